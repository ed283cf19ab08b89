import { withSubject, type Asked } from '../search/asked.ts';
import { datedBySubject } from '../search/dated.ts';
import { withDescribed } from '../search/described.ts';
import type { Memory } from '../search/memory.ts';
import type { Question } from '../search/question.ts';
import type { Searcher } from '../search/searcher.ts';
import { isStatistic } from '../search/statistic.ts';
import { has } from '../search/term.ts';
import { weightOf } from '../search/terms.ts';
import { overviewAfterAll } from './after-all.ts';
import type { Answer } from './answer.ts';
import { nearTie, picked } from './clarify.ts';
import { CERTAIN, hasSubject, isAnswered, lostFigure } from './answered.ts';
import { noteOn } from './claim.ts';
import { asksUnknownFigure, deniedContact, ownNumber, wantsContact } from './contact.ts';
import { asksZonesOfCity, industryNamed, isOfZone, zonesByIndustry } from './by-industry.ts';
import { withoutKnown } from './besides.ts';
import { withoutCause } from './cause.ts';
import { definition } from './definition.ts';
import { withoutDenied } from './denied.ts';
import { elsewhere } from './elsewhere.ts';
import {
  contactDespite,
  outsideAnswer,
  outsideOf,
  withoutBackground,
  withoutReason,
} from './outside.ts';
import { asksDetail } from './met.ts';
import { besidesLost, missing, nearestOf } from './partial.ts';
import { narrowed } from './places.ts';
import { withoutOwnPlace } from './own-place.ts';
import { recalled } from './recalled.ts';
import { asksEachItsOwn } from './parts-of-question.ts';
import { orderOf, rank } from './rank.ts';
import { sideBySide } from './side-by-side.ts';
import { silentOn } from './silent.ts';
import { severalAsks } from './several-asks.ts';
import { smallTalk } from './small-talk.ts';
import { openWords, solve, type Solution } from './solve.ts';
import { summary, zonesListed } from './summary.ts';
import { whereabouts } from './whereabouts.ts';
import { asksWhichHave } from './which-have.ts';
import { whichZone } from './which-zone.ts';
import { placesNear, placesOneSlipAway } from '../search/near.ts';

/** «Is there a workshop of 10,000 m² in …?»; more is another subject that happens to name land. */
const MOST_OF_A_WISH = 6;
const LITTLE_STRANGE = 1;
/** «What can you do?»; a message that says more asks for something else that helps. */
const MOST_OF_HELP = 3.5;
/** … and names nothing. */
const LITTLE_OF_ITS_OWN = 1;
/** A message of one strange word is taken for a name. Tokens. */
const MOST_NAME = 6;

export interface Decision {
  readonly answer: Answer;
  readonly asked: Asked;
  readonly solution: Solution;
}

export function decide(heard: Question, memory: Memory, searcher: Searcher): Decision {
  const said = withoutDenied(heard);
  const near = withDescribed(said, memory.subject, searcher);
  const question = datedBySubject(near, memory.subject);
  const choice = picked(question, memory.subject, searcher);
  const taken = choice ?? withSubject(question, memory.subject, searcher);
  const wantsComparison = question.intents.has('compare') || question.aside.has('compare');
  const meant = withoutOwnPlace(taken.terms, question, searcher);
  const inside = wantsComparison ? meant : withoutBackground(meant, searcher);
  const whole: Asked = {
    ...taken,
    terms: wantsComparison ? inside : narrowed(inside, searcher),
  };
  const { intents } = question;
  const asksList = intents.has('list') || intents.has('zones');
  const first = solve(whole.terms, searcher, asksList);
  const terms = withoutReason(whole.terms, first, searcher);
  const asked = terms ? { ...whole, terms } : whole;
  const found = terms ? solve(terms, searcher, asksList) : first;
  const solution = withoutKnown(asked, found, searcher);
  const answer = choice ? undefined : recalled(question, memory.subject, searcher);
  const chosen = answer ?? choose(asked, solution, searcher);
  const isAgain =
    answer === undefined && intents.has('others') && tellsAgain(chosen, memory.subject);
  return { answer: isAgain ? nothingElse(asked, solution, searcher) : chosen, asked, solution };
}

