import { fileURLToPath } from 'node:url';
import { environment, parseConfig } from '../config.ts';
import { createBase } from '../knowledge/base.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { evaluate } from './eval-command.ts';

const SETS = fileURLToPath(new URL('../../tests/questions', import.meta.url));

process.exitCode = evaluate(
  process.argv.slice(2),
  SETS,
  () => ({
    base: createBase(loadKnowledge(parseConfig(environment()).knowledgeDir)),
    now: new Date(),
  }),
  {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  },
);
