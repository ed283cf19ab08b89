import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

export interface SourceFile {
  /** From src/, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Files of src/ that it imports, types included. */
  readonly files: readonly string[];
  /** Packages that it imports; node's own left out. */
  readonly packages: readonly string[];
}

/** Every TypeScript file of src/ with what it imports. */
export function sourceFiles(): readonly SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map(sourceFile);
}

function sourceFile(path: string): SourceFile {
  const text = readFileSync(join(SRC, path), 'utf8');
  const names = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
  const isOwn = (name: string): boolean => name.startsWith('.');
  return {
    path,
    text,
    files: names.filter(isOwn).map((name) => posix.join(dirname(path), name)),
    packages: names
      .filter((name) => !isOwn(name) && !name.startsWith('node:'))
      .map((name) => /^(@[^/]+\/)?[^/]+/u.exec(name)?.[0] ?? name),
  };
}

/** The layer of a file: its folder, or the file itself where it stands in src/. */
export function layerOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/u, '');
}

/** A cycle among imports as the files along it, or undefined where there is none. */
export function cycleIn(
  imports: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const next of imports.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return undefined;
  };
  for (const path of imports.keys()) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return undefined;
}
