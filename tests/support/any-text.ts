import fc from 'fast-check';

// What breaks code that reads text: halves of surrogate pairs, what cannot be seen, what changes direction,
// what changes width, script or composition, and the pieces that questions are made of.
const PIECES = [
  '\uD83D',
  '\uDE00',
  '\uFFFD',
  '\u0000',
  '\u0007',
  '\u001B[31m',
  '\u202E',
  '\u2066',
  '\u200B',
  '\u200D',
  '\uFEFF',
  '\u0301',
  'ǖ',
  'İ',
  'ß',
  'ﬁ',
  'Å',
  '㍿',
  '１２３',
  '1,234,567',
  '12,34',
  '，',
  '「開發區」',
  '軟體',
  '收入',
  '多少',
  '2021年',
  'revenue',
  ' ',
  '\n',
  '\r\n',
  '\u2028',
  '😀',
  '👩‍👩‍👧',
  '𠮷',
] as const;

/** Any string at all: code points, lone surrogates, and mixtures of troublesome pieces. */
export function anyText(maxLength = 60): fc.Arbitrary<string> {
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength }),
    fc.array(unit, { maxLength }).map((units) => units.join('')),
    fc
      .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })), { maxLength: 12 })
      .map((pieces) => pieces.join('')),
  );
}
