import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/store/store.ts';
import { TOKEN } from '../support/bot-api.ts';
import { startBot } from './bot-process.ts';
import { between, createChance } from './chance.ts';
import { startFaultyApi } from './faulty-api.ts';
import { createPerson } from './person.ts';
import type { Person } from './person.ts';

export interface FaultRun {
  /** For the words on how far it is. */
  readonly name: string;
  readonly seed: number;
  readonly people: number;
  readonly kills: number;
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
  /** Milliseconds after which it is given up. */
  readonly limit: number;
}

export interface Findings {
  readonly problems: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}

const OPERATORS = -100_200;
const INVENTED = fileURLToPath(new URL('../knowledge-invented', import.meta.url));
/** People at work at the same time; who is done makes room for the next. */
const AT_ONCE = 120;
/** Messages of the bot between two kills; an enquiry takes some 20, repeated ones included. */
const MESSAGES = { least: 100, most: 240 } as const;
const TICK_MS = 100;
/** Who waits for the end sees that it goes on. */
const WORD_MS = 30_000;
const TIME_ZONE = 'Asia/Shanghai';

/** People leave enquiries while everything fails; then the store, the notices and the log are compared. */
export async function faultRun(run: FaultRun): Promise<Findings> {
  const begin = Date.now();
  const chance = createChance(run.seed);
  const people = new Map<number, Person>();
  const notices = new Map<string, number>();
  let logged = '';
  const api = await startFaultyApi(createChance(run.seed + 1), ({ chat, id, text }) => {
    if (chat === OPERATORS) {
      const number = /\d{6}-\d{3,}/u.exec(text)?.[0] ?? text;
      notices.set(number, (notices.get(number) ?? 0) + 1);
    }
    people.get(chat)?.read({ chat, id, text });
  });
  const env = {
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: api.root,
    KNOWLEDGE_DIR: INVENTED,
    DATA_DIR: run.dataDir,
    OPERATOR_CHAT_ID: String(OPERATORS),
    TIME_ZONE,
    ...(run.databaseUrl !== undefined && { DATABASE_URL: run.databaseUrl }),
  };
  /** What the newest process has logged. */
  let own = '';
  const startOne = () => {
    own = '';
    return startBot(env, (text) => {
      logged += text;
      own += text;
    });
  };
  let bot = startOne();
  let killed = 0;
  let unexpected = 0;
  let killAt = between(chance, MESSAGES.least, MESSAGES.most);
  const finished = (): number =>
    [...people.values()].filter(({ state }) => state.number !== undefined).length;
  let nextWord = begin + WORD_MS;
  const isDone = (): boolean => finished() === run.people && killed >= run.kills;

  let ended = watch(bot);
  while (!isDone() && Date.now() - begin < run.limit) {
    while (people.size < run.people && people.size - finished() < AT_ONCE) {
      const person = createPerson(people.size, chance, api.push);
      people.set(person.chat, person);
      person.start();
    }
    const waiting = new Set(api.waiting());
    if (Date.now() > nextWord) {
      nextWord += WORD_MS;
      console.info(
        `  … ${run.name}: ${finished()} of ${run.people} have their number, ${killed} kills`,
      );
    }
    for (const person of people.values()) person.look(Date.now(), waiting);
    const idle = finished() === run.people;
    if (api.counts.messages >= killAt || idle) {
      bot.kill('SIGKILL');
      await bot.ended;
      killed += 1;
      bot = startOne();
      ended = watch(bot);
      killAt = api.counts.messages + between(chance, MESSAGES.least, MESSAGES.most);
      if (idle) await sleep(TICK_MS);
    }
    await Promise.race([sleep(TICK_MS), ended.once]);
    if (ended.over()) {
      // Only kills may end it.
      unexpected += 1;
      bot = startOne();
      ended = watch(bot);
    }
  }
  api.recover();
  const store = await openStore({ ...run, timeZone: TIME_ZONE });
  while ((await store.outbox.counts()).waiting > 0 && Date.now() - begin < run.limit) {
    await sleep(TICK_MS);
  }
  // A signal before the bot listens to signals just ends it.
  while (!own.includes('polling') && Date.now() - begin < run.limit) await sleep(TICK_MS);
  bot.kill('SIGTERM');
  const { code } = await bot.ended;
  const { enquiries } = await store.enquiries.list({ kind: 'all' }, 1, run.people * 2);
  const { waiting, parked } = await store.outbox.counts();
  await store.close();
  await api.stop();
  const all = [...people.values()];
  const numbers = new Set(enquiries.map(({ number }) => number));
  const problems = [
    ...(all.length < run.people ? [`only ${all.length} of ${run.people} people began`] : []),
    ...all.flatMap((person) => problemsOf(person, enquiries)),
    ...enquiries
      .filter(({ asker }) => people.get(asker.user)?.state.confirmed !== true)
      .map(({ number }) => `${number} is in the store, but nobody confirmed it`),
    ...[...numbers]
      .filter((number) => !notices.has(number))
      .map((n) => `${n} was never notified of`),
    ...[...notices.keys()]
      .filter((n) => !numbers.has(n))
      .map((n) => `a notice of ${n}, which is not kept`),
    ...(killed < run.kills ? [`killed only ${killed} times of ${run.kills}`] : []),
    ...(unexpected > 0 ? [`the bot ended by itself ${unexpected} times`] : []),
    ...(code !== 0 ? [`the last stop ended with ${String(code)}`] : []),
    ...(waiting + parked > 0 ? [`${waiting} messages wait and ${parked} are parked`] : []),
    ...api.refusals.map((why) => `Telegram would refuse a message: ${why}`),
    ...leaks(logged, all).map((secret) => `the log has ${secret}`),
    ...(logged.includes('update handled') ? [] : ['the log was not read']),
  ];
  return {
    problems,
    figures: {
      enquiries: enquiries.length,
      confirmed: all.filter(({ state }) => state.confirmed).length,
      told: finished(),
      notices: [...notices.values()].reduce((sum, count) => sum + count, 0),
      repeatedNotices: [...notices.values()].filter((count) => count > 1).length,
      kills: killed,
      messages: api.counts.messages,
      calls: api.counts.calls,
      faults: api.counts.faults,
      // A store that is too slow for its patience counts as one that does not serve.
      storeTroubles: logged.split('the store does not serve').length - 1,
      logLines: logged.split('\n').length,
      seconds: Math.round((Date.now() - begin) / 1000),
    },
  };
}

