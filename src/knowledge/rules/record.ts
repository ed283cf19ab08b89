import type { KnowledgeData } from '../base.ts';
import type { Finding, Path } from '../problem.ts';
import type { Fact, Zone } from '../schema.ts';

/** A rule that spans records: what it objects to in the whole of the knowledge. */
export type Rule = (data: KnowledgeData) => readonly Finding[];

/** A fact with where it stands. */
export interface PlacedFact {
  readonly file: string;
  readonly path: Path;
  readonly zone: Zone;
  readonly fact: Fact;
}

export function zoneFile(zone: Zone): string {
  return `zones/${zone.id}.yaml`;
}

export function factsOf(data: KnowledgeData): readonly PlacedFact[] {
  return data.zones.flatMap((zone) =>
    zone.facts.map((fact, index) => {
      return { file: zoneFile(zone), path: ['facts', index], zone, fact };
    }),
  );
}

/** A rule that looks at one fact at a time. */
export function forEachFact(rule: (placed: PlacedFact) => readonly Finding[]): Rule {
  return (data) => factsOf(data).flatMap(rule);
}
