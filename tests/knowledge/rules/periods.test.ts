import { describe, expect, it } from 'vitest';
import { objectionsTo, titled } from '../invented.ts';

describe('periods are real', () => {
  it.each(
    titled([
      {
        when: 'objects to a month that does not exist',
        edits: [
          {
            file: 'zones/shifan-park.yaml',
            from: 'period: 2022-01/2022-03',
            to: 'period: 2022-13',
          },
        ],
        objections: [
          'zones/shifan-park.yaml facts[quay-investment].period  "2022-13"  a date that exists; 2022-13 does not',
        ],
      },
      {
        when: 'objects to a day that does not exist',
        edits: [
          {
            file: 'zones/shifan-park.yaml',
            from: 'period: 2022-01/2022-03',
            to: 'period: as of 2022-02-30',
          },
        ],
        objections: [
          'zones/shifan-park.yaml facts[quay-investment].period  "as of 2022-02-30"  a date that exists; 2022-02-30 does not',
        ],
      },
      {
        when: 'objects to an interval that ends on a day that does not exist',
        edits: [
          {
            file: 'zones/shifan-park.yaml',
            from: 'period: 2022-01/2022-03',
            to: 'period: 2022-01-01/2022-04-31',
          },
        ],
        objections: [
          'zones/shifan-park.yaml facts[quay-investment].period  "2022-01-01/2022-04-31"  a date that exists; 2022-04-31 does not',
        ],
      },
      {
        when: 'objects to an interval that runs backwards',
        edits: [
          {
            file: 'zones/shifan-park.yaml',
            from: 'period: 2022-01/2022-03',
            to: 'period: 2022-03/2022-01',
          },
        ],
        objections: [
          'zones/shifan-park.yaml facts[quay-investment].period  "2022-03/2022-01"  an interval whose end comes after its start',
        ],
      },
      {
        when: 'objects to an interval of one date',
        edits: [
          {
            file: 'zones/shifan-park.yaml',
            from: 'period: 2022-01/2022-03',
            to: 'period: 2022/2022',
          },
        ],
        objections: [
          'zones/shifan-park.yaml facts[quay-investment].period  "2022/2022"  an interval whose end comes after its start',
        ],
      },
      {
        when: 'objects to an interval whose month lies after its year',
        edits: [
          {
            file: 'zones/shifan-park.yaml',
            from: 'period: 2022-01/2022-03',
            to: 'period: 2022-03/2021',
          },
        ],
        objections: [
          'zones/shifan-park.yaml facts[quay-investment].period  "2022-03/2021"  an interval whose end comes after its start',
        ],
      },
      {
        when: 'objects to a form that is no period',
        edits: [
          {
            file: 'zones/shifan-park.yaml',
            from: 'period: 2022-01/2022-03',
            to: 'period: spring 2022',
          },
        ],
        objections: [
          'zones/shifan-park.yaml facts[quay-investment].period  "spring 2022"  2022, 2025-02, 2022-06-22, 2023-01/2023-11, "as of 2023-11" or undated',
        ],
      },
      {
        when: 'objects to a publication date that does not exist',
        edits: [{ file: 'sources.yaml', from: "'2022-03-01'", to: "'2022-02-29'" }],
        objections: [
          'sources.yaml sources[yearbook-2021].published  "2022-02-29"  a date that exists; 2022-02-29 does not',
        ],
      },
      {
        when: 'accepts a leap day',
        edits: [
          {
            file: 'zones/shifan-park.yaml',
            from: 'period: 2022-01/2022-03',
            to: 'period: 2024-02-29',
          },
        ],
        objections: [],
      },
      {
        when: 'accepts an interval from a month to the end of its year',
        edits: [
          {
            file: 'zones/shifan-park.yaml',
            from: 'period: 2022-01/2022-03',
            to: 'period: 2022-03/2022',
          },
        ],
        objections: [],
      },
      {
        when: 'accepts undated',
        edits: [
          {
            file: 'zones/shifan-park.yaml',
            from: 'period: 2022-01/2022-03',
            to: 'period: undated',
          },
        ],
        objections: [],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});
