import { expect, test } from 'vitest';
import { instead } from '../../src/render/instead.ts';
import { BOT, createBench, GROUP, PERSON } from '../support/bench.ts';
import { fakeCore, replyOf } from '../support/fake-core.ts';

test('any text is answered, in the same chat', async () => {
  const bench = createBench();
  await bench.say('晋中');
  expect(bench.calls).toMatchObject([
    { method: 'sendMessage', payload: { chat_id: 7, text: 'answer to 晋中' } },
  ]);
});

test('the words under a picture are a question', async () => {
  const bench = createBench();
  await bench.message({ photo: [], caption: 'what is this zone?' });
  expect(bench.texts()).toEqual(['answer to what is this zone?']);
});

test.each(['sticker', 'voice', 'photo', 'document', 'location', 'video_note', 'contact'] as const)(
  'a %s without words gets a word on what to do instead',
  async (kind) => {
    const bench = createBench();
    await bench.message({ [kind]: {} });
    expect(bench.texts()).toEqual([instead(kind, 'zh').text]);
  },
);

test.each(['new_chat_members', 'pinned_message', 'left_chat_member', 'new_chat_title'])(
  '%s is Telegram’s own and gets no answer',
  async (kind) => {
    const bench = createBench();
    await bench.message({ [kind]: {} });
    expect(bench.calls).toEqual([]);
  },
);

test('follow-ups reach the answering path with the memory of the turn before', async () => {
  const seen: unknown[] = [];
  const bench = createBench({
    core: {
      respond: (text, memory) => {
        seen.push(memory);
        return { reply: replyOf(text), memory: { lang: 'en' } };
      },
      open: fakeCore.open,
    },
  });
  await bench.say('first');
  await bench.say('second');
  await bench.say('of another', { from: { ...PERSON, id: 8 } });
  expect(seen).toMatchObject([{ spoken: 'zh' }, { lang: 'en' }, { spoken: 'zh' }]);
});

test.each([
  { what: 'talk among people', message: { text: 'good morning' }, answers: [] },
  { what: 'its name', message: { text: '@zone_bot GDP?' }, answers: ['answer to GDP?'] },
  { what: 'its name at the end', message: { text: 'GDP? @Zone_Bot' }, answers: ['answer to GDP?'] },
  { what: 'its name alone', message: { text: '@zone_bot' }, answers: ['help in zh'] },
  { what: 'a longer name', message: { text: '@zone_bot2 GDP?' }, answers: [] },
  {
    what: 'a reply to it',
    message: { text: 'and exports?', reply_to_message: { from: BOT } },
    answers: ['answer to and exports?'],
  },
  {
    what: 'a reply to a person',
    message: { text: 'and exports?', reply_to_message: { from: PERSON } },
    answers: [],
  },
  { what: 'a picture', message: { photo: [] }, answers: [] },
])('in a group, $what gets $answers', async ({ message, answers }) => {
  const bench = createBench();
  await bench.message(message, { chat: GROUP });
  expect(bench.texts()).toEqual(answers);
});

test('a channel’s post that appears in its discussion group is not answered', async () => {
  const bench = createBench();
  await bench.say('@zone_bot hello', { chat: GROUP, is_automatic_forward: true });
  expect(bench.calls).toEqual([]);
});

test('a forwarded message is a question like any other', async () => {
  const bench = createBench();
  await bench.message({ text: 'GDP?', forward_origin: { type: 'hidden_user', date: 1 } });
  expect(bench.texts()).toEqual(['answer to GDP?']);
});

test('another bot is not answered, an anonymous admin is', async () => {
  const bench = createBench();
  const from = { ...PERSON, is_bot: true };
  await bench.message({ text: '@zone_bot hello' }, { chat: GROUP, from });
  expect(bench.calls).toEqual([]);
  await bench.message({ text: '@zone_bot hello' }, { chat: GROUP, from, sender_chat: GROUP });
  expect(bench.texts()).toEqual(['answer to hello']);
});

test.each(['channel_post', 'edited_channel_post'])(
  'an update of the kind %s is ignored',
  async (kind) => {
    const bench = createBench();
    await bench.handle({
      [kind]: { message_id: 1, date: 1, from: PERSON, chat: GROUP, text: '@zone_bot hello' },
    });
    expect(bench.calls).toEqual([]);
  },
);
