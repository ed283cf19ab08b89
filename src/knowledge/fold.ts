import { normalise } from '../text/normalise.ts';

/** A name as names are compared: as questions are, and spaces make no difference. */
export function foldName(name: string): string {
  return normalise(name).replace(/\s+/gu, '');
}

/** Text as evidence is compared with documents: width, case, spaces and the kind of quote make no difference. */
export function foldEvidence(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/["'`´‘’‚‛“”„‟‹›«»「」『』﹁﹂﹃﹄〝〞〟]/gu, '"');
}
