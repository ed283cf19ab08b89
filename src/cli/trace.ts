import { decide } from '../answer/decide.ts';
import { searcherOf, type Deps } from '../respond.ts';
import type { Meaning } from '../search/meaning.ts';
import type { Memory } from '../search/memory.ts';
import type { Candidate } from '../search/rank.ts';
import { understand } from '../search/question.ts';
import type { Term } from '../search/terms.ts';

const MOST_CANDIDATES = 5;

/**
 * How a message was understood and what was weighed for its answer, so that a curator sees which word is
 * missing where: the same steps that `respond` takes, with what they leave in between.
 */
export function trace(text: string, memory: Memory, { base, now }: Deps): readonly string[] {
  const searcher = searcherOf(base);
  const question = understand(text, searcher, now, memory.spoken ?? base.region.language);
  const { answer, asked, solution } = decide(question, memory, searcher);
  const candidates = solution.candidates.slice(0, MOST_CANDIDATES);
  const { intents, lang, unknownPlace } = question;
  return [
    `language ${lang}; intents ${listed([...intents])}; zones ${listed(zonesIn(asked.terms))}; ` +
      `period ${listed(periodsIn(asked.terms))}`,
    ...(unknownPlace === undefined
      ? []
      : [`takes “${unknownPlace}” for a place that is not known`]),
    ...(asked.isElliptic ? [`continues the turn before; wants ${asked.wish}`] : []),
    ...asked.terms.map((term, index) => termLine(term, index, candidates)),
    ...candidates.map(candidateLine),
    `unmet ${listed(solution.unmet.map(({ surface }) => surface))}; ` +
      `explained ${solution.coverage.toFixed(2)}; decided ${answer.kind}`,
  ];
}

function termLine(term: Term, index: number, candidates: readonly Candidate[]): string {
  const name = term.surface === '' ? '(from before)' : term.surface;
  const meanings = term.meanings.map(meaningText).join(' | ') || 'no list has it';
  const supports = candidates.map(({ supports }) => (supports[index] ?? 0).toFixed(2)).join(' ');
  return `  ${name}  weight ${term.weight.toFixed(2)}, ${term.certainty}: ${meanings}  [${supports}]`;
}

function candidateLine({ record, score, coverage }: Candidate): string {
  const { key, fact, measure } = record;
  return `  ${score.toFixed(3)} (explains ${coverage.toFixed(3)})  ${key}  ${fact.topic}, ${measure}, ${fact.period}`;
}

/** A reading as a trace writes it: `zone …`, `topic gdp`. */
export function meaningText(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'zone':
      return `zone ${meaning.zone}`;
    case 'entity':
      return `entity ${meaning.entity}`;
    case 'topic':
      return `topic ${meaning.topic}`;
    case 'measure':
      return `measure ${meaning.measure}`;
    case 'intent':
      return `intent ${meaning.intent}`;
    case 'outside':
      return `outside ${meaning.subject}`;
    case 'period':
      return `period ${periodOf(meaning)}`;
    case 'contact':
    case 'suffix':
    case 'filler':
      return meaning.kind;
  }
}

function periodOf({ period }: Extract<Meaning, { readonly kind: 'period' }>): string {
  if (period.days) return `${period.days.from}–${period.days.to}`;
  return `month ${period.month ?? '?'}${period.day === undefined ? '' : `, day ${period.day}`}`;
}

function zonesIn(terms: readonly Term[]): readonly string[] {
  return terms.flatMap(({ meanings }) =>
    meanings.flatMap((meaning) => (meaning.kind === 'zone' ? [meaning.zone] : [])),
  );
}

function periodsIn(terms: readonly Term[]): readonly string[] {
  return terms.flatMap(({ meanings }) =>
    meanings.flatMap((meaning) => (meaning.kind === 'period' ? [periodOf(meaning)] : [])),
  );
}

function listed(items: readonly string[]): string {
  return items.length > 0 ? [...new Set(items)].join(', ') : 'none';
}
