import type { Meaning, Mention } from './meaning.ts';

/** What is asked of a place, and not what the place is like. */
const THINGS: ReadonlySet<Meaning['kind']> = new Set<Meaning['kind']>([
  'topic',
  'entity',
  'measure',
  'outside',
]);

/**
 * «The strong points of the zone» asks for an overview of it; in «the strong points of that machine» and «the outlook
 * for exports» the same words are those of the facts, and ask for no overview.
 */
export function withCharacter(mentions: readonly Mention[]): readonly Mention[] {
  const words = mentions.filter(isOfCharacter);
  if (words.length === 0) return mentions;
  // In «Harbour Park» the park is part of a name.
  const names = mentions.filter(({ meaning }) => meaning.kind === 'zone');
  const isWithin = ({ positions }: Mention): boolean =>
    [...words, ...names].some((one) => positions.every((at) => one.positions.includes(at)));
  const isNamed = mentions.some(
    (mention) =>
      THINGS.has(mention.meaning.kind) && mention.certainty === 'exact' && !isWithin(mention),
  );
  return isNamed
    ? mentions.filter((mention) => !isOfCharacter(mention))
    : mentions.map((mention) =>
        isOfCharacter(mention)
          ? { ...mention, meaning: { kind: 'intent', intent: 'summary' } }
          : mention,
      );
}

function isOfCharacter({ meaning }: Mention): boolean {
  return meaning.kind === 'intent' && meaning.intent === 'character';
}
