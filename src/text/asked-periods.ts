import type { AskedPeriod } from './asked-period.ts';
import { foldedDates } from './dates-in-pinyin.ts';
import { NAMED } from './english-period-rules.ts';
import { RULES } from './period-rules.ts';

export type { AskedPeriod };

const UNTIL = /(?:\b(?:by|until|as of|up to|as at)(?: the end of)?|截至|截止到?|到了?|至)\s*$/u;

/** Each of the rules needs one of these. */
const OF_TIME = new RegExp(
  `\\d|[年季]|[上个这本当]月|month|疫情|pandemic|covid|二[〇零]|year|twenty|quarter|half|nian|ji ?du|${NAMED}|march|may`,
  'u',
);

/** The periods that a normalised question names, in order. `now` gives 去年 its year. */
export function askedPeriods(normalised: string, now: Date): readonly AskedPeriod[] {
  const found: AskedPeriod[] = [];
  if (!OF_TIME.test(normalised)) return found;
  const { text, from } = foldedDates(normalised);
  for (const { pattern, read } of RULES) {
    // Nearly all of them find nothing, and to search takes less than to make an iterator.
    if (text.search(pattern) < 0) continue;
    for (const match of text.matchAll(pattern)) {
      const at = from[match.index] ?? 0;
      const end = from[match.index + match[0].length] ?? normalised.length;
      if (found.some((other) => at < other.end && other.at < end)) continue;
      const until = UNTIL.test(normalised.slice(0, at)) ? { until: true } : {};
      found.push({ at, end, ...read(match.slice(1), now), ...until });
    }
  }
  return found.toSorted((a, b) => a.at - b.at);
}
