import { describe, expect, it } from 'vitest';
import { paragraphsOf, stands } from '../../src/knowledge/document.ts';

describe('paragraphsOf', () => {
  const text = '甲 一\r\n乙 二\n\n \u3000\n丙\n';

  it('ends paragraphs at blank lines, joins the lines between and knows where each begins', () => {
    expect(paragraphsOf('a.txt', text, 'blank-line')).toEqual([
      { file: 'a.txt', line: 1, folded: '甲一乙二' },
      { file: 'a.txt', line: 5, folded: '丙' },
    ]);
  });

  it('takes every line as a paragraph where the source says so', () => {
    expect(paragraphsOf('a.txt', text, 'line').map(({ line, folded }) => [line, folded])).toEqual([
      [1, '甲一'],
      [2, '乙二'],
      [5, '丙'],
    ]);
  });
});

describe('stands', () => {
  it.each([
    ['over a line break', '十分重要', '十分\n重要', true],
    ['whatever the spaces', '12项技改', '等 12 项 技改', true],
    ['whatever the width', 'ABC（1）', 'ＡＢＣ(１)', true],
    ['whatever the case', 'R&D Centre', 'r&d centre', true],
    ['whatever the quotes', '“小巨人”企业', '「小巨人」企业', true],
    ['not with other characters', '国家级', '国际级', false],
    ['not as part of a longer figure', '6家', '16家', false],
    ['not as the end of a decimal', '5亿元', '1.5亿元', false],
    ['not as the start of a decimal', '增长10', '增长10.3%', false],
    ['not as a group of thousands', '235项', '1,235项', false],
    ['not as the first thousands', '共1', '共1,235项', false],
    ['beside a shorter figure', '6家', '有16家，其中6家', true],
    ['after a comma between two figures', '6家', '3,6家', true],
    ['at the end of a sentence', '达到143', '达到143.', true],
    ['not as part of a telephone number', '13800000000', '1380000000013800000001', false],
  ])('%s', (_, evidence, text, expected) => {
    const [paragraph] = paragraphsOf('a.txt', text, 'blank-line');
    expect(paragraph && stands(evidence, paragraph)).toBe(expected);
  });
});
