import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConversations } from '../../src/bot/conversations.ts';
import { createBot } from '../../src/bot/create-bot.ts';
import { createDelivery } from '../../src/bot/delivery.ts';
import { careful } from '../../src/bot/outgoing.ts';
import { run } from '../../src/bot/run.ts';
import { createCharts } from '../../src/chart/charts.ts';
import { kb } from '../../src/cli/kb-command.ts';
import { open, respond } from '../../src/respond.ts';
import { openStore } from '../../src/store/store.ts';
import { startBotApi, TOKEN } from './bot-api.ts';
import { inlineKeyboard } from './bot-api-rules.ts';
import { shippedBase } from './knowledge-bases.ts';
import { leadsOn } from './leads-on.ts';
import { recordLog } from './log-record.ts';
import { SCENES, type Scene, type Step } from './tour-scenes.ts';

/** Writes docs/tour.md by talking to the real bot: `npx tsx tests/support/tour.ts && npx prettier --write docs/tour.md`. */

const NOW = new Date('2026-11-21T00:00:00Z');
const base = shippedBase();
const charts = createCharts();
const folder = new URL('../../docs/', import.meta.url);
mkdirSync(new URL('images/', folder), { recursive: true });
let pictures = 0;
let messages = 0;

async function play({ title, note, steps }: Scene): Promise<string> {
  const api = await startBotApi();
  const { log, entries } = recordLog();
  const stop = new AbortController();
  const dataDir = mkdtempSync(join(tmpdir(), 'tour-'));
  const store = await openStore({ dataDir, timeZone: 'Asia/Shanghai' });
  const bot = createBot({
    core: { respond, open },
    base,
    clock: () => NOW,
    conversations: createConversations(),
    log,
    token: TOKEN,
    apiRoot: api.root,
    api: careful(log),
    charts,
    leads: leadsOn(store, log),
  });
  const deliver = createDelivery((update) => bot.handleUpdate(update), log);
  const ended = run({ bot, deliver, log, region: base.region, stop: stop.signal });
  const lines: string[] = [];
  for (const step of steps) {
    const calls = api.calls.length;
    const handled = entries().filter(({ msg }) => msg === 'update handled').length;
    lines.push(`> ${said(step)}`, '');
    send(step, api);
    while (entries().filter(({ msg }) => msg === 'update handled').length === handled)
      await sleep(10);
    for (const { method, payload } of api.calls.slice(calls)) lines.push(...shown(method, payload));
  }
  stop.abort();
  await ended;
  await api.stop();
  await store.close();
  const after = title.startsWith('Feedback') ? await curatorsView(dataDir) : [];
  rmSync(dataDir, { recursive: true });
  return [`## ${title}`, '', note, '', '````text', ...lines, '````', '', ...after]
    .join('\n')
    .replace(IMAGE_LINE, '````\n\n$1\n\n````text')
    .replace(NOTHING, '');
}

async function curatorsView(dataDir: string): Promise<readonly string[]> {
  const lines: string[] = [];
  const out = (line: string): void => void lines.push(line);
  await kb(['gaps'], { DATA_DIR: dataDir }, { out, err: out });
  return ['What the curators see, with `npm run kb -- gaps`:', '', '```text', ...lines, '```', ''];
}

/** Pictures stand outside of the text blocks. */
const IMAGE_LINE = /^(!\[.*\]\(images\/.*\))$/gmu;

/** Of a scene that ends with a picture. */
const NOTHING = /````text\s*````\n?/gu;

type Api = Awaited<ReturnType<typeof startBotApi>>;
const GROUP = { id: -5, type: 'group', title: 'Investors' };

function said(step: Step): string {
  switch (step.do) {
    case 'say':
      return step.text;
    case 'press':
      return `[${step.label}]`;
    case 'inline':
      return `(in any chat) @zone_bot ${step.query}`;
    case 'group':
      return `(in a group) ${step.text}`;
    case 'edit':
      return `(edits the message) ${step.text}`;
    case 'send':
      return `(sends a ${step.kind})`;
  }
}

