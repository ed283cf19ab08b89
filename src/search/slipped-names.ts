import { surfaceOf, type Token } from '../text/tokens.ts';
import type { Mention } from './meaning.ts';
import type { Searcher } from './searcher.ts';
import { nearSpellings } from './slip-index.ts';
import { readingOf, type SlipReading } from './slip-reading.ts';
import { squeezed, type Spelling } from './spellings.ts';
import { isClear, isIn, range, understoodIn, type Stretch, type Understood } from './understood.ts';

export interface Slipped {
  readonly mentions: readonly Mention[];
  /** A name that may be one of ours with a slip, to be asked about. */
  readonly asked: string | undefined;
}

/**
 * Names of places with one slip in them, where the words are not understood otherwise. A long one becomes a
 * mention; of a short one, and of one that is near several places, the text comes back, to ask about.
 */
export function withSlippedNames(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  searcher: Searcher,
): Slipped {
  const understood = understoodIn(tokens, mentions, searcher);
  if (isClear(understood)) return { mentions, asked: undefined };
  const chosen: SlipReading[] = [];
  for (const reading of readingsIn(understood).toSorted(byLength)) {
    if (!chosen.some(({ from, to }) => reading.from < to && from < reading.to)) {
      chosen.push(reading);
    }
  }
  // A slip elsewhere in the message that would name what lies around a place that is written says nothing more.
  const isAround = (reading: SlipReading): boolean =>
    mentions.some(
      ({ meaning, certainty, positions }) =>
        meaning.kind === 'zone' &&
        certainty === 'exact' &&
        positions.every((at) => !isIn(at, reading)) &&
        [...reading.zones].every((zone) => searcher.ancestors.get(meaning.zone)?.has(zone)),
    );
  const mended = chosen.filter((reading) => reading.verdict !== 'known' && !isAround(reading));
  const asked = mended.find(({ verdict }) => verdict === 'asked');
  const isMended = ({ positions }: Mention): boolean =>
    mended.some((reading) => positions.every((at) => isIn(at, reading)));
  return {
    mentions: [
      ...mentions.filter((mention) => !isMended(mention)),
      ...mended.filter(({ verdict }) => verdict === 'found').flatMap(mentionsOf),
    ],
    asked: asked && surfaceOf(tokens.slice(asked.from, asked.to)),
  };
}

/** Of overlapping readings the one that explains most; of equal ones one that has something to say. */
function byLength(a: SlipReading, b: SlipReading): number {
  return (
    b.to - b.from - (a.to - a.from) || Number(a.verdict === 'known') - Number(b.verdict === 'known')
  );
}

function mentionsOf({ from, to, zones }: SlipReading): readonly Mention[] {
  return [...zones].map((zone) => ({
    positions: range({ from, to }),
    meaning: { kind: 'zone', zone },
    certainty: 'homophone',
  }));
}

function readingsIn(understood: Understood): readonly SlipReading[] {
  const { tokens, searcher } = understood;
  const near = new Map<number, { stretch: Stretch; spellings: Spelling[] }>();
  for (const { text, starts, ends } of unspaced(tokens)) {
    const mayEnd = (at: number): boolean => ends[at] !== undefined;
    for (let at = 0; at < text.length; at++) {
      const from = starts[at];
      if (from === undefined) continue;
      for (const found of nearSpellings(searcher.slips, text, at, mayEnd)) {
        const to = ends[found.to] ?? from;
        const stretch = from * MOST_TOKENS + to;
        const known = near.get(stretch);
        if (known) known.spellings.push(found.spelling);
        else near.set(stretch, { stretch: { from, to }, spellings: [found.spelling] });
      }
    }
  }
  const readings: SlipReading[] = [];
  for (const { stretch, spellings } of near.values()) {
    const reading = readingOf(stretch, spellings, understood);
    if (reading) readings.push(reading);
  }
  return readings;
}

/** A message has fewer. */
const MOST_TOKENS = 10_000;

interface Unspaced {
  readonly text: string;
  /** Which token starts at a place in the text. */
  readonly starts: readonly (number | undefined)[];
  /** Where a token ends in the text, and which comes after it. */
  readonly ends: readonly (number | undefined)[];
}

/** The text between marks, without spaces. A full stop may stand in a name (No. 3). */
function unspaced(tokens: readonly Token[]): readonly Unspaced[] {
  const pieces: Unspaced[] = [];
  let text = '';
  let starts: (number | undefined)[] = [];
  let ends: (number | undefined)[] = [undefined];
  const close = (): void => {
    if (text !== '') pieces.push({ text, starts, ends });
    text = '';
    starts = [];
    ends = [undefined];
  };
  for (const [index, { type, surface }] of tokens.entries()) {
    if (type === 'mark') {
      if (surface !== '.' || tokens[index + 1]?.type !== 'number') close();
      continue;
    }
    starts.push(index);
    const piece = type === 'number' ? squeezed(surface) : surface;
    for (let unit = 1; unit < piece.length; unit++) {
      starts.push(undefined);
      ends.push(undefined);
    }
    text += piece;
    ends.push(index + 1);
  }
  close();
  return pieces;
}
