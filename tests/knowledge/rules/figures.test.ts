import { describe, expect, it } from 'vitest';
import { objectionsTo, titled } from '../invented.ts';

describe('units are known', () => {
  it.each(
    titled([
      {
        when: 'objects to a unit that the lexicon does not have',
        edits: [
          {
            file: 'zones/shifan-park.yaml',
            from: 'amount: 6, unit: 个',
            to: 'amount: 6, unit: 座',
          },
        ],
        objections: [
          'zones/shifan-park.yaml facts[berths-2022].value.unit  "座"  a unit of lexicon.yaml',
        ],
      },
      {
        when: 'accepts another unit of the lexicon',
        edits: [
          {
            file: 'zones/shifan-park.yaml',
            from: 'amount: 6, unit: 个',
            to: 'amount: 6, unit: 家',
          },
        ],
        objections: [],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});

describe('figures stand in the texts', () => {
  it.each(
    titled([
      {
        when: 'objects to a Chinese text with another figure',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: 'zh: 入园企业214家。',
            to: 'zh: 入园企业2140家。',
          },
        ],
        objections: [
          'zones/qinghuai-dz.yaml facts[firms-2021].text.zh  "入园企业2140家。"  the figure of the value, 214, in digits',
        ],
      },
      {
        when: 'objects to a Chinese text that spells the figure out',
        edits: [
          {
            file: 'zones/shifan-park.yaml',
            from: 'zh: 港口有6个泊位。',
            to: 'zh: 港口有六个泊位。',
          },
        ],
        objections: [
          'zones/shifan-park.yaml facts[berths-2022].text.zh  "港口有六个泊位。"  the figure of the value, 6, in digits',
        ],
      },
      {
        when: 'objects to a figure that is only part of another',
        edits: [
          {
            file: 'zones/shifan-park.yaml',
            from: 'zh: 港口有6个泊位。',
            to: 'zh: 港口有16个泊位，1.6米深。',
          },
        ],
        objections: [
          'zones/shifan-park.yaml facts[berths-2022].text.zh  "港口有16个泊位，1.6米深。"  the figure of the value, 6, in digits',
        ],
      },
      {
        when: 'objects to an English text without a digit',
        edits: [
          {
            file: 'zones/shifan-park.yaml',
            from: 'The port has 6 berths.',
            to: 'The port has six berths.',
          },
        ],
        objections: [
          'zones/shifan-park.yaml facts[berths-2022].text.en  "The port has six berths."  the figure, in digits',
        ],
      },
      {
        when: 'accepts thousands with and without commas, and full-width digits',
        edits: [
          {
            file: 'zones/yunyu.yaml',
            from: 'zh: 园区岗位共12,350个。',
            to: 'zh: 园区岗位共１2350个。',
          },
        ],
        objections: [],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});

describe('figures stand in the evidence', () => {
  it.each(
    titled([
      {
        when: 'objects to evidence without the figure',
        edits: [
          { file: 'zones/shifan-park.yaml', from: '[石帆港, 泊位6个]', to: '[石帆港, 泊位]' },
        ],
        objections: [
          'zones/shifan-park.yaml facts[berths-2022].source.evidence  ["石帆港","泊位"]  the figure of the value, 6, as the document writes it',
        ],
      },
      {
        when: 'accepts a figure that the document spells out',
        edits: [
          { file: 'zones/shifan-park.yaml', from: '[石帆港, 泊位6个]', to: '[石帆港, 泊位六个]' },
        ],
        objections: [],
      },
      {
        when: 'accepts one of two digits that is spelt out',
        edits: [
          {
            file: 'zones/shifan-park.yaml',
            from: '[石帆港, 泊位6个]',
            to: '[石帆港, 泊位三十六个]',
          },
          { file: 'zones/shifan-park.yaml', from: 'amount: 6,', to: 'amount: 36,' },
          { file: 'zones/shifan-park.yaml', from: '港口有6个', to: '港口有36个' },
        ],
        objections: [],
      },
      {
        when: 'objects to another figure that is spelt out',
        edits: [
          { file: 'zones/shifan-park.yaml', from: '[石帆港, 泊位6个]', to: '[石帆港, 泊位五个]' },
        ],
        objections: [
          'zones/shifan-park.yaml facts[berths-2022].source.evidence  ["石帆港","泊位五个"]  the figure of the value, 6, as the document writes it',
        ],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});

describe('lost figures are not given', () => {
  it.each(
    titled([
      {
        when: 'objects to a value of a lost figure',
        edits: [
          {
            file: 'zones/luoxia-hz.yaml',
            from: 'status: lost\n',
            to: 'status: lost\n    value: { amount: 58, unit: 家 }\n',
          },
          {
            file: 'zones/luoxia-hz.yaml',
            from: 'zh: 镜片实验室的建设',
            to: 'zh: 58 镜片实验室的建设',
          },
          {
            file: 'zones/luoxia-hz.yaml',
            from: 'en: The document has lost',
            to: 'en: 58 The document has lost',
          },
          {
            file: 'zones/luoxia-hz.yaml',
            from: '[落霞高新区, 镜片实验室]',
            to: '[落霞高新区, 58天]',
          },
        ],
        objections: [
          'zones/luoxia-hz.yaml facts[laboratory-days].value  {"amount":58,"unit":"家"}  no value: status lost says that it is lost',
        ],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});