function send(step: Step, api: Api): void {
  const language_code = step.lang ?? 'zh-hans';
  const from = { id: 7, is_bot: false, first_name: 'Wang', language_code };
  const chat = { id: 7, type: 'private', first_name: 'Wang' };
  // An edit changes the message before; the store knows each by its number.
  if (step.do !== 'edit') messages += 1;
  const message = { message_id: messages, date: 1, from, chat };
  switch (step.do) {
    case 'say':
      api.push({ message: { ...message, text: step.text, entities: commandIn(step.text) } });
      break;
    case 'press': {
      const under = api.shown(7).findLast((shown) =>
        inlineKeyboard(shown)
          .flat()
          .some(({ text }) => text === step.label),
      );
      const button =
        under &&
        inlineKeyboard(under)
          .flat()
          .find(({ text }) => text === step.label);
      if (!under || !button || !('callback_data' in button))
        throw new Error(`no button ${step.label}`);
      api.press(button.callback_data, under.id);
      break;
    }
    case 'inline':
      api.types(step.query, '', language_code);
      break;
    case 'group':
      api.push({
        message: { ...message, chat: GROUP, text: step.text, entities: commandIn(step.text) },
      });
      break;
    case 'edit':
      api.push({ edited_message: { ...message, edit_date: 20, text: step.text } });
      break;
    case 'send':
      api.push({ message: { ...message, [step.kind]: {} } });
      break;
  }
}

function commandIn(text: string): readonly object[] {
  const command = /^\/\w+(@\w+)?/.exec(text)?.[0].length;
  return command ? [{ type: 'bot_command', offset: 0, length: command }] : [];
}

function shown(method: string, payload: Readonly<Record<string, unknown>>): readonly string[] {
  switch (method) {
    case 'sendMessage':
      return [String(payload['text']), '', ...buttonsOf(payload), ''];
    case 'editMessageText':
      return [`(in place) ${String(payload['text'])}`, '', ...buttonsOf(payload), ''];
    case 'answerCallbackQuery':
      return typeof payload['text'] === 'string' ? [`(for a moment) ${payload['text']}`, ''] : [];
    case 'sendContact':
      return ['(a contact card)', String(payload['vcard']).replaceAll('\r', ''), ''];
    case 'sendPhoto': {
      const { content } = payload['photo'] as { readonly content: Buffer };
      const name = `images/chart-${++pictures}.png`;
      writeFileSync(new URL(name, folder), content);
      return [`![${String(payload['caption'])}](${name})`, ''];
    }
    case 'answerInlineQuery': {
      const results = payload['results'] as readonly {
        title: string;
        description: string;
        input_message_content: { message_text: string };
      }[];
      const [first] = results;
      const listed = results
        .slice(0, 6)
        .map(({ title, description }) => `• ${title} — ${description}`);
      return [
        ...listed,
        ...(results.length > 6 ? [`… ${results.length} in all`] : []),
        '',
        'The first becomes the message:',
        '',
        first?.input_message_content.message_text ?? '',
        '',
      ];
    }
    default:
      return [];
  }
}

function buttonsOf(payload: Readonly<Record<string, unknown>>): readonly string[] {
  const markup = payload['reply_markup'] as Markup | undefined;
  return (markup?.inline_keyboard ?? markup?.keyboard ?? []).map((row) =>
    row.map(({ text }) => `[${text}]`).join(' '),
  );
}

type Rows = readonly (readonly { readonly text: string }[])[];
interface Markup {
  readonly inline_keyboard?: Rows;
  /** In place of the phone's own keyboard. */
  readonly keyboard?: Rows;
}

await charts.warm();
const pages: string[] = [];
for (const scene of SCENES) pages.push(await play(scene));
const head = `# A tour of the bot

Real dialogues, one a feature: written by \`npx tsx tests/support/tour.ts\`, which talks to the bot through a Bot API server on loopback. Lines with “>” are the user’s; what stands in brackets is a button. In the terminal chat (\`npm start\` without a token) the same happens; there a chart is saved to a file.
`;
writeFileSync(new URL('tour.md', folder), [head, ...pages].join('\n'));
