import { encodeLead } from '../../src/bot/lead-data.ts';
import { FIELDS } from '../../src/leads/form-state.ts';
import type { Field } from '../../src/leads/form-state.ts';
import { enquiryZh as say } from '../../src/render/enquiry-zh.ts';
import type { LeadAction } from '../../src/render/lead-action.ts';
import type { Chance } from './chance.ts';
import type { Sent } from './faulty-api.ts';

/** Somebody who leaves an enquiry: answers each question once, and asks again when nothing comes. */
export interface Person {
  readonly chat: number;
  /** What must stand in no log line. */
  readonly secrets: readonly string[];
  readonly mobile: string;
  start(): void;
  read(sent: Sent): void;
  /**
   * To be called now and then: who hears nothing, although the bot has taken all that was sent (`waiting` are
   * the updates that it has not), asks again.
   */
  look(now: number, waiting: ReadonlySet<number>): void;
  /** Whether «submit» was pressed, and which number was told. */
  readonly state: { confirmed: boolean; number: string | undefined };
}

/** Milliseconds after which a person thinks that something is wrong. */
const PATIENCE = 5_000;
const NUMBER = /\d{6}-\d{3,}/u;
const CONSENTS = ['1／3', '2／3', '3／3'] as const;

export function createPerson(
  index: number,
  chance: Chance,
  push: (update: object) => number,
): Person {
  const chat = 5_000_000 + index;
  const label = String(index).padStart(4, '0');
  const mobile = `1390013${label}`;
  const answers: Readonly<Record<Field, string>> = {
    need: '租仓库',
    use: `制造密物${label}`,
    place: '跳过',
    area: `${1000 + index}平`,
    budget: '跳过',
    company: `林海密司${label}`,
    contact: `王密名${label}`,
    mobile,
    callTime: '随时',
    notes: `密语${label}`,
  };
  const state: Person['state'] = { confirmed: false, number: undefined };
  const answered = new Set<string>();
  let messages = 0;
  let presses = 0;
  let quietSince = Infinity;
  let latest = 0;

  const from = { id: chat, is_bot: false, first_name: `密人${label}`, language_code: 'zh-hans' };
  const message = (text: string) => ({
    message_id: ++messages,
    date: 1,
    from,
    chat: { id: chat, type: 'private', first_name: from.first_name },
    text,
    ...(text.startsWith('/') && {
      entities: [{ type: 'bot_command', offset: 0, length: text.length }],
    }),
  });
  const write = (text: string): void => {
    quietSince = Date.now();
    latest = push({ message: message(text) });
  };
  const press = (action: LeadAction, under: number): void => {
    quietSince = Date.now();
    const { text, ...rest } = message('');
    latest = push({
      callback_query: {
        id: `${chat}-${++presses}`,
        from,
        chat_instance: '1',
        data: encodeLead(action),
        message: { ...rest, text, message_id: under },
      },
    });
  };
  const once = (what: string, then: () => void): void => {
    if (answered.has(what)) return;
    answered.add(what);
    then();
  };
  const submit = (under: number): void => {
    const action = { do: 'form-press', press: 'confirm', at: 'confirm' } as const;
    state.confirmed = true;
    press(action, under);
    // Some tap twice.
    if (chance() < 0.3) press(action, under);
  };

  return {
    chat,
    mobile: `+86${mobile}`,
    secrets: [
      mobile,
      answers.use,
      answers.company,
      answers.contact,
      answers.notes,
      from.first_name,
    ],
    state,
    start: () => {
      write('/enquire');
    },
    read: ({ text, id }) => {
      quietSince = Date.now();
      const told = NUMBER.exec(text)?.[0];
      if (state.confirmed && told !== undefined) {
        state.number = told;
        quietSince = Infinity;
        return;
      }
      const consent = CONSENTS.find((each) => text.includes(each));
      const field = FIELDS.find((each) => text.includes(say.asking[each].prompt));
      if (text.includes(say.summary)) {
        once('summary', () => {
          submit(id);
        });
      } else if (consent !== undefined) {
        once(consent, () => {
          write('同意');
        });
      } else if (field !== undefined) {
        once(field, () => {
          write(answers[field]);
        });
      } else if (text.startsWith('您有一份没填完的咨询')) {
        press({ do: 'form-press', press: 'go-on', at: 'confirm' }, id);
      }
    },
    look: (now, waiting) => {
      if (waiting.has(latest)) quietSince = now;
      if (state.number !== undefined || now - quietSince < PATIENCE) return;
      // Who is asked once more now, answers once more.
      answered.clear();
      if (state.confirmed) submit(messages);
      else write('/enquire');
    },
  };
}
