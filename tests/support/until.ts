import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something has happened elsewhere; fails with its name when it does not. */
export async function until(what: string, holds: () => boolean, ms = 5_000): Promise<void> {
  const end = performance.now() + ms;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited ${ms} ms in vain until ${what}`);
    await sleep(10);
  }
}
