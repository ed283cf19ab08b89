import { describe, expect, it } from 'vitest';
import { searcherOf } from '../../src/respond.ts';
import { besideKinds } from '../../src/search/beside-kinds.ts';
import type { Mention } from '../../src/search/meaning.ts';
import { exactMeanings } from '../../src/search/mentions.ts';
import { understand } from '../../src/search/question.ts';
import { topicsOf } from '../../src/search/term.ts';
import { normalise } from '../../src/text/normalise.ts';
import { tokenise } from '../../src/text/tokens.ts';
import { SOON_AFTER } from '../support/asking.ts';
import { inventedBase } from '../support/knowledge-bases.ts';

const base = inventedBase();
const searcher = searcherOf(base);
const topicsIn = (text: string): readonly string[] =>
  understand(text, searcher, SOON_AFTER, 'zh').terms.flatMap(topicsOf);

describe('words that mean a kind beside its topic only', () => {
  it.each([
    '青槐有几家入园企业，搞设计的有几家',
    'Qinghuai resident firms, and the designing ones?',
  ])('mean it there: %s', (text) => {
    expect(topicsIn(text)).toContain('design-firms');
  });

  it.each(['青槐有几家搞设计的', 'the designing ones of Qinghuai', '青槐的岗位和搞设计的'])(
    'mean nothing elsewhere: %s',
    (text) => {
      expect(topicsIn(text)).not.toContain('design-firms');
    },
  );

  it('are no words of a text that stands by itself', () => {
    const tokens = tokenise(normalise('搞设计的'));
    expect(exactMeanings(tokens, searcher.phrases).map(({ kind }) => kind)).not.toContain('topic');
  });
});

describe('a turn of phrase that hides the name of a kind', () => {
  const topic = (name: string, ...positions: readonly number[]): Mention => {
    const found = base.lexicon.topics.find(({ id }) => id === name);
    if (!found) throw new Error(`no topic ${name}`);
    return { positions, meaning: { kind: 'topic', topic: found.id }, certainty: 'exact' };
  };
  const phrase: Mention = { positions: [2, 3], meaning: { kind: 'filler' }, certainty: 'exact' };

  it('is none beside the topic', () => {
    const mentions = [topic('firms', 0), topic('design-firms', 2), phrase];
    expect(besideKinds(mentions, base)).toEqual(mentions.slice(0, 2));
  });

  it('stays beside another topic, and where it hides no name', () => {
    const others = [topic('jobs', 0), topic('design-firms', 2), phrase];
    expect(besideKinds(others, base)).toEqual(others);
    const apart = [topic('firms', 0), topic('design-firms', 1), phrase];
    expect(besideKinds(apart, base)).toEqual(apart);
  });
});
