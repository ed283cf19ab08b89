import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { keep, recall } from '../src/kept.ts';

const BYTES = Buffer.from('what took long to find out');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});

describe('what is kept', () => {
  it('comes back under its key, and under no other', () => {
    keep(folder, 'key', BYTES);
    expect(recall(folder, 'key')).toEqual(BYTES);
    expect(recall(folder, 'other')).toBeUndefined();
  });

  it('may be kept in a folder that does not exist yet', () => {
    const deep = join(folder, 'a', 'b');
    keep(deep, 'key', BYTES);
    expect(recall(deep, 'key')).toEqual(BYTES);
  });

  it.each([
    ['cut short', (file: Buffer) => file.subarray(0, file.length - 1)],
    ['cut within its sum', (file: Buffer) => file.subarray(0, 10)],
    ['empty', () => Buffer.alloc(0)],
    [
      'with one byte changed',
      (file: Buffer) => Buffer.concat([file.subarray(0, -1), Buffer.of(0)]),
    ],
  ])('is nothing where its file is %s', (_, damaged) => {
    keep(folder, 'key', BYTES);
    const path = join(folder, 'key');
    writeFileSync(path, damaged(readFileSync(path)));
    expect(recall(folder, 'key')).toBeUndefined();
  });

  it('leaves no draft behind, and not ever more files', () => {
    for (let at = 0; at < 20; at++) keep(folder, `key-${at}`, BYTES);
    const names = readdirSync(folder);
    expect(names).toHaveLength(8);
    expect(names.filter((name) => name.startsWith('draft'))).toEqual([]);
    expect(recall(folder, 'key-19')).toEqual(BYTES);
  });

  it('is nothing, and no error, where the folder is a file', () => {
    const path = join(folder, 'file');
    writeFileSync(path, '');
    chmodSync(path, 0o400);
    keep(path, 'key', BYTES);
    expect(recall(path, 'key')).toBeUndefined();
  });
});
