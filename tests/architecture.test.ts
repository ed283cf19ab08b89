import { describe, expect, it } from 'vitest';
import { shippedBase } from './support/knowledge-bases.ts';
import { cycleIn, layerOf, sourceFiles } from './support/source-files.ts';

const FILES = sourceFiles();

// docs/design.md, "Imports point one way": a layer may import what it stands on and whatever that stands on.
const STANDS_ON: Readonly<Record<string, readonly string[]>> = {
  text: [],
  knowledge: ['text'],
  search: ['text', 'knowledge'],
  answer: ['knowledge', 'search'],
  render: ['answer', 'text', 'leads'],
  leads: ['text'],
  store: ['leads'],
  respond: ['search', 'answer', 'render'],
  offers: ['respond'],
  kept: [],
  prepared: ['respond', 'kept'],
  chart: ['render'],
  config: [],
  log: ['config'],
  bot: ['respond', 'offers', 'render', 'chart', 'leads', 'store', 'log'],
  local: ['bot', 'respond', 'chart', 'log'],
  cli: ['prepared', 'store', 'config', 'log'],
  main: ['bot', 'local', 'prepared', 'chart', 'store', 'config', 'log'],
};

function below(layer: string): ReadonlySet<string> {
  const found = new Set<string>([layer]);
  for (const name of found) for (const next of STANDS_ON[name] ?? []) found.add(next);
  return found;
}

/** Where a library that does one job may be imported. A folder ends in a slash. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  telegraf: ['bot/', 'local/', 'main.ts'],
  'fuse.js': ['search/fuzzy.ts'],
  yaml: ['knowledge/'],
  'pinyin-pro': ['text/'],
  'opencc-js': ['text/'],
  'fastest-levenshtein': ['search/slips.ts'],
  zod: ['knowledge/', 'config.ts', 'cli/'],
  'libphonenumber-js': ['leads/phone.ts'],
  kysely: ['store/'],
  'better-sqlite3': ['store/'],
  pg: ['store/'],
  dotenv: ['config.ts'],
  echarts: ['chart/'],
  'subset-font': ['chart/fonts.ts'],
  '@resvg/resvg-js': ['chart/charts.ts'],
  pino: ['log.ts'],
  'pino-pretty': ['log.ts'],
};

describe('imports', () => {
  it('are found at all', () => {
    const respond = FILES.find(({ path }) => path === 'respond.ts');
    expect(respond?.files).toContain('answer/decide.ts');
    expect(FILES.find(({ path }) => path === 'search/fuzzy.ts')?.packages).toEqual(['fuse.js']);
  });

  it('point one way between the layers', () => {
    const wrong = FILES.flatMap(({ path, files }) =>
      files
        .filter((file) => !below(layerOf(path)).has(layerOf(file)))
        .map((file) => `${path} → ${file}`),
    );
    expect(wrong).toEqual([]);
  });

  it('only ever name layers of the design', () => {
    const layers = new Set(FILES.map(({ path }) => layerOf(path)));
    expect([...layers].filter((layer) => !(layer in STANDS_ON))).toEqual([]);
  });

  it('form no cycle of files', () => {
    expect(cycleIn(new Map(FILES.map(({ path, files }) => [path, files])))).toBeUndefined();
  });

  it('would be caught in a cycle', () => {
    const imports = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts']],
      ['c.ts', ['b.ts']],
    ]);
    expect(cycleIn(imports)).toEqual(['b.ts', 'c.ts', 'b.ts']);
  });

  it('of a library stand in its one place', () => {
    const wrong = FILES.flatMap(({ path, packages }) =>
      packages
        .filter((name) => {
          const places = PLACES[name] ?? [];
          return !places.some((place) =>
            place.endsWith('/') ? path.startsWith(place) : path === place,
          );
        })
        .map((name) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('source files', () => {
  it('have at most 250 lines', () => {
    const lines = (text: string): number => text.trimEnd().split('\n').length;
    const long = FILES.filter(({ text }) => lines(text) > 250);
    expect(long.map(({ path, text }) => `${path}: ${lines(text)} lines`)).toEqual([]);
  });

  it('export by name', () => {
    const withDefault = FILES.filter(({ text }) => /^export default|\bas default\b/mu.test(text));
    expect(withDefault.map(({ path }) => path)).toEqual([]);
  });

  it('are named by what they are about', () => {
    const vague = /(^|[/-])(utils?|helpers?|common|types|manager|service)([-.]|$)/u;
    expect(FILES.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
  });

  it('read the environment in one place', () => {
    const readers = FILES.filter(({ text }) => /\bprocess\.env\b/u.test(text));
    expect(readers.map(({ path }) => path)).toEqual(['config.ts']);
  });
});

describe('what the knowledge knows', () => {
  const base = shippedBase();
  const HAN_NAME = /\p{Script=Han}.*\p{Script=Han}/u;

  const places = base.zones.flatMap(({ name, short, aliases, shared }) => [
    ...Object.values(name),
    ...Object.values(short ?? {}),
    ...[...aliases, ...(shared ?? [])].filter((alias) => HAN_NAME.test(alias)),
  ]);
  const entities = base.zones
    .flatMap((zone) => zone.entities ?? [])
    .flatMap(({ name, aliases }) => [
      ...Object.values(name),
      ...(aliases ?? []).filter((alias) => HAN_NAME.test(alias)),
    ]);
  const numbers = [
    ...base.contacts.contacts.flatMap(({ hotline, mobile, wechat }) => [hotline, mobile, wechat]),
    ...(base.contacts.denied ?? []).flatMap(({ match }) => match),
  ].filter((number) => number !== undefined);

  it.each([
    ['place', places],
    ['entity', entities],
    ['contact number', numbers],
  ])('names no %s in the code', (_, names) => {
    expect(names.length).toBeGreaterThan(0);
    const wrong = FILES.flatMap(({ path, text }) =>
      names.filter((name) => occurs(name, text)).map((name) => `${path}: ${name}`),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  /** Latin names as whole words, so that a short one is not found inside another word. */
  function occurs(name: string, text: string): boolean {
    if (/\p{Script=Han}|\d/u.test(name)) return text.includes(name);
    return new RegExp(
      `(?<![\\w-])${name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\w-])`,
      'u',
    ).test(text);
  }
});
