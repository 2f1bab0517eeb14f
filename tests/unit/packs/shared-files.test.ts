import { describe, expect, it } from 'vitest';
import type { FileHash, RecordId } from '../../../shared/kinds/ids.ts';
import type { Result } from '../../../shared/rpc/result.ts';
import { value } from '../../support/core.ts';
import { attachment, type Begun, begun, COUNCIL, caseOf, changeCase } from './support.ts';

const CLOSED = { closed: true, reason: 'Prisen er fortrolig', publicTitle: 'Salg af en grund' };
const reason = async (result: Promise<Result<unknown>>) => {
  const answer = await result;
  return answer.ok ? null : (answer.error.details?.reason ?? answer.error.code);
};

async function fileOf({ core }: Begun, text: string) {
  const bytes = new TextEncoder().encode(text);
  const hash = await core.context.files.put(bytes);
  return { hash, name: `${text}.txt`, mediaType: 'text/plain', size: bytes.length };
}

/** One file on an open case and on a closed one of the same agenda. */
async function sharing() {
  const made = await begun();
  const file = await fileOf(made, 'Hemmeligvurdering');
  const open = await made.add(caseOf({ title: 'Ny sti', attachments: [attachment('a', { title: 'Notat', file })] }));
  const secret = caseOf({ title: 'Salg', attachments: [attachment('b', { file })], openness: CLOSED });
  const closed = await made.add(secret);
  return { ...made, shared: file, open, closed };
}

/** Every writer gets the pack and nothing else, so what is not in it is in no file. */
const heldIn = async (made: Begun, what: string, audience: 'public' | 'press' | 'members' = 'public') =>
  JSON.stringify(await made.pack(audience)).includes(what);

describe('a file that belongs to a closed item as well', () => {
  it('is in no public pack, before and after the dispatch', async () => {
    const made = await sharing();
    expect(await heldIn(made, 'Hemmeligvurdering')).toBe(false);
    await made.dispatch();
    for (const audience of ['public', 'press'] as const)
      expect(await heldIn(made, 'Hemmeligvurdering', audience)).toBe(false);
    expect(await heldIn(made, 'Hemmeligvurdering', 'members')).toBe(true);
  });

  it('stays out when the closed case no longer has it, but was sent with it', async () => {
    const made = await sharing();
    await made.dispatch();
    changeCase(made.core, made.closed.caseId, { attachments: [attachment('b', { file: null })] });
    expect(await heldIn(made, 'Hemmeligvurdering')).toBe(false);
  });

  it('stays out when it is closed as an attachment of another open case there', async () => {
    const made = await begun();
    const file = await fileOf(made, 'Hemmeligvurdering');
    await made.add(caseOf({ title: 'Ny sti', attachments: [attachment('a', { file })] }));
    await made.add(caseOf({ title: 'Salg', attachments: [attachment('b', { file, closed: true })] }));
    expect(await heldIn(made, 'Hemmeligvurdering')).toBe(false);
  });

  it('comes when it is released, by whom and why is told, and goes when that is taken back', async () => {
    const made = await sharing();
    const { client, id, open, closed, shared: file } = made;
    const what = { id, item: open.item, file: file.hash as FileHash, reason: 'Ejeren har sagt ja' };
    expect(await value(client.agenda.withheld({ id }))).toMatchObject([
      { item: open.item, file: file.hash, name: 'Notat', isWithheld: true, release: null },
    ]);
    expect(await reason(client.agenda.release({ ...what, reason: ' ' }))).toBe('invalid_input');
    expect(await reason(client.agenda.release({ ...what, item: closed.item }))).toBe('closedHere');
    const { content } = await value(client.agenda.release(what));
    expect(content.releases).toMatchObject([{ by: 'Ida Holm', reason: 'Ejeren har sagt ja', takenBack: null }]);
    expect(await heldIn(made, 'Hemmeligvurdering')).toBe(true);
    expect(await reason(client.agenda.release(what))).toBe('notWithheld');
    const back = await value(client.agenda.takeBack({ id, release: content.releases[0]?.id ?? '' }));
    expect(back.content.releases[0]?.takenBack?.by).toBe('Ida Holm');
    expect(await heldIn(made, 'Hemmeligvurdering')).toBe(false);
  });
});

describe('a case that was closed at an earlier meeting', () => {
  async function later() {
    const made = await begun(COUNCIL);
    const file = await fileOf(made, 'Sagensnotat');
    const { caseId, item } = await made.add(caseOf({ title: 'Ny sti', attachments: [attachment('a', { file })] }));
    const meeting = { ...COUNCIL, body: 'bsu', date: '2026-12-01' };
    const first = (await value(made.client.meetings.plan({ meetings: [meeting] }))).ids[0] as RecordId;
    await close(made, first, caseId);
    return { ...made, caseId, item, first };
  }

  async function close({ client }: Begun, id: RecordId, caseId: RecordId) {
    const { content } = await value(client.meetings.addCases({ id, cases: [caseId], role: 'decides' }));
    const item = content.items.find((one) => one.caseId === caseId);
    if (!item) throw new Error('No item');
    await value(client.meetings.putItem({ id, item: { ...item, openness: CLOSED } }));
  }

  it('is withheld until it is released here, with its own files, and stays withheld there', async () => {
    const made = await later();
    const { client, id, item, first } = made;
    expect((await made.pack('public')).items).toMatchObject([{ withheld: true }]);
    await value(client.agenda.release({ id, item, file: null, reason: 'Handlen er gennemført' }));
    expect((await made.pack('public')).items).toMatchObject([{ withheld: false, title: 'Ny sti' }]);
    expect(await heldIn(made, 'Sagensnotat')).toBe(true);
    const there = await value(client.meetings.get({ id: first }));
    expect(there.content.items[0]?.openness.closed).toBe(true);
    expect(
      await reason(
        client.agenda.release({ id: first, item: there.content.items[0]?.id ?? '', file: null, reason: 'x' }),
      ),
    ).toBe('closedHere');
  });

  it('is withheld again when yet another meeting closes it, and when it is closed here', async () => {
    const made = await later();
    const { client, id, item, caseId } = made;
    await value(client.agenda.release({ id, item, file: null, reason: 'Handlen er gennemført' }));
    const meeting = { ...COUNCIL, body: 'bsu', date: '2027-01-12' };
    const another = (await value(client.meetings.plan({ meetings: [meeting] }))).ids[0] as RecordId;
    await close(made, another, caseId);
    expect((await made.pack('public')).items).toMatchObject([{ withheld: true }]);
    await value(client.agenda.release({ id, item, file: null, reason: 'Også denne' }));
    expect((await made.pack('public')).items).toMatchObject([{ withheld: false }]);
    changeCase(made.core, caseId, { openness: CLOSED });
    expect((await made.pack('public')).items).toMatchObject([{ withheld: true }]);
    expect(await reason(client.agenda.release({ id, item, file: null, reason: 'x' }))).toBe('closedHere');
  });
});
