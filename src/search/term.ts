import type { TopicId } from '../knowledge/schema.ts';
import type { Token } from '../text/tokens.ts';
import type { Certainty, Meaning } from './meaning.ts';

/** A piece of a question that an answer has to explain. */
export interface Term {
  readonly positions: readonly number[];
  /** As written, for «not known: …». */
  readonly surface: string;
  /** The readings; none for a rest that no list of the knowledge has. */
  readonly meanings: readonly Meaning[];
  readonly tokens: readonly Token[];
  readonly certainty: Certainty;
  /** How much of the question it is; see WEIGHTS. */
  readonly weight: number;
  /** Taken over from an earlier turn. */
  readonly inherited?: boolean;
  /** Said beside the clause that asks: why somebody asks, not what. */
  readonly aside?: boolean;
  /** Its topic is meant with all its kinds added up; a figure of one of them is another. */
  readonly asWhole?: boolean;
  /** Taken over, and meant all the same: the year of «and there?». */
  readonly firm?: boolean;
}

/** A term of these tokens. */
export function made(
  positions: readonly number[],
  tokens: readonly Token[],
  meanings: readonly Meaning[],
  certainty: Certainty,
  weight: number,
): Term {
  const [first = 0] = positions;
  const end = (positions.at(-1) ?? -1) + 1;
  const own =
    end - first === positions.length
      ? tokens.slice(first, end)
      : positions.flatMap((position) => tokens[position] ?? []);
  let surface = '';
  for (const { type, surface: piece } of own) {
    surface += type === 'word' && surface !== '' ? ` ${piece}` : piece;
  }
  return { positions, surface, tokens: own, meanings, certainty, weight };
}

/** Whether one of the term's readings is of one of these kinds. */
export function means({ meanings }: Pick<Term, 'meanings'>, ...kinds: Meaning['kind'][]): boolean {
  return meanings.some(({ kind }) => kinds.includes(kind));
}

/** The topics that the term may mean. */
export function topicsOf({ meanings }: Pick<Term, 'meanings'>): readonly TopicId[] {
  return meanings.flatMap((meaning) => (meaning.kind === 'topic' ? [meaning.topic] : []));
}

/** Whether one of the terms that says something has a reading of this kind. */
export function has(terms: readonly Term[], kind: Meaning['kind']): boolean {
  return terms.some(
    ({ meanings, weight }) => weight > 0 && meanings.some((meaning) => meaning.kind === kind),
  );
}

/** A term that no token stands for by itself. */
export const UNPLACED: Omit<Term, 'surface' | 'meanings'> = {
  positions: [],
  tokens: [],
  certainty: 'exact',
  weight: 2,
};
