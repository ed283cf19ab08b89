import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { editorSchema, FILE_KINDS } from '../knowledge/editor-schema.ts';
import { readFolder } from '../knowledge/folder.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { formatProblem, KnowledgeError } from '../knowledge/problem.ts';
import type { Problem } from '../knowledge/problem.ts';
import { verify } from '../knowledge/verify.ts';

export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

export const USAGE = `Usage:
  npm run kb -- check [DIR]                             prove the knowledge folder against itself
  npm run kb -- verify --sources DIR [--if-present]     prove facts and contacts against the documents
  npm run kb -- schema                                  write the JSON Schemas for editors into its schema/

The knowledge folder is DIR, else the environment's KNOWLEDGE_DIR, else knowledge.
--if-present    when the folder of documents does not exist, say so and succeed`;

/** Runs one command of the knowledge tool. Returns the exit status: 0 good, 1 problems, 2 wrong usage. */
export function kb(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
): 0 | 1 | 2 {
  try {
    const parsed = parseArguments(args);
    if (typeof parsed === 'string') {
      terminal.err(`kb: ${parsed}\n\n${USAGE}`);
      return 2;
    }
    const folder = parsed.folder ?? env['KNOWLEDGE_DIR'] ?? 'knowledge';
    switch (parsed.command) {
      case 'help':
        terminal.out(USAGE);
        return 0;
      case 'check':
        return check(folder, terminal);
      case 'verify':
        return verifyAgainst(folder, parsed.sources, parsed.ifPresent, terminal);
      case 'schema':
        return writeSchemas(folder, terminal);
    }
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return report(error.problems, terminal);
  }
}

type Parsed =
  | { readonly command: 'help' | 'schema'; readonly folder: undefined }
  | { readonly command: 'check'; readonly folder: string | undefined }
  | {
      readonly command: 'verify';
      readonly folder: undefined;
      readonly sources: string;
      readonly ifPresent: boolean;
    };

/** The command, or what is wrong with the arguments. */
function parseArguments(args: readonly string[]): Parsed | string {
  const options = {
    sources: { type: 'string' },
    'if-present': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = parsed;
  const [command, folder, ...rest] = positionals;
  if (values.help) return { command: 'help', folder: undefined };
  if (rest.length > 0) return `unexpected ${rest.join(' ')}`;
  const ifPresent = values['if-present'] ?? false;
  switch (command) {
    case 'check':
      if (values.sources !== undefined || ifPresent) return 'check takes no options';
      return { command, folder };
    case 'verify':
      if (folder !== undefined) return `unexpected ${folder}`;
      if (values.sources === undefined) return 'verify needs --sources DIR';
      return { command, folder: undefined, sources: values.sources, ifPresent };
    case 'schema':
      if (folder !== undefined) return `unexpected ${folder}`;
      if (values.sources !== undefined || ifPresent) return 'schema takes no options';
      return { command, folder: undefined };
    case undefined:
      return 'a command is missing';
    default:
      return `there is no command ${command}`;
  }
}

function check(folder: string, terminal: Terminal): 0 {
  const { zones, lexicon, sources } = loadKnowledge(folder);
  const facts = zones.reduce((sum, zone) => sum + zone.facts.length, 0);
  terminal.out(
    `${folder}: ${count(zones.length, 'place')}, ${count(facts, 'fact')}, ` +
      `${count(lexicon.topics.length, 'topic')}, ${count(sources.length, 'source')}, no problems`,
  );
  return 0;
}

function verifyAgainst(
  folder: string,
  sources: string,
  ifPresent: boolean,
  terminal: Terminal,
): 0 | 1 {
  if (!existsSync(sources)) {
    if (ifPresent) {
      terminal.out(`${sources} does not exist: facts were not proved against the documents`);
      return 0;
    }
    terminal.err(`kb: there is no folder ${sources}`);
    return 1;
  }
  // What is well-formed is proved even while other files have problems.
  const { data, problems, place } = readFolder(folder);
  if (!data) return report(problems, terminal);
  const { findings, facts, contacts, documents } = verify(data, sources);
  if (problems.length + findings.length > 0) {
    return report([...problems, ...findings.map(place)], terminal);
  }
  terminal.out(
    `${count(facts, 'fact')} and ${count(contacts, 'contact')} proved against ${count(documents, 'document')}`,
  );
  return 0;
}

function writeSchemas(folder: string, terminal: Terminal): 0 {
  const schemas = join(folder, 'schema');
  mkdirSync(schemas, { recursive: true });
  for (const kind of FILE_KINDS) {
    const path = join(schemas, `${kind}.json`);
    writeFileSync(path, editorSchema(kind));
    terminal.out(path);
  }
  return 0;
}

function report(problems: readonly Problem[], terminal: Terminal): 1 {
  for (const problem of problems) terminal.err(formatProblem(problem));
  terminal.err(count(problems.length, 'problem'));
  return 1;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
