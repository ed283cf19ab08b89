import { foldEvidence } from '../fold.ts';
import type { Finding } from '../problem.ts';
import { factsOf, forEachFact } from './record.ts';
import type { Rule } from './record.ts';

// Two lines of a phone's chat window; longer texts are two facts.
const MAX_CHARACTERS = { zh: 160, en: 420 } as const;

// Names are shorter than this in every document; a sentence is longer.
const MAX_EVIDENCE = 40;

export const textsAreShort = forEachFact(({ file, path, fact }) =>
  (['zh', 'en'] as const).flatMap((lang) => {
    const length = fact.text[lang].length;
    if (length <= MAX_CHARACTERS[lang]) return [];
    const expected = `at most ${MAX_CHARACTERS[lang]} characters; this has ${length}`;
    return [{ file, path: [...path, 'text', lang], expected }];
  }),
);

export const evidenceIsNamesAndFigures: Rule = (data) => [
  ...factsOf(data).flatMap(({ file, path, fact }) =>
    evidenceFaults(file, [...path, 'source', 'evidence'], fact.source.evidence),
  ),
  ...data.contacts.contacts.flatMap(({ source }, index) =>
    evidenceFaults('contacts.yaml', ['contacts', index, 'source', 'evidence'], source.evidence),
  ),
];

function evidenceFaults(
  file: string,
  path: Finding['path'],
  evidence: readonly string[],
): readonly Finding[] {
  return evidence.flatMap((text, index): Finding[] => {
    const place = { file, path: [...path, index] };
    if (!/[\p{L}\p{N}]/u.test(foldEvidence(text))) {
      return [{ ...place, expected: 'a name or a figure of the document' }];
    }
    if (text.length <= MAX_EVIDENCE && !/[。；！？]./u.test(text)) return [];
    const expected = `names and figures, not sentences: several short ones of at most ${MAX_EVIDENCE} characters`;
    return [{ ...place, expected }];
  });
}
