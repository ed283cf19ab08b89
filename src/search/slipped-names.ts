import type { Token } from '../text/tokens.ts';
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
  const mended = chosen.filter(({ verdict }) => verdict !== 'known');
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

function surfaceOf(tokens: readonly Token[]): string {
  let surface = '';
  for (const { type, surface: piece } of tokens) {
    surface += type === 'word' && surface !== '' ? ` ${piece}` : piece;
  }
  return surface;
}

function readingsIn(understood: Understood): readonly SlipReading[] {
  const { tokens, searcher } = understood;
  const near = new Map<string, { stretch: Stretch; spellings: Spelling[] }>();
  for (const { text, starts, ends } of unspaced(tokens)) {
    const mayEnd = (at: number): boolean => ends.has(at);
    for (const { at, from } of starts) {
      for (const found of nearSpellings(searcher.slips, text, at, mayEnd)) {
        const to = ends.get(found.to) ?? from;
        const known = near.get(`${from} ${to}`);
        if (known) known.spellings.push(found.spelling);
        else near.set(`${from} ${to}`, { stretch: { from, to }, spellings: [found.spelling] });
      }
    }
  }
  return [...near.values()].flatMap(
    ({ stretch, spellings }) => readingOf(stretch, spellings, understood) ?? [],
  );
}

interface Unspaced {
  readonly text: string;
  /** Where a token starts in the text, and which. */
  readonly starts: readonly { readonly at: number; readonly from: number }[];
  /** Where a token ends in the text, and which comes after it. */
  readonly ends: ReadonlyMap<number, number>;
}

/** The text between marks, without spaces. A full stop may stand in a name (No. 3). */
function unspaced(tokens: readonly Token[]): readonly Unspaced[] {
  const pieces: {
    text: string;
    starts: { at: number; from: number }[];
    ends: Map<number, number>;
  }[] = [];
  let isOpen = false;
  for (const [index, { type, surface }] of tokens.entries()) {
    if (type === 'mark') {
      isOpen &&= surface === '.';
      continue;
    }
    if (!isOpen) pieces.push({ text: '', starts: [], ends: new Map() });
    isOpen = true;
    const piece = pieces.at(-1);
    if (!piece) continue;
    const at = piece.text.length;
    piece.text += type === 'han' ? surface : squeezed(surface);
    piece.starts.push({ at, from: index });
    piece.ends.set(piece.text.length, index + 1);
  }
  return pieces;
}
