import { parseArgs } from 'node:util';

export const USAGE = `Usage:
  npm run bench -- [--quick] [--questions FILE]…

Measures the bot beside plain FlexSearch, MiniSearch and Fuse.js over the same facts, each in a process of
its own: right and wrong replies, time per answer, memory, time to the first answer. First over the knowledge
that ships, with the question sets build and check or those of --questions; then over synthetic bases.
Takes about four minutes; --quick leaves out the largest base and takes one.`;

export interface Plan {
  readonly sets: readonly string[];
  /** Facts of the synthetic bases. */
  readonly sizes: readonly number[];
  /** Milliseconds of asking for one engine over one base. */
  readonly patience: number;
  /** Questions for one synthetic base. */
  readonly questions: number;
  readonly starts: number;
}

/** The plan that the arguments ask for, or what is wrong with them. */
export function planOf(args: readonly string[], sets: readonly string[]): Plan | string {
  const options = {
    quick: { type: 'boolean' },
    questions: { type: 'string', multiple: true },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    return {
      sets: values.questions ?? sets,
      ...(values.quick === true
        ? { sizes: [2_000, 20_000], patience: 4_000, questions: 200, starts: 1 }
        : { sizes: [2_000, 20_000, 100_000], patience: 12_000, questions: 500, starts: 3 }),
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
