import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { keep, recall } from './kept.ts';
import { createBase, type KnowledgeBase, type KnowledgeData } from './knowledge/base.ts';
import { knowledgeFiles } from './knowledge/files.ts';
import { freeze } from './knowledge/freeze.ts';
import { useIndex } from './respond.ts';
import { createIndex, type Index } from './search/searcher.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PLACE = join(ROOT, 'node_modules/.cache/knowledge');
/** The code that reads, checks and indexes knowledge; the libraries come with npm's note of what is installed. */
const CODE = ['src/text', 'src/knowledge', 'src/search'];
const INSTALLED = 'node_modules/.package-lock.json';

interface Prepared {
  readonly data: KnowledgeData;
  readonly index: Index;
}

/**
 * The knowledge of a folder, checked and indexed: as kept at an earlier start where files, code and libraries
 * are the very same, else read anew and kept.
 * @throws KnowledgeError with all problems of the folder, when there is any.
 */
export async function prepare(folder: string): Promise<KnowledgeBase> {
  const key = fingerprint(folder);
  const kept = key === undefined ? undefined : recall(PLACE, key);
  if (kept) {
    // What the sum vouches for was written by `keep` below.
    const { data, index } = deserialize(kept) as Prepared;
    return indexed({ data: freeze(data), index });
  }
  // Reading and checking take modules that a start without them need not load.
  const { loadKnowledge } = await import('./knowledge/load.ts');
  const data = loadKnowledge(folder);
  const prepared = { data, index: createIndex(createBase(data)) };
  // Files that changed while they were read are not those of the key.
  if (key !== undefined && fingerprint(folder) === key) keep(PLACE, key, serialize(prepared));
  return indexed(prepared);
}

function indexed({ data, index }: Prepared): KnowledgeBase {
  const base = createBase(data);
  useIndex(base, index);
  return base;
}

/** Says whether anything has changed that the outcome depends on; undefined where that cannot be said. */
function fingerprint(folder: string): string | undefined {
  const hash = createHash('sha256').update(process.version);
  try {
    const knowledge = knowledgeFiles(folder).map((name) => join(folder, name));
    for (const path of [join(ROOT, INSTALLED), ...codeFiles(), ...knowledge]) {
      const found = statSync(path);
      // A pipe would be waited for.
      if (!found.isFile()) return undefined;
      hash.update(`\n${path} ${found.size}\n`).update(readFileSync(path));
    }
  } catch {
    // What cannot be read is for `loadKnowledge` to explain.
    return undefined;
  }
  return hash.digest('hex');
}

function codeFiles(): readonly string[] {
  return CODE.flatMap((layer) =>
    readdirSync(join(ROOT, layer), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => join(ROOT, layer, name)),
  );
}
