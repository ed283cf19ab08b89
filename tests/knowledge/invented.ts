import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem, KnowledgeError } from '../../src/knowledge/problem.ts';

/** The knowledge of an invented region, which has no problems. */
export const INVENTED = fileURLToPath(new URL('../knowledge-invented', import.meta.url));

export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** An empty folder that is gone when the test is over. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** A copy of the invented region with some of its text changed. */
export function edited(...edits: readonly Edit[]): string {
  const folder = newFolder();
  cpSync(INVENTED, folder, { recursive: true });
  for (const { file, from, to } of edits) {
    const path = join(folder, file);
    const pieces = readFileSync(path, 'utf8').split(from);
    if (pieces.length !== 2) throw new Error(`${file} has ${from} ${pieces.length - 1} times`);
    writeFileSync(path, pieces.join(to));
  }
  return folder;
}

/** The lines that a curator would read, with files named from the knowledge folder. */
export function problemsOf(folder: string): readonly string[] {
  try {
    loadKnowledge(folder);
    return [];
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return error.problems.map((problem) => formatProblem(problem).replace(`${folder}/`, ''));
  }
}

export interface RuleCase {
  /** Ends the sentence that the rule's name begins. */
  readonly when: string;
  readonly edits: readonly Edit[];
  readonly objections: readonly string[];
}

/** What is objected to after some edits, without lines and columns. */
export function objectionsTo({ edits }: RuleCase): readonly string[] {
  return problemsOf(edited(...edits)).map((line) => line.replace(/:\d+:\d+ /u, ''));
}

/** Cases for it.each, whose titles vitest would cut if it took them from the records. */
export function titled(cases: readonly RuleCase[]): readonly [string, RuleCase][] {
  return cases.map((given) => [given.when, given]);
}
