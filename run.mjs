// @ts-check
/**
 * Runs a program of this project, `node run.mjs src/main.ts`, from one file of JavaScript that is made when
 * the source has changed and kept under node_modules/.cache: docs/decisions/0023. Where that cannot be, tsx runs
 * the source as it stands.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(fileURLToPath(import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/programs');
const PROGRAMS = ['src/main.ts', 'src/cli/ask.ts'];
/** Packages of very many modules, which take long to load one after the other. */
const BUNDLED = ['zod'];
/** Bundles that stay: a bot that runs still loads the drawing of charts from the one that it began with. */
const KEPT = 5;

/**
 * The program as JavaScript, or undefined where it can neither be found nor made.
 * @param {string} program
 */
async function bundled(program) {
  try {
    const folder = join(CACHE, fingerprint());
    if (!existsSync(folder)) await bundle(folder);
    return join(folder, program.replace(/^src\//u, '').replace(/\.ts$/u, '.mjs'));
  } catch {
    // A folder that may not be written, or source that is no TypeScript: tsx needs no folder, and explains the rest.
    return undefined;
  }
}

/** @param {string} program */
async function withTsx(program) {
  const { register } = await import('tsx/esm/api');
  register();
  return join(ROOT, program);
}

/** Of all that the bundle is made of, so that none is ever older than the source. */
function fingerprint() {
  const hash = createHash('sha256');
  const source = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join('src', name));
  for (const name of ['run.mjs', 'package.json', 'node_modules/.package-lock.json', ...source]) {
    hash.update(`${name}\n`).update(readFileSync(join(ROOT, name)));
  }
  return hash.digest('hex').slice(0, 32);
}

/** @param {string} folder appears whole or not at all, whoever else makes it at the same time. */
async function bundle(folder) {
  const { build } = await import('esbuild');
  /** @type {{ dependencies: Record<string, string> }} */
  const { dependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  await mkdir(CACHE, { recursive: true });
  await removeOld();
  const draft = join(CACHE, `draft-${randomUUID()}`);
  try {
    await build({
      absWorkingDir: ROOT,
      entryPoints: PROGRAMS,
      outdir: draft,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      sourcemap: true,
      sourcesContent: false,
      external: Object.keys(dependencies).filter((name) => !BUNDLED.includes(name)),
      logLevel: 'silent',
      plugins: [standingWhereItStood],
    });
    await rename(draft, folder).catch((error) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Source finds files beside itself and packages by its own address, which is not that of the bundle. */
const standingWhereItStood = {
  name: 'standing-where-it-stood',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const address = JSON.stringify(pathToFileURL(path).href);
      return { loader: 'ts', contents: text.replaceAll('import.meta.url', address) };
    });
  },
};

async function removeOld() {
  const bundles = readdirSync(CACHE)
    .map((name) => join(CACHE, name))
    .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of bundles.slice(KEPT - 1)) await rm(old, { recursive: true, force: true });
}

const [, , program = ''] = process.argv;
if (!PROGRAMS.includes(program)) {
  process.stderr.write(`Usage: node run.mjs ${PROGRAMS.join('|')} [arguments]\n`);
  process.exit(2);
}
// The program finds its arguments as if node itself had been given its file.
process.argv.splice(1, 1);
// Stack traces name the lines of the source.
process.setSourceMapsEnabled(true);
await import(pathToFileURL((await bundled(program)) ?? (await withTsx(program))).href);
