import { ConfigError, parseConfig } from '../config.ts';
import type { Environment } from '../config.ts';
import type { FeedbackRow } from '../store/feedback.ts';
import type { GapCount } from '../store/gaps.ts';
import { StoreTooNew } from '../store/migrations.ts';
import { readNotes, settleNote } from '../store/notebook.ts';
import { StoreUnavailable } from '../store/unavailable.ts';
import type { Terminal } from './terminal.ts';

/** Lists what users asked without a full answer and what they thought of answers. Reads only. */
export function listGaps(most: number, env: Environment, terminal: Terminal): Promise<0 | 1> {
  return withStore(env, terminal, async (store) => {
    // One more than is shown tells whether there is more.
    const notes = await readNotes(store, most + 1);
    if (!notes) return noStore(env, terminal);
    const { gaps, feedback } = notes;
    if (gaps.length + feedback.length === 0) {
      terminal.out('Nothing yet: no question without a full answer, and no rating.');
      return 0;
    }
    terminal.out('Questions without a full answer, the most frequent first');
    print(gaps.map(gapLines), most, terminal);
    terminal.out('\nRatings, first of answers that were not right, the newest first');
    print(feedback.map(ratingLines), most, terminal);
    return 0;
  });
}

/** Takes questions, or ratings by their number, from the list. Fails when one was not in it. */
export function settleGaps(
  questions: readonly string[],
  env: Environment,
  terminal: Terminal,
): Promise<0 | 1> {
  return withStore(env, terminal, async (store) => {
    let missing = 0;
    for (const question of questions) {
      const settled = await settleNote(store, question);
      if (settled === undefined) return noStore(env, terminal);
      if (settled > 0) terminal.out(`Dealt with: ${question}`);
      else {
        missing += 1;
        terminal.err(
          `kb: the list has no “${question}”. Copy a question as \`kb -- gaps\` shows it.`,
        );
      }
    }
    return missing > 0 ? 1 : 0;
  });
}

type Place = ReturnType<typeof parseConfig>['store'];

async function withStore(
  env: Environment,
  { err }: Terminal,
  work: (store: Place) => Promise<0 | 1>,
): Promise<0 | 1> {
  try {
    return await work(parseConfig(env).store);
  } catch (error) {
    if (
      !(error instanceof ConfigError) &&
      !(error instanceof StoreUnavailable) &&
      !(error instanceof StoreTooNew)
    )
      throw error;
    err(`kb: ${error.message}`);
    return 1;
  }
}

function noStore(env: Environment, { err }: Terminal): 1 {
  const { dataDir, databaseUrl } = parseConfig(env).store;
  // An address has a password in it.
  const where = databaseUrl === undefined ? `in ${dataDir}` : 'at DATABASE_URL';
  err(
    `kb: there is no store of this version of the bot ${where}. It makes one when it starts; ` +
      'give DATA_DIR or DATABASE_URL as the bot has them.',
  );
  return 1;
}

function print(entries: readonly (readonly string[])[], most: number, { out }: Terminal): void {
  if (entries.length === 0) out('\n  none');
  for (const [first = '', ...rest] of entries.slice(0, most)) {
    out(`\n  ${first}`);
    for (const line of rest) out(`      ${line}`);
  }
  if (entries.length > most) out(`\n  and more: --most ${most * 5}`);
}

function gapLines({ question, answer, understood, count, lastDay }: GapCount): readonly string[] {
  return [
    `${count} × ${question}`,
    `${answer}, last on ${lastDay}`,
    ...(understood === '' ? [] : [`understood: ${understood}`]),
  ];
}

/** The reasons that are offered, as the curator reads them. */
const REASONS: Readonly<Record<string, string>> = {
  question: 'not what was asked',
  wrong: 'wrong',
  old: 'out of date',
};

function ratingLines(rating: FeedbackRow): readonly string[] {
  const { id, day, verdict, reason, comment, question, answer, facts } = rating;
  const why = reason === undefined ? '' : `: ${REASONS[reason] ?? reason}`;
  return [
    `${verdict === 'up' ? 'helpful' : 'not right'}${why}`,
    `number ${id}, on ${day}${answer === '' ? '' : `, ${answer}`}`,
    `question: ${question === '' ? 'no longer known' : question}`,
    ...(comment === undefined ? [] : [`comment: ${comment}`]),
    ...(facts.length === 0 ? [] : [`showed: ${facts.join(', ')}`]),
  ];
}
