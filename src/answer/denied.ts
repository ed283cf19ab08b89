import type { Question } from '../search/question.ts';
import { means, type Term } from '../search/term.ts';
import type { Token } from '../text/tokens.ts';

/** How a clause begins that says what is not asked, and is no «isn't it?»; grammar, not knowledge. */
const DENIES =
  /^(?:(?:啊|哦|不|no)[,，]?\s*)?(?:我?(?:不是|并非)(?:问|要|指|想问|想要|想知道)?(?!说|吗|吧|不)|我?(?:没|不)(?:问|要问)|not(?: (?:asking|about|for|the))*\b)(?!.*(?:吗|吧|么|呢)$)/u;

/**
 * «Not how many, I meant the investment»: what a clause of its own says is not asked, where what follows names
 * something that is. Places are left, as they may be compared ({@link withoutOwnPlace} knows which are meant).
 */
export function withoutDenied(question: Question): Question {
  const { tokens, terms, normalised } = question;
  const denied = new Set<Term>();
  for (const { from, to } of clausesOf(tokens)) {
    const clause = normalised.slice(tokens[from]?.at, tokens[to]?.at).trim();
    const isIn = ({ positions: [at = -1] }: Term): boolean => from <= at && at < to;
    const isNamedBehind = terms.some(
      (term) => (term.positions[0] ?? -1) > to && means(term, 'topic', 'entity', 'measure'),
    );
    if (!isNamedBehind || !DENIES.test(clause)) continue;
    for (const term of terms) if (isIn(term) && !means(term, 'zone', 'period')) denied.add(term);
  }
  return denied.size > 0
    ? { ...question, terms: terms.filter((term) => !denied.has(term)) }
    : question;
}

/** Tokens between marks, the last one's end left out: nothing follows it. */
function clausesOf(
  tokens: readonly Token[],
): readonly { readonly from: number; readonly to: number }[] {
  let from = 0;
  return tokens.flatMap(({ type }, to) => {
    if (type !== 'mark') return [];
    const clause = { from, to };
    from = to + 1;
    return clause.to > clause.from ? [clause] : [];
  });
}
