import { z } from 'zod';

/** What Telegram refuses in a message, in its own words; undefined for a message it accepts. */

const Entity = z.object({
  type: z.enum(['bold', 'italic', 'underline', 'code', 'text_link']),
  offset: z.int().min(0),
  length: z.int().min(1),
});
const Button = z.union([
  z.strictObject({ text: z.string().min(1), callback_data: z.string().min(1) }),
  z.strictObject({ text: z.string().min(1), url: z.url() }),
  z.strictObject({
    text: z.string().min(1),
    copy_text: z.strictObject({ text: z.string().min(1).max(256) }),
  }),
]);
const Markup = z.object({ inline_keyboard: z.array(z.array(Button).max(8)) });
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
  reply_markup: z.union([Markup, Keyboard, NoKeyboard]).optional(),
});
export type SentMessage = z.infer<typeof Message>;

/** The buttons under a message, in rows; none under one without, or with a keyboard of the phone's. */
export function inlineKeyboard({ reply_markup: markup }: Pick<SentMessage, 'reply_markup'>) {
  return markup && 'inline_keyboard' in markup ? markup.inline_keyboard : [];
}

export function readMessage(payload: unknown): SentMessage | string {
  const parsed = Message.safeParse(payload);
  if (!parsed.success) return `Bad Request: ${z.prettifyError(parsed.error)}`;
  return refusalOf(parsed.data) ?? parsed.data;
}

export function readMarkup(payload: unknown): z.infer<typeof Markup> | string {
  const parsed = z.object({ reply_markup: Markup }).safeParse(payload);
  return parsed.success
    ? parsed.data.reply_markup
    : `Bad Request: can't parse inline keyboard button: ${z.prettifyError(parsed.error)}`;
}

function refusalOf(message: SentMessage): string | undefined {
  const { text, entities } = message;
  const buttons = inlineKeyboard(message).flat();
  const strings = [text, ...buttons.flatMap((button) => Object.values(button).map(String))];
  if (strings.some((each) => /\p{Surrogate}/u.test(each))) {
    return 'Bad Request: strings must be encoded in UTF-8';
  }
  if (text.trim() === '') return 'Bad Request: message text is empty';
  if (text.length > 4096) return 'Bad Request: message is too long';
  if (entities.some(({ offset, length }) => cutsCharacter(text, offset, offset + length))) {
    return 'Bad Request: entity beginning or ending in the middle of a character';
  }
  if (buttons.length > 100) return 'Bad Request: reply markup is too long';
  const data = buttons.flatMap((button) =>
    'callback_data' in button ? [button.callback_data] : [],
  );
  if (data.some((each) => Buffer.byteLength(each) > 64)) {
    return 'Bad Request: BUTTON_DATA_INVALID';
  }
  const starts = buttons.flatMap((button) => ('url' in button ? startsIn(button.url) : []));
  if (starts.some((start) => !/^[\w-]{1,64}$/.test(start)))
    return 'Bad Request: START_PARAM_INVALID';
  return undefined;
}

/** What a link to a bot carries, also where it is wrapped in a link for sharing. */
function startsIn(url: string): readonly string[] {
  return [...decodeURIComponent(url).matchAll(/[?&]start=([^&]*)/gu)].map(
    ([, start = '']) => start,
  );
}

function cutsCharacter(text: string, start: number, end: number): boolean {
  if (end > text.length) return true;
  return [start, end].some((at) => /[\udc00-\udfff]/.test(text.charAt(at)));
}

const bytes = (most: number) =>
  z.string().refine((text) => Buffer.byteLength(text) <= most, `more than ${most} bytes`);

/** A file that was uploaded with the call. */
export const Upload = z.object({ name: z.string(), content: z.instanceof(Buffer) });

export const Photo = z.object({
  chat_id: z.coerce.number().int(),
  // Multipart forms carry the rest as text.
  caption: z.string().min(1).max(1024).optional(),
  photo: Upload.refine(
    ({ content }) =>
      content.subarray(1, 4).toString() === 'PNG' && content.length < 10 * 1024 * 1024,
    'IMAGE_PROCESS_FAILED',
  ),
});

export const ContactCard = z.object({
  chat_id: z.int(),
  phone_number: z.string().min(1),
  first_name: z.string().min(1),
  vcard: bytes(2048).regex(/^BEGIN:VCARD\r\n[^]*END:VCARD$/),
});

const Article = z.object({
  type: z.literal('article'),
  id: bytes(64).min(1),
  title: z.string().min(1),
  description: z.string().optional(),
  input_message_content: z.object({
    message_text: z.string().min(1).max(4096),
    entities: z.array(Entity).max(100),
  }),
  reply_markup: Markup,
});
export const InlineAnswer = z.object({
  inline_query_id: z.string(),
  results: z
    .array(Article)
    .max(50)
    .refine(
      (results) => new Set(results.map(({ id }) => id)).size === results.length,
      'RESULT_ID_DUPLICATE',
    ),
  next_offset: bytes(64),
  cache_time: z.int().min(0),
  is_personal: z.boolean(),
  button: z.object({
    text: z.string().min(1),
    start_parameter: z.string().regex(/^[\w-]{1,64}$/),
  }),
});
export type InlineAnswer = z.infer<typeof InlineAnswer>;
