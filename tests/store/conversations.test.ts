import { expect, it } from 'vitest';
import { DAY, NONE, NOW, submission } from '../support/enquiries.ts';
import { onBothEngines } from '../support/stores.ts';

const WHO = { chat: -5, user: 1 };

onBothEngines('a conversation', ({ open, empty }) => {
  it('goes on after a restart with what was talked about and the form as far as it was', async () => {
    const where = await empty();
    const before = await open(where);
    await before.conversations.remember(WHO, { lang: 'en' }, NOW);
    await before.conversations.saveDraft(WHO, { at: 'mobile', fields: { need: 'x' } }, NOW + 1);
    await before.close();
    const after = await open(where);
    expect(await after.conversations.get(WHO)).toEqual({
      memory: { lang: 'en' },
      draft: { at: 'mobile', fields: { need: 'x' } },
      draftAt: NOW + 1,
    });
  });

  it('is of one person in one chat', async () => {
    const store = await open();
    await store.conversations.remember(WHO, 'mine', NOW);
    expect(await store.conversations.get({ chat: -5, user: 2 })).toEqual({});
    expect(await store.conversations.get({ chat: 1, user: 1 })).toEqual({});
  });

  it('keeps the memory when the form is over, and the form when the memory changes', async () => {
    const store = await open();
    await store.conversations.saveDraft(WHO, 'form', NOW);
    await store.conversations.remember(WHO, 'one', NOW);
    await store.conversations.remember(WHO, 'two', NOW);
    expect(await store.conversations.get(WHO)).toMatchObject({ memory: 'two', draft: 'form' });
    await store.conversations.saveDraft(WHO, undefined, NOW);
    expect(await store.conversations.get(WHO)).toEqual({ memory: 'two' });
  });

  it('loses a form after 30 days and what was talked about after 90', async () => {
    const store = await open();
    await store.conversations.remember(WHO, 'memory', NOW);
    await store.conversations.saveDraft(WHO, 'form', NOW);
    await store.conversations.prune(NOW + 30 * DAY);
    expect(await store.conversations.get(WHO)).toMatchObject({ draft: 'form' });
    await store.conversations.prune(NOW + 30 * DAY + 1);
    expect(await store.conversations.get(WHO)).toEqual({ memory: 'memory' });
    await store.conversations.prune(NOW + 90 * DAY + 1);
    expect(await store.conversations.get(WHO)).toEqual({});
  });
});

onBothEngines('an update', ({ open }) => {
  it('that is delivered again changes nothing, and its reply can be given again', async () => {
    const store = await open();
    const handle = () =>
      store.once('m:-5:77', NOW, async ({ conversations }) => {
        const { draft } = await conversations.get(WHO);
        const next = Number(draft ?? 0) + 1;
        await conversations.saveDraft(WHO, next, NOW);
        return next;
      });
    expect(await store.updates.look('m:-5:77')).toBe('new');
    expect(await handle()).toEqual({ first: true, value: 1 });
    expect(await store.updates.look('m:-5:77')).toBe('applied');
    expect(await handle()).toEqual({ first: false });
    await store.updates.answered('m:-5:77', NOW);
    expect(await store.updates.look('m:-5:77')).toBe('answered');
    expect(await store.conversations.get(WHO)).toMatchObject({ draft: 1 });
  });

  it('that is handled twice at the same moment changes things once', async () => {
    const store = await open();
    const both = await Promise.all(
      [1, 2].map((n) =>
        store.once('u', NOW, (parts) => parts.conversations.saveDraft(WHO, n, NOW)),
      ),
    );
    expect(both.filter(({ first }) => first)).toHaveLength(1);
  });

  it('that failed has changed nothing and is handled again', async () => {
    const store = await open();
    const failing = store.once('u', NOW, async ({ enquiries, conversations }) => {
      await enquiries.submit(submission(), NONE, NOW);
      await conversations.saveDraft(WHO, 'x', NOW);
      throw new Error('half way');
    });
    await expect(failing).rejects.toThrow('half way');
    expect(await store.updates.look('u')).toBe('new');
    expect(await store.conversations.get(WHO)).toEqual({});
    expect((await store.enquiries.list({ kind: 'all' }, 1, 1)).total).toBe(0);
    expect(await store.once('u', NOW, () => Promise.resolve(5))).toEqual({ first: true, value: 5 });
  });

  it('that only needed an answer is remembered as well, for a week', async () => {
    const store = await open();
    await store.updates.answered('q', NOW);
    await store.updates.answered('q', NOW);
    expect(await store.updates.prune(NOW + 7 * DAY)).toBe(0);
    expect(await store.updates.look('q')).toBe('answered');
    expect(await store.updates.prune(NOW + 7 * DAY + 1)).toBe(1);
    expect(await store.updates.look('q')).toBe('new');
  });
});
