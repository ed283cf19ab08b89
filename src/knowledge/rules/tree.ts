import type { Finding } from '../problem.ts';
import { zoneFile } from './record.ts';
import type { Rule } from './record.ts';

export const parentsMakeNoCircle: Rule = ({ lexicon, zones }) => {
  const parentOfZone = new Map<string, string | undefined>(zones.map((z) => [z.id, z.parent]));
  const parentOfTopic = new Map<string, string | undefined>(
    lexicon.topics.map((topic) => [topic.id, topic.parent]),
  );
  const finding = (file: string, path: Finding['path'], circle: readonly string[]): Finding => {
    return { file, path, expected: `a parent that does not lead back here: ${circle.join(' → ')}` };
  };
  return [
    ...zones.flatMap((zone) => {
      const circle = circleFrom(zone.id, parentOfZone);
      return circle ? [finding(zoneFile(zone), ['parent'], circle)] : [];
    }),
    ...lexicon.topics.flatMap((topic, index) => {
      const circle = circleFrom(topic.id, parentOfTopic);
      return circle ? [finding('lexicon.yaml', ['topics', index, 'parent'], circle)] : [];
    }),
  ];
};

export const placesHangFromTheRoot: Rule = ({ region, zones }) => {
  return zones.flatMap((zone): Finding[] => {
    if (zone.id === region.root) {
      if (zone.parent === undefined) return [];
      const expected = `no parent: region.yaml names ${zone.id} as the root`;
      return [{ file: zoneFile(zone), path: ['parent'], expected }];
    }
    // A parent that does not exist or leads in a circle is another rule's to report, where it stands.
    if (zone.parent !== undefined) return [];
    const expected = `a parent, so that the place hangs from ${region.root}, the root of region.yaml`;
    return [{ file: zoneFile(zone), path: ['parent'], expected }];
  });
};

/** The way up from a record back to itself, or nothing when the way ends. */
function circleFrom(
  start: string,
  parentOf: ReadonlyMap<string, string | undefined>,
): readonly string[] | undefined {
  const way = [start];
  for (let next = parentOf.get(start); next !== undefined; next = parentOf.get(next)) {
    if (next === start) return [...way, start];
    // A circle further up, to which this record only leads: its members are reported.
    if (way.includes(next)) return undefined;
    way.push(next);
  }
  return undefined;
}
