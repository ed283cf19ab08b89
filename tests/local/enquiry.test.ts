import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { createConversations } from '../../src/bot/conversations.ts';
import { createDrafts } from '../../src/bot/drafts.ts';
import { chat } from '../../src/local/chat.ts';
import { open, respond } from '../../src/respond.ts';
import { base, tempStore, WHOLE_FORM } from '../support/lead-bench.ts';
import { recordLog } from '../support/log-record.ts';

/** The chats of one store, each with the lines that are typed into it and the time at which it begins. */
async function terminal() {
  const store = await tempStore();
  const typed = async (lines: readonly string[], at: string): Promise<string> => {
    const output = new PassThrough();
    const shown = text(output);
    const settings = { admins: [], retentionDays: 180, promisedHours: 24, timeZone: 'UTC' };
    await chat({
      core: { respond, open },
      base,
      clock: () => new Date(at),
      conversations: createConversations(),
      log: recordLog().log,
      leads: {
        store,
        settings,
        drafts: createDrafts(store, () => undefined),
        wake: () => undefined,
        onTrouble: () => undefined,
      },
      input: PassThrough.from([`${lines.join('\n')}\n`]),
      output,
    });
    output.end();
    return shown;
  };
  return { store, typed };
}

test('the form works in the terminal, and goes on in the next chat', async () => {
  const { store, typed } = await terminal();
  await typed(WHOLE_FORM.slice(0, 9), '2025-06-01T02:00:00Z');
  const rest = [...WHOLE_FORM.slice(9), '1', '/mydata'];
  const shown = await typed(rest, '2025-06-01T02:00:30Z');
  const { enquiries, total } = await store.enquiries.list({ kind: 'all' }, 1, 9);
  expect(total).toBe(1);
  expect(shown).toMatch(
    new RegExp(
      `${enquiries[0]?.number ?? 'none'}[^]*/mydata[^]*${enquiries[0]?.number ?? 'none'}`,
      'u',
    ),
  );
});

test('what a phone shows as a keyboard is pressed by its number', async () => {
  const { typed } = await terminal();
  const shown = await typed([...WHOLE_FORM.slice(0, 11), '1'], '2025-06-01T02:00:00Z');
  expect(shown).toMatch(/\[1\] ‹ Back {3}\[2\] Cancel[^]*> 1\n[^]*Who is the contact person/u);
});

test('/mydata is saved to a file', async () => {
  const { typed } = await terminal();
  const lines = [...WHOLE_FORM, '提交', '/mydata'];
  const shown = await typed(lines, '2025-06-01T02:00:00Z');
  const [, path = ''] = /: (\/.*my-data\.json)$/mu.exec(shown) ?? [];
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    enquiries: [{ enquiry: { details: { company: '林海纸业' } } }],
  });
});
