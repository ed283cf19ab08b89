import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../src/render/csv.ts';
import { anyText } from '../support/any-text.ts';

test('a table opens in Excel as it is: BOM, CRLF, commas, quotes and line breaks in cells', () => {
  expect(toCsv([['编号', 'a "b", c\nd', 7, undefined]])).toBe(
    '\uFEFF"编号","a ""b"", c\nd",7,\r\n',
  );
});

test.each(['=1+1', '+861', '-2', '@SUM(A1)', '\tx', '\rx', ' =1', '＝1', '|calc'])(
  'a cell that begins as %j runs as no formula',
  (text) => {
    expect(toCsv([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
  },
);

test('whatever is written, each text stays one cell, and none begins as a formula', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const [, inside = ''] = /^\uFEFF"([^]*)"\r\n$/u.exec(toCsv([[text]])) ?? [];
      expect(inside.replaceAll('""', '')).not.toContain('"');
      expect(inside).not.toMatch(/^\s*[=+\-@]/u);
    }),
  );
});
