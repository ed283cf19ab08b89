import { foldName } from '../fold.ts';
import type { Finding, Path } from '../problem.ts';
import type { Bilingual, Entity, Zone } from '../schema.ts';
import { zoneFile } from './record.ts';
import type { Rule } from './record.ts';

interface PlacedName {
  readonly name: string;
  readonly path: Path;
}

/** A name of several places is `shared` in all of them, and a `shared` name is one of several places. */
export const sharedNamesAreMarked: Rule = ({ zones }) => {
  const owners = new Map<string, Set<Zone>>();
  for (const zone of zones) {
    for (const { name } of [...ownNames(zone), ...sharedNames(zone)]) {
      const key = foldName(name);
      owners.set(key, (owners.get(key) ?? new Set()).add(zone));
    }
  }
  const othersOf = (name: string, zone: Zone): readonly Zone[] =>
    [...(owners.get(foldName(name)) ?? [])].filter((owner) => owner !== zone);
  return zones.flatMap((zone): Finding[] => {
    const file = zoneFile(zone);
    const marked = new Set(sharedNames(zone).map(({ name }) => foldName(name)));
    const unmarked = ownNames(zone)
      .filter(({ name }) => !marked.has(foldName(name)) && othersOf(name, zone).length > 0)
      .map(({ name, path }) => {
        const others = othersOf(name, zone).map((other) => other.id);
        const expected = `a name of this place alone, or under shared too: ${others.join(', ')} has it as well`;
        return { file, path, expected };
      });
    const alone = sharedNames(zone)
      .filter(({ name }) => othersOf(name, zone).length === 0)
      .map(({ path }) => {
        return {
          file,
          path,
          expected: 'a name that another place has too; else put it under aliases',
        };
      });
    return [...unmarked, ...alone];
  });
};

export const entitiesAreNotNamedLikePlaces: Rule = ({ zones }) => {
  const places = new Map<string, string>();
  for (const zone of zones) {
    for (const { name } of [...ownNames(zone), ...sharedNames(zone)]) {
      places.set(foldName(name), zone.id);
    }
  }
  return zones.flatMap((zone) =>
    placedEntityNames(zone).flatMap(({ name, path }): Finding[] => {
      const place = places.get(foldName(name));
      if (place === undefined) return [];
      return [
        { file: zoneFile(zone), path, expected: `a name that is not also the place ${place}` },
      ];
    }),
  );
};

export const entitiesOfAPlaceDifferInName: Rule = ({ zones }) =>
  zones.flatMap((zone) => {
    const owners = new Map<string, Entity>();
    return placedEntityNames(zone).flatMap(({ name, path, entity }): Finding[] => {
      const key = foldName(name);
      const owner = owners.get(key) ?? entity;
      owners.set(key, owner);
      if (owner === entity) return [];
      return [{ file: zoneFile(zone), path, expected: `a name that is not also ${owner.id}` }];
    });
  });

export const wordsMeanOneTopic: Rule = ({ lexicon }) => {
  const owners = new Map<string, string>();
  return lexicon.topics.flatMap((topic, t) =>
    (['words', 'literal'] as const).flatMap((list) =>
      (topic[list] ?? []).flatMap((word, w): Finding[] => {
        const key = foldWords(word);
        const owner = owners.get(key) ?? topic.id;
        owners.set(key, owner);
        if (owner === topic.id) return [];
        const expected = `a word of one topic only; ${owner} has it too`;
        return [{ file: 'lexicon.yaml', path: ['topics', t, list, w], expected }];
      }),
    ),
  );
};

/** Chinese words with spaces between may stand in any order, so that their order tells nothing apart. */
function foldWords(words: string): string {
  if (!/\p{Script=Han}/u.test(words)) return foldName(words);
  return words.trim().split(/\s+/u).map(foldName).sort().join(' ');
}

function ownNames(zone: Zone): readonly PlacedName[] {
  return [
    ...inBoth('name', zone.name),
    ...inBoth('short', zone.short),
    ...zone.aliases.map((name, index) => ({ name, path: ['aliases', index] })),
  ];
}

function sharedNames(zone: Zone): readonly PlacedName[] {
  return (zone.shared ?? []).map((name, index) => ({ name, path: ['shared', index] }));
}

function placedEntityNames(zone: Zone): readonly (PlacedName & { readonly entity: Entity })[] {
  return (zone.entities ?? []).flatMap((entity, e) =>
    [
      ...inBoth('name', entity.name),
      ...(entity.aliases ?? []).map((name, index) => ({ name, path: ['aliases', index] })),
      ...(entity.described ?? []).map((name, index) => ({ name, path: ['described', index] })),
    ].map(({ name, path }) => ({ name, path: ['entities', e, ...path], entity })),
  );
}

function inBoth(key: string, names: Bilingual | undefined): readonly PlacedName[] {
  if (!names) return [];
  return [
    { name: names.zh, path: [key, 'zh'] },
    { name: names.en, path: [key, 'en'] },
  ];
}
