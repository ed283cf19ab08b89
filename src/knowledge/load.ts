import type { KnowledgeData } from './base.ts';
import { readFolder } from './folder.ts';
import { freeze } from './freeze.ts';
import { KnowledgeError } from './problem.ts';
import { findingsAcross, findingsWithin } from './rules.ts';

/**
 * Reads a knowledge folder, checked whole and frozen.
 * @throws KnowledgeError with all problems of all its files, when there is any.
 */
export function loadKnowledge(folder: string): KnowledgeData {
  const { data, complete, problems, place } = readFolder(folder);
  if (!data) throw new KnowledgeError(problems);
  const findings = [...findingsWithin(data), ...(complete ? findingsAcross(data) : [])];
  const all = [...problems, ...findings.map(place)];
  if (all.length > 0) throw new KnowledgeError(all);
  return freeze(data);
}
