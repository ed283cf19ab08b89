import { expect, test } from 'vitest';
import type { Feedback } from '../../src/bot/notes.ts';
import { createStoredNotes } from '../../src/bot/stored-notes.ts';
import type { Feedback as StoredFeedback } from '../../src/store/feedback.ts';
import { onBothEngines } from '../support/stores.ts';

const at = new Date('2025-06-01T23:30:00Z');
const bad = (id: string, more: Partial<Feedback> = {}): Feedback => ({
  ...{ id, rating: 'bad', question: 'GDP of Luoxia', kind: 'fact', at, ...more },
  facts: ['luoxia-hz/gdp-2021'],
});

onBothEngines('notes in the store', ({ open }) => {
  test('say what was wrong in the row of the rating, however soon it comes', async () => {
    const store = await open();
    const notes = createStoredNotes(store);
    await Promise.all([notes.feedback(bad('1')), notes.feedback(bad('1', { reason: 'old' }))]);
    await notes.feedback(bad('1', { comment: 'ring me on 139 1234 5678' }));
    expect(await store.feedback.list(9)).toMatchObject([
      {
        verdict: 'down',
        reason: 'old',
        comment: 'ring me on [number]',
        question: 'gdp of luoxia',
        answer: 'fact',
        facts: ['luoxia-hz/gdp-2021'],
        day: '2025-06-01',
      },
    ]);
  });

  test('keep a reason by itself where the rating is no longer known', async () => {
    const store = await open();
    const notes = createStoredNotes(store, 1);
    await notes.feedback(bad('1'));
    await notes.feedback(bad('2', { rating: 'good' }));
    await notes.feedback(bad('1', { reason: 'wrong', question: undefined, kind: undefined }));
    expect(await store.feedback.list(9)).toMatchObject([
      { verdict: 'down', reason: 'wrong', question: '', answer: '' },
      { verdict: 'down', question: 'gdp of luoxia' },
      { verdict: 'up' },
    ]);
  });

  test('count questions without a full answer', async () => {
    const store = await open();
    const notes = createStoredNotes(store);
    const gap = { question: 'Weather?', lang: 'en', kind: 'unknown', at } as const;
    await notes.gap({ ...gap, understood: ['weather: not known'] });
    await notes.gap({ ...gap, understood: ['weather: subject weather', 'x: not known'] });
    expect(await store.gaps.list(9)).toMatchObject([
      { question: 'weather?', count: 2, understood: 'weather: subject weather; x: not known' },
    ]);
  });

  test('whose store fails for a while lose the rating, but not its reason', async () => {
    const store = await open();
    let isDown = true;
    const feedback = {
      ...store.feedback,
      add: (entry: StoredFeedback, now: number) =>
        isDown ? Promise.reject(new Error('full')) : store.feedback.add(entry, now),
    };
    const notes = createStoredNotes({ feedback, gaps: store.gaps });
    await expect(notes.feedback(bad('1'))).rejects.toThrow('full');
    isDown = false;
    await notes.feedback(bad('1', { reason: 'old' }));
    expect(await store.feedback.list(9)).toMatchObject([{ verdict: 'down', reason: 'old' }]);
  });
});