/** «And the other one?»: what was told is of the one. */
function tellsAgain(answer: Answer, subject: Memory['subject']): boolean {
  return (
    subject !== undefined &&
    answer.kind === 'facts' &&
    answer.facts.every(({ key }) => subject.facts.includes(key))
  );
}

function nothingElse(asked: Asked, solution: Solution, searcher: Searcher): Answer {
  return {
    kind: 'partial',
    missing: missing(asked, solution, searcher),
    nearest: nearestOf(asked, solution, searcher),
  };
}

/** Something is asked that the best fact does not say. */
export function leavesOpen({ solution: { terms, candidates } }: Decision): boolean {
  return openWords(terms, candidates[0]).length > 0;
}

function choose(asked: Asked, solution: Solution, searcher: Searcher): Answer {
  const { question, terms } = asked;
  const { intents } = question;
  const { base } = searcher;
  if (!question.hasWords) return { kind: 'unknown', why: { reason: 'empty' } };
  const denied = deniedContact(question.normalised, base);
  if (denied) return { kind: 'contact', denied };
  if (ownNumber(question.normalised, base)) return { kind: 'contact' };
  const name = question.unknownPlace;
  const slips = name === undefined ? [] : placesOneSlipAway(name, searcher);
  const isKnownPlace =
    name === undefined ||
    (slips.length === 0 && solution.coverage >= CERTAIN && hasSubject(solution));
  const answers = isKnownPlace && isAnswered(asked, solution, searcher);
  const outside = outsideOf(asked, searcher);
  if (outside && !contactDespite(asked)) {
    return outsideAnswer(outside, searcher);
  }
  const talk = smallTalk(asked, answers ? solution.coverage : 0, searcher);
  if (talk) return talk;
  // «Who are you?» in mid-chat asks nothing of the place before.
  const said = weightOf(question.terms) < LITTLE_OF_ITS_OWN ? question.terms : terms;
  // «Who made this bot?» asks about nothing that is made here; «help me with the GDP» asks for a figure.
  const isSpecific =
    has(said, 'zone') ||
    has(said, 'entity') ||
    has(said, 'measure') ||
    has(said, 'period') ||
    said.some((term) => has([term], 'topic') && asksDetail(term, searcher.figureTopics));
  const isOfBot = weightOf(terms) < MOST_OF_HELP;
  const asksOverview = intents.has('summary') && has(terms, 'zone');
  const mayBeSeveral = intents.has('where-to') || asksZonesOfCity(asked, searcher);
  const isFound = answers && isOfZone(solution) && !mayBeSeveral;
  const byIndustry = isFound ? undefined : zonesByIndustry(asked, searcher);
  if (byIndustry) return byIndustry;
  const asksElse = asksOverview || orderOf(intents) !== undefined;
  const asksHelp = intents.has('help') && isOfBot && !asksElse;
  if (asksHelp && !(isSpecific && answers)) return { kind: 'help' };
  if (wantsContact(asked, solution, searcher)) return { kind: 'contact' };
  if (intents.has('sources') && !has(terms, 'zone') && !has(terms, 'entity')) {
    return { kind: 'sources' };
  }
  if (name !== undefined && !isKnownPlace) {
    if (slips.length > 0) {
      return { kind: 'clarify', options: slips.map(({ id }) => ({ kind: 'zone', zone: id })) };
    }
    return { kind: 'unknown', why: { reason: 'place', name, near: placesNear(name, searcher) } };
  }
  const moved = isKnownPlace ? elsewhere(asked, solution, searcher) : undefined;
  if (moved && !intents.has('compare')) return moved;
  const located = isKnownPlace ? whereabouts(asked, solution, searcher) : undefined;
  if (located) return located;
  const defined = definition(asked, solution, searcher);
  if (defined) return silence(asked, solution, defined, searcher) ?? defined;
  const several =
    zonesListed(asked, searcher) ??
    (isKnownPlace ? whichZone(asked, searcher) : undefined) ??
    (isKnownPlace && asksEachItsOwn(asked, searcher)
      ? severalAsks(asked, solution, searcher)
      : undefined) ??
    sideBySide(asked, solution, searcher) ??
    ranked(asked, solution, searcher) ??
    summary(asked, solution, searcher);
  if (several) return several;
  const unclear = nearTie(asked, solution, searcher);
  if (unclear) return unclear;
  const each = isKnownPlace ? severalAsks(asked, solution, searcher) : undefined;
  if (each) return each;
  // «My number is … Anything to let there?»
  const isOfThings = has(terms, 'topic') || has(terms, 'entity') || has(terms, 'measure');
  if (question.aside.has('contact') && !isOfThings) return { kind: 'contact' };
  if (answers) {
    const lost = lostFigure(solution);
    if (lost) return { kind: 'partial', missing: { lost }, nearest: besidesLost(terms, solution) };
    const { facts, coverage } = solution;
    const unexplained = withoutCause(question, facts);
    if (unexplained) return unexplained;
    const given: Answer = {
      kind: 'facts',
      facts,
      confidence: coverage,
      note: noteOn(asked, solution),
    };
    return silence(asked, solution, given, searcher) ?? given;
  }
  if (isWish(asked, searcher) && !asksUnknownFigure(solution, searcher)) return { kind: 'contact' };
  const afterAll = overviewAfterAll(asked, searcher);
  if (afterAll) return afterAll;
  if (has(terms, 'zone') || has(terms, 'topic') || has(terms, 'entity')) {
    return nothingElse(asked, solution, searcher);
  }
  const [only] = terms;
  if (only && terms.length === 1 && only.tokens.length <= MOST_NAME) {
    return { kind: 'unknown', why: { reason: 'place', name: only.surface, near: [] } };
  }
  return { kind: 'unknown', why: { reason: 'nothing' } };
}

