import { environment } from '../config.ts';
import { kb } from './kb-command.ts';

process.exitCode = await kb(process.argv.slice(2), environment(), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
