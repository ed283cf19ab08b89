import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { bodyOf } from './bot-api-body.ts';
import { createProfile } from './bot-api-profile.ts';
import { done, refused, type Payload, type Result } from './bot-api-results.ts';
import { ContactCard, InlineAnswer, Photo, readMarkup, readMessage } from './bot-api-rules.ts';
import type { SentMessage } from './bot-api-rules.ts';
import { createUpdateQueue } from './bot-api-updates.ts';

export const TOKEN = `123456789:${'aB3_-'.repeat(7)}`;

/** How one call goes wrong. A number is an error code that Telegram answers with. */
export type Fault =
  | number
  | 'reset'
  | 'truncated'
  | 'truncated chunks'
  | 'invalid json'
  | 'no result'
  | 'null'
  | 'hang'
  | { readonly retryAfter: number }
  /** Milliseconds before the call is answered as usual. */
  | { readonly slow: number };

export interface ApiCall {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A strict stand-in for Telegram's Bot API on loopback, with the faults that a network has. */
export type BotApi = Awaited<ReturnType<typeof startBotApi>>;

export async function startBotApi() {
  const calls: ApiCall[] = [];
  const faults = new Map<string, Fault[]>();
  const messages = new Map<string, SentMessage>();
  const queue = createUpdateQueue();
  const unanswered = new Set<string>();
  const photos = new Map<string, Buffer>();
  let messageIds = 1000;
  let isOld = false;

  const send = (payload: unknown): Result => {
    const message = readMessage(payload);
    if (isOld && JSON.stringify(payload).includes('"copy_text"')) {
      return refused(
        "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
      );
    }
    if (typeof message === 'string') return refused(message);
    messages.set(`${message.chat_id}/${++messageIds}`, message);
    return done({
      message_id: messageIds,
      date: 1,
      chat: { id: message.chat_id },
      text: message.text,
    });
  };
  const edit = (payload: unknown): Result => {
    const message = readMessage(payload);
    if (typeof message === 'string') return refused(message);
    const { message_id, ...content } = message;
    const key = `${content.chat_id}/${message_id ?? 0}`;
    const before = messages.get(key);
    if (!before) return refused('Bad Request: message to edit not found');
    const { text, entities, reply_markup } = before;
    const same = {
      chat_id: content.chat_id,
      text,
      entities,
      ...(reply_markup && { reply_markup }),
    };
    if (isDeepStrictEqual(same, content)) return refused('Bad Request: message is not modified');
    messages.set(key, content);
    return done({ message_id, date: 1, chat: { id: content.chat_id }, text: content.text });
  };
  const sendPhoto = (payload: unknown): Result => {
    const parsed = Photo.safeParse(payload);
    if (!parsed.success) return refused(`Bad Request: ${z.prettifyError(parsed.error)}`);
    const { chat_id, photo } = parsed.data;
    photos.set(`${chat_id}/${++messageIds}`, photo.content);
    return done({ message_id: messageIds, date: 1, chat: { id: chat_id } });
  };
  const remove = ({ chat_id, message_id }: Payload): Result => {
    const key = `${String(chat_id)}/${String(message_id)}`;
    return photos.delete(key) || messages.delete(key)
      ? done(true)
      : refused('Bad Request: message to delete not found');
  };
  const editMarkup = (payload: Payload): Result => {
    const key = `${String(payload['chat_id'])}/${String(payload['message_id'])}`;
    const before = messages.get(key);
    const reply_markup = readMarkup(payload);
    if (!before) return refused('Bad Request: message to edit not found');
    if (typeof reply_markup === 'string') return refused(reply_markup);
    if (isDeepStrictEqual(before.reply_markup, reply_markup)) {
      return refused('Bad Request: message is not modified');
    }
    messages.set(key, { ...before, reply_markup });
    return done(true);
  };
  const checked = (schema: z.ZodType, payload: Payload, result: unknown): Result => {
    const { error } = schema.safeParse(payload);
    return error ? refused(`Bad Request: ${z.prettifyError(error)}`) : done(result);
  };
  const methods: Readonly<
    Record<string, (payload: Payload, request: IncomingMessage) => Result | Promise<Result>>
  > = {
    getMe: () => done(ME),
    deleteWebhook: () => done(true),
    ...createProfile(),
    sendPhoto,
    deleteMessage: remove,
    editMessageReplyMarkup: editMarkup,
    sendChatAction: ({ action }) =>
      action === 'typing' ? done(true) : refused('Bad Request: wrong parameter action in request'),
    sendContact: (payload) => checked(ContactCard, payload, { message_id: ++messageIds }),
    answerInlineQuery: (payload) =>
      unanswered.delete(String(payload['inline_query_id']))
        ? checked(InlineAnswer, payload, true)
        : refused(OLD_QUERY),
    getUpdates: (payload, request) => queue.get(payload, request),
    sendMessage: send,
    editMessageText: edit,
    answerCallbackQuery: ({ callback_query_id }) =>
      unanswered.delete(String(callback_query_id)) ? done(true) : refused(OLD_QUERY),
  };

  const server = createServer((request, response) => {
    void answer(request, response);
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const payload = await bodyOf(request);
    calls.push({ method, payload });
    const fault = faults.get(method)?.shift();
    if (typeof fault === 'object' && 'slow' in fault) await sleep(fault.slow);
    else if (fault !== undefined) {
      misbehave(fault, request, response);
      return;
    }
    const known = methods[method];
    const result =
      token !== TOKEN
        ? { ok: false, error_code: 401, description: 'Unauthorized' }
        : ((await known?.(payload, request)) ?? {
            ok: false,
            error_code: 404,
            description: 'Not Found',
          });
    if (!response.destroyed) reply(response, result);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const push = (update: object): number => queue.push(update);
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    calls,
    push,
    /** Update ids that Telegram would send again to a bot that starts now. */
    waiting: () => queue.waiting(),
    unanswered,
    /** The next calls of this method go wrong, one fault each. */
    fail: (method: string, ...kinds: readonly Fault[]) => {
      faults.set(method, [...(faults.get(method) ?? []), ...kinds]);
    },
    called: (method: string) => calls.filter((call) => call.method === method),
    texts: (chat: number) =>
      [...messages].filter(([key]) => key.startsWith(`${chat}/`)).map(([, { text }]) => text),
    /** From now on it is a server that knows Bot API 7.1 and nothing newer. */
    growOld: () => {
      isOld = true;
    },
    /** What stands in a chat, in order, as its users see it. */
    shown: (chat: number) =>
      [...messages].flatMap(([key, message]) =>
        key.startsWith(`${chat}/`)
          ? [{ id: Number(key.slice(`${chat}/`.length)), ...message }]
          : [],
      ),
    photos: (chat: number) =>
      [...photos].flatMap(([key, png]) => (key.startsWith(`${chat}/`) ? [png] : [])),
    say: (text: string, chat = 7) => push({ message: messageOf(text, chat) }),
    /** Somebody types after the bot's name, in any chat. */
    types: (query: string, offset = '', language_code = 'en') => {
      const id = `query-${calls.length}-${offset}`;
      unanswered.add(id);
      const from = { id: 7, is_bot: false, first_name: 'Wang', language_code };
      return push({ inline_query: { id, from, query, offset } });
    },
    press: (data: string, message: number, chat = 7) => {
      const id = `press-${unanswered.size}-${calls.length}`;
      unanswered.add(id);
      const shown = messages.get(`${chat}/${message}`);
      const { from, ...old } = messageOf(shown?.text ?? 'old', chat, message);
      const under = { ...old, ...(shown?.reply_markup && { reply_markup: shown.reply_markup }) };
      return push({ callback_query: { id, from, chat_instance: '1', data, message: under } });
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

const OLD_QUERY =
  'Bad Request: query is too old and response timeout expired or query ID is invalid';
const ME = { id: 123456789, is_bot: true, first_name: 'Bot', username: 'zone_bot' };

function messageOf(text: string, chat: number, message_id = 1) {
  const command = /^\/\w+/.exec(text)?.[0];
  return {
    message_id,
    date: 1,
    from: { id: chat, is_bot: false, first_name: 'Wang', language_code: 'en' },
    chat: { id: chat, type: 'private', first_name: 'Wang' },
    text,
    ...(command && { entities: [{ type: 'bot_command', offset: 0, length: command.length }] }),
  };
}

function reply(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function misbehave(
  fault: Exclude<Fault, { readonly slow: number }>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (typeof fault === 'number') {
    reply(response, { ok: false, error_code: fault, description: `Fault ${fault}` }, fault);
    return;
  }
  if (typeof fault === 'object') {
    const parameters = { retry_after: fault.retryAfter };
    const description = 'Too Many Requests';
    reply(response, { ok: false, error_code: 429, description, parameters }, 429);
    return;
  }
  switch (fault) {
    case 'reset':
      request.socket.resetAndDestroy();
      break;
    case 'truncated':
      response.writeHead(200, { 'content-length': 500 }).write('{"ok":true,"res');
      break;
    case 'truncated chunks':
      response.writeHead(200).write('{"ok":true,"res');
      setTimeout(() => request.socket.destroy(), 20);
      break;
    case 'invalid json':
      response.writeHead(200).end('<html>not an API</html>');
      break;
    case 'no result':
      reply(response, { ok: true });
      break;
    case 'null':
      reply(response, null);
      break;
    case 'hang':
      break;
  }
}
