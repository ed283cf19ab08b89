import type { Log } from '../log.ts';

export interface StopOptions {
  readonly log: Log;
  /** Started by `npm start`: a shell then stands between npm and this process. */
  readonly underNpm: boolean;
}

/** Milliseconds between two looks at the parent. */
const LOOK = 500;

/** Aborted when the process is asked to end; a second signal ends it at once, as it would any other. */
export function stopSignal({ log, underNpm }: StopOptions): AbortSignal {
  const stop = new AbortController();
  const end = (signal: string): void => {
    log.info({ signal }, 'stopping: finishing what is in flight');
    stop.abort();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end);
  if (underNpm) {
    whenOrphaned(() => {
      end('the end of npm');
    });
  }
  return stop.signal;
}

/**
 * npm sends a SIGTERM on to its shell, and the shell dies of it without telling us. Left alone we would
 * go on polling beside the process that replaces us.
 */
function whenOrphaned(then: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    then();
  }, LOOK);
  watch.unref();
}
