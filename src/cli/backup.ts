import { environment } from '../config.ts';
import { backup } from './backup-command.ts';

process.exitCode = await backup(process.argv.slice(2), environment(), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
