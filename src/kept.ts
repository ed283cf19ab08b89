import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Some knowledge folders and some states of the code; a file has a few megabytes. */
const MOST_FILES = 8;
const SUM_BYTES = 32;

/** What was kept under a key; undefined where nothing was, or where the file is damaged. */
export function recall(folder: string, key: string): Buffer | undefined {
  const file = bytesOf(join(folder, key));
  const kept = file?.subarray(SUM_BYTES);
  return kept && file?.subarray(0, SUM_BYTES).equals(sumOf(kept)) ? kept : undefined;
}

/** Keeps bytes under a key, whole or not at all. Where the folder cannot be written, nothing is kept. */
export function keep(folder: string, key: string, bytes: Buffer): void {
  const draft = join(folder, `draft-${randomUUID()}`);
  try {
    mkdirSync(folder, { recursive: true });
    removeOld(folder);
    writeFileSync(draft, Buffer.concat([sumOf(bytes), bytes]));
    renameSync(draft, join(folder, key));
  } catch {
    // A disk that is full or may not be written: the next start takes as long as this one.
    if (existsSync(draft)) rmSync(draft, { force: true });
  }
}

function sumOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function removeOld(folder: string): void {
  const files = readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => ({ path, age: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .toSorted((a, b) => b.age - a.age);
  for (const { path } of files.slice(MOST_FILES - 1)) rmSync(path, { force: true });
}
