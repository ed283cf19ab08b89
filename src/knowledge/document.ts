import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldEvidence } from './fold.ts';
import type { Source } from './schema.ts';

/** A paragraph of a document, folded for comparison, with where it begins. */
export interface Paragraph {
  readonly file: string;
  readonly line: number;
  readonly folded: string;
}

/** The paragraphs of one of a source's files, or nothing when the folder does not have the file. */
export function readParagraphs(
  folder: string,
  file: string,
  end: Source['paragraphs'],
): readonly Paragraph[] | undefined {
  const path = join(folder, file);
  if (!existsSync(path)) return undefined;
  return paragraphsOf(file, readFileSync(path, 'utf8'), end);
}

export function paragraphsOf(
  file: string,
  text: string,
  end: Source['paragraphs'],
): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: { readonly line: number; readonly text: string[] } | undefined;
  const close = (): void => {
    if (open) paragraphs.push({ file, line: open.line, folded: foldEvidence(open.text.join('')) });
    open = undefined;
  };
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || end === 'line') close();
    if (line.trim() === '') continue;
    open ??= { line: index + 1, text: [] };
    open.text.push(line);
  }
  close();
  return paragraphs;
}

/**
 * Whether evidence stands in a paragraph. A figure at its edge must be a whole one there too:
 * `6家` does not stand in `16家`, nor `143` in `143.5`.
 */
export function stands(evidence: string, paragraph: Paragraph): boolean {
  const folded = foldEvidence(evidence);
  const { folded: text } = paragraph;
  for (let at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + 1)) {
    if (!cutsFigure(text, at) && !cutsFigure(text, at + folded.length)) return true;
  }
  return false;
}

/** Whether a figure such as 1,235 or 143.5 goes on across a place in the text. */
function cutsFigure(text: string, at: number): boolean {
  const before = text.slice(Math.max(at - 5, 0), at);
  const after = text.slice(at, at + 5);
  if (/\d$/u.test(before)) return /^(\d|\.\d|,\d{3}(?!\d))/u.test(after);
  return /\d\.$/u.test(before)
    ? /^\d/u.test(after)
    : /\d,$/u.test(before) && /^\d{3}(?!\d)/u.test(after);
}