function watch({ ended }: ReturnType<typeof startBot>) {
  let isOver = false;
  const once = ended.then(() => {
    isOver = true;
  });
  return { once, over: () => isOver };
}

function problemsOf(
  { chat, mobile, state }: Person,
  enquiries: readonly {
    readonly number: string;
    readonly asker: { readonly user: number };
    readonly details: { readonly mobile: string; readonly contact: string };
  }[],
): readonly string[] {
  const own = enquiries.filter(({ asker }) => asker.user === chat);
  const [first] = own;
  if (!state.confirmed) return [`person ${chat} never came to the summary`];
  if (!first) return [`person ${chat} confirmed, and nothing is in the store`];
  return [
    ...(own.length > 1 ? [`person ${chat} is in the store ${own.length} times`] : []),
    ...(state.number === first.number
      ? []
      : [`person ${chat} was told ${state.number ?? 'nothing'}, not ${first.number}`]),
    ...(first.details.mobile === mobile ? [] : [`${first.number} has another mobile number`]),
    ...(first.details.contact.startsWith('王密名') ? [] : [`${first.number} has another name`]),
  ];
}

function leaks(logged: string, people: readonly Person[]): readonly string[] {
  const secrets = [TOKEN, ...people.flatMap((person) => person.secrets)];
  return secrets.filter((secret) => logged.includes(secret));
}
