import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../src/knowledge/folder.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { verify } from '../../src/knowledge/verify.ts';
import { edited } from './invented.ts';
import type { Edit } from './invented.ts';

function problemsIn(folder: string): readonly string[] {
  const { data, place } = readFolder(folder);
  if (!data) throw new Error('the edited folder is not well-formed');
  const documents = join(folder, 'documents');
  return verify(data, documents).findings.map((finding) =>
    formatProblem(place(finding)).replaceAll(`${folder}/`, ''),
  );
}

function verified(...edits: readonly Edit[]): readonly string[] {
  return problemsIn(edited(...edits));
}

const SHIFAN = 'zones/shifan-park.yaml';

describe('verify', () => {
  it('counts what it proved', () => {
    const folder = edited();
    const { data } = readFolder(folder);
    expect(data && verify(data, join(folder, 'documents'))).toEqual({
      findings: [],
      facts: 20,
      contacts: 1,
      documents: 2,
    });
  });

  it('reports words that stand nowhere in the source, each where it is written', () => {
    const from = '[石帆港, 泊位6个]';
    expect(verified({ file: SHIFAN, from, to: '[石帆岛, 泊位7个]' })).toEqual([
      `${SHIFAN}:41:43  facts[berths-2022].source.evidence[1]  "石帆岛"  words as port-letter has them`,
      `${SHIFAN}:41:48  facts[berths-2022].source.evidence[2]  "泊位7个"  words as port-letter has them`,
    ]);
  });

  it('says which other document has the words', () => {
    const from = '{ id: port-letter, evidence: [石帆港, 泊位6个] }';
    const to = '{ id: yearbook-2021, evidence: [泊位6个] }';
    expect(verified({ file: SHIFAN, from, to })).toEqual([
      `${SHIFAN}:41:45  facts[berths-2022].source.evidence[1]  "泊位6个"  ` +
        'words as yearbook-2021 has them; port-letter has these',
    ]);
  });

  it('reports words that stand in different paragraphs, and where each does', () => {
    const from = '[石帆产业园, 企业31家]';
    expect(verified({ file: SHIFAN, from, to: '[青槐经济开发区, 企业31家]' })).toEqual([
      `${SHIFAN}:33:44  facts[firms-2021].source.evidence  ["青槐经济开发区","企业31家"]  ` +
        'words of one paragraph of yearbook-2021; it first has ' +
        '青槐经济开发区 at yearbook-2021.txt:6, 企业31家 at yearbook-2021.txt:14',
    ]);
  });

  it("proves a contact's numbers along with its evidence", () => {
    const edit = { file: 'contacts.yaml', from: '0000-555-0142', to: '0000-555-0143' };
    expect(verified(edit)).toEqual([
      'contacts.yaml:9:14  contacts[lin-xiaofan].hotline  "0000-555-0143"  words as port-letter has them',
    ]);
  });

  it('does not take the number of another line for the contact’s', () => {
    const edit = { file: 'contacts.yaml', from: '[林小帆, 招租]', to: '[石帆港通讯]' };
    expect(verified(edit)).toEqual([
      'contacts.yaml:15:42  contacts[lin-xiaofan].source.evidence  ["石帆港通讯"]  words of one paragraph ' +
        'of port-letter; it first has 石帆港通讯 at port-letter.txt:1, 0000-555-0142 at port-letter.txt:4',
    ]);
  });

  it('reports a missing document once, and judges the facts of the others', () => {
    const folder = edited({ file: SHIFAN, from: '企业31家]', to: '企业32家]' });
    rmSync(join(folder, 'documents', 'port-letter.txt'));
    expect(problemsIn(folder)).toEqual([
      'sources.yaml:14:13  sources[port-letter].files[1]  "port-letter.txt"  a file that is in documents',
      `${SHIFAN}:33:52  facts[firms-2021].source.evidence[2]  "企业32家"  words as yearbook-2021 has them`,
    ]);
  });

  it('lets any file of a source prove a fact', () => {
    const folder = edited(
      { file: 'sources.yaml', from: '[port-letter.txt]', to: '[port-letter.txt, more.txt]' },
      { file: SHIFAN, from: '[石帆港, 泊位6个]', to: '[石帆港, 新泊位6个]' },
    );
    writeFileSync(join(folder, 'documents', 'more.txt'), '石帆港添了新泊位6个。');
    expect(problemsIn(folder)).toEqual([]);
  });
});
