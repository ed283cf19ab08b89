import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../config.ts';
import { editorSchema, FILE_KINDS } from '../knowledge/editor-schema.ts';
import { readFolder } from '../knowledge/folder.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { formatProblem, KnowledgeError } from '../knowledge/problem.ts';
import type { Problem } from '../knowledge/problem.ts';
import { verify } from '../knowledge/verify.ts';
import { listGaps, settleGaps } from './gaps-command.ts';
import { parseKbArguments, USAGE } from './kb-arguments.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command of the knowledge tool. Returns the exit status: 0 good, 1 problems, 2 wrong usage. */
export async function kb(
  args: readonly string[],
  env: Environment,
  terminal: Terminal,
): Promise<0 | 1 | 2> {
  const parsed = parseKbArguments(args);
  if (typeof parsed === 'string') {
    terminal.err(`kb: ${parsed}\n\n${USAGE}`);
    return 2;
  }
  const folder = env['KNOWLEDGE_DIR'] ?? 'knowledge';
  try {
    switch (parsed.command) {
      case 'help':
        terminal.out(USAGE);
        return 0;
      case 'check':
        return check(parsed.folder ?? folder, terminal);
      case 'verify':
        return verifyAgainst(folder, parsed.sources, parsed.ifPresent, terminal);
      case 'schema':
        return writeSchemas(folder, terminal);
      case 'gaps':
        return await listGaps(parsed.most, env, terminal);
      case 'settle':
        return await settleGaps(parsed.questions, env, terminal);
    }
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return report(error.problems, terminal);
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