/** Plant or land and little else that is strange: «a shed with a crane?», but not «who won the warehouse tender?». */
function isWish({ question }: Asked, { base }: Searcher): boolean {
  const { intents, terms } = question;
  // «How many firms have moved in?», «industrial land, what price?»: a figure is asked, and nothing wished for.
  const isForSome = intents.has('lease') && intents.has('property');
  if (!isForSome && terms.some((term) => isStatistic(term, base))) return false;
  if (intents.has('lease') || intents.has('settle')) return weightOf(terms) < MOST_OF_A_WISH;
  const strange = terms.filter(({ meanings }) => meanings.length === 0);
  return (
    intents.has('property') &&
    weightOf(terms) < MOST_OF_A_WISH &&
    (!intents.has('list') || weightOf(strange) < LITTLE_STRANGE)
  );
}

/** In place of an answer whose first fact leaves out just what is asked. */
function silence(
  asked: Asked,
  solution: Solution,
  answer: Answer,
  searcher: Searcher,
): Answer | undefined {
  if (answer.kind !== 'facts') return undefined;
  const silent = silentOn(asked, { ...solution, facts: answer.facts }, searcher);
  return (
    silent && {
      kind: 'partial',
      missing: { zone: silent.record.zone, detail: silent },
      nearest: [silent.record],
    }
  );
}

function ranked(asked: Asked, solution: Solution, searcher: Searcher): Answer | undefined {
  const { question } = asked;
  const order = orderOf(question.intents) ?? (asksWhichHave(asked, searcher) ? 'most' : undefined);
  const given = order && rank(order, asked, solution, searcher);
  // «The highest output of solar power»: one figure alone would seem to be of that.
  const isAlone = given?.kind === 'facts';
  return isAlone && industryNamed(question.normalised, searcher.base) ? undefined : given;
}
