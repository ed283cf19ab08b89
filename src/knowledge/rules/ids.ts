import type { Finding, Path } from '../problem.ts';
import { factsOf, zoneFile } from './record.ts';
import type { Rule } from './record.ts';

// Telegram lets a button carry 64 bytes; the rest is what the button does.
const MAX_KEY_BYTES = 56;

export const idsAreUnique: Rule = ({ sources, contacts, lexicon, zones }) => [
  ...repeated('sources.yaml', ['sources'], 'id', sources),
  ...repeated('contacts.yaml', ['contacts'], 'id', contacts.contacts),
  ...repeated('lexicon.yaml', ['topics'], 'id', lexicon.topics),
  ...repeated('lexicon.yaml', ['units'], 'unit', lexicon.units),
  ...repeated('lexicon.yaml', ['details'], 'id', lexicon.details ?? []),
  ...repeated('lexicon.yaml', ['outside'], 'id', lexicon.outside),
  ...zones.flatMap((zone) => [
    ...repeated(zoneFile(zone), ['facts'], 'id', zone.facts),
    ...repeated(zoneFile(zone), ['entities'], 'id', zone.entities ?? []),
  ]),
];

export const keysFitAButton: Rule = (data) =>
  factsOf(data).flatMap(({ file, path, zone, fact }) => {
    const bytes = Buffer.byteLength(`${zone.id}/${fact.id}`);
    if (bytes <= MAX_KEY_BYTES) return [];
    const expected = `zone/fact of at most ${MAX_KEY_BYTES} bytes; ${zone.id}/${fact.id} has ${bytes}`;
    return [{ file, path: [...path, 'id'], expected }];
  });

function repeated<K extends string>(
  file: string,
  list: Path,
  key: K,
  records: readonly Readonly<Record<K, string>>[],
): readonly Finding[] {
  const first = new Map<string, number>();
  return records.flatMap((record, index) => {
    const earlier = first.get(record[key]);
    first.set(record[key], earlier ?? index);
    if (earlier === undefined) return [];
    const expected = `${key === 'id' ? 'an id' : 'a unit'} of its own; number ${earlier + 1} of the list has the same`;
    return [{ file, path: [...list, index, key], expected }];
  });
}
