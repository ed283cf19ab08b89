import { parseArgs } from 'node:util';
import type { Deps } from '../respond.ts';
import { outcomeOf, type Outcome } from './evaluate.ts';
import type { Terminal } from './terminal.ts';
import { questionSets, QuestionSetError, readQuestions } from './question-set.ts';
import { countsOf, percentOf, tallyLines } from './tally.ts';
import { trace } from './trace.ts';

export const USAGE = `Usage:
  npm run eval -- [FILES] [--min PERCENT] [--max-wrong PERCENT]

Asks the questions of FILES, else of every set in tests/questions that is not kept aside, and prints
how many replies are right, wrong though answered, and declined wrongly; then each failure with what was
understood. Fails where less than --min are right or more than --max-wrong are wrong though answered.`;

interface Options {
  readonly files: readonly string[];
  readonly min: number;
  readonly maxWrong: number;
}

const LONGEST_EXCERPT = 220;

/** Returns the exit status: 0 within the limits, 1 beyond them or no readable set, 2 wrong usage. */
export function evaluate(
  args: readonly string[],
  folder: string,
  deps: () => Deps,
  terminal: Terminal,
): 0 | 1 | 2 {
  const options = parseArguments(args);
  if (typeof options === 'string') {
    terminal.err(`eval: ${options}\n\n${USAGE}`);
    return 2;
  }
  try {
    const files = options.files.length > 0 ? options.files : questionSets(folder);
    const questions = files.flatMap(readQuestions);
    const ready = deps();
    const outcomes = questions.map((question) => outcomeOf(question, ready));
    for (const line of tallyLines(outcomes)) terminal.out(line);
    for (const line of outcomes.flatMap((outcome) => failureLines(outcome, ready))) {
      terminal.out(line);
    }
    return conclude(outcomes, options, terminal);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing && !(error instanceof QuestionSetError)) throw error;
    terminal.err(error.message);
    return 1;
  }
}

/** The options, or what is wrong with the arguments. */
function parseArguments(args: readonly string[]): Options | string {
  const options = { min: { type: 'string' }, 'max-wrong': { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    const min = Number(values.min ?? 0);
    const maxWrong = Number(values['max-wrong'] ?? 100);
    if ([min, maxWrong].some((limit) => !(limit >= 0 && limit <= 100))) {
      return '--min and --max-wrong want a percentage, 0 to 100';
    }
    return { files: positionals, min, maxWrong };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function failureLines(
  { question, memory, reply, problem }: Outcome,
  deps: Deps,
): readonly string[] {
  if (problem === undefined) return [];
  const { id, kind, style, context, q } = question;
  const got = reply.text.replaceAll('\n', ' ⏎ ').slice(0, LONGEST_EXCERPT);
  return [
    `- ${id} [${kind}/${style}] ${[...context, q].join(' ⏎ ')}`,
    `    ${problem}`,
    `    got ${reply.kind}: ${got}`,
    ...trace(q, memory, deps).map((line) => `    ${line}`),
  ];
}

function conclude(
  outcomes: readonly Outcome[],
  { min, maxWrong }: Options,
  terminal: Terminal,
): 0 | 1 {
  const counts = countsOf(outcomes);
  const right = percentOf('right', counts);
  const wrong = percentOf('wrong', counts);
  terminal.out(
    `${counts.right}/${outcomes.length} right = ${right.toFixed(1)}%; ` +
      `${counts.wrong} wrong though answered = ${wrong.toFixed(1)}%; ` +
      `${counts.declined} declined or asked back wrongly`,
  );
  if (right < min) terminal.err(`wanted at least ${min}% right`);
  if (wrong > maxWrong) terminal.err(`wanted at most ${maxWrong}% wrong though answered`);
  return right >= min && wrong <= maxWrong ? 0 : 1;
}
