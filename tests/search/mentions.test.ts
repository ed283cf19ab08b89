import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/search/mentions.ts';
import { languageOf } from '../../src/text/language.ts';
import { normalise } from '../../src/text/normalise.ts';
import { tokenise } from '../../src/text/tokens.ts';
import { named, searcher } from '../support/invented-searcher.ts';

function mentionsIn(text: string): readonly string[] {
  const inChinese = languageOf(text, 'en') !== 'en';
  const tokens = tokenise(normalise(text));
  const { mentions } = findMentions(tokens, searcher.phrases, searcher.vocabulary, inChinese);
  return mentions.map(({ meaning, certainty }) => `${certainty} ${named(meaning)}`);
}

describe('mentions', () => {
  it.each([
    ['落霞', 'exact zone luoxia-hz'],
    ['落霞區', 'exact zone luoxia-hz'],
    ['Luoxia', 'exact zone luoxia-hz'],
    ['LUOXIA ZONE', 'exact zone luoxia-hz'],
    ['素禾', 'exact entity qinghuai-dz#suhe'],
    ['Mill No. 3', 'exact entity qinghuai-dz#third-mill'],
    ['营业收入', 'exact topic revenue'],
    ['turnover', 'exact topic revenue'],
    ['小林', 'exact contact'],
    ['天气', 'exact outside weather'],
    ['哪个多', 'exact intent compare'],
  ])('find %s as written: %s', (text, expected) => {
    expect(mentionsIn(text)).toContain(expected);
  });

  it.each([
    ['洛霞', 'homophone zone luoxia-hz'],
    ['落下区', 'homophone zone luoxia-hz'],
    ['时帆', 'homophone zone shifan-park'],
    ['青怀经开区', 'homophone zone qinghuai-dz'],
    ['luo xia de shouru', 'homophone zone luoxia-hz'],
    ['luoxia de shouru', 'exact zone luoxia-hz'],
    ['luoxia de shouru', 'exact topic revenue'],
    ['luoxia de souru', 'homophone topic revenue'],
    ['sifan yuan you ji jia qiye', 'homophone zone shifan-park'],
  ])('find %s by sound: %s', (text, expected) => {
    expect(mentionsIn(text)).toContain(expected);
  });

  it.each([
    ['no character of the name', '络夏'],
    ['another sound', '落霜'],
  ])('do not take for a place what shares %s', (_, text) => {
    expect(mentionsIn(text).filter((mention) => mention.includes('zone'))).toEqual([]);
  });

  it.each([
    ['revnue', 'guess topic revenue'],
    ['turnovre', 'guess topic revenue'],
    ['investmnt', 'guess topic investment'],
    ['Luoxai', 'guess zone luoxia-hz'],
  ])('mend the slip in %s: %s', (text, expected) => {
    expect(mentionsIn(text)).toContain(expected);
  });

  it.each(['renal', 'window', 'hfirms', 'rve'])('do not guess at %s', (text) => {
    expect(mentionsIn(text)).toEqual([]);
  });

  it.each(['投入资金', '资金投入', '投入了多少资金', '资金方面投入多少'])(
    'find the parts of a phrase in any order: %s',
    (text) => {
      expect(mentionsIn(text)).toContain('exact topic investment');
    },
  );

  it.each([
    ['a part is missing', '投入多少'],
    ['the parts stand in two sentences', '投入了。资金呢'],
  ])('do not find a phrase where %s', (_, text) => {
    expect(mentionsIn(text)).not.toContain('exact topic investment');
  });

  it('keep all readings of a shared name', () => {
    const zones = mentionsIn('青槐').filter((mention) => mention.includes('zone'));
    expect(zones.toSorted()).toEqual(['exact zone luoxia-hz', 'exact zone qinghuai-dz']);
  });
});
