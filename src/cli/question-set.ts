import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** A question with what a right reply to it must carry; one line of a question set. */
const SetQuestionSchema = z.object({
  id: z.string(),
  q: z.string(),
  /** Earlier messages of the same person, oldest first. */
  context: z.array(z.string()).default([]),
  lang: z.string(),
  style: z.string(),
  /** What is asked; see ACCEPTED_KINDS of judge.ts. */
  kind: z.string(),
  expect: z.object({
    /** The reply carries at least one string of every group. */
    all: z.array(z.array(z.string())).default([]),
    /** Strings that prove a reply wrong. */
    none: z.array(z.string()).default([]),
  }),
  note: z.string().default(''),
});
export type SetQuestion = Readonly<z.infer<typeof SetQuestionSchema>>;

/** A question set is not readable; the message lists every line that is wrong. */
export class QuestionSetError extends Error {
  override readonly name = 'QuestionSetError';
}

/** Kept for the very end: a set that is looked at while tuning measures nothing. Runs only when named. */
const KEPT_ASIDE = 'aside.jsonl';

/** The question sets of a folder, by name. */
export function questionSets(folder: string): readonly string[] {
  const names = readdirSync(folder).filter(
    (name) => name.endsWith('.jsonl') && name !== KEPT_ASIDE,
  );
  return names.sort().map((name) => join(folder, name));
}

/** @throws QuestionSetError that names every wrong line as file:line, with what was expected. */
export function readQuestions(path: string): readonly SetQuestion[] {
  const problems: string[] = [];
  const questions = readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const parsed = SetQuestionSchema.safeParse(jsonOf(line));
      if (parsed.success) return [parsed.data];
      const [issue] = parsed.error.issues;
      const key = issue?.path.join('.') ?? '';
      problems.push(`${path}:${index + 1}  ${key}${key && '  '}${issue?.message ?? 'no question'}`);
      return [];
    });
  if (problems.length > 0) throw new QuestionSetError(problems.join('\n'));
  return questions;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Not JSON at all fails the schema as anything else of the wrong shape does.
    return undefined;
  }
}
