import { describe, expect, it } from 'vitest';
import { objectionsTo, titled } from '../invented.ts';

describe('texts are short', () => {
  it.each(
    titled([
      {
        when: 'objects to 161 Chinese characters',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: 'zh: 以造纸和设计为主。\n      en: Mainly',
            to: 'zh: 纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸\n      en: Mainly',
          },
        ],
        objections: [
          'zones/qinghuai-dz.yaml facts[industries].text.zh  "纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸…  at most 160 characters; this has 161',
        ],
      },
      {
        when: 'objects to 421 English characters',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: 'en: Mainly paper and design.',
            to: 'en: ppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp',
          },
        ],
        objections: [
          'zones/qinghuai-dz.yaml facts[industries].text.en  "ppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp…  at most 420 characters; this has 421',
        ],
      },
      {
        when: 'accepts 160 and 420',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: 'zh: 以造纸和设计为主。\n      en: Mainly paper and design.',
            to: 'zh: 纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸\n      en: pppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp',
          },
        ],
        objections: [],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});

describe('evidence is names and figures', () => {
  it.each(
    titled([
      {
        when: 'objects to a sentence',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: '[青槐经济开发区, 造纸, 设计]',
            to: '[以造纸和设计为主。2021年]',
          },
        ],
        objections: [
          'zones/qinghuai-dz.yaml facts[industries].source.evidence[1]  "以造纸和设计为主。2021年"  names and figures, not sentences: several short ones of at most 40 characters',
        ],
      },
      {
        when: 'objects to 41 characters',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: '[青槐经济开发区, 造纸, 设计]',
            to: '[纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸]',
          },
        ],
        objections: [
          'zones/qinghuai-dz.yaml facts[industries].source.evidence[1]  "纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸"  names and figures, not sentences: several short ones of at most 40 characters',
        ],
      },
      {
        when: 'objects to signs alone',
        edits: [{ file: 'contacts.yaml', from: '[林小帆, 招租]', to: '[林小帆, “：”]' }],
        objections: [
          'contacts.yaml contacts[lin-xiaofan].source.evidence[2]  "“：”"  a name or a figure of the document',
        ],
      },
      {
        when: 'objects to a list without evidence',
        edits: [{ file: 'zones/qinghuai-dz.yaml', from: '[青槐经济开发区, 造纸, 设计]', to: '[]' }],
        objections: [
          'zones/qinghuai-dz.yaml facts[industries].source.evidence  []  at least 1 in the list',
        ],
      },
      {
        when: 'objects to empty evidence',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: '[青槐经济开发区, 造纸, 设计]',
            to: "[造纸, ' ']",
          },
        ],
        objections: [
          'zones/qinghuai-dz.yaml facts[industries].source.evidence[2]  " "  text that is not empty',
        ],
      },
      {
        when: 'accepts a name of 40 characters',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: '[青槐经济开发区, 造纸, 设计]',
            to: '[纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸纸]',
          },
        ],
        objections: [],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});
