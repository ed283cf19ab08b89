import type { Token } from '../text/tokens.ts';
import type { Mention } from './meaning.ts';

/** What may stand between and after without saying more: grammar, forms of address, «zone». */
const EMPTY: ReadonlySet<Mention['meaning']['kind']> = new Set<Mention['meaning']['kind']>([
  'filler',
  'intent',
  'suffix',
  'zone',
]);

/**
 * «… the basic situation of the zone», «a portrait of it»: the word for an overview and the place stand
 * together, and nothing else follows in the clause. Then that is asked, whatever is told beside it.
 */
export function asksOverview(tokens: readonly Token[], mentions: readonly Mention[]): boolean {
  const empty = new Set(
    mentions
      .filter(({ meaning, certainty }) => EMPTY.has(meaning.kind) && certainty !== 'guess')
      .flatMap(({ positions }) => positions),
  );
  const said = mentions.filter(
    ({ meaning }) => meaning.kind === 'intent' && meaning.intent === 'summary',
  );
  const places = mentions.filter(({ meaning }) => meaning.kind === 'zone');
  return said.some((word) =>
    places.some((place) => {
      const all = [...word.positions, ...place.positions];
      const from = Math.min(...all);
      const to = clauseEnd(Math.max(...all), tokens);
      return tokens.every((_, at) => at < from || at >= to || empty.has(at));
    }),
  );
}

function clauseEnd(at: number, tokens: readonly Token[]): number {
  const end = tokens.findIndex(({ type }, index) => index > at && type === 'mark');
  return end < 0 ? tokens.length : end;
}
