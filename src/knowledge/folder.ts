import { basename, join } from 'node:path';
import type * as z from 'zod';
import type { KnowledgeData } from './base.ts';
import { zoneFiles } from './files.ts';
import { limited } from './problem.ts';
import type { Finding, Problem } from './problem.ts';
import {
  ContactsSchema,
  LexiconSchema,
  RegionSchema,
  SourcesSchema,
  ZoneSchema,
} from './schema.ts';
import { shapeOf } from './shape.ts';
import { openYaml } from './yaml-file.ts';
import type { YamlFile } from './yaml-file.ts';

/** A knowledge folder as read: what is well-formed of it, and what is not. */
export interface Folder {
  /** The records; left out when one of the four files of which there is one only is not well-formed. */
  readonly data?: KnowledgeData;
  /** Every zone file is among the records. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
  /** Gives a finding in this folder its place in the text. */
  readonly place: (finding: Finding) => Problem;
}

/** Reads every file of a knowledge folder and checks the shape of each by itself. */
export function readFolder(folder: string): Folder {
  const problems: Problem[] = [];
  const files = new Map<string, YamlFile>();
  const place = (finding: Finding): Problem => {
    const file = files.get(finding.file);
    if (file) return file.place(finding);
    throw new Error(`a rule names ${finding.file}, which was not read; report this as a bug`);
  };
  const read = <T>(schema: z.ZodType<T>, name: string): T | undefined => {
    const opened = openYaml(folder, name);
    if (!opened.ok) {
      problems.push(...opened.problems);
      return undefined;
    }
    files.set(name, opened.file);
    const shaped = shapeOf(schema, name, opened.file.value);
    if (shaped.ok) return shaped.data;
    problems.push(...limited(shaped.findings.map(place)));
    return undefined;
  };

  const region = read(RegionSchema, 'region.yaml');
  const sources = read(SourcesSchema, 'sources.yaml')?.sources;
  const contacts = read(ContactsSchema, 'contacts.yaml');
  const lexicon = read(LexiconSchema, 'lexicon.yaml');
  const names = zoneFiles(folder);
  if (names.length === 0) problems.push(noZones(folder));
  const zones = names.flatMap((name) => {
    const zone = read(ZoneSchema, name);
    if (!zone) return [];
    const id = basename(name, '.yaml');
    if (zone.id === id) return [zone];
    problems.push(place({ file: name, path: ['id'], expected: `${id}, as the file is named` }));
    return [];
  });
  const complete = zones.length === names.length;
  if (!region || !sources || !contacts || !lexicon) return { complete, problems, place };
  return { data: { region, sources, contacts, lexicon, zones }, complete, problems, place };
}

function noZones(folder: string): Problem {
  const expected = 'at least one file in this folder, zones/<id>.yaml';
  return { file: join(folder, 'zones'), line: 1, column: 1, key: '', value: '', expected };
}
