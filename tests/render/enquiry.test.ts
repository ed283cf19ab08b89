import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CONSENTS, FIELDS } from '../../src/leads/form-state.ts';
import { enquiryEn } from '../../src/render/enquiry-en.ts';
import { renderAsk } from '../../src/render/enquiry-form.ts';
import { NOTICE_VERSION } from '../../src/render/enquiry-notice.ts';
import { enquiryZh } from '../../src/render/enquiry-zh.ts';
import { open, respond } from '../../src/respond.ts';
import { NO_MEMORY } from '../../src/search/memory.ts';
import { ANSWERS, filled, press, stateOf } from '../support/form-context.ts';
import { inventedBase, shippedBase } from '../support/knowledge-bases.ts';
import { tinyBase } from '../support/tiny-base.ts';

const base = inventedBase();
const FACTS = { bot: 'B', contact: 'C', phone: 'P', days: 1 };

test('the version of the notice belongs to its words: whoever changes them gives a new version', () => {
  const words = [enquiryZh, enquiryEn].flatMap(({ notice, consent }) => [
    ...notice(FACTS),
    ...CONSENTS.map((kind) => consent[kind](FACTS)),
  ]);
  const digest = createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 12);
  expect({ version: NOTICE_VERSION, digest }).toEqual({
    version: '2026-11-21',
    digest: '954616aa1847',
  });
});

describe.each(['zh', 'zh-Hant', 'en'] as const)('in %s', (lang) => {
  test('every question fits into a message and offers a way on', () => {
    for (let answers = 0; answers <= ANSWERS.length; answers++) {
      const { state } = filled(...ANSWERS.slice(0, answers));
      const { text, buttons } = renderAsk(state, { say: 'ask' }, lang, {
        base,
        retentionDays: 180,
      });
      expect(text.length).toBeGreaterThan(5);
      expect(text.length).toBeLessThan(4096);
      expect(buttons.flat().length).toBeGreaterThan(0);
    }
  });

  test('the summary shows every field by its name', () => {
    const { state } = filled(...ANSWERS);
    const { text } = renderAsk(state, { say: 'ask' }, lang, { base, retentionDays: 180 });
    const say = lang === 'en' ? enquiryEn : enquiryZh;
    const lines = text.split('\n');
    for (const field of lang === 'zh-Hant' ? [] : FIELDS) {
      expect(lines.some((line) => line.startsWith(say.fields[field]))).toBe(true);
    }
    expect(text).toContain('+86 138 0013 8000');
  });

  test('the list of fields to change has them all', () => {
    const state = stateOf(press(filled(...ANSWERS).state, 'edit'));
    const { buttons } = renderAsk(state, { say: 'ask' }, lang, { base, retentionDays: 180 });
    const fields = buttons
      .flat()
      .flatMap(({ action }) => (action.do === 'form-edit' ? [action.field] : []));
    expect(fields).toEqual([...FIELDS]);
  });
});

describe('the button to leave an enquiry', () => {
  const shipped = shippedBase();
  const offers = (text: string): boolean =>
    respond(text, NO_MEMORY, { base: shipped, now: new Date('2026-11-21') })
      .reply.buttons.flat()
      .some(({ action }) => action.do === 'enquire');

  test.each([
    '我想租厂房',
    '厂房租赁找谁',
    'I need a workshop',
    'I want to buy land',
    '介绍一下晋中开发区',
  ])('stands under the answer to “%s”', (text) => {
    expect(offers(text)).toBe(true);
  });

  test('does not stand under a figure', () => {
    expect(offers('晋中开发区2022年GDP是多少')).toBe(false);
  });

  test('is not there where the knowledge has no form', () => {
    const { reply } = open({ do: 'contact' }, NO_MEMORY, { base: tinyBase, now: new Date() });
    expect(reply.buttons.flat().map(({ action }) => action.do)).not.toContain('enquire');
  });
});
