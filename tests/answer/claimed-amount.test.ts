import { describe, expect, it } from 'vitest';
import { askShipped as ask } from '../support/asking.ts';

describe('a number claimed with its scale', () => {
  it.each([
    ['晋中开发区GDP是14.3亿对吗', '资料上不是14.3亿', '143亿元'],
    ['吉利产值22.4亿对吧', '资料上不是22.4亿', '224亿元'],
    ["Is Geely's output RMB 224 billion?", 'do not say 224 billion', '22.4 billion'],
    ['Jinzhong GDP is 143 billion, right?', 'do not say 143 billion', '14.3 billion'],
  ])('is put right where only its digits are the figure’s: %s', (text, note, figure) => {
    const reply = ask(text);
    expect(reply.text).toContain(note);
    expect(reply.text).toContain(figure);
  });

  it.each([
    '晋中开发区GDP是143亿对吗',
    '吉利产量11.15万辆对吗',
    'Jinzhong GDP is 14.3 billion, right?',
    "Is Geely's output RMB 22.4 billion?",
  ])('is let stand where it is as much: %s', (text) => {
    expect(ask(text).text).not.toMatch(/资料上不是|do not say/u);
  });

  it('is no time that is asked', () => {
    const messages = [
      "How many green factories do Shanxi's zones have?",
      'has that risen by 2025?',
    ];
    expect(ask(...messages).text).not.toContain('do not say 2025');
  });
});
