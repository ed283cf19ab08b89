import type { Context } from 'telegraf';
import type { Operator } from '../leads/enquiry.ts';
import { isPrivate } from './leads.ts';
import type { LeadDeps } from './leads.ts';

/** Who left the operator's group loses the commands within this time. */
const KNOWN_FOR_MS = 5 * 60_000;

/**
 * Whether this person may see enquiries in this chat: in the operator's chat everybody, in private its
 * members and the admins, elsewhere nobody.
 */
export function createRights({ leads, clock }: LeadDeps): (ctx: Context) => Promise<boolean> {
  const { operatorChat, admins } = leads.settings;
  const members = new Map<number, { readonly until: number; readonly is: boolean }>();

  async function isMember(ctx: Context, user: number): Promise<boolean> {
    if (operatorChat === undefined) return false;
    if (operatorChat > 0) return operatorChat === user;
    const now = clock().getTime();
    const known = members.get(user);
    if (known && known.until > now) return known.is;
    try {
      const member = await ctx.telegram.getChatMember(operatorChat, user);
      const is =
        member.status === 'restricted'
          ? member.is_member
          : ['creator', 'administrator', 'member'].includes(member.status);
      members.set(user, { until: now + KNOWN_FOR_MS, is });
      return is;
    } catch (error) {
      // Whom Telegram does not vouch for is no member.
      leads.onTrouble(error);
      return false;
    }
  }

  return async (ctx) => {
    const user = ctx.from?.id;
    if (user === undefined) return false;
    if (ctx.chat?.id === operatorChat) return true;
    if (!isPrivate(ctx)) return false;
    return admins.includes(user) || isMember(ctx, user);
  };
}

/** As the others see them. */
export function operatorOf({ from }: Context): Operator {
  const name = [from?.first_name, from?.last_name].filter(Boolean).join(' ');
  return { id: from?.id ?? 0, name: name === '' ? `#${from?.id ?? 0}` : name };
}
