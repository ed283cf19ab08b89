import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBase } from '../../src/knowledge/base.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { edited, INVENTED, newFolder, problemsOf } from './invented.ts';

describe('loadKnowledge', () => {
  it('reads all files, with zones in the order of their names', () => {
    const data = loadKnowledge(INVENTED);
    expect(data.zones.map((zone) => zone.id)).toEqual([
      'luoxia-hz',
      'qinghuai-dz',
      'shifan-park',
      'yunyu',
    ]);
    expect(data.region.root).toBe('yunyu');
    expect(data.sources.map((source) => source.id)).toEqual(['yearbook-2021', 'port-letter']);
    expect(data.contacts.contacts.map((contact) => contact.hotline)).toEqual(['0000-555-0142']);
    expect(data.lexicon.units).toHaveLength(6);
    expect(createBase(data).facts).toHaveLength(20);
  });

  it('gives a bare year as the text that every period is', () => {
    const [zone] = loadKnowledge(INVENTED).zones;
    expect(zone?.facts[0]?.period).toBe('2021');
  });

  it('freezes what it gives, all the way down', () => {
    const [zone] = loadKnowledge(INVENTED).zones;
    expect(() => zone?.aliases.push('更多')).toThrow(TypeError);
    expect(() => Object.assign(zone?.facts[0]?.text ?? {}, { zh: '别的' })).toThrow(TypeError);
  });

  it('reports the problems of all files at once, each where it stands', () => {
    const folder = edited(
      { file: 'region.yaml', from: 'language: en', to: 'language: fr' },
      { file: 'sources.yaml', from: '    paragraphs: line\n', to: '' },
      { file: 'contacts.yaml', from: '0000-555-0142', to: '5550142' },
      { file: 'zones/yunyu.yaml', from: 'kind: province', to: 'kind: realm\ncolour: blue' },
      { file: 'zones/shifan-park.yaml', from: 'amount: 6,', to: 'amount: six,' },
    );
    expect(problemsOf(folder)).toEqual([
      'region.yaml:5:11  language  "fr"  one of zh, zh-Hant, en',
      'sources.yaml:10:5  sources[port-letter].paragraphs  (missing)  one of blank-line, line',
      'contacts.yaml:9:14  contacts[lin-xiaofan].hotline  5550142  ' +
        'text; a figure that is text, such as a phone number, stands in quotes',
      'zones/shifan-park.yaml:37:22  facts[berths-2022].value.amount  "six"  a number, without quotes and commas',
      'zones/yunyu.yaml:3:7  kind  "realm"  one of province, city, zone, park',
      'zones/yunyu.yaml:4:1  colour  one of the keys id, kind, name, short, aliases, shared, parent, ' +
        'city, summary, highlights, entities, facts',
    ]);
  });

  it('goes on to the rules for well-formed zones, and leaves out those between zones', () => {
    const folder = edited(
      { file: 'zones/yunyu.yaml', from: 'kind: province', to: 'kind: realm' },
      { file: 'zones/shifan-park.yaml', from: 'topic: berths', to: 'topic: moorings' },
    );
    expect(problemsOf(folder)).toEqual([
      'zones/yunyu.yaml:3:7  kind  "realm"  one of province, city, zone, park',
      'zones/shifan-park.yaml:35:12  facts[berths-2022].topic  "moorings"  a topic of lexicon.yaml',
    ]);
  });

  it('wants a zone file to be named by its id', () => {
    const folder = edited({ file: 'zones/yunyu.yaml', from: 'id: yunyu', to: 'id: yunyv' });
    expect(problemsOf(folder)).toEqual([
      'zones/yunyu.yaml:2:5  id  "yunyv"  yunyu, as the file is named',
    ]);
  });

  it('names every file that is missing', () => {
    expect(problemsOf(newFolder())).toEqual([
      'region.yaml:1:1  this file, which does not exist',
      'sources.yaml:1:1  this file, which does not exist',
      'contacts.yaml:1:1  this file, which does not exist',
      'lexicon.yaml:1:1  this file, which does not exist',
      'zones:1:1  at least one file in this folder, zones/<id>.yaml',
    ]);
  });

  it('says that a folder does not exist by naming its files', () => {
    expect(problemsOf(join(newFolder(), 'nowhere'))).toHaveLength(5);
  });

  it.each([
    ['nothing', '', '(empty)', 'a record of keys and values'],
    ['a list', '- a\n', '["a"]', 'a record of keys and values'],
    ['a word', 'yunyu', '"yunyu"', 'a record of keys and values'],
  ])('refuses a file that holds %s', (_, text, value, expected) => {
    const folder = edited();
    writeFileSync(join(folder, 'region.yaml'), text);
    expect(problemsOf(folder)).toEqual([`region.yaml:1:1  ${value}  ${expected}`]);
  });

  it.each([
    [
      'a word for a list',
      'aliases: [石帆, 石帆港, Shifan, Shifan port]',
      'aliases: 石帆',
      'aliases  "石帆"  a list',
    ],
    [
      'nothing for a list',
      'aliases: [石帆, 石帆港, Shifan, Shifan port]',
      'aliases:',
      'aliases  (empty)  a list',
    ],
    [
      'one language only',
      '{ zh: 石帆园, en: Shifan Park }',
      '{ zh: 石帆园 }',
      'short.en  (missing)  text; a figure that is text, such as a phone number, stands in quotes',
    ],
    [
      'an id with capitals',
      'parent: yunyu',
      'parent: Yunyu',
      'parent  "Yunyu"  lower-case letters, digits and single hyphens, e.g. green-bay',
    ],
    [
      'a comma between braces',
      'en: Shifan Park }',
      'en: Shifan, the park }',
      'short.the park  one of the keys zh, en; between { } put text with a comma in quotes',
    ],
    [
      'a year out of range',
      'period: 2022\n',
      'period: 20220\n',
      'facts[quay-plan].period  20220  2022, 2025-02, 2022-06-22, 2023-01/2023-11, "as of 2023-11" or undated',
    ],
    [
      'a key of every object',
      'parent: yunyu',
      'parent: yunyu\n__proto__: { a: 1 }',
      '__proto__  one of the keys id, kind, name, short, aliases, shared, parent, city, summary, highlights, entities, facts; between { } put text with a comma in quotes',
    ],
  ])('says what it wanted instead of %s', (_, from, to, problem) => {
    const lines = problemsOf(edited({ file: 'zones/shifan-park.yaml', from, to }));
    expect(lines.map((line) => line.split(/:\d+:\d+ {2}/u)[1])).toEqual([problem]);
  });

  it('passes over files in zones/ that are not YAML', () => {
    const folder = edited();
    writeFileSync(join(folder, 'zones', 'notes.txt'), 'to do');
    expect(problemsOf(folder)).toEqual([]);
  });

  it('notices a missing zone by what refers to it', () => {
    const folder = edited();
    rmSync(join(folder, 'zones', 'shifan-park.yaml'));
    expect(problemsOf(folder)).toEqual([
      'zones/yunyu.yaml:9:40  highlights[3]  "shifan-park/berths-2022"  the id of a fact here, or zone/fact',
    ]);
  });
});
