import type { Answer } from './answer/answer.ts';
import { deniedContact } from './answer/contact.ts';
import { decide, leavesOpen } from './answer/decide.ts';
import { forgetSolved } from './answer/solve.ts';
import { subjectAfter } from './answer/subject.ts';
import type { FactKey, KnowledgeBase } from './knowledge/base.ts';
import { joined } from './render/join.ts';
import { openAction } from './render/open.ts';
import { render } from './render/render.ts';
import type { Action, Reply } from './render/reply.ts';
import type { Memory } from './search/memory.ts';
import { partsOf } from './search/parts.ts';
import { forgetHeard, understand } from './search/question.ts';
import { createSearcher, type Index, type Searcher } from './search/searcher.ts';
import { namesAll } from './search/asks.ts';
import { withoutTeller } from './search/teller.ts';
import { normalise } from './text/normalise.ts';

export interface Deps {
  readonly base: KnowledgeBase;
  /** The moment of asking; nothing below reads a clock. */
  readonly now: Date;
}

export interface Response {
  readonly reply: Reply;
  readonly memory: Memory;
}

/** The answer to one question of a message. */
interface Part extends Response {
  /** Something is asked that its best fact does not say. */
  readonly isOpen: boolean;
}

const searchers = new WeakMap<KnowledgeBase, Searcher>();

/** The index over a knowledge base, made at its first use (or ahead of it, at start). */
export function searcherOf(base: KnowledgeBase): Searcher {
  const made = searchers.get(base) ?? createSearcher(base);
  searchers.set(base, made);
  return made;
}

/** An index that was made of the same knowledge before is used instead of a new one. */
export function useIndex(base: KnowledgeBase, index: Index): void {
  searchers.set(base, createSearcher(base, index));
}

/** Answers one message: understand → decide → render, for each question in it. Pure, and never throws. */
export function respond(text: string, memory: Memory, deps: Deps): Response {
  const searcher = searcherOf(deps.base);
  const replies: Reply[] = [];
  let remembered = memory;
  // A number that is no contact settles the whole message, whatever else is asked about it.
  const isDenied = deniedContact(normalise(text), deps.base) !== undefined;
  const parts = isDenied
    ? [text]
    : partsOf(withoutTeller(text, searcher, deps.now), searcher, deps.now);
  for (const [at, part] of parts.entries()) {
    const isOfItsOwn = at > 0 && namesAll(part, searcher);
    const known = isOfItsOwn ? { ...remembered, subject: undefined } : remembered;
    const told = new Set(replies.flatMap(({ facts }) => facts));
    const first = respondTo(part, known, told, searcher, deps);
    // What the question before has told answers no second one that it leaves open: that is of another thing there.
    const isAgain = at > 0 && first.isOpen && tellsTheSame(first, remembered);
    const answered = isAgain ? respondTo(part, ofPlaceOnly(known), told, searcher, deps) : first;
    replies.push(answered.reply);
    remembered = answered.memory;
  }
  forgetHeard();
  forgetSolved();
  return { reply: joined(replies), memory: remembered };
}

function tellsTheSame({ memory }: Response, { subject }: Memory): boolean {
  const told = memory.subject?.facts ?? [];
  const before = subject?.facts ?? [];
  return (
    told.length > 0 && told.length === before.length && told.every((key) => before.includes(key))
  );
}

function ofPlaceOnly(memory: Memory): Memory {
  const { subject } = memory;
  return subject
    ? { ...memory, subject: { ...subject, topics: [], entities: [], measures: [], facts: [] } }
    : memory;
}

/** `told` is what the reply has said before to another question of the message. */
function respondTo(
  text: string,
  memory: Memory,
  told: ReadonlySet<FactKey>,
  searcher: Searcher,
  deps: Deps,
): Part {
  const fallback = memory.spoken ?? deps.base.region.language;
  const question = understand(text, searcher, deps.now, fallback);
  const decision = decide(question, memory, searcher);
  const lang = memory.lang ?? question.lang;
  const reply = render(withoutTold(decision.answer, told), lang, deps);
  const subject = subjectAfter(decision, memory.subject, deps.base);
  return { reply, memory: { ...memory, spoken: lang, subject }, isOpen: leavesOpen(decision) };
}

/** A fact that the reply has said is said once more only where it is all that there is to say. */
function withoutTold(answer: Answer, told: ReadonlySet<FactKey>): Answer {
  if (answer.kind !== 'facts') return answer;
  const facts = answer.facts.filter(({ key }) => !told.has(key));
  return facts.length > 0 ? { ...answer, facts } : answer;
}

/** Answers a button press or a command. Ids that the knowledge no longer has get a reply that says so. */
export function open(action: Action, memory: Memory, deps: Deps): Response {
  if (action.do === 'example') {
    const { examples } = deps.base.region;
    const lang = memory.lang ?? memory.spoken ?? deps.base.region.language;
    const question = (lang === 'en' ? examples.en : examples.zh)[action.index];
    // An example is a question by itself, not one more about what was asked last.
    if (question !== undefined) return respond(question, { ...memory, subject: undefined }, deps);
  }
  return openAction(action, memory, deps);
}
