import { z } from 'zod';

/** What Telegram refuses in a message, in its own words; undefined for a message it accepts. */

const Entity = z.object({
  type: z.enum(['bold', 'italic', 'underline', 'code', 'text_link']),
  offset: z.int().min(0),
  length: z.int().min(1),
});
const Button = z.object({ text: z.string().min(1), callback_data: z.string().min(1) });
const Inline = z.object({ inline_keyboard: z.array(z.array(Button).max(8)) });
const Keyboard = z.object({
  keyboard: z.array(
    z.array(z.object({ text: z.string().min(1), request_contact: z.boolean().optional() })),
  ),
});
const NoKeyboard = z.object({ remove_keyboard: z.literal(true) });
const Message = z.object({
  chat_id: z.int(),
  text: z.string(),
  message_id: z.int().optional(),
  entities: z.array(Entity).max(100).default([]),
  reply_markup: z.union([Inline, Keyboard, NoKeyboard]).optional(),
});
export type SentMessage = z.infer<typeof Message>;

export function readMessage(payload: unknown): SentMessage | string {
  const parsed = Message.safeParse(payload);
  if (!parsed.success) return `Bad Request: ${z.prettifyError(parsed.error)}`;
  return refusalOf(parsed.data) ?? parsed.data;
}

function refusalOf({ text, entities, reply_markup }: SentMessage): string | undefined {
  const data =
    reply_markup && 'inline_keyboard' in reply_markup ? reply_markup.inline_keyboard.flat() : [];
  const strings = [text, ...data.flatMap((button) => [button.text, button.callback_data])];
  if (strings.some((each) => /\p{Surrogate}/u.test(each))) {
    return 'Bad Request: strings must be encoded in UTF-8';
  }
  if (text.trim() === '') return 'Bad Request: message text is empty';
  if (text.length > 4096) return 'Bad Request: message is too long';
  if (entities.some(({ offset, length }) => cutsCharacter(text, offset, offset + length))) {
    return 'Bad Request: entity beginning or ending in the middle of a character';
  }
  if (data.length > 100) return 'Bad Request: reply markup is too long';
  if (data.some(({ callback_data }) => Buffer.byteLength(callback_data) > 64)) {
    return 'Bad Request: BUTTON_DATA_INVALID';
  }
  return undefined;
}

function cutsCharacter(text: string, start: number, end: number): boolean {
  if (end > text.length) return true;
  return [start, end].some((at) => /[\udc00-\udfff]/.test(text.charAt(at)));
}
