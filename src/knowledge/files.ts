import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The zone files of a folder, sorted by name, so that answers do not depend on the disk. */
export function zoneFiles(folder: string): readonly string[] {
  const zones = join(folder, 'zones');
  if (!statSync(zones, { throwIfNoEntry: false })?.isDirectory()) return [];
  const names = readdirSync(zones).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => `zones/${name}`);
}

/** All that is read of a knowledge folder, by name within it. */
export function knowledgeFiles(folder: string): readonly string[] {
  return ['region.yaml', 'sources.yaml', 'contacts.yaml', 'lexicon.yaml', ...zoneFiles(folder)];
}
