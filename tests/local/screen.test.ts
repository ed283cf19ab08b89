import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { screenOf } from '../../src/local/screen.ts';

const shown = {
  text: 'GDP: 143',
  entities: [
    { type: 'bold' as const, offset: 0, length: 3 },
    { type: 'bold' as const, offset: 5, length: 3 },
  ],
  rows: [],
};

test('bold parts are bold where there are colours', () => {
  const screen = screenOf(shown, true);
  expect(stripVTControlCharacters(screen)).toBe('GDP: 143\n\n');
  expect(screen.indexOf('\u001b[1m')).toBe(0);
  expect(screen.lastIndexOf('\u001b[1m')).toBeGreaterThan(3);
});

test('a file gets the text alone', () => {
  expect(screenOf(shown, false)).toBe('GDP: 143\n\n');
});
