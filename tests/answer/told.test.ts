import { describe, expect, it } from 'vitest';
import { respond } from '../../src/respond.ts';
import { NO_MEMORY } from '../../src/search/memory.ts';
import { ask } from '../support/asking.ts';
import { shippedBase } from '../support/knowledge-bases.ts';

describe('a comparison that goes on from what was told', () => {
  it.each([
    ['of the last two answers', ['落霞2021年收入多少', '石帆园呢', '对比']],
    ['in English', ['Revenue of Luoxia in 2021?', 'and Shifan?', 'compare']],
    ['of the last answer with what is named', ['落霞2021年收入多少', '跟石帆园对比']],
  ])('sets figures side by side: %s', (_, [first = '', ...rest]) => {
    expect(ask(first, ...rest)).toMatchObject({
      kind: 'comparison',
      facts: ['luoxia-hz/revenue-2021', 'shifan-park/revenue-2021'],
    });
  });

  it('ranks them where the most is asked', () => {
    expect(ask('石帆园2021年收入多少', '落霞呢', '最多')).toMatchObject({
      kind: 'rank',
      facts: ['luoxia-hz/revenue-2021', 'shifan-park/revenue-2021'],
    });
  });

  it('needs two figures of one kind', () => {
    expect(ask('落霞2021年收入多少', '对比').kind).not.toBe('comparison');
  });
});

describe('an overview', () => {
  it.each([
    ['石帆园概况', ['shifan-park']],
    ['明天要开会，石帆园的概况', ['shifan-park']],
    ['石帆园？没去过', ['shifan-park']],
    ['石帆园介少', ['shifan-park']],
    ['describe Shifan, please', ['shifan-park']],
  ])('is given: %s', (text, zones) => {
    expect(ask(text)).toMatchObject({ kind: 'summary', zones });
  });

  it.each(['石帆园有多少只海鸥', '石帆园的海鸥数量', 'how many gulls are in Shifan?'])(
    'is not given for a figure that is not known: %s',
    (text) => {
      expect(ask(text).kind).not.toBe('summary');
    },
  );
});

describe('a lost figure', () => {
  it('is named where it is asked', () => {
    expect(ask('落霞的镜片实验室建了多少天').text).toContain('缺失');
  });

  it('gives way to what is told where another thing is asked', () => {
    expect(ask('落霞收入多少').facts).toEqual(['luoxia-hz/revenue-2021']);
  });
});

describe('one kind named in two words', () => {
  it('gets its own figure, and no other kind beside it', () => {
    const question = '晋中开发区2022年省级专精特新“小巨人”企业是多少';
    const deps = { base: shippedBase(), now: new Date('2026-11-21T00:00:00Z') };
    expect(respond(question, NO_MEMORY, deps).reply.facts).toEqual([
      'jinzhong-dz/little-giants-provincial',
    ]);
  });
});
