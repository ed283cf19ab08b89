import type { Outcome } from '../leads/outbox.ts';
import type { Due, Outbox } from './outbox.ts';

/** Something that the log should have; nothing in it says what was to be sent. */
export type DeliveryNote =
  /** Of a message: how often it has failed; it is tried again. */
  | {
      readonly kind: 'later';
      readonly what: string;
      readonly attempts: number;
      readonly error?: unknown;
    }
  /** Parked: somebody should look why. */
  | {
      readonly kind: 'refused';
      readonly what: string;
      readonly code: number;
      readonly toOperator: boolean;
    }
  /** OPERATOR_CHAT_ID should be changed where it is the operator's. */
  | { readonly kind: 'moved'; readonly what: string; readonly toOperator: boolean }
  /** The store does not serve; tried again. */
  | { readonly kind: 'store'; readonly error: unknown };

export interface Delivery {
  readonly outbox: Outbox;
  /** Sends one message; what it throws counts as `later`. At most one a chat at a time. */
  readonly send: (due: Due) => Promise<Outcome>;
  /** Left out: messages to the operator wait. */
  readonly operatorChat?: number | undefined;
  readonly note: (note: DeliveryNote) => void;
  /** Ends the loop; what is being sent is still marked. */
  readonly signal: AbortSignal;
  readonly clock?: (() => number) | undefined;
  /** How long to rest when nothing is due, in milliseconds. */
  readonly restMs?: number | undefined;
}

/** A notice is out within a second even if nobody wakes the worker; the query costs some tenths of a ms. */
const REST_MS = 1000;
/** After a store that does not serve. */
const STORE_REST_MS = 5000;

export interface Worker {
  /** There may be something new to send. */
  wake(): void;
  /** Settles when the loop has ended; never rejects. */
  readonly ended: Promise<void>;
}

/** Sends what is in the outbox for as long as it takes, until the signal. Start one a process. */
export function startDelivery(delivery: Delivery): Worker {
  const { signal, restMs = REST_MS } = delivery;
  let woken = false;
  let stir = (): void => undefined;

  async function rest(ms: number): Promise<void> {
    if (woken || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      stir = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function loop(): Promise<void> {
    while (!signal.aborted) {
      woken = false;
      const round = await deliverDue(delivery);
      if (round === 'idle') await rest(restMs);
      // A wake cannot help a store that does not serve.
      if (round === 'failed') await resting(STORE_REST_MS, signal);
    }
  }

  signal.addEventListener('abort', () => {
    stir();
  });
  return {
    wake: () => {
      woken = true;
      stir();
    },
    ended: loop(),
  };
}

async function resting(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}

/** One round: takes what is due, sends it, marks it. Never rejects. */
export async function deliverDue(delivery: Delivery): Promise<'busy' | 'idle' | 'failed'> {
  const { outbox, operatorChat, note, clock = Date.now } = delivery;
  try {
    const due = await outbox.take(clock(), operatorChat);
    if (due.length === 0) return 'idle';
    await Promise.all(due.map((message) => deliver(message, delivery)));
    return 'busy';
  } catch (error) {
    note({ kind: 'store', error });
    return 'failed';
  }
}

async function deliver(due: Due, delivery: Delivery): Promise<void> {
  const { outbox, clock = Date.now } = delivery;
  const outcome = await attempt(due, delivery);
  report(due, outcome, delivery);
  await outbox.settle(due, outcome, clock());
}

interface Failed {
  readonly kind: 'later';
  readonly retryAfterMs?: number | undefined;
  readonly error?: unknown;
}

async function attempt(due: Due, { send }: Delivery): Promise<Outcome | Failed> {
  try {
    return await send(due);
  } catch (error) {
    return { kind: 'later', error };
  }
}

function report(due: Due, outcome: Outcome | Failed, { note }: Delivery): void {
  const { kind: what, toOperator } = due;
  switch (outcome.kind) {
    case 'delivered':
      return;
    case 'later': {
      const error = 'error' in outcome ? { error: outcome.error } : {};
      note({ kind: 'later', what, attempts: due.attempts + 1, ...error });
      return;
    }
    case 'refused':
      note({ kind: 'refused', what, code: outcome.code, toOperator });
      return;
    case 'moved':
      note({ kind: 'moved', what, toOperator });
  }
}
