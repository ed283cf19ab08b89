import type { KnowledgeBase } from '../../src/knowledge/base.ts';
import { docOf, findables, type Doc } from './documents.ts';
import type { Answered, Engine } from './engine.ts';
import { grams } from './grams.ts';

/** The number of the best text for a query, in the order of the texts; undefined where there is none. */
export type Best = (query: string) => number | undefined;

/** An engine that replies with its first hit. */
export function plainEngine(index: (texts: readonly string[]) => Best): Engine {
  return (base: KnowledgeBase) => {
    const all = findables(base);
    const best = index(all.map((found) => docOf(found, base).text));
    return (messages) => {
      // The earlier messages are part of the query: the one way in which a plain index can follow.
      const query = messages.join(' ');
      const found = all[best(query) ?? -1];
      return replyOf(query, found && docOf(found, base));
    };
  };
}

function replyOf(query: string, found: Doc | undefined): Answered {
  const lang = /\p{Script=Han}/u.test(query) ? 'zh' : 'en';
  if (!found) return { kind: 'unknown', lang, text: '', facts: [], share: 0 };
  return {
    kind: found.kind,
    lang,
    text: found.reply[lang],
    facts: found.fact === undefined ? [] : [found.fact],
    share: shareOf(query, found),
  };
}

/** The share of the question's grams that the document has: the one score that all engines can be given. */
function shareOf(query: string, { text }: Doc): number {
  const wanted = new Set(grams(query));
  const has = new Set(grams(text));
  return wanted.size === 0 ? 0 : [...wanted].filter((gram) => has.has(gram)).length / wanted.size;
}
