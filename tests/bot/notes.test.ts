import { expect, test } from 'vitest';
import { createNotes } from '../../src/bot/notes.ts';

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

test('of what people write neither numbers nor addresses are kept', () => {
  const notes = createNotes();
  void notes.gap(gap('call 139 1234 5678'));
  const comment = 'write to me@example.com';
  void notes.feedback({
    id: '1',
    rating: 'bad',
    comment,
    question: 'I am @some_body',
    facts: [],
    at,
  });
  expect(notes.gaps()).toMatchObject([{ question: 'call [number]' }]);
  expect(notes.allFeedback()).toMatchObject([
    { comment: 'write to [address]', question: 'i am [name]' },
  ]);
});
