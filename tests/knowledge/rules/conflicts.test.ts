import { describe, expect, it } from 'vitest';
import { objectionsTo, titled } from '../invented.ts';

describe('same questions have one answer', () => {
  it.each(
    titled([
      {
        when: 'objects to two values for the same question',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: '  - id: mill-opening\n',
            to: "  - id: mill-extension\n    topic: investment\n    about: [suhe, third-mill]\n    period: 2021\n    value: { amount: 5.1, unit: 亿元 }\n    text: { zh: 二期5.1亿元。, en: '5.1' }\n    source: { id: yearbook-2021, evidence: [5.1亿元] }\n  - id: mill-opening\n",
          },
        ],
        objections: [
          'zones/qinghuai-dz.yaml facts[mill-extension].value  {"amount":5.1,"unit":"亿元"}  the value of mill-investment, 4.6亿元, which has the same topic, measure, period and about; or words under `also` for both that tell them apart',
        ],
      },
      {
        when: 'takes entities in any order',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: '  - id: mill-opening\n',
            to: "  - id: mill-extension\n    topic: investment\n    about: [third-mill, suhe]\n    period: 2021\n    value: { amount: 5.1, unit: 亿元 }\n    text: { zh: 二期5.1亿元。, en: '5.1' }\n    source: { id: yearbook-2021, evidence: [5.1亿元] }\n  - id: mill-opening\n",
          },
        ],
        objections: [
          'zones/qinghuai-dz.yaml facts[mill-extension].value  {"amount":5.1,"unit":"亿元"}  the value of mill-investment, 4.6亿元, which has the same topic, measure, period and about; or words under `also` for both that tell them apart',
        ],
      },
      {
        when: 'objects when only one of them has words of its own',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: '    also: [纸厂 投资, paper mill investment]\n',
            to: '',
          },
          {
            file: 'zones/qinghuai-dz.yaml',
            from: '  - id: mill-opening\n',
            to: "  - id: mill-extension\n    topic: investment\n    about: [suhe, third-mill]\n    period: 2021\n    value: { amount: 5.1, unit: 亿元 }\n    text: { zh: 二期5.1亿元。, en: '5.1' }\n    also: [二期]\n    source: { id: yearbook-2021, evidence: [5.1亿元] }\n  - id: mill-opening\n",
          },
        ],
        objections: [
          'zones/qinghuai-dz.yaml facts[mill-extension].value  {"amount":5.1,"unit":"亿元"}  the value of mill-investment, 4.6亿元, which has the same topic, measure, period and about; or words under `also` for both that tell them apart',
        ],
      },
      {
        when: 'accepts the same value twice',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: '  - id: mill-opening\n',
            to: "  - id: mill-extension\n    topic: investment\n    about: [suhe, third-mill]\n    period: 2021\n    value: { amount: 4.6, unit: 亿元 }\n    text: { zh: 二期4.6亿元。, en: '4.6' }\n    source: { id: yearbook-2021, evidence: [4.6亿元] }\n  - id: mill-opening\n",
          },
        ],
        objections: [],
      },
      {
        when: 'accepts values that words of their own tell apart',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: '  - id: mill-opening\n',
            to: "  - id: mill-extension\n    topic: investment\n    about: [suhe, third-mill]\n    period: 2021\n    value: { amount: 5.1, unit: 亿元 }\n    text: { zh: 二期5.1亿元。, en: '5.1' }\n    also: [二期]\n    source: { id: yearbook-2021, evidence: [5.1亿元] }\n  - id: mill-opening\n",
          },
        ],
        objections: [],
      },
      {
        when: 'accepts values of two periods',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: '  - id: mill-opening\n',
            to: "  - id: mill-extension\n    topic: investment\n    about: [suhe, third-mill]\n    period: 2020\n    value: { amount: 5.1, unit: 亿元 }\n    text: { zh: 二期5.1亿元。, en: '5.1' }\n    source: { id: yearbook-2021, evidence: [5.1亿元] }\n  - id: mill-opening\n",
          },
        ],
        objections: [],
      },
      {
        when: 'accepts values of two subjects',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: '  - id: mill-opening\n',
            to: "  - id: mill-extension\n    topic: investment\n    about: [suhe]\n    period: 2021\n    value: { amount: 5.1, unit: 亿元 }\n    text: { zh: 二期5.1亿元。, en: '5.1' }\n    source: { id: yearbook-2021, evidence: [5.1亿元] }\n  - id: mill-opening\n",
          },
        ],
        objections: [],
      },
      {
        when: 'accepts what is and what was planned',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: '  - id: mill-opening\n',
            to: "  - id: mill-extension\n    topic: investment\n    about: [suhe, third-mill]\n    period: 2021\n    value: { amount: 5.1, unit: 亿元 }\n    text: { zh: 二期5.1亿元。, en: '5.1' }\n    status: plan\n    source: { id: yearbook-2021, evidence: [5.1亿元] }\n  - id: mill-opening\n",
          },
        ],
        objections: [],
      },
      {
        when: 'accepts figures of two measures',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: '  - id: mill-opening\n',
            to: "  - id: mill-extension\n    topic: investment\n    about: [suhe, third-mill]\n    period: 2021\n    value: { amount: 5.1, unit: 亿元 }\n    text: { zh: 二期5.1亿元。, en: '5.1' }\n    measure: growth\n    source: { id: yearbook-2021, evidence: [5.1亿元] }\n  - id: mill-opening\n",
          },
        ],
        objections: [],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});
