import type { Candidate } from '../search/rank.ts';
import { keepsSubject, subjectsOf, type Choice } from './complete.ts';

/** Where several figures of one kind are asked, the second is nearly as near as the first. */
const AS_LIKELY = 0.94;

/** «For how many of them, and how many times?»: as many figures of that kind as are asked for. */
export function addCounts(chosen: Candidate[], { candidates, terms, isFit, most }: Choice): void {
  const [best] = chosen;
  const asked = terms.flatMap(({ meanings, inherited, aside }) =>
    inherited || aside
      ? []
      : meanings.flatMap((meaning) => (meaning.kind === 'measure' ? [meaning.measure] : [])),
  );
  const [measure] = asked;
  if (!best || measure === undefined || asked.some((other) => other !== measure)) return;
  const subjects = subjectsOf(best, terms);
  let missing = asked.length - chosen.filter(({ record }) => record.measure === measure).length;
  for (const candidate of candidates) {
    const { record, score } = candidate;
    if (missing <= 0 || chosen.length === most) return;
    const isAnother =
      record.measure === measure &&
      record.fact.value !== undefined &&
      record.zone.id === best.record.zone.id &&
      score >= best.score * AS_LIKELY &&
      isFit(candidate) &&
      !chosen.includes(candidate) &&
      keepsSubject(candidate, subjects);
    if (!isAnother) continue;
    chosen.push(candidate);
    missing--;
  }
}
