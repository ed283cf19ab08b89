import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Bilingual, Intent, Measure } from '../knowledge/schema.ts';
import type { Asked } from '../search/asked.ts';
import { allNormalised, normalise } from '../text/normalise.ts';
import { lettersOfHan } from '../text/pinyin.ts';
import { says } from '../text/says.ts';
import { has, means, topicsOf } from '../search/term.ts';
import { weightOf } from '../search/terms.ts';
import { isStatistic } from '../search/statistic.ts';
import type { Meaning } from '../search/meaning.ts';
import type { Question } from '../search/question.ts';
import type { Candidate } from '../search/rank.ts';
import type { Searcher } from '../search/searcher.ts';
import { ENOUGH } from './answered.ts';
import type { Solution } from './solve.ts';

/** A number or address of the documents that is no contact, named in the question: what it really is. */
export function deniedContact(normalised: string, base: KnowledgeBase): Bilingual | undefined {
  const denied = base.contacts.denied ?? [];
  const known =
    compacted.get(denied) ?? denied.map(({ match }) => match.map(normalise).map(compact));
  compacted.set(denied, known);
  const text = compact(normalised);
  return denied.find((_, index) => known[index]?.some((match) => text.includes(match)))?.what;
}

// What is denied stays the same for as long as the knowledge does.
const compacted = new WeakMap<
  NonNullable<KnowledgeBase['contacts']['denied']>,
  readonly (readonly string[])[]
>();

function compact(normalised: string): string {
  return normalised.replace(/[\s-]/gu, '');
}

/** «厂房?»: property and little else is a wish for some. */
const LITTLE_ELSE = 1.6;
/** A number of the contact's own in the question: it asks whose it is. */
export function ownNumber(normalised: string, { contact }: KnowledgeBase): boolean {
  const digits = normalised.replace(/\D/gu, '');
  return [contact.hotline, contact.mobile, contact.wechat].some((number) => {
    const own = number?.replace(/\D/gu, '') ?? '';
    return own !== '' && digits.includes(own);
  });
}

/** «They are building a plant there. When did they choose the place?»: the plant is told of, and a figure asked. */
function isToldBeside({ aside, terms, overview, intents }: Question): boolean {
  const asked = terms.filter((term) => !term.aside);
  const isWished = aside.has('lease') && aside.has('property');
  // «I think of setting up a small plant at home. What is the zone like?»
  return isWished && (has(asked, 'measure') || (overview && !intents.has('contact')));
}

/** «How many days did the building there take?»: a figure that is known is asked, and no building wanted. */
function givesFigure({ facts, candidates, terms, unmet }: Solution, measure?: Measure): boolean {
  const asks = (candidate: Candidate, kinds: readonly Meaning['kind'][], least: number): boolean =>
    terms.some(
      ({ meanings, inherited }, index) =>
        !inherited &&
        candidate.support(index) >= least &&
        meanings.some(({ kind }) => kinds.includes(kind)),
    );
  return (
    unmet.length === 0 &&
    candidates.some(
      (one) =>
        facts.includes(one.record) &&
        one.record.fact.value !== undefined &&
        (measure === undefined || one.record.measure === measure) &&
        asks(one, ['measure'], OUTRIGHT) &&
        asks(one, ['topic', 'entity'], GIVEN),
    )
  );
}

/**
 * «Which park did the company choose for its new plant?», «which number was lower?»: what is known of something
 * named, or a ranking or somebody's figure («an agent told me … 13%, right?») of a subject that is no plant or land.
 */
function tellsSubject(
  { question: { intents, terms }, isElliptic }: Asked,
  { coverage, unmet, candidates, terms: weighed }: Solution,
): boolean {
  if (coverage < ENOUGH || unmet.length > 0) return false;
  const names = (...kinds: Meaning['kind'][]): boolean =>
    terms.some((term) => !term.aside && term.certainty !== 'guess' && means(term, ...kinds));
  const isAsked = names('topic', 'measure', 'period') || intents.has('zones');
  if (names('entity')) return isAsked && !intents.has('contact');
  // «What workshops will it have?»: of what was told before.
  const goesOn = weighed.some(
    (term, index) =>
      term.inherited && means(term, 'entity') && (candidates[0]?.support(index) ?? 0) >= OUTRIGHT,
  );
  if (goesOn && coverage >= ALL_SAID && (intents.has('list') || intents.has('ask'))) {
    return !intents.has('contact');
  }
  const isForSome = intents.has('lease') || intents.has('property') || intents.has('prepare');
  const isRanked = intents.has('rank-most') || intents.has('rank-least');
  const isClaim =
    intents.has('confirm') &&
    terms.some(({ tokens }) => tokens.some(({ type }) => type === 'number'));
  return (names('topic') || (isClaim && isElliptic)) && (isRanked || isClaim) && !isForSome;
}

/** A measure that is a fact's own, also in pinyin. */
const OUTRIGHT = 0.95;
/** A topic or company explained this far is what the fact is about. */
const GIVEN = 0.8;
/** Nothing that is asked is left unexplained. */
const ALL_SAID = 0.85;

/** A fact this well explained that itself speaks of a phone or WeChat is the answer, not the contact. */
const SPEAKS_OF_IT = 0.75;

const HAN = /^\p{Script=Han}+$/u;

