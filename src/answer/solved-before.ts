import type { Searcher } from '../search/searcher.ts';
import type { Term } from '../search/term.ts';

interface Solved<T> {
  readonly asked: readonly Term[];
  readonly asksList: boolean;
  readonly solution: T;
}

/** A message has fewer; whoever solves without one forgets the rest. */
const MOST_KEPT = 40;

/** What has been found for some terms. */
export class SolvedBefore<T> {
  #of: Searcher | undefined;
  #solved: Solved<T>[] = [];

  /** What has been found for a message is needed no more. */
  forget(): void {
    this.#solved = [];
  }

  /** What was found for the very same terms. */
  find(asked: readonly Term[], asksList: boolean, searcher: Searcher): T | undefined {
    if (searcher !== this.#of) this.forget();
    this.#of = searcher;
    return this.#solved.find(
      (one) =>
        one.asksList === asksList &&
        one.asked.length === asked.length &&
        one.asked.every((term, index) => term === asked[index]),
    )?.solution;
  }

  add(asked: readonly Term[], asksList: boolean, solution: T): void {
    if (this.#solved.length >= MOST_KEPT) this.forget();
    this.#solved.push({ asked, asksList, solution });
  }
}
