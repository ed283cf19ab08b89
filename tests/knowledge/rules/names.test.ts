import { describe, expect, it } from 'vitest';
import { objectionsTo, titled } from '../invented.ts';

describe('shared names are marked', () => {
  it.each(
    titled([
      {
        when: 'objects to a name of two places that neither marks',
        edits: [
          { file: 'zones/shifan-park.yaml', from: '[石帆, 石帆港,', to: '[石帆, 石帆港, 落霞区,' },
        ],
        objections: [
          'zones/luoxia-hz.yaml aliases[2]  "落霞区"  a name of this place alone, or under shared too: shifan-park has it as well',
          'zones/shifan-park.yaml aliases[3]  "落霞区"  a name of this place alone, or under shared too: luoxia-hz has it as well',
        ],
      },
      {
        when: 'objects to the one place that does not mark it',
        edits: [
          { file: 'zones/luoxia-hz.yaml', from: '[青槐, Qinghuai]', to: '[Qinghuai]' },
          { file: 'zones/luoxia-hz.yaml', from: 'aliases: [落霞', to: 'aliases: [青槐, 落霞' },
        ],
        objections: [
          'zones/luoxia-hz.yaml aliases[1]  "青槐"  a name of this place alone, or under shared too: qinghuai-dz has it as well',
        ],
      },
      {
        when: 'sees through case, width and spaces',
        edits: [
          {
            file: 'zones/shifan-park.yaml',
            from: '[石帆, 石帆港,',
            to: '[石帆, 石帆港, ＬＵＯＸＩＡ　zone,',
          },
        ],
        objections: [
          'zones/luoxia-hz.yaml aliases[4]  "Luoxia zone"  a name of this place alone, or under shared too: shifan-park has it as well',
          'zones/shifan-park.yaml aliases[3]  "ＬＵＯＸＩＡ　zone"  a name of this place alone, or under shared too: luoxia-hz has it as well',
        ],
      },
      {
        when: 'looks at full and short names too',
        edits: [
          {
            file: 'zones/shifan-park.yaml',
            from: '[石帆, 石帆港,',
            to: '[石帆, 石帆港, 青槐落霞高新区, 青槐开发区,',
          },
        ],
        objections: [
          'zones/luoxia-hz.yaml name.zh  "青槐落霞高新区"  a name of this place alone, or under shared too: shifan-park has it as well',
          'zones/qinghuai-dz.yaml short.zh  "青槐开发区"  a name of this place alone, or under shared too: shifan-park has it as well',
          'zones/shifan-park.yaml aliases[3]  "青槐落霞高新区"  a name of this place alone, or under shared too: luoxia-hz has it as well',
          'zones/shifan-park.yaml aliases[4]  "青槐开发区"  a name of this place alone, or under shared too: qinghuai-dz has it as well',
        ],
      },
      {
        when: 'objects to a shared name that only one place has',
        edits: [
          {
            file: 'zones/shifan-park.yaml',
            from: 'parent: yunyu',
            to: 'shared: [帆]\nparent: yunyu',
          },
        ],
        objections: [
          'zones/shifan-park.yaml shared[1]  "帆"  a name that another place has too; else put it under aliases',
        ],
      },
      {
        when: 'accepts a name of two places that both mark',
        edits: [
          { file: 'zones/shifan-park.yaml', from: '[石帆, 石帆港,', to: '[石帆, 石帆港, 落霞区,' },
          {
            file: 'zones/shifan-park.yaml',
            from: 'parent: yunyu',
            to: 'shared: [落霞区]\nparent: yunyu',
          },
          { file: 'zones/luoxia-hz.yaml', from: 'shared: [', to: 'shared: [落霞区, ' },
        ],
        objections: [],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});

describe('entities are not named like places', () => {
  it.each(
    titled([
      {
        when: 'objects to an entity with the alias of another place',
        edits: [{ file: 'zones/qinghuai-dz.yaml', from: '[素禾, Suhe]', to: '[素禾, Suhe, 石帆]' }],
        objections: [
          'zones/qinghuai-dz.yaml entities[suhe].aliases[3]  "石帆"  a name that is not also the place shifan-park',
        ],
      },
      {
        when: 'objects to an entity with the name of its place',
        edits: [{ file: 'zones/shifan-park.yaml', from: 'zh: 北堤码头, en', to: 'zh: 石帆园, en' }],
        objections: [
          'zones/shifan-park.yaml entities[north-quay].name.zh  "石帆园"  a name that is not also the place shifan-park',
        ],
      },
      {
        when: 'accepts a name that only begins like a place',
        edits: [{ file: 'zones/shifan-park.yaml', from: '[北堤]', to: '[北堤, 石帆港码头]' }],
        objections: [],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});

describe('entities of a place differ in name', () => {
  it.each(
    titled([
      {
        when: 'objects to two entities with one alias',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: 'en: Mill No. 3 }',
            to: 'en: Mill No. 3 }\n    aliases: [SUHE]',
          },
        ],
        objections: [
          'zones/qinghuai-dz.yaml entities[third-mill].aliases[1]  "SUHE"  a name that is not also suhe',
        ],
      },
      {
        when: 'accepts an entity that repeats its own name',
        edits: [
          { file: 'zones/qinghuai-dz.yaml', from: '[素禾, Suhe]', to: '[素禾, Suhe, 素禾纸业]' },
        ],
        objections: [],
      },
      {
        when: 'accepts one alias in two places',
        edits: [{ file: 'zones/shifan-park.yaml', from: '[北堤]', to: '[北堤, 素禾]' }],
        objections: [],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});

describe('words mean one topic', () => {
  it.each(
    titled([
      {
        when: 'objects to a word of two topics',
        edits: [{ file: 'lexicon.yaml', from: '[岗位, 就业,', to: '[岗位, 就业, Turnover,' }],
        objections: [
          'lexicon.yaml topics[jobs].words[3]  "Turnover"  a word of one topic only; revenue has it too',
        ],
      },
      {
        when: 'objects to a literal word that is another topic’s',
        edits: [
          {
            file: 'lexicon.yaml',
            from: '    words: [岗位, 就业,',
            to: '    literal: [Turnover]\n    words: [岗位, 就业,',
          },
        ],
        objections: [
          'lexicon.yaml topics[jobs].literal[1]  "Turnover"  a word of one topic only; revenue has it too',
        ],
      },
      {
        when: 'objects to the same Chinese words in another order',
        edits: [
          { file: 'lexicon.yaml', from: '[项目, 哪些项目,', to: '[项目, 哪些项目, 企业 设计,' },
          { file: 'lexicon.yaml', from: '设计公司,', to: '设计公司, 设计 企业,' },
        ],
        objections: [
          'lexicon.yaml topics[project].words[3]  "企业 设计"  a word of one topic only; design-firms has it too',
        ],
      },
      {
        when: 'accepts English words in another order',
        edits: [{ file: 'lexicon.yaml', from: '[岗位, 就业,', to: '[岗位, 就业, firms design,' }],
        objections: [],
      },
      {
        when: 'accepts a word that a topic repeats',
        edits: [{ file: 'lexicon.yaml', from: '[岗位, 就业,', to: '[岗位, 就业, 岗位,' }],
        objections: [],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});
