import { logTo } from '../../src/log.ts';
import type { Log } from '../../src/log.ts';

export interface LogRecord {
  readonly log: Log;
  /** Everything written so far, as it would stand in the log. */
  readonly text: () => string;
  readonly entries: () => readonly Readonly<Record<string, unknown>>[];
}

export function recordLog(): LogRecord {
  const lines: string[] = [];
  const target = {
    write: (line: string) => {
      lines.push(line);
    },
  };
  return {
    log: logTo(target, 'debug'),
    text: () => lines.join(''),
    entries: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}
