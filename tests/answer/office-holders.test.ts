import { describe, expect, it } from 'vitest';
import { askShipped as ask } from '../support/asking.ts';

describe('who holds an office', () => {
  it.each(['晋中市市长是谁', 'who is the mayor of Jinzhong city', '谁是吉利的董事长'])(
    'is not known where no document names that office: %s',
    (text) => {
      expect(ask(text).kind).toBe('partial');
    },
  );

  it.each([
    ['省委书记是谁', 'shanxi/lin-wu-role'],
    ['晋中开发区管委会主任是谁', 'jinzhong-dz/cui-xuebo'],
    ['太原市长叫什么', 'taiyuan/zhang-xinwei-role'],
  ])('is told where one does: %s', (text, fact) => {
    expect(ask(text).facts).toContain(fact);
  });
});

it.each(['晋中市长是谁', '晋城市长是谁'])('hears a title behind the name of a city: %s', (text) => {
  expect(ask(text).kind).toBe('partial');
});

it('is told what somebody is instead', () => {
  expect(ask('张新伟是市委书记吗').facts).toContain('taiyuan/zhang-xinwei-role');
});
