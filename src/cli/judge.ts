import type { Kind, Reply } from '../render/reply.ts';
import { simplifiedCharacters } from '../text/script.ts';
import type { SetQuestion } from './question-set.ts';

/** The part of a reply that is judged. */
export type Judged = Pick<Reply, 'kind' | 'lang' | 'text'>;

/** What a wrong reply did: `wrong` answered all the same, `declined` said that it does not know. */
export type Verdict = 'right' | 'wrong' | 'declined';

const ACCEPTED_KINDS: Readonly<Record<string, readonly Kind[]>> = {
  fact: ['fact', 'list', 'summary', 'comparison', 'rank'],
  summary: ['summary'],
  contact: ['contact'],
  list: ['list', 'fact', 'summary', 'comparison', 'rank'],
  compare: ['comparison', 'list', 'fact', 'rank'],
  rank: ['rank', 'comparison', 'list', 'fact'],
  partial: ['partial', 'unknown'],
  unknown: ['unknown', 'partial'],
  smalltalk: ['smalltalk', 'help'],
  help: ['help', 'smalltalk'],
};

const ANSWERING: ReadonlySet<Kind> = new Set<Kind>([
  'fact',
  'list',
  'summary',
  'comparison',
  'rank',
  'contact',
]);

/** A fact question wants the fact, not the whole zone. UTF-16 units. */
const LONGEST_FACT = { zh: 500, en: 1000 } as const;
/** Questions in these styles are in no one language. */
const ANY_LANGUAGE: ReadonlySet<string> = new Set(['pinyin', 'mixed', 'noise']);
const CONTACT_ACCEPTED = /contact (is )?(fine|acceptable)/u;

/** What is wrong with a reply, or undefined where it is right. */
export function objection(question: SetQuestion, { kind, lang, text }: Judged): string | undefined {
  const accepted: readonly string[] = [
    ...(ACCEPTED_KINDS[question.kind] ?? [question.kind]),
    ...(CONTACT_ACCEPTED.test(question.note) ? ['contact'] : []),
  ];
  if (!accepted.includes(kind)) return `kind ${kind}, wanted ${accepted.join('/')}`;
  const said = folded(text);
  const carries = (wanted: string): boolean => said.includes(folded(wanted));
  const lacking = question.expect.all.find((group) => !group.some(carries));
  if (lacking) return `lacks ${JSON.stringify(lacking)}`;
  const forbidden = question.expect.none.find(carries);
  if (forbidden !== undefined) return `has forbidden ${forbidden}`;
  const language = question.lang.startsWith('zh') ? 'zh' : 'en';
  if (question.kind === 'fact' && text.length > LONGEST_FACT[language]) {
    return `too long: ${text.length} chars`;
  }
  if (!lang.startsWith(language) && !ANY_LANGUAGE.has(question.style)) return `answered in ${lang}`;
  return undefined;
}

export function verdictOf(reply: Judged, problem: string | undefined): Verdict {
  if (problem === undefined) return 'right';
  return isAnswering(reply) ? 'wrong' : 'declined';
}

/** Whether a reply looks like an answer, right or wrong. */
export function isAnswering({ kind }: Pick<Judged, 'kind'>): boolean {
  return ANSWERING.has(kind);
}

/** Width, script, case, white space and commas make no difference. */
function folded(text: string): string {
  return simplifiedCharacters(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s,，]/gu, '');
}
