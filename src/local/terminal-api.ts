import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InlineKeyboardMarkup, MessageEntity } from 'telegraf/types';
import type { CallApi, WrapApi } from '../bot/api.ts';
import { savedChart } from '../render/notices.ts';
import { screenOf } from './screen.ts';

/** A button that can be pressed by its number, and the message under which it stands. */
export interface Pressable {
  readonly data: string;
  readonly message: number;
}

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
  readonly reply_markup?: InlineKeyboardMarkup;
  readonly message_id?: number;
  readonly photo?: { readonly source: Buffer };
  readonly caption?: string;
  readonly vcard?: string;
}

/** Shows what the bot sends; an edited message is shown again, as its new page. Pictures go to a file. */
export function createTerminal(
  print: (text: string) => void,
  colours: boolean,
  save: (png: Buffer) => string = createGallery(),
): Terminal {
  let messages = 0;
  let buttons: readonly Pressable[] = [];

  const show = ({ text = '', entities = [], reply_markup }: Payload, message: number) => {
    const rows = reply_markup?.inline_keyboard ?? [];
    const data = rows
      .flat()
      .flatMap((button) => ('callback_data' in button ? [button.callback_data] : []));
    if (data.length > 0) buttons = data.map((each) => ({ data: each, message }));
    print(screenOf({ text, entities, rows }, colours));
    return { message_id: message };
  };
  const call = (method: string, payload: Payload): unknown => {
    if (method === 'sendMessage') return show(payload, ++messages);
    if (method === 'editMessageText') return show(payload, payload.message_id ?? messages);
    if (method === 'sendPhoto' && payload.photo) {
      print(`${savedChart(save(payload.photo.source))}\n${payload.caption ?? ''}\n\n`);
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

/** A folder of this chat's pictures, made with the first one; the system clears it away some day. */
function createGallery(): (png: Buffer) => string {
  let folder: string | undefined;
  let count = 0;
  return (png) => {
    folder ??= mkdtempSync(join(tmpdir(), 'invest-bot-'));
    const path = join(folder, `chart-${++count}.png`);
    writeFileSync(path, png);
    return path;
  };
}
