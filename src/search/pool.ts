import { holds, MUCH_LONGER, type Numbers } from './numbers.ts';

// For each fact its place in the pool that is being weighed, from 1 on; 0 outside. One array for all questions, as
// they are answered one after the other; a pool clears what the one before it has left.
let places = new Int32Array();
let placed: readonly number[] = [];

// What is looked up for a pool stands here side by side, and gives way to what is looked up for the next one.
const found = new Uint8Array(2 ** 18);
let filled = 0;

/** The facts that are weighed for a question, by number, in the order in which they came. Valid until the next one. */
export class Pool {
  readonly facts: number[] = [];

  constructor(total: number) {
    for (const fact of placed) places[fact] = 0;
    placed = this.facts;
    filled = 0;
    if (places.length < total) places = new Int32Array(total);
  }

  get size(): number {
    return this.facts.length;
  }

  add(fact: number): void {
    if (places[fact] === 0) places[fact] = this.facts.push(fact);
  }

  /** Where a fact stands among them; undefined for one that is none of them. */
  placeOf(fact: number): number | undefined {
    const place = places[fact] ?? 0;
    return place > 0 ? place - 1 : undefined;
  }

  /** For each fact of the pool 1 where a list has it. As long as the pool, valid. */
  listed(list: Numbers | undefined): Uint8Array {
    const marks = this.#unmarked();
    if (!list) return marks;
    if (list.length > MUCH_LONGER * this.facts.length) {
      for (let at = 0; at < marks.length; at++) {
        if (holds(list, this.facts[at] ?? 0)) marks[at] = 1;
      }
      return marks;
    }
    // An iterator would cost more than the look-up.
    const { length } = list;
    for (let index = 0; index < length; index++) {
      const place = places[list[index] ?? 0] ?? 0;
      if (place > 0) marks[place - 1] = 1;
    }
    return marks;
  }

  #unmarked(): Uint8Array {
    const from = filled;
    const to = from + this.facts.length;
    if (to > found.length) return new Uint8Array(this.facts.length);
    filled = to;
    return found.subarray(from, to).fill(0);
  }
}
