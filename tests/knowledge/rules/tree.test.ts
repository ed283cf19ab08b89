import { describe, expect, it } from 'vitest';
import { objectionsTo, titled } from '../invented.ts';

describe('parents make no circle', () => {
  it.each(
    titled([
      {
        when: 'objects to every place of a circle',
        edits: [
          { file: 'zones/qinghuai-dz.yaml', from: 'parent: yunyu', to: 'parent: luoxia-hz' },
          { file: 'zones/luoxia-hz.yaml', from: 'parent: yunyu', to: 'parent: qinghuai-dz' },
        ],
        objections: [
          'zones/luoxia-hz.yaml parent  "qinghuai-dz"  a parent that does not lead back here: luoxia-hz → qinghuai-dz → luoxia-hz',
          'zones/qinghuai-dz.yaml parent  "luoxia-hz"  a parent that does not lead back here: qinghuai-dz → luoxia-hz → qinghuai-dz',
        ],
      },
      {
        when: 'objects to a place that is its own parent, and not to what hangs from it',
        edits: [
          { file: 'zones/qinghuai-dz.yaml', from: 'parent: yunyu', to: 'parent: qinghuai-dz' },
          { file: 'zones/shifan-park.yaml', from: 'parent: yunyu', to: 'parent: qinghuai-dz' },
        ],
        objections: [
          'zones/qinghuai-dz.yaml parent  "qinghuai-dz"  a parent that does not lead back here: qinghuai-dz → qinghuai-dz',
        ],
      },
      {
        when: 'objects to topics in a circle',
        edits: [
          {
            file: 'lexicon.yaml',
            from: '  - id: firms\n',
            to: '  - id: firms\n    parent: design-firms\n',
          },
        ],
        objections: [
          'lexicon.yaml topics[firms].parent  "design-firms"  a parent that does not lead back here: firms → design-firms → firms',
          'lexicon.yaml topics[design-firms].parent  "firms"  a parent that does not lead back here: design-firms → firms → design-firms',
        ],
      },
      {
        when: 'accepts a place under a place under the root',
        edits: [
          { file: 'zones/shifan-park.yaml', from: 'parent: yunyu', to: 'parent: qinghuai-dz' },
          { file: 'zones/luoxia-hz.yaml', from: 'parent: yunyu', to: 'parent: shifan-park' },
        ],
        objections: [],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});

describe('places hang from the root', () => {
  it.each(
    titled([
      {
        when: 'objects to a second place without a parent',
        edits: [{ file: 'zones/shifan-park.yaml', from: 'parent: yunyu\n', to: '' }],
        objections: [
          'zones/shifan-park.yaml parent  (missing)  a parent, so that the place hangs from yunyu, the root of region.yaml',
        ],
      },
      {
        when: 'objects to a parent of the root',
        edits: [
          { file: 'zones/yunyu.yaml', from: 'summary:', to: 'parent: luoxia-hz\nsummary:' },
          { file: 'zones/luoxia-hz.yaml', from: 'parent: yunyu\n', to: '' },
        ],
        objections: [
          'zones/luoxia-hz.yaml parent  (missing)  a parent, so that the place hangs from yunyu, the root of region.yaml',
          'zones/yunyu.yaml parent  "luoxia-hz"  no parent: region.yaml names yunyu as the root',
        ],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});
