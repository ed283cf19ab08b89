import type { Token } from '../text/tokens.ts';
import type { Mention } from './meaning.ts';
import type { Phrase } from './phrases.ts';
import { range, type Part } from './sounds.ts';

/** Parts of phrases to mentions: single parts at once, several where one clause holds them all. */
export function assemble(parts: readonly Part[], tokens: readonly Token[]): readonly Mention[] {
  const mentions: Mention[] = [];
  const open = new Map<Phrase, Part[]>();
  for (const part of parts) {
    const { phrase } = part.payload;
    if (phrase.parts === 1) {
      const { from, to, certainty } = part;
      mentions.push({ positions: range(from, to), meaning: phrase.meaning, certainty });
    } else {
      const known = open.get(phrase);
      if (known) known.push(part);
      else open.set(phrase, [part]);
    }
  }
  for (const [phrase, found] of open) {
    // Most that is found is one part of a phrase whose others are not there.
    if (found.length < phrase.parts) continue;
    for (const sentence of sentencesOf(found, tokens)) {
      const chosen = together(sentence, phrase.parts);
      if (chosen) mentions.push(mention(chosen, phrase));
    }
  }
  return mentions;
}

/** Each part once, where they stand nearest together; undefined where one of them is not there. */
function together(found: readonly Part[], parts: number): readonly Part[] | undefined {
  let best: readonly Part[] | undefined;
  for (const start of found) {
    const chosen = new Map<number, Part>([[start.payload.part, start]]);
    for (const part of found) {
      const other = chosen.get(part.payload.part);
      if (!other || distance(part, start) < distance(other, start)) {
        chosen.set(part.payload.part, part);
      }
    }
    if (chosen.size < parts) return undefined;
    const all = [...chosen.values()];
    if (!best || lengthOf(all) < lengthOf(best)) best = all;
  }
  return best;
}

function distance(one: Part, other: Part): number {
  return Math.abs(one.from - other.from);
}

function lengthOf(parts: readonly Part[]): number {
  return Math.max(...parts.map(({ to }) => to)) - Math.min(...parts.map(({ from }) => from));
}

function sentencesOf(parts: readonly Part[], tokens: readonly Token[]): readonly Part[][] {
  const bySentence = new Map<number, Part[]>();
  for (const part of parts) {
    let sentence = 0;
    for (let at = 0; at < part.from; at++) {
      const token = tokens[at];
      if (token && endsSentence(token)) sentence++;
    }
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), part]);
  }
  return [...bySentence.values()];
}

/** Marks after which a new sentence begins; commas and colons only separate clauses. */
export function endsSentence({ type, key }: Token): boolean {
  return type === 'mark' && '\n?!。;….'.includes(key);
}

function mention(parts: readonly Part[], phrase: Phrase): Mention {
  const positions = [...new Set(parts.flatMap(({ from, to }) => range(from, to)))].sort(
    (a, b) => a - b,
  );
  const certainty = (['guess', 'homophone', 'exact'] as const).find((level) =>
    parts.some((part) => part.certainty === level),
  );
  return { positions, meaning: phrase.meaning, certainty: certainty ?? 'exact' };
}
