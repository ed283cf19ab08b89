import { describe, expect, it } from 'vitest';
import { askShipped } from '../support/asking.ts';

describe('somebody who finds fault', () => {
  it.each(['不对', '这数据太旧了', 'that is wrong', 'your data is outdated', '错了吧'])(
    'is told how to ask again: %s',
    (text) => {
      const reply = askShipped(text);
      expect(reply.kind).toBe('unknown');
      expect(reply.text).toMatch(/请写明开发区、指标和年份|once more with the zone/u);
    },
  );

  it('is told so after an answer, too', () => {
    expect(askShipped('晋中开发区GDP多少', '数据太旧了').text).toContain('抱歉');
  });

  it.each(['2023年签约321个，不对吧', '晋中开发区GDP不是200亿吗，错了吧'])(
    'of a figure that is named gets the figure: %s',
    (text) => {
      expect(askShipped(text).facts.length).toBeGreaterThan(0);
    },
  );
});
