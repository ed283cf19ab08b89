import { clausesOf } from '../search/clauses.ts';
import type { Question } from '../search/question.ts';
import { means, type Term } from '../search/term.ts';

/** How a clause begins that says what is not asked, and is no «isn't it?»; grammar, not knowledge. */
const DENIES =
  /^(?:(?:啊|哦|不|也|no|nor)[,，]?\s*)?(?:我?(?:不是|并非)(?:问|要|指|想问|想要|想知道)?(?!说|吗|吧|不|[只仅光]|很|太|这么|那么)|我?(?:没|不)(?:问|要问|要)|not(?! only| just| sure| yet| at all)(?: (?:asking|about|for|the))*\b)(?!.*(?:吗|吧|么|呢)$)/u;

/** … and where in it what is asked begins. */
const BUT = /而是|而要|,?\bbut\b|\brather\b/u;

/**
 * «Not how many, I meant the investment», «the whole year, not January to May»: what a clause of its own says is not
 * asked, where another clause names something that is. Places are left ({@link withoutOwnPlace} knows which are
 * meant).
 */
export function withoutDenied(question: Question): Question {
  const { tokens, terms, normalised } = question;
  const clauses = clausesOf(tokens);
  const denied = clauses.flatMap(({ from, to }) => {
    const clause = normalised.slice(tokens[from]?.at, tokens[to]?.at);
    if (!DENIES.test(clause.trim())) return [];
    // 「不是签约而是开工」: what is meant follows in the clause.
    const but = clause.search(BUT);
    const end = (tokens[from]?.at ?? 0) + but;
    const meant = but < 0 ? to : tokens.findIndex(({ at }) => at >= end);
    return [{ from, to: Math.min(meant, to) }];
  });
  if (denied.length === 0) return question;
  const isDenied = ({ positions: [at = -1] }: Term): boolean =>
    denied.some(({ from, to }) => from <= at && at < to);
  const left = terms.filter((term) => !isDenied(term));
  const isNamed = left.some((term) => means(term, 'topic', 'entity', 'measure', 'period'));
  return isNamed
    ? { ...question, terms: terms.filter((term) => means(term, 'zone') || !isDenied(term)) }
    : question;
}
