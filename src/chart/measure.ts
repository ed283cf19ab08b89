/** Shares of the font's size: Han characters and their marks are square, the rest is about this wide. */
const NARROW = 0.58;
const SQUARE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/gu;

/** About how wide a text is, in the unit of `size`. */
export function widthOf(text: string, size: number): number {
  const square = text.match(SQUARE)?.length ?? 0;
  return (square + (text.length - square) * NARROW) * size;
}

/** The text in lines of at most this width: broken at spaces, and between Han characters. */
export function linesOf(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(
    /(?<=\s)|(?=\p{Script=Han})|(?<=[\p{Script=Han}、，。；：）》])/u,
  )) {
    if (line !== '' && widthOf(line + piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
