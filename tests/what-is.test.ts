import { describe, expect, it } from 'vitest';
import { respond } from '../src/respond.ts';
import { NO_MEMORY } from '../src/search/memory.ts';
import { shippedBase } from './support/knowledge-bases.ts';

const base = shippedBase();
const now = new Date('2026-11-21T00:00:00Z');

/** Sums and shares that places have of their own; what a count is of may be what is asked. */
const FIGURES = base.facts.filter(
  ({ fact, zone, measure }) =>
    fact.value !== undefined &&
    fact.about === undefined &&
    (measure === 'amount' || measure === 'growth') &&
    base.topicById.get(fact.topic)?.comparable === true &&
    zone.kind === 'zone',
);

/** «What is the output of this zone?» asks for the figure, not for what output means. */
describe('what is … of a place', () => {
  it('has such figures to ask for', () => {
    expect(FIGURES.length).toBeGreaterThan(3);
  });

  it.each(
    FIGURES.map(({ fact, zone, key }) => {
      const topic = base.topicById.get(fact.topic)?.name.en ?? fact.topic;
      return [`What is the ${topic} of ${(zone.short ?? zone.name).en}?`, key] as const;
    }),
  )('%s tells a figure', (question) => {
    const { reply } = respond(question, NO_MEMORY, { base, now });
    expect(reply.text).not.toContain('the meaning of');
    expect(['fact', 'list']).toContain(reply.kind);
  });
});
