import { describe, expect, it } from 'vitest';
import { objectionsTo, titled } from '../invented.ts';

describe('topics exist', () => {
  it.each(
    titled([
      {
        when: 'objects to a fact of an unknown topic',
        edits: [{ file: 'zones/shifan-park.yaml', from: 'topic: berths', to: 'topic: moorings' }],
        objections: [
          'zones/shifan-park.yaml facts[berths-2022].topic  "moorings"  a topic of lexicon.yaml',
        ],
      },
      {
        when: 'objects to an unknown wider topic',
        edits: [{ file: 'lexicon.yaml', from: 'parent: firms', to: 'parent: companies' }],
        objections: [
          'lexicon.yaml topics[design-firms].parent  "companies"  a topic of lexicon.yaml',
        ],
      },
      {
        when: 'accepts another topic that exists',
        edits: [
          { file: 'lexicon.yaml', from: 'parent: firms', to: 'parent: jobs' },
          { file: 'zones/shifan-park.yaml', from: 'topic: berths', to: 'topic: jobs' },
        ],
        objections: [],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});

describe('sources exist', () => {
  it.each(
    titled([
      {
        when: 'objects to a fact from an unknown source',
        edits: [
          {
            file: 'zones/shifan-park.yaml',
            from: 'source: { id: port-letter, evidence: [石帆港',
            to: 'source: { id: port-paper, evidence: [石帆港',
          },
        ],
        objections: [
          'zones/shifan-park.yaml facts[berths-2022].source.id  "port-paper"  a source of sources.yaml: yearbook-2021, port-letter',
        ],
      },
      {
        when: 'objects to a contact from an unknown source',
        edits: [{ file: 'contacts.yaml', from: 'id: port-letter', to: 'id: port-paper' }],
        objections: [
          'contacts.yaml contacts[lin-xiaofan].source.id  "port-paper"  a source of sources.yaml: yearbook-2021, port-letter',
        ],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});

describe('subjects exist', () => {
  it.each(
    titled([
      {
        when: 'objects to an entity that the zone does not have',
        edits: [
          {
            file: 'zones/shifan-park.yaml',
            from: 'about: [north-quay]\n    period: 2022\n',
            to: 'about: [suhe]\n    period: 2022\n',
          },
        ],
        objections: [
          'zones/shifan-park.yaml facts[quay-plan].about[1]  "suhe"  an id under entities of this file',
        ],
      },
      {
        when: 'accepts an entity of the same zone',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: 'topic: specialities\n',
            to: 'topic: specialities\n    about: [suhe]\n',
          },
        ],
        objections: [],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});

describe('details exist', () => {
  it.each(
    titled([
      {
        when: 'objects to a detail that the lexicon does not have',
        edits: [
          {
            file: 'zones/qinghuai-dz.yaml',
            from: 'unstated: [staff]',
            to: 'unstated: [staff, wages]',
          },
        ],
        objections: [
          'zones/qinghuai-dz.yaml facts[mill-investment].unstated[2]  "wages"  a detail of lexicon.yaml: staff',
        ],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});

describe('places exist', () => {
  it.each(
    titled([
      {
        when: 'objects to a parent that has no file',
        edits: [{ file: 'zones/shifan-park.yaml', from: 'parent: yunyu', to: 'parent: far-isles' }],
        objections: [
          'zones/shifan-park.yaml parent  "far-isles"  a place that exists; there is no zones/far-isles.yaml',
        ],
      },
      {
        when: 'objects to a city that has no file',
        edits: [
          { file: 'zones/shifan-park.yaml', from: 'city: qinghuai-dz', to: 'city: qinghuai' },
        ],
        objections: [
          'zones/shifan-park.yaml city  "qinghuai"  a place that exists; there is no zones/qinghuai.yaml',
        ],
      },
      {
        when: 'objects to a root that has no file',
        edits: [{ file: 'region.yaml', from: 'root: yunyu', to: 'root: yunyv' }],
        objections: [
          'region.yaml root  "yunyv"  a place that exists; there is no zones/yunyv.yaml',
          'zones/yunyu.yaml parent  (missing)  a parent, so that the place hangs from yunyv, the root of region.yaml',
        ],
      },
      {
        when: 'accepts a parent with a file',
        edits: [{ file: 'zones/shifan-park.yaml', from: 'parent: yunyu', to: 'parent: luoxia-hz' }],
        objections: [],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});

describe('highlights exist', () => {
  it.each(
    titled([
      {
        when: 'objects to a highlight that is no fact of the zone',
        edits: [{ file: 'zones/luoxia-hz.yaml', from: '[firms-2021]', to: '[firms-2022]' }],
        objections: [
          'zones/luoxia-hz.yaml highlights[1]  "firms-2022"  the id of a fact here, or zone/fact',
        ],
      },
      {
        when: 'objects to a highlight that is no fact of the zone it names',
        edits: [{ file: 'zones/luoxia-hz.yaml', from: '[firms-2021]', to: '[yunyu/firms-2021]' }],
        objections: [
          'zones/luoxia-hz.yaml highlights[1]  "yunyu/firms-2021"  the id of a fact here, or zone/fact',
        ],
      },
      {
        when: 'objects to a highlight whose figure is lost',
        edits: [{ file: 'zones/luoxia-hz.yaml', from: '[firms-2021]', to: '[laboratory-days]' }],
        objections: [
          'zones/luoxia-hz.yaml highlights[1]  "laboratory-days"  a fact whose figure is known; this one has status lost',
        ],
      },
      {
        when: 'accepts a fact here and one of another zone',
        edits: [
          {
            file: 'zones/luoxia-hz.yaml',
            from: '[firms-2021]',
            to: '[revenue-2021, yunyu/parks-2021]',
          },
        ],
        objections: [],
      },
    ]),
  )('%s', (_, given) => {
    expect(objectionsTo(given)).toEqual(given.objections);
  });
});
