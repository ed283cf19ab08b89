import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InlineKeyboardButton, MessageEntity } from 'telegraf/types';
import type { CallApi, WrapApi } from '../bot/api.ts';
import { savedChart, savedFile } from '../render/notices.ts';
import { screenOf } from './screen.ts';

/** A button that can be pressed by its number, and the message under which it stands. */
export type Pressable =
  | { readonly data: string; readonly message: number }
  /** In place of the keyboard: its buttons say words. */
  | { readonly says: string };

export interface Terminal {
  /** Puts the terminal where Telegram would be. */
  readonly api: WrapApi;
  /** The button with this number under the newest message that has buttons. */
  button(number: number): Pressable | undefined;
}

/** What of a call shows on the screen. */
interface Payload {
  readonly text?: string;
  readonly entities?: readonly MessageEntity[];
  readonly reply_markup?: {
    readonly inline_keyboard?: readonly (readonly InlineKeyboardButton[])[];
    readonly keyboard?: readonly (readonly WordButton[])[];
  };
  readonly message_id?: number;
  readonly photo?: { readonly source: Buffer };
  readonly document?: { readonly source: Buffer; readonly filename: string };
  readonly caption?: string;
  readonly vcard?: string;
}

interface WordButton {
  readonly text: string;
  /** A terminal has no number to share. */
  readonly request_contact?: boolean;
}

/** Shows what the bot sends; an edited message is shown again, as its new page. Pictures and files go to a folder. */
export function createTerminal(
  print: (text: string) => void,
  colours: boolean,
  save: (bytes: Buffer, name: string) => string = createFolder(),
): Terminal {
  let messages = 0;
  let files = 0;
  let buttons: readonly Pressable[] = [];

  const show = ({ text = '', entities = [], reply_markup }: Payload, message: number) => {
    const { inline_keyboard = [], keyboard } = reply_markup ?? {};
    const words = (keyboard ?? []).map((row) => row.filter((button) => !button.request_contact));
    const rows = keyboard
      ? words.map((row) => row.map(({ text }) => ({ text, callback_data: text })))
      : inline_keyboard;
    const data = rows
      .flat()
      .flatMap((button) => ('callback_data' in button ? [button.callback_data] : []));
    if (data.length > 0) {
      buttons = data.map((each) => (keyboard ? { says: each } : { data: each, message }));
    }
    print(screenOf({ text, entities, rows }, colours));
    return { message_id: message };
  };
  const call = (method: string, payload: Payload): unknown => {
    if (method === 'sendMessage') return show(payload, ++messages);
    if (method === 'editMessageText') return show(payload, payload.message_id ?? messages);
    if (method === 'sendPhoto' && payload.photo) {
      const path = save(payload.photo.source, `chart-${++files}.png`);
      print(`${savedChart(path)}\n${payload.caption ?? ''}\n\n`);
      return { message_id: ++messages };
    }
    if (method === 'sendDocument' && payload.document) {
      const { source, filename } = payload.document;
      print(`${payload.caption ?? ''}\n${savedFile(save(source, filename))}\n\n`.trimStart());
      return { message_id: ++messages };
    }
    if (method === 'sendContact') print(`${(payload.vcard ?? '').replaceAll('\r', '')}\n\n`);
    if (method === 'answerCallbackQuery' && payload.text) print(`${payload.text}\n`);
    return true;
  };
  // The payloads are Telegraf's own, and nothing of ours reads the results.
  const api = (method: string, payload: object) => Promise.resolve(call(method, payload));
  return { api: () => api as CallApi, button: (number) => buttons[number - 1] };
}

/** A folder of this chat, made with the first file, for nobody else; the system clears it away some day. */
function createFolder(): (bytes: Buffer, name: string) => string {
  let folder: string | undefined;
  return (bytes, name) => {
    folder ??= mkdtempSync(join(tmpdir(), 'invest-bot-'));
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
}
