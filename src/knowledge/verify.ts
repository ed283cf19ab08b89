import type { KnowledgeData } from './base.ts';
import { readParagraphs, stands } from './document.ts';
import type { Paragraph } from './document.ts';
import type { Finding, Path } from './problem.ts';
import { factsOf } from './rules/record.ts';
import type { SourceId } from './schema.ts';

export interface Verification {
  readonly findings: readonly Finding[];
  readonly facts: number;
  readonly contacts: number;
  readonly documents: number;
}

type Documents = ReadonlyMap<SourceId, readonly Paragraph[]>;

/** Words that must stand together in one paragraph of a source. */
interface Claim {
  readonly file: string;
  readonly path: Path;
  readonly source: SourceId;
  readonly words: readonly Word[];
}

interface Word {
  readonly text: string;
  readonly path: Path;
}

/**
 * Proves every fact and every contact against the documents in a folder. Those whose document is not
 * there cannot be judged: the missing file is reported, once.
 */
export function verify(data: KnowledgeData, folder: string): Verification {
  const missing: Finding[] = [];
  const documents = new Map<SourceId, readonly Paragraph[]>();
  let read = 0;
  for (const [index, source] of data.sources.entries()) {
    const paragraphs: Paragraph[] = [];
    let whole = true;
    for (const [number, name] of source.files.entries()) {
      const found = readParagraphs(folder, name, source.paragraphs);
      if (found) {
        read += 1;
        paragraphs.push(...found);
        continue;
      }
      whole = false;
      const path = ['sources', index, 'files', number];
      missing.push({ file: 'sources.yaml', path, expected: `a file that is in ${folder}` });
    }
    if (whole) documents.set(source.id, paragraphs);
  }
  const facts = factClaims(data).filter(({ source }) => documents.has(source));
  const contacts = contactClaims(data).filter(({ source }) => documents.has(source));
  return {
    findings: [
      ...missing,
      ...[...facts, ...contacts].flatMap((claim) => faultsOf(claim, documents)),
    ],
    facts: facts.length,
    contacts: contacts.length,
    documents: read,
  };
}

function factClaims(data: KnowledgeData): readonly Claim[] {
  return factsOf(data).map(({ file, path: factPath, fact }) => {
    const path = [...factPath, 'source', 'evidence'];
    return { file, path, source: fact.source.id, words: wordsOf(fact.source.evidence, path) };
  });
}

/** A contact's numbers are proved along with its evidence: a wrong digit rings a stranger. */
function contactClaims(data: KnowledgeData): readonly Claim[] {
  return data.contacts.contacts.map((contact, index) => {
    const path = ['contacts', index, 'source', 'evidence'];
    const numbers = (['hotline', 'mobile', 'wechat'] as const).flatMap((key): Word[] => {
      const text = contact[key];
      return text === undefined ? [] : [{ text, path: ['contacts', index, key] }];
    });
    const words = [...wordsOf(contact.source.evidence, path), ...numbers];
    return { file: 'contacts.yaml', path, source: contact.source.id, words };
  });
}

function wordsOf(evidence: readonly string[], path: Path): readonly Word[] {
  return evidence.map((text, index) => ({ text, path: [...path, index] }));
}

function faultsOf(claim: Claim, documents: Documents): readonly Finding[] {
  const { file, path, source, words } = claim;
  const paragraphs = documents.get(source) ?? [];
  if (paragraphs.some((paragraph) => words.every(({ text }) => stands(text, paragraph)))) return [];
  const places = words.map((word) => ({
    ...word,
    paragraph: paragraphs.find((paragraph) => stands(word.text, paragraph)),
  }));
  const nowhere = places.filter(({ paragraph }) => !paragraph);
  if (nowhere.length > 0) {
    return nowhere.map((word) => {
      const expected = `words as ${source} has them${elsewhere(word.text, documents)}`;
      return { file, path: word.path, expected };
    });
  }
  const first = places.map(({ text, paragraph }) => `${text} at ${whereIs(paragraph)}`).join(', ');
  return [{ file, path, expected: `words of one paragraph of ${source}; it first has ${first}` }];
}

/** Says which other documents have the words: mostly the source's id is what is wrong. */
function elsewhere(text: string, documents: Documents): string {
  const others = [...documents]
    .filter(([, paragraphs]) => paragraphs.some((paragraph) => stands(text, paragraph)))
    .map(([id]) => id);
  return others.length > 0 ? `; ${others.join(' and ')} has these` : '';
}

function whereIs(paragraph: Paragraph | undefined): string {
  return paragraph ? `${paragraph.file}:${paragraph.line}` : 'no place';
}
