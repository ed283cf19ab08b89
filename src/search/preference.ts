import type { FactRecord } from '../knowledge/base.ts';
import type { Fact } from '../knowledge/schema.ts';
import { entityKey } from './meaning.ts';
import type { Pool } from './pool.ts';
import type { Searcher } from './searcher.ts';
import type { Context } from './weighing.ts';

// Preferences between facts that explain equally much; small enough that none outweighs a term.
const NOT_ASKED_ABOUT = 0.028;
/** Where no place is named: as much as the words of a topic, said in the fact or not, count beside a time. */
const ELSEWHERE = 0.072;
const UNSURE = 0.01;
/** A figure that its source has lost is an answer only where nothing tells as much, … */
const LOST = 0.02;
/** … and where another thing is asked, hardly one. */
const LOST_BESIDE = 0.12;
/** «Which …» is better answered by the fact that names them all. */
const ENUMERATES = 0.05;
const ENUMERATES_JUST_THAT = 0.06;
const FEWEST_ITEMS = 3;
const MOST_ITEMS = 8;
const ITEM = 0.01;
/** Of all facts that say the name of a topic those that are of it. */
const OF_THAT_NAME = 0.06;
const NEWER = 0.002;
/** «How many times?» rather asks for times than for firms. */
const IN_UNIT = 0.03;
/** Classifiers that count nearly anything; grammar, not knowledge. */
const COUNTS_ALL: ReadonlySet<string> = new Set(['个', '家', '户']);
/** As a date that reads YYYYMMDD. */
const FAR_FUTURE = 21000101;

/** For each fact of a pool what it is preferred by to others that explain as much; below 0, what they are to it. */
export function preferencesIn(
  { facts }: Pool,
  context: Context,
  { base, days }: Pick<Searcher, 'base' | 'days'>,
): Float64Array {
  const { asksEntity, entities, asksZone, asksList, topics, named, measures, units } = context;
  const { root } = base.region;
  const preferences = new Float64Array(facts.length);
  for (let at = 0; at < facts.length; at++) {
    const number = facts[at] ?? 0;
    const record = base.facts[number];
    if (!record) continue;
    const { fact, zone, measure } = record;
    const own = days[number];
    let preference = own ? NEWER * (own.to / FAR_FUTURE) : 0;
    // «Which firms are there?» is asked of just those.
    const isListed = asksList && topics.has(fact.topic);
    if (fact.about && !isListed && !isAmong(entities, record)) preference -= NOT_ASKED_ABOUT;
    if (!asksZone && !(asksEntity && fact.about) && zone.id !== root) preference -= ELSEWHERE;
    // «How many days, and which zone?»: what names many gives no figure.
    if (asksList && (measures.size === 0 || measures.has('count') || measures.has(measure))) {
      preference += enumerating(fact, context);
    }
    if (units.size > 0 && fact.value) {
      const { unit } = fact.value;
      if (units.has(unit) && !COUNTS_ALL.has(unit)) preference += IN_UNIT;
    }
    if (fact.topic === named) preference += OF_THAT_NAME;
    if (fact.status === 'weak') preference -= UNSURE;
    if (fact.status === 'lost') {
      const isAsked = measures.has(measure) || topics.has(fact.topic);
      preference -= isAsked ? LOST : LOST_BESIDE;
    }
    preferences[at] = preference;
  }
  return preferences;
}

/** Whether a fact is about one of some companies, projects and events. */
function isAmong(entities: ReadonlySet<string>, { fact, zone }: FactRecord): boolean {
  // Most questions name none, and keys are made of two strings.
  return (
    entities.size > 0 && fact.about?.some((id) => entities.has(entityKey(zone.id, id))) === true
  );
}

function enumerating(fact: Fact, { topics }: Context): number {
  const items = itemsIn(fact);
  if (items < FEWEST_ITEMS) return 0;
  const isJustThat = topics.has(fact.topic);
  return isJustThat ? ENUMERATES_JUST_THAT + Math.min(items, MOST_ITEMS) * ITEM : ENUMERATES;
}

// Counted once for each fact, not once for each question that lists something.
const counted = new WeakMap<Fact, number>();

function itemsIn(fact: Fact): number {
  const items = counted.get(fact) ?? fact.text.zh.split(/[、；]/u).length;
  counted.set(fact, items);
  return items;
}
