import type { EngineName } from './engine.ts';
import type { Score } from './verdicts.ts';

/** What one process measures: one engine over one base. It gets this as JSON. */
export interface Task {
  readonly engine: EngineName;
  /** The folder with the knowledge that ships; a synthetic base takes its words from there. */
  readonly knowledge: string;
  /** Question sets over the knowledge that ships, or a synthetic base. */
  readonly over:
    { readonly sets: readonly string[] } | { readonly facts: number; readonly questions: number };
  /** Milliseconds after which no further question is asked. */
  readonly patience: number;
}

/** What the process prints, as JSON. */
export interface Measured {
  readonly facts: number;
  /** Milliseconds. */
  readonly indexing: number;
  /** What the index holds after its first answer: heap and buffers, garbage collected. Bytes. */
  readonly memory: number;
  /** Milliseconds an answer. */
  readonly median: number;
  readonly p99: number;
  /** Of the first answers after the start, before the code is compiled for what comes often. */
  readonly firstP99: number;
  readonly score: Score;
  /** Questions answered before patience ran out, and questions in all. */
  readonly asked: number;
  readonly of: number;
}
