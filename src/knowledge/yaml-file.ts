import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Composer, LineCounter, Parser } from 'yaml';
import { limited, showPath, showValue, valueAt } from './problem.ts';
import type { Finding, Problem } from './problem.ts';
import { keyFaults } from './yaml-keys.ts';
import { refusalsOf } from './yaml-limits.ts';
import type { Refusal } from './yaml-limits.ts';
import { offsetOf } from './yaml-place.ts';

/** Many times the largest file so far; more is a mistake or an attack. */
export const MAX_BYTES = 1_000_000;

/** A YAML file as plain values that remember where they stand. */
export interface YamlFile {
  readonly value: unknown;
  place(finding: Finding): Problem;
}

export type Opened =
  | { readonly ok: true; readonly file: YamlFile }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads one file of a knowledge folder; whatever is wrong with the file itself is a problem, never a throw. */
export function openYaml(folder: string, name: string): Opened {
  const path = join(folder, name);
  const text = readText(path);
  return typeof text === 'string' ? parseText(path, text) : { ok: false, problems: [text] };
}

function readText(path: string): string | Problem {
  const refuse = (expected: string, line = 1, column = 1): Problem => {
    return { file: path, line, column, key: '', value: '', expected };
  };
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return refuse('this file, which does not exist');
  if (found.size > MAX_BYTES) {
    return refuse(`at most ${MAX_BYTES} bytes; the file has ${found.size}`);
  }
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const before = bytes.toString('utf8').split('\uFFFD', 1).join('').split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    return refuse('text in UTF-8; save the file with that encoding', before.length, column);
  }
}

function parseText(path: string, text: string): Opened {
  const lines = new LineCounter();
  const problemAt = (offset: number, expected: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return {
      file: path,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      key: '',
      value: '',
      expected,
    };
  };
  const refuse = (faults: readonly Refusal[]): Opened => {
    const problems = limited(faults.map(({ offset, expected }) => problemAt(offset, expected)));
    return { ok: false, problems };
  };
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const refusals = refusalsOf(tokens);
  if (refusals.length > 0) return refuse(refusals);
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (!document) throw new Error(`${path}: the YAML parser gave no document; report this as a bug`);
  const faults = [...document.errors, ...document.warnings].map((fault): Refusal => {
    return { offset: fault.pos[0], expected: `good YAML: ${fault.message}` };
  });
  if (second) faults.push({ offset: second.range[0], expected: 'one document: no second ---' });
  const all = [...faults, ...keyFaults(document)];
  if (all.length > 0) return refuse(all);
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  return {
    ok: true,
    file: {
      value,
      place(finding) {
        const atKey = finding.atKey ?? false;
        return {
          ...problemAt(offsetOf(document.contents, finding.path, atKey), finding.expected),
          key: showPath(value, finding.path),
          value: atKey ? '' : showValue(valueAt(value, finding.path)),
        };
      },
    },
  };
}
