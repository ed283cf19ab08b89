import { expect, test } from 'vitest';
import { createConversations } from '../../src/bot/conversations.ts';
import { NO_MEMORY } from '../../src/search/memory.ts';

const inEnglish = { spoken: 'en' } as const;

test('a conversation that was never held is empty', () => {
  expect(createConversations().get('1:1')).toEqual(NO_MEMORY);
});

test('what was kept comes back, to its own key only', () => {
  const conversations = createConversations();
  conversations.set('1:1', inEnglish);
  expect(conversations.get('1:1')).toEqual(inEnglish);
  expect(conversations.get('1:2')).toEqual(NO_MEMORY);
});

test('with no room left, the conversation that rested longest is forgotten', () => {
  const conversations = createConversations(2);
  for (const key of ['a', 'b', 'a', 'c']) conversations.set(key, inEnglish);
  expect(['a', 'b', 'c'].filter((key) => conversations.get(key) === inEnglish)).toEqual(['a', 'c']);
});
