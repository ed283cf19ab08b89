import type { FactRecord } from '../knowledge/base.ts';
import type { Asked } from '../search/asked.ts';
import { HOW_MUCH } from '../search/measured.ts';
import type { Term } from '../search/terms.ts';
import type { Solution } from './solve.ts';

/** Digits that are no part of a date or of a name. */
const QUANTITY = /[\d十百千万亿](?![\d年月日时号#]|[.:]\d)/u;

/**
 * Classifiers and units that measure the same; grammar, not knowledge. 「个」 counts nearly anything and stands in
 * none of them.
 */
const MONEY = '元块';
const THINGS: readonly string[] = ['人名位', '户家', '天日', '亩', '吨', '次趟回', '辆台'];
const ALIKE: readonly string[] = [...THINGS, MONEY];

/** What behind 「多少」 asks for something else than money. */
export const NO_MONEY: ReadonlySet<string> = new Set(Array.from(`${THINGS.join('')}个项年月`));

const ASKED_IN = /(?:多少|几多?)([人名位户家天日亩吨次趟回辆台元块])(?:人家)?$/u;
const ASKED_IN_PINYIN = /(?:duo ?shao|ji) ?([a-z]+)$/u;
const IN_PINYIN: ReadonlyMap<string, string> = new Map([
  ['ren', '人'],
  ['ming', '名'],
  ['wei', '位'],
  ['hu', '户'],
  ['jia', '家'],
  ['tian', '天'],
  ['mu', '亩'],
  ['dun', '吨'],
  ['ci', '次'],
  ['liang', '辆'],
  ['tai', '台'],
  ['yuan', '元'],
]);

/** Words for money in what asks how much; grammar, not knowledge. */
const IN_MONEY = /钱|[亿万美]元|\b(?:money|cash|rmb|yuan|usd|dollars)\b/u;

/** The classifier or unit that a term asks for. */
function unitAsked(surface: string): string | undefined {
  const spelt = ASKED_IN_PINYIN.exec(surface)?.[1];
  return ASKED_IN.exec(surface)?.[1] ?? (spelt === undefined ? undefined : IN_PINYIN.get(spelt));
}

/** 「签了几个」 as one of the words for a topic. */
function asksHowMany(
  { surface, tokens, meanings, inherited, aside }: Term,
  normalised: string,
): boolean {
  // 「这几个」, 「哪几家」 name them.
  const before = normalised.charAt((tokens[0]?.at ?? 0) - 1);
  return (
    !inherited &&
    !'这那哪'.includes(before || ' ') &&
    !aside &&
    meanings.some(({ kind }) => kind === 'topic') &&
    /(?<!哪)几[个户项座条批宗]|how many/u.test(surface)
  );
}

/** A number of something: with a classifier or unit after it. */
const COUNTED =
  /[\d一二两三四五六七八九十百千万亿][余多]?[个项种条类座批人名位户家天日亩吨次趟回辆台元块]/u;

/** Whether the facts found tell a quantity, and one in the unit that is asked for, where one is asked for at all. */
export function tellsQuantity({ question, terms }: Asked, { facts }: Solution): boolean {
  const hasMeasure = terms.some(({ meanings }) => meanings.some(({ kind }) => kind === 'measure'));
  const asksNumber =
    HOW_MUCH.test(question.normalised) ||
    terms.some((term) => asksHowMany(term, question.normalised));
  if (!hasMeasure && asksNumber && !facts.some(hasQuantity)) return false;
  if (!hasMeasure && terms.some(asksThings) && !facts.some(countsThings)) return false;
  const wanted = terms.flatMap(unitsWanted);
  return (
    wanted.length === 0 ||
    isShareAsked(terms, facts) ||
    facts.some((record) => {
      // That the figure is lost is the answer.
      if (record.fact.status === 'lost') return true;
      if (wanted.includes(MONEY)) return isMoney(record) || IN_TEXT.test(record.fact.text.zh);
      return record.fact.value
        ? wanted.some((units) => isIn(record, units))
        : COUNTED.test(record.fact.text.zh);
    })
  );
}

/** 「签了多少个」: not how many days or tonnes. */
function asksThings({ surface, meanings, inherited, aside }: Term): boolean {
  return (
    !inherited &&
    !aside &&
    meanings.some(({ kind }) => kind === 'topic') &&
    /(?:多少|几)[个项座批宗]$/u.test(surface)
  );
}

function countsThings({ fact, measure }: FactRecord): boolean {
  return (
    fact.status === 'lost' ||
    measure === 'count' ||
    /[\d一二两三四五六七八九十百千万亿][余多]?[个项座批宗条家户](?!一批|月|百分点)/u.test(
      fact.text.zh,
    )
  );
}

/** «What proportion of the money …?»: a share is told in no unit of what it is a share of. */
function isShareAsked(terms: readonly Term[], [best]: readonly FactRecord[]): boolean {
  return (
    best?.measure === 'share' &&
    terms.some(
      ({ meanings, aside }) =>
        !aside &&
        meanings.some((meaning) => meaning.kind === 'measure' && meaning.measure === 'share'),
    )
  );
}

/** The units of what a term asks for; none where any will do. */
function unitsWanted(term: Term): readonly string[] {
  const unit = term.aside ? undefined : unitAsked(term.surface);
  // 「多少块」 may be of land.
  const isCounted = term.meanings.some(
    (meaning) => meaning.kind === 'measure' && meaning.measure === 'count',
  );
  if (isCounted && unit !== undefined && MONEY.includes(unit)) return [];
  if (unit !== undefined) return ALIKE.filter((units) => units.includes(unit));
  return asksMoney(term) ? [MONEY] : [];
}

/** «How much money», «money-wise»: an amount of something else is no answer. */
export function asksMoney({ surface, meanings, aside, inherited }: Term): boolean {
  const isAmount = meanings.some(
    (meaning) => meaning.kind === 'measure' && meaning.measure === 'amount',
  );
  return isAmount && !aside && !inherited && IN_MONEY.test(surface);
}

/** A sum of money. */
const IN_TEXT = new RegExp(`[\\d一二两三四五六七八九十百千万亿][余多]?[${MONEY}]`, 'u');

/** Whether a fact's own figure is one of money. */
export function isMoney({ fact }: FactRecord): boolean {
  return MONEY.includes(fact.value?.unit.slice(-1) ?? ' ');
}

/** Its figure, or another that its text gives, is in one of the units or in none that is known. */
function isIn({ fact }: FactRecord, units: string): boolean {
  const own = fact.value?.unit.slice(-1) ?? '';
  const isOther = ALIKE.some((others) => others !== units && others.includes(own));
  return (
    !isOther ||
    new RegExp(`[\\d一二两三四五六七八九十百千万亿][余多]?[${units}]`, 'u').test(fact.text.zh)
  );
}

function hasQuantity({ fact, measure }: FactRecord): boolean {
  if (fact.status === 'lost') return true;
  return fact.value ? measure !== 'date' : QUANTITY.test(fact.text.zh);
}
