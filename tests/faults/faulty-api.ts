import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TOKEN } from '../support/bot-api.ts';
import { createProfile } from '../support/bot-api-profile.ts';
import type { Payload, Result } from '../support/bot-api-results.ts';
import { readMessage } from '../support/bot-api-rules.ts';
import { createUpdateQueue } from '../support/bot-api-updates.ts';
import type { Chance } from './chance.ts';

export interface Sent {
  readonly chat: number;
  readonly id: number;
  readonly text: string;
}

/** Of all calls, so many of a hundred go wrong in each way. */
const PERCENT = {
  drop: 3,
  dropAfter: 2,
  tooMany: 2,
  fail: 2,
  garbage: 1,
  garbageAfter: 1,
} as const;

/** Telegram's Bot API on loopback on a bad day: drops, 429, 500 and garbage, before or after the work is done. */
export async function startFaultyApi(chance: Chance, onSent: (sent: Sent) => void) {
  const queue = createUpdateQueue();
  const counts = { calls: 0, faults: 0, messages: 0 };
  const refusals: string[] = [];
  let messageIds = 1000;
  let good = false;

  const methods: Readonly<
    Record<string, (payload: Payload, request: IncomingMessage) => Result | Promise<Result>>
  > = {
    getMe: () => done({ id: 123456789, is_bot: true, first_name: 'Bot', username: 'zone_bot' }),
    deleteWebhook: () => done(true),
    ...createProfile(),
    sendChatAction: () => done(true),
    answerCallbackQuery: () => done(true),
    getUpdates: (payload, request) => queue.get(payload, request),
    sendMessage: (payload) => {
      const message = readMessage(payload);
      if (typeof message === 'string') {
        refusals.push(message);
        return { ok: false, error_code: 400, description: message };
      }
      counts.messages += 1;
      const sent = { chat: message.chat_id, id: ++messageIds, text: message.text };
      onSent(sent);
      return done({ message_id: sent.id, date: 1, chat: { id: sent.chat }, text: sent.text });
    },
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      response.destroy();
    });
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const payload = text === '' ? {} : (JSON.parse(text) as Payload);
    if (method !== 'getUpdates') counts.calls += 1;
    const fault = good ? undefined : pick(chance);
    if (fault !== undefined) counts.faults += 1;
    if (fault === 'drop') {
      drop(request);
      return;
    }
    if (fault === 'fail') {
      reply(response, 500, refused(500, 'Internal Server Error'));
      return;
    }
    if (fault === 'garbage') {
      garbage(response);
      return;
    }
    if (fault === 'tooMany') {
      const parameters = { retry_after: 1 };
      reply(response, 429, { ...refused(429, 'Too Many Requests'), parameters });
      return;
    }
    const known = token === TOKEN ? methods[method] : undefined;
    const result = (await known?.(payload, request)) ?? refused(404, 'Not Found');
    if (fault === 'dropAfter') {
      drop(request);
      return;
    }
    if (fault === 'garbageAfter') {
      garbage(response);
      return;
    }
    if (!response.destroyed) reply(response, result.ok ? 200 : result.error_code, result);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    push: (update: object) => queue.push(update),
    /** Updates that the bot has not confirmed. */
    waiting: () => queue.waiting(),
    counts,
    /** Messages that Telegram would never take: a bug of the bot. */
    refusals,
    /** From now on nothing goes wrong any more. */
    recover: () => {
      good = true;
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

function pick(chance: Chance): keyof typeof PERCENT | undefined {
  let at = chance() * 100;
  for (const [fault, percent] of Object.entries(PERCENT)) {
    at -= percent;
    if (at < 0) return fault as keyof typeof PERCENT;
  }
  return undefined;
}

function drop(request: IncomingMessage): void {
  request.socket.resetAndDestroy();
}

function garbage(response: ServerResponse): void {
  response.writeHead(200).end('<html>not an API</html>');
}

function done(result: unknown): Result {
  return { ok: true, result };
}

function refused(error_code: number, description: string): Extract<Result, { ok: false }> {
  return { ok: false, error_code, description };
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
