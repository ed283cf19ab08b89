import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { INVENTED } from '../knowledge/invented.ts';

const ASK = fileURLToPath(new URL('../../src/cli/ask.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

/** Runs `ask` about the invented region as a process of its own, in a folder without `.env`. */
export function runAsk(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', TSX, ASK, ...args], {
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'], KNOWLEDGE_DIR: INVENTED },
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
