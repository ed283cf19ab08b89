import type { Context } from 'telegraf';
import { actionOf } from '../render/deep-link.ts';
import { staleLink } from '../render/notices.ts';
import { withNotice } from './notice.ts';
import { sendReply } from './send.ts';
import { answerAction, languageFor } from './turn.ts';
import type { HandlerDeps } from './turn.ts';

/** From the button above inline results: it leads here and names nothing. */
const FROM_INLINE = 'inline';

/** /start by itself, or with what a deep link carries. */
export async function start(ctx: Context, payload: string, deps: HandlerDeps): Promise<void> {
  const action = actionOf(payload, deps.base);
  if (action) await answerAction(ctx, action, deps);
  else if (payload === '' || payload === FROM_INLINE) {
    await answerAction(ctx, { do: 'start' }, deps);
  } else {
    const notice = staleLink(languageFor(ctx, deps));
    await answerAction(ctx, { do: 'start' }, deps, (_, reply) =>
      sendReply(ctx, withNotice(notice, reply)),
    );
  }
}
