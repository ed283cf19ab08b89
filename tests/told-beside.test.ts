import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../src/cli/evaluate.ts';
import { readQuestions, type SetQuestion } from '../src/cli/question-set.ts';
import { shippedBase } from './support/knowledge-bases.ts';

const deps = { base: shippedBase(), now: new Date('2026-11-21T00:00:00Z') };

/** What people tell of themselves before or after they ask; none of it is asked about. */
const IN_CHINESE = [
  '我们公司在苏州，做精密铸件，2016年成立的。',
  '我2021年去过一趟广东，那边招商特别热情。',
  '我是个记者，给一家财经杂志写稿。',
  '我们集团去年营收三十多亿，员工两千人。',
  '我在银行上班，管小微企业贷款的。',
  '我老公以前在开发区管委会开车。',
  '上周我给你们留过电话，一直没人回我。',
  '我是大学老师，带学生做课题。',
  '我们做锂电池隔膜的，给宁德供货。',
  '我在手机上看字费劲，麻烦简短点。',
];
const IN_ENGLISH = [
  'We are a mid-size maker of gearboxes in Ohio, founded in 1998.',
  'I left my phone number with you last week and nobody called me back.',
  'I teach economics at a university in Leeds.',
  'My uncle has worked in a bank in Hong Kong since 2015.',
  'Our board meets in March and I have to present three slides.',
  'We already own a warehouse near Hanoi.',
  'I am on a train and my battery is low.',
];

const ASKS: ReadonlySet<string> = new Set([
  'fact',
  'list',
  'compare',
  'rank',
  'summary',
  'contact',
  'partial',
]);

/** Every few questions that stand by themselves and are answered right as they are. */
const EVERY = 2;
const QUESTIONS = ['build', 'check', 'everyday', 'mixed']
  .flatMap((set) =>
    readQuestions(fileURLToPath(new URL(`questions/${set}.jsonl`, import.meta.url))),
  )
  .filter(
    ({ lang, style, kind, context }) =>
      lang !== 'zh-Hant' && style !== 'pinyin' && ASKS.has(kind) && context.length === 0,
  )
  .filter(
    (question, index) => index % EVERY === 0 && outcomeOf(question, deps).verdict === 'right',
  );

const WAYS: readonly (readonly [string, number, (question: string, told: string) => string])[] = [
  ['told before', 97, (question, told) => `${told} ${question}`],
  ['told before, with commas', 95, (question, told) => `${told.slice(0, -1)}, ${question}`],
  ['told after', 98, (question, told) => `${question.replace(/[?？。！!.]*$/u, '?')} ${told}`],
];

describe('a question that is answered right is also right with something of oneself', () => {
  it.each(WAYS)('%s, in %d of 100', (name, floor, way) => {
    const asked = QUESTIONS.map((question, index): SetQuestion => {
      const some = question.lang === 'en' ? IN_ENGLISH : IN_CHINESE;
      return { ...question, q: way(question.q, some[index % some.length] ?? '') };
    });
    const lost = asked.filter((question) => outcomeOf(question, deps).verdict !== 'right');
    const share = 100 * (1 - lost.length / asked.length);
    expect(asked.length).toBeGreaterThan(200);
    console.info(`${name}: ${share.toFixed(1)}% of ${String(asked.length)} stay right`);
    const examples = lost.slice(0, 30).map(({ id, q }) => `${id} ${q}`);
    expect(share, examples.join('\n')).toBeGreaterThanOrEqual(floor);
  });
});
