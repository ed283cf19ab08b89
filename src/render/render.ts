import type { Answer } from '../answer/answer.ts';
import type { Lang } from '../text/language.ts';
import { renderComparison, renderRank } from './comparison.ts';
import { renderContact } from './contact.ts';
import { renderFacts } from './facts.ts';
import { renderHelp, renderSmallTalk, renderSources } from './help.ts';
import { renderZonesOf } from './lists.ts';
import { renderClarify, renderPartial, renderUnknown } from './partial.ts';
import type { RenderDeps } from './render-deps.ts';
import type { Reply } from './reply.ts';
import { renderSummary } from './summary.ts';

/** An answer in words. */
export function render(answer: Answer, lang: Lang, deps: RenderDeps): Reply {
  switch (answer.kind) {
    case 'facts':
      return renderFacts(answer.facts, answer.confidence, lang, deps, answer.note);
    case 'summary':
      return renderSummary(answer.zone, lang, deps);
    case 'zones':
      return renderZonesOf(answer.place, answer.zones, lang);
    case 'comparison':
      return renderComparison(answer.rows, lang, deps);
    case 'rank':
      return renderRank(answer.order, answer.facts, lang, deps);
    case 'contact':
      return renderContact(answer.denied, lang, deps);
    case 'sources':
      return renderSources(lang, deps);
    case 'partial':
      return renderPartial(answer.missing, answer.nearest, lang, deps);
    case 'clarify':
      return renderClarify(answer.options, lang, deps);
    case 'unknown':
      return renderUnknown(answer.why, lang, deps);
    case 'help':
      return renderHelp(lang, deps);
    case 'smalltalk':
      return renderSmallTalk(answer.mood, lang, deps);
  }
}
