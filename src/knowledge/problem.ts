/** Keys and list positions from the top of a file down to a value. */
export type Path = readonly (string | number)[];

/** What a rule objects to, by place in the data. */
export interface Finding {
  /** The file's name within the knowledge folder, with forward slashes. */
  readonly file: string;
  readonly path: Path;
  readonly expected: string;
  /** The key itself is at fault and not its value. */
  readonly atKey?: boolean;
}

/** A finding with its place in the text. Lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly key: string;
  readonly value: string;
  readonly expected: string;
}

/** Carries every problem of a knowledge folder, so that a curator can mend all of them in one go. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** One line: `file:line:column  key.path  value  what was expected`. */
export function formatProblem(problem: Problem): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  return [place, problem.key, problem.value, problem.expected].filter(Boolean).join('  ');
}

// A broken file has its first faults shown; those after them mostly follow from them.
const SHOWN_OF_A_FILE = 100;

/** The problems of one file, cut where their number says that the file as a whole is wrong. */
export function limited(problems: readonly Problem[]): readonly Problem[] {
  const last = problems[SHOWN_OF_A_FILE - 1];
  const more = problems.length - SHOWN_OF_A_FILE;
  if (!last || more <= 0) return problems;
  const expected = `fewer problems: this file has ${more} more`;
  return [...problems.slice(0, SHOWN_OF_A_FILE), { ...last, key: '', value: '', expected }];
}

// Long enough to recognise the value, short enough that a problem stays one line.
const SHOWN_CHARACTERS = 60;

/** A value as problems show it: on one line, and cut when long. */
export function showValue(value: unknown): string {
  if (value === undefined) return '(missing)';
  if (value === null) return '(empty)';
  const shown = JSON.stringify(value);
  return shown.length <= SHOWN_CHARACTERS ? shown : `${shown.slice(0, SHOWN_CHARACTERS)}…`;
}

/** `facts[gdp-2022].source.id`: members of a list by their id where they have one. */
export function showPath(root: unknown, path: Path): string {
  let value = root;
  let shown = '';
  for (const step of path) {
    value = childOf(value, step);
    if (typeof step === 'string') shown += shown ? `.${step}` : step;
    else shown += `[${idOf(value) ?? String(step + 1)}]`;
  }
  return shown;
}

export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce(childOf, root);
}

function childOf(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Readonly<Record<string | number, unknown>>)[step];
}

function idOf(value: unknown): string | undefined {
  const id = childOf(value, 'id');
  return typeof id === 'string' ? id : undefined;
}
