import { createBase } from '../../src/knowledge/base.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { ENGINES, engineOf } from './engine.ts';

/**
 * A process that loads the knowledge, answers one question and prints the time of day: what somebody waits who
 * has just started the bot. Imports no more than that takes.
 */
const [name, knowledge = '', question = ''] = process.argv.slice(2);
const engine = ENGINES.find((one) => one === name);
if (!engine) throw new Error(`no engine ${String(name)}; there are ${ENGINES.join(', ')}`);
const index = await engineOf(engine);
index(createBase(loadKnowledge(knowledge)))([question]);
process.stdout.write(String(Date.now()));
