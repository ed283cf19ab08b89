import { fileURLToPath } from 'node:url';
import { createBase } from '../../src/knowledge/base.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The knowledge that the project ships. */
export function shippedBase() {
  return createBase(loadKnowledge(folder('../../knowledge')));
}

/** The invented region, whose names and figures tests may state. */
export function inventedBase() {
  return createBase(loadKnowledge(folder('../knowledge-invented')));
}
