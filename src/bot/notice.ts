import type { Reply } from '../render/reply.ts';

/** The reply after a word on why it is this one. */
export function withNotice(notice: string, reply: Reply): Reply {
  const before = `${notice}\n\n`;
  const bold = reply.bold.map((part) => ({ ...part, offset: part.offset + before.length }));
  return { ...reply, text: before + reply.text, bold };
}
