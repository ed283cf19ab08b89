import type { Finding } from '../problem.ts';
import { forEachFact } from './record.ts';
import type { Rule } from './record.ts';

export const unitsAreKnown: Rule = (data) => {
  const known = new Set(data.lexicon.units.map(({ unit }) => unit));
  return forEachFact(({ file, path, fact }) =>
    fact.value === undefined || known.has(fact.value.unit)
      ? []
      : [{ file, path: [...path, 'value', 'unit'], expected: 'a unit of lexicon.yaml' }],
  )(data);
};

export const figuresStandInTheTexts = forEachFact(({ file, path, fact }) => {
  if (!fact.value) return [];
  const findings: Finding[] = [];
  if (!hasFigure(fact.text.zh, fact.value.amount)) {
    const expected = `the figure of the value, ${fact.value.amount}, in digits`;
    findings.push({ file, path: [...path, 'text', 'zh'], expected });
  }
  // The English figure may be of another size (亿 is 100 million), so that only its presence is checked.
  if (!/\d/u.test(fact.text.en)) {
    findings.push({ file, path: [...path, 'text', 'en'], expected: 'the figure, in digits' });
  }
  return findings;
});

export const figuresStandInTheEvidence = forEachFact(({ file, path, fact }) => {
  if (!fact.value) return [];
  const { amount } = fact.value;
  const spelt = speltOut(amount);
  const proved = fact.source.evidence.some(
    (text) => hasFigure(text, amount) || spelt.some((word) => text.includes(word)),
  );
  if (proved) return [];
  const expected = `the figure of the value, ${amount}, as the document writes it`;
  return [{ file, path: [...path, 'source', 'evidence'], expected }];
});

export const lostFiguresAreNotGiven = forEachFact(({ file, path, fact }) =>
  fact.status === 'lost' && fact.value
    ? [{ file, path: [...path, 'value'], expected: 'no value: status lost says that it is lost' }]
    : [],
);

/** Whether a text has the amount as a whole number of its own: 6 is not in 16, 1235 is in 1,235. */
export function hasFigure(text: string, amount: number): boolean {
  const figures = text.normalize('NFKC').match(/\d+(,\d{3})*(\.\d+)?/gu) ?? [];
  return figures.some((figure) => Number(figure.replaceAll(',', '')) === Math.abs(amount));
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** How a Chinese document may write a small whole number: 四次, 两期, 十二项. */
function speltOut(amount: number): readonly string[] {
  if (!Number.isInteger(amount) || amount < 1 || amount > 99) return [];
  if (amount === 2) return ['二', '两'];
  const tens = Math.floor(amount / 10);
  const prefix = tens === 0 ? '' : `${tens === 1 ? '' : (NUMERALS[tens - 1] ?? '')}十`;
  return [`${prefix}${NUMERALS[(amount % 10) - 1] ?? ''}`];
}
