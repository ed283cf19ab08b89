/**
 * `full`, `locked` (another process writes, or waits too long), `read-only`, `corrupt`, `unreachable` (no
 * file, no server, no right to it), `broken` (the disk fails).
 */
export type Unavailable = 'full' | 'locked' | 'read-only' | 'corrupt' | 'unreachable' | 'broken';

const REMEDY: Readonly<Record<Unavailable, string>> = {
  full: 'free space on its disk',
  locked: 'end the other process that writes to it',
  'read-only': 'give the bot the right to write there',
  corrupt: 'restore a backup, see docs/running.md',
  unreachable: 'check DATA_DIR or DATABASE_URL and that the server runs',
  broken: 'check the disk',
};

/**
 * Nothing can be kept or read now, and nothing was half written. The user is asked to phone; the log gets the
 * reason. Message and code carry nothing of what was to be stored.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly reason: Unavailable;
  /** The database's own code, e.g. `SQLITE_FULL`, `53100`, `ECONNREFUSED`. */
  readonly code: string;

  constructor(reason: Unavailable, code: string) {
    super(`the store is ${reason} (${code}): ${REMEDY[reason]}`);
    this.reason = reason;
    this.code = code;
  }
}

/** The database refused for a reason that is a bug of ours; without its message, which may quote data. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly code: string;

  constructor(code: string) {
    super(`the database refused a query (${code}): this is a bug, please report it`);
    this.code = code;
  }
}

// SQLite's codes are in https://sqlite.org/rescode.html (extended ones begin with the primary one),
// PostgreSQL's in its appendix "Error Codes" (the first two characters are the class), the rest are Node's.
const REASONS: readonly (readonly [RegExp, Unavailable])[] = [
  [/^(SQLITE_FULL|53100|ENOSPC|EDQUOT)/, 'full'],
  [/^(SQLITE_(BUSY|LOCKED)|55P03|40P01|40001|57014)/, 'locked'],
  [/^(SQLITE_(READONLY|PERM|AUTH)|25006|EROFS|EACCES|EPERM)/, 'read-only'],
  [/^(SQLITE_(CORRUPT|NOTADB|FORMAT)|XX00[12])/, 'corrupt'],
  [/^(SQLITE_(IOERR|NOMEM|PROTOCOL)|58|XX000|EIO)/, 'broken'],
  [/^(SQLITE_CANTOPEN|08|28|3D000|53|57P0|42501|E[A-Z]{3,})/, 'unreachable'],
];

/** Why a database does not serve; undefined for errors that are bugs. */
export function reasonOf(code: string): Unavailable | undefined {
  return REASONS.find(([pattern]) => pattern.test(code))?.[1];
}

/** pg gives these two cases no code. */
const LOST_CONNECTION = /connection (terminated|timeout)|timeout exceeded when trying to connect/i;

/** The error as the rest of the program may see it: no SQL, no parameters, no data. */
export function cleaned(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreUnavailable) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code === undefined) {
    return LOST_CONNECTION.test(error.message)
      ? new StoreUnavailable('unreachable', 'connection lost')
      : error;
  }
  const reason = reasonOf(code);
  if (reason !== undefined) return new StoreUnavailable(reason, code);
  return /^(SQLITE_|[0-9A-Z]{5}$)/.test(code) ? new StoreFault(code) : error;
}

/** `part` with every method's errors cleaned. */
export function guarded<T extends object>(part: T): T {
  return new Proxy(part, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function') return value;
      return async (...given: readonly unknown[]) => {
        try {
          return (await Reflect.apply(value, target, given)) as unknown;
        } catch (error) {
          throw cleaned(error);
        }
      };
    },
  });
}
