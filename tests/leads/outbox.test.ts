import { expect, it } from 'vitest';
import { retryAt } from '../../src/leads/outbox.ts';

it.each([
  [1, 0, 1_000],
  [2, 0, 2_000],
  [5, 0, 16_000],
  [9, 0, 256_000],
  [10, 0, 300_000],
  [5000, 0, 300_000],
  [1, 40_000, 40_000],
  [10, 40_000, 300_000],
  [10, 70_000_000, 70_000_000],
])('after %d failures, asked to wait %d ms, it waits %d ms', (attempts, asked, expected) => {
  expect(retryAt(1_000_000, attempts, asked)).toBe(1_000_000 + expected);
});
