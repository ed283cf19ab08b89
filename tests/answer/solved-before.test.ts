import { describe, expect, it } from 'vitest';
import { SolvedBefore } from '../../src/answer/solved-before.ts';
import { searcherOf } from '../../src/respond.ts';
import { understand } from '../../src/search/question.ts';
import { SOON_AFTER } from '../support/asking.ts';
import { inventedBase } from '../support/knowledge-bases.ts';

const searcher = searcherOf(inventedBase());
const { terms } = understand('石帆园2021年收入多少', searcher, SOON_AFTER, 'zh');

describe('what has been found for some terms', () => {
  it('is found again for the very same ones', () => {
    const solved = new SolvedBefore<string>();
    expect(solved.find(terms, false, searcher)).toBeUndefined();
    solved.add(terms, false, 'revenue');
    expect(solved.find([...terms], false, searcher)).toBe('revenue');
  });

  it('is none of others: fewer, in another order, as a list, of other knowledge', () => {
    const solved = new SolvedBefore<string>();
    solved.find(terms, false, searcher);
    solved.add(terms, false, 'revenue');
    expect(terms.length).toBeGreaterThan(1);
    expect(solved.find(terms.slice(1), false, searcher)).toBeUndefined();
    expect(solved.find(terms.toReversed(), false, searcher)).toBeUndefined();
    expect(solved.find(terms, true, searcher)).toBeUndefined();
    expect(solved.find(terms, false, searcherOf({ ...inventedBase() }))).toBeUndefined();
  });

  it('is forgotten with the message', () => {
    const solved = new SolvedBefore<string>();
    solved.find(terms, false, searcher);
    solved.add(terms, false, 'revenue');
    solved.forget();
    expect(solved.find(terms, false, searcher)).toBeUndefined();
  });
});