export function wantsContact(asked: Asked, solution: Solution, searcher: Searcher): boolean {
  const { question, wish } = asked;
  const { intents, terms, normalised } = question;
  if (seeksSomebody(question)) return true;
  const asks =
    wish === 'contact' ||
    intents.has('contact') ||
    (intents.has('lease') && intents.has('property') && !isToldBeside(question)) ||
    has(terms, 'contact') ||
    (intents.has('prepare') && (intents.has('property') || intents.has('lease'))) ||
    (intents.has('prepare') &&
      (!has(terms, 'topic') || solution.coverage < SPEAKS_OF_IT) &&
      !has(terms, 'zone') &&
      !intents.has('summary'));
  const others = terms.filter(({ meanings }) => !meanings.some(({ kind }) => kind === 'zone'));
  const isBare =
    intents.has('property') &&
    !intents.has('summary') &&
    !has(terms, 'measure') &&
    weightOf(others) < LITTLE_ELSE;
  const isPriced =
    solution.unmet.some((term) => isStatistic(term, searcher.base)) ||
    asksUnknownFigure(solution, searcher);
  if (!intents.has('contact') && (isPriced || (wish !== 'contact' && givesFigure(solution)))) {
    return false;
  }
  // «How many enquiries did it take?»
  if (solution.coverage >= ALL_SAID && givesFigure(solution, 'count')) return false;
  if (tellsSubject(asked, solution)) return false;
  if (!asks) return isBare;
  if (isNumberOfFigure(question, solution, searcher)) return false;
  if (isWishToldBeside(question, solution)) return false;
  const isSpecific = has(terms, 'zone') || has(terms, 'entity') || has(terms, 'topic');
  if (!isSpecific || (intents.has('lease') && intents.has('property'))) return true;
  const [best] = solution.facts;
  const least = isOfNamed(solution) ? ENOUGH : SPEAKS_OF_IT;
  if (!best || solution.coverage < least || solution.unmet.length > 0) return true;
  const wishes = allNormalised(searcher.base.lexicon.intents.contact);
  // Beside the place nothing is said but the wish: what a fact says of phones is not asked.
  if (others.every(({ surface }) => wishes.some((spoken) => says(spoken, surface)))) return true;
  const haystack = searcher.lexical.get(best.key)?.haystack ?? '';
  const letters = question.inPinyin ? normalised.replaceAll(' ', '') : undefined;
  return !wishes.some(
    (spoken) =>
      haystack.includes(spoken) &&
      (normalised.includes(spoken) ||
        (letters !== undefined &&
          HAN.test(spoken) &&
          letters.includes(lettersOfHan(spoken).join('')))),
  );
}

const TO_COME: readonly Intent[] = ['settle', 'lease', 'where-to'];

/** «We would like to come. Who is in charge?»: a newcomer looks for somebody to speak to, and for no figure. */
function seeksSomebody({ intents, terms }: Question): boolean {
  if (terms.some((term) => means(term, 'entity', 'measure', 'period'))) return false;
  // «Which office approves land?» asks about approvals.
  const isForLand = intents.has('property') && !has(terms, 'topic');
  const isToCome = isForLand || TO_COME.some((intent) => intents.has(intent));
  return (intents.has('whom') && isToCome) || (intents.has('contact') && intents.has('settle'));
}

/** A statistic that no fact has is asked, if only beside a wish: what plant and land cost. */
export function asksUnknownFigure({ terms }: Solution, { base }: Searcher): boolean {
  return terms.some(
    (term) =>
      !term.inherited &&
      isStatistic(term, base) &&
      topicsOf(term).every((topic) => !base.factsByTopic.has(topic)),
  );
}

/** The best fact is about a company, project or service that is named. */
function isOfNamed({ facts: [first], candidates, terms }: Solution): boolean {
  const best = candidates.find(({ record }) => record === first);
  return (
    best !== undefined &&
    terms.some(
      (term, index) => !term.inherited && means(term, 'entity') && best.support(index) >= GIVEN,
    )
  );
}

/** «We want to build there. Does the zone approve plans itself?»: the best fact is of what is asked beside the wish. */
function isWishToldBeside(
  { intents, aside }: Question,
  { facts: [first], candidates, terms, coverage, unmet }: Solution,
): boolean {
  const best = candidates.find(({ record }) => record === first);
  if (!best || intents.has('contact') || coverage < ENOUGH || unmet.length > 0) return false;
  const isWished = aside.has('lease') || aside.has('property');
  const isAsked = intents.has('ask') || intents.has('list') || intents.has('confirm');
  return (
    isWished &&
    isAsked &&
    terms.some(
      (term, index) =>
        !term.inherited && !term.aside && means(term, 'topic') && best.support(index) >= GIVEN,
    )
  );
}

/** «The number for output, please»: a figure's and no telephone's. */
function isNumberOfFigure(
  { intents, normalised }: Question,
  { facts: [first], candidates, terms, coverage, unmet }: Solution,
  { base }: Searcher,
): boolean {
  const best = candidates.find(({ record }) => record === first);
  if (!best?.record.fact.value || coverage < ENOUGH || unmet.length > 0) return false;
  if (intents.has('lease') || intents.has('property') || has(terms, 'contact')) return false;
  const isFigure = terms.some(
    (term, index) => !term.aside && isStatistic(term, base) && best.support(index) >= GIVEN,
  );
  const spoken = (): readonly string[] =>
    allNormalised(base.lexicon.intents.contact).filter((word) => says(normalised, word));
  return isFigure && spoken().every((word) => NUMBER.test(word));
}

const NUMBER = /\bnumber\b/u;
