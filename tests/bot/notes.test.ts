import { describe, expect, test } from 'vitest';
import { createNotes, impersonal } from '../../src/bot/notes.ts';

const at = new Date('2025-06-01');
const gap = (question: string) =>
  ({ question, lang: 'en', kind: 'unknown', understood: [], at }) as const;

test('questions asked again are counted, the most frequent first', () => {
  const notes = createNotes();
  for (const question of ['a', 'b', 'b', 'c', 'b', 'c']) void notes.gap(gap(question));
  expect(notes.gaps().map(({ question, count }) => [question, count])).toEqual([
    ['b', 3],
    ['c', 2],
    ['a', 1],
  ]);
});

test('no more than a number is kept', () => {
  const notes = createNotes(2);
  for (const id of ['1', '2', '3']) {
    void notes.gap(gap(id));
    void notes.feedback({ id, rating: 'good', facts: [], at });
  }
  expect(notes.gaps().map(({ question }) => question)).toEqual(['2', '3']);
  expect(notes.allFeedback().map(({ id }) => id)).toEqual(['2', '3']);
});

test('what was wrong takes the place of the bare rating', () => {
  const notes = createNotes();
  void notes.feedback({ id: '1', rating: 'bad', facts: [], at });
  void notes.feedback({ id: '1', rating: 'bad', reason: 'old', facts: [], at });
  expect(notes.allFeedback()).toMatchObject([{ reason: 'old' }]);
});

describe('what is kept', () => {
  test.each([
    ['call 139 1234 5678', 'call […]'],
    ['电话13912345678找我', '电话[…]找我'],
    ['+86 (0) 10-1234567', '[…]'],
    ['write to me@example.com', 'write to […]'],
    ['I am @some_body', 'I am […]'],
    ['GDP in 2022 was 143', 'GDP in 2022 was 143'],
    ['2023-11', '2023-11'],
  ])('of “%s” is “%s”', (text, kept) => {
    expect(impersonal(text)).toBe(kept);
  });

  test('is at most 500 characters', () => {
    expect(impersonal('x'.repeat(4096))).toHaveLength(500);
  });
});
