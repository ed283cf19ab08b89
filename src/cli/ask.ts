import { createInterface } from 'node:readline';
import { askAll, askOne } from './ask-lines.ts';

const [first, ...rest] = process.argv.slice(2);
if (first === '--jsonl') {
  const lines = () => createInterface({ input: process.stdin, crlfDelay: Infinity });
  for await (const line of askAll(lines)) process.stdout.write(`${line}\n`);
} else if (first === undefined || first.startsWith('--')) {
  process.stderr.write(
    'Usage: npm run --silent ask -- "question"\n       npm run --silent ask -- --jsonl < questions.jsonl\n',
  );
  process.exitCode = 2;
} else {
  process.stdout.write(`${await askOne([first, ...rest].join(' '))}\n`);
}
