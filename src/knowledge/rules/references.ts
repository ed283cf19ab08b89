import type { Finding } from '../problem.ts';
import { factsOf, forEachFact, zoneFile } from './record.ts';
import type { Rule } from './record.ts';

export const topicsExist: Rule = (data) => {
  const known = new Set(data.lexicon.topics.map((topic) => topic.id));
  const expected = 'a topic of lexicon.yaml';
  return [
    ...factsOf(data)
      .filter(({ fact }) => !known.has(fact.topic))
      .map(({ file, path }) => ({ file, path: [...path, 'topic'], expected })),
    ...data.lexicon.topics.flatMap(({ parent }, index) =>
      parent === undefined || known.has(parent)
        ? []
        : [{ file: 'lexicon.yaml', path: ['topics', index, 'parent'], expected }],
    ),
    ...(data.region.card ?? []).flatMap(({ topics }, section) =>
      topics.flatMap((topic, index) =>
        known.has(topic)
          ? []
          : [{ file: 'region.yaml', path: ['card', section, 'topics', index], expected }],
      ),
    ),
  ];
};

export const sourcesExist: Rule = (data) => {
  const known = new Set(data.sources.map((source) => source.id));
  const expected = `a source of sources.yaml: ${[...known].join(', ')}`;
  return [
    ...factsOf(data)
      .filter(({ fact }) => !known.has(fact.source.id))
      .map(({ file, path }) => ({ file, path: [...path, 'source', 'id'], expected })),
    ...data.contacts.contacts.flatMap(({ source }, index) =>
      known.has(source.id)
        ? []
        : [{ file: 'contacts.yaml', path: ['contacts', index, 'source', 'id'], expected }],
    ),
  ];
};

export const subjectsExist: Rule = forEachFact(({ file, path, zone, fact }) => {
  const known = new Set((zone.entities ?? []).map((entity) => entity.id));
  return (fact.about ?? []).flatMap((id, index) =>
    known.has(id)
      ? []
      : [{ file, path: [...path, 'about', index], expected: 'an id under entities of this file' }],
  );
});

export const detailsExist: Rule = (data) => {
  const known = new Set((data.lexicon.details ?? []).map((detail) => detail.id));
  const expected = `a detail of lexicon.yaml: ${[...known].join(', ')}`;
  return factsOf(data).flatMap(({ file, path, fact }) =>
    (fact.unstated ?? []).flatMap((id, index) =>
      known.has(id) ? [] : [{ file, path: [...path, 'unstated', index], expected }],
    ),
  );
};

export const placesExist: Rule = ({ region, zones }) => {
  const known = new Set(zones.map((zone) => zone.id));
  const findings: Finding[] = [];
  if (!known.has(region.root)) {
    findings.push({ file: 'region.yaml', path: ['root'], expected: fileOf(region.root) });
  }
  for (const zone of zones) {
    for (const key of ['parent', 'city'] as const) {
      const id = zone[key];
      if (id === undefined || known.has(id)) continue;
      findings.push({ file: zoneFile(zone), path: [key], expected: fileOf(id) });
    }
  }
  return findings;
};

export const highlightsExist: Rule = (data) => {
  const facts = new Map(factsOf(data).map(({ zone, fact }) => [`${zone.id}/${fact.id}`, fact]));
  return data.zones.flatMap((zone) =>
    (zone.highlights ?? []).flatMap((name, index): Finding[] => {
      const fact = facts.get(name.includes('/') ? name : `${zone.id}/${name}`);
      const place = { file: zoneFile(zone), path: ['highlights', index] };
      if (!fact) return [{ ...place, expected: 'the id of a fact here, or zone/fact' }];
      if (fact.status !== 'lost') return [];
      return [{ ...place, expected: 'a fact whose figure is known; this one has status lost' }];
    }),
  );
};

function fileOf(id: string): string {
  return `a place that exists; there is no zones/${id}.yaml`;
}
