import { describe, expect, it } from 'vitest';
import { objectionsTo, titled } from '../invented.ts';

describe('ids are unique', () => {
  it.each(
    titled([
      {
        when: 'objects to two facts of a zone with one id',
        edits: [{ file: 'zones/qinghuai-dz.yaml', from: 'id: revenue-2020', to: 'id: firms-2021' }],
        objections: [
          'zones/qinghuai-dz.yaml facts[firms-2021].id  "firms-2021"  an id of its own; number 1 of the list has the same',
        ],
      },
      {
        when: 'accepts one fact id in two zones',
        edits: [
          { file: 'zones/luoxia-hz.yaml', from: 'id: optics-share', to: 'id: design-firms-2021' },
        ],
        objections: [],
      },
      {
        when: 'objects to two entities of a zone with one id',
        edits: [
          { file: 'zones/qinghuai-dz.yaml', from: 'id: third-mill\n', to: 'id: suhe\n' },
          {
            file: 'zones/qinghuai-dz.yaml',
            from: 'about: [suhe, third-mill]\n    period: 2021\n    value',
            to: 'about: [suhe]\n    period: 2021\n    value',
          },
          {
            file: 'zones/qinghuai-dz.yaml',
            from: 'about: [suhe, third-mill]\n    period: 2021\n    status',
            to: 'about: [suhe]\n    period: 2021\n    status',
          },
        ],
        objections: [
          'zones/qinghuai-dz.yaml entities[suhe].id  "suhe"  an id of its own; number 1 of the list has the same',
        ],
      },
      {
        when: 'objects to two topics with one id',
        edits: [
          { file: 'lexicon.yaml', from: 'id: jobs', to: 'id: firms' },
          { file: 'zones/yunyu.yaml', from: 'topic: jobs', to: 'topic: firms' },
        ],
        objections: [
          'lexicon.yaml topics[firms].id  "firms"  an id of its own; number 2 of the list has the same',
        ],
      },
      {
        when: 'objects to two units with one name',
        edits: [
          { file: 'lexicon.yaml', from: 'unit: 个', to: 'unit: 家' },
          {
            file: 'zones/yunyu.yaml',
            from: 'unit: 个 }\n    text:\n      zh: 全境',
            to: 'unit: 家 }\n    text:\n      zh: 全境',
          },
          {
            file: 'zones/yunyu.yaml',
            from: 'unit: 个 }\n    text:\n      zh: 园区岗位',
            to: 'unit: 家 }\n    text:\n      zh: 园区岗位',
          },
          { file: 'zones/shifan-park.yaml', from: 'unit: 个', to: 'unit: 家' },
        ],
        objections: [
          'lexicon.yaml units[4].unit  "家"  a unit of its own; number 3 of the list has the same',
        ],
      },
      {
        when: 'objects to two sources with one id',
        edits: [
          {
            file: 'sources.yaml',
            from: '    paragraphs: line\n',
            to: '    paragraphs: line\n  - id: yearbook-2021\n    title: { zh: 甲, en: A }\n    publisher: { zh: 甲, en: A }\n    covers: { zh: 甲, en: A }\n    files: [a.txt]\n    paragraphs: line\n',
          },
        ],
        objections: [
          'sources.yaml sources[yearbook-2021].id  "yearbook-2021"  an id of its own; number 1 of the list has the same',
        ],
      },
      {
        when: 'objects to two details with one id',
        edits: [
          {
            file: 'lexicon.yaml',
            from: 'words: [工人, 多少人手, workers]\n',
            to: 'words: [工人, workers]\n  - id: staff\n    name: { zh: 人手, en: hands }\n    words: [多少人手]\n',
          },
        ],
        objections: [
          'lexicon.yaml details[staff].id  "staff"  an id of its own; number 1 of the list has the same',
        ],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});

describe('keys fit a button', () => {
  it.each(
    titled([
      {
        when: 'objects to zone/fact of 57 bytes',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: 'id: industries',
            to: 'id: iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii',
          },
        ],
        objections: [
          'zones/qinghuai-dz.yaml facts[iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii].id  "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii"  zone/fact of at most 56 bytes; qinghuai-dz/iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii has 57',
        ],
      },
      {
        when: 'accepts zone/fact of 56 bytes',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: 'id: industries',
            to: 'id: iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii',
          },
        ],
        objections: [],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});
