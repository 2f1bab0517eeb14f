import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../../shared/kinds/meeting/meeting.ts';
import { Pack } from '../../../shared/pack/schema.ts';
import { value } from '../../support/core.ts';
import {
  attachment,
  begun,
  COUNCIL,
  caseOf,
  changeCase,
  OPEN,
  paragraph,
  RECOMMENDATION,
  section,
  told,
  writeInCase,
} from './support.ts';

const CLOSED = { closed: true, reason: 'Prisen er fortrolig', publicTitle: 'Salg af en grund' };
const withheld = (number: string | null, title: string) => ({ withheld: true, number, title });
const textOf = (item: unknown) => JSON.stringify(item);

describe('what was sent', () => {
  it('is what the pack holds, and what has changed since is marked', async () => {
    const made = await begun();
    const { caseId } = await made.add(caseOf({ title: 'Ny sti' }));
    await made.dispatch();
    expect(told(await made.pack('members'), 'Ny sti').since).toBe('none');
    writeInCase(made.core, caseId, 'Ændret.');
    changeCase(made.core, caseId, { title: 'Ny cykelsti' });
    const item = told(await made.pack('members'), 'Ny sti');
    expect(item.since).toBe('changed');
    expect(textOf(item)).not.toContain('Ændret.');
  });

  it('a case that was not sent is as it says now', async () => {
    const made = await begun();
    const { caseId } = await made.add(caseOf({}));
    writeInCase(made.core, caseId, 'Ændret.');
    const item = told(await made.pack('members'), 'Ny sti');
    expect([item.since, textOf(item).includes('Ændret.')]).toEqual(['none', true]);
  });

  it('an item of a supplementary dispatch is marked as added, and so is one not sent yet', async () => {
    const made = await begun();
    await made.add(caseOf({ title: 'Den første' }));
    await made.dispatch();
    await made.add(caseOf({ title: 'Den anden' }));
    expect(told(await made.pack('members'), 'Den anden').since).toBe('added');
    await made.dispatch();
    const pack = await made.pack('members');
    expect([told(pack, 'Den første').since, told(pack, 'Den anden').since]).toEqual(['none', 'added']);
    expect(told(pack, 'Den anden').number).toBe('2');
  });

  it('an item whose own title was changed keeps the title that was sent', async () => {
    const made = await begun();
    const { item } = await made.add(caseOf({}));
    const { content } = await made.dispatch();
    const own = content.items.find(({ id }) => id === item) as AgendaItem;
    await value(made.client.meetings.putItem({ id: made.id, item: { ...own, title: 'Ny sti i byen' } }));
    expect(told(await made.pack('members'), 'Ny sti').since).toBe('changed');
  });

  it('an item whose case has not reached this computer is told by itself', async () => {
    const made = await begun();
    const own = { kind: 'case', group: 'A', role: 'decides', minutes: 5, lateReason: '', openness: OPEN } as const;
    const caseId = '00000000-0000-4000-8000-00000000abcd' as NonNullable<AgendaItem['caseId']>;
    const item = { ...own, id: 'far', caseId, caseNumber: '00.01.00-A00-1-26', title: 'Fra en anden' };
    await value(made.client.meetings.putItem({ id: made.id, item }));
    const found = told(await made.pack('public'), 'Fra en anden');
    expect(found).toMatchObject({ caseType: null, caseNumber: '00.01.00-A00-1-26', sections: [], attachments: [] });
  });
});

describe('a closed item', () => {
  it.each(['public', 'press'] as const)('is for %s its number and its publishable title', async (audience) => {
    const made = await begun();
    await made.add(caseOf({ title: 'Salg af matrikel 7' }), CLOSED);
    expect((await made.pack(audience)).items).toEqual([withheld(null, 'Salg af en grund')]);
    await made.dispatch();
    expect((await made.pack(audience)).items).toEqual([withheld('1', 'Salg af en grund')]);
  });

  it('is told to the members, with its reason', async () => {
    const made = await begun();
    await made.add(caseOf({ title: 'Salg af matrikel 7' }), CLOSED);
    const item = told(await made.pack('members'), 'Salg af matrikel 7');
    expect(item).toMatchObject({ closed: true, closedReason: 'Prisen er fortrolig' });
    expect(item.sections).toHaveLength(2);
  });

  it('without a publishable title is called just that', async () => {
    const made = await begun();
    await made.add(caseOf({}), { ...CLOSED, publicTitle: ' ' });
    expect((await made.pack('public')).items).toEqual([withheld(null, 'Lukket punkt')]);
  });

  it('is one whose case was closed after it was put on the agenda', async () => {
    const made = await begun();
    const { caseId } = await made.add(caseOf({}));
    changeCase(made.core, caseId, { openness: CLOSED });
    expect((await made.pack('public')).items).toEqual([withheld(null, 'Salg af en grund')]);
    expect(told(await made.pack('members'), 'Ny sti')).toMatchObject({
      closed: true,
      closedReason: 'Prisen er fortrolig',
    });
  });

  it('is one whose case was closed after it was dispatched', async () => {
    const made = await begun();
    const { caseId } = await made.add(caseOf({}));
    await made.dispatch();
    changeCase(made.core, caseId, { openness: CLOSED });
    expect((await made.pack('press')).items).toEqual([withheld('1', 'Salg af en grund')]);
  });

  it('is one whose case is closed at another meeting', async () => {
    const made = await begun();
    const { caseId } = await made.add(caseOf({}));
    const planned = await value(made.client.meetings.plan({ meetings: [COUNCIL] }));
    const [id] = planned.ids;
    if (!id) throw new Error('No meeting');
    const { content } = await value(made.client.meetings.addCases({ id, cases: [caseId], role: 'decides' }));
    const [item] = content.items;
    if (!item) throw new Error('No item');
    await value(made.client.meetings.putItem({ id, item: { ...item, openness: CLOSED } }));
    expect((await made.pack('public')).items).toEqual([withheld(null, 'Lukket punkt')]);
    await value(made.client.meetings.cancel({ id, reason: 'Ingen sager' }));
    expect(told(await made.pack('public'), 'Ny sti').closed).toBe(false);
  });

  it('that was closed when it was sent, and opened since, is told as it is now', async () => {
    const made = await begun();
    const { caseId, item } = await made.add(
      caseOf({ title: 'Fortrolig titel', openness: CLOSED }, section('summary', 'Sammendrag', paragraph('HEMMELIGT'))),
      CLOSED,
    );
    const { content } = await made.dispatch();
    changeCase(made.core, caseId, { openness: OPEN, title: 'Åben titel' });
    expect((await made.pack('public')).items).toEqual([withheld('1', 'Salg af en grund')]);
    const own = content.items.find(({ id }) => id === item) as AgendaItem;
    await value(made.client.meetings.putItem({ id: made.id, item: { ...own, openness: OPEN, title: 'Åben titel' } }));
    writeInCase(made.core, caseId, 'Nu åben.');
    const open = told(await made.pack('public'), 'Åben titel');
    expect(textOf(open)).toContain('Nu åben.');
    expect(told(await made.pack('members'), 'Fortrolig titel').since).toBe('changed');
  });

  it('hides when what comes after it begins', async () => {
    const made = await begun();
    const first = await made.add(caseOf({ title: 'Den første' }));
    await made.add(caseOf({ title: 'Den anden' }));
    const starts = async () => (await made.pack('public')).items.map((item) => (item.withheld ? '' : item.starts));
    expect(await starts()).toEqual(['10:30', '10:40']);
    changeCase(made.core, first.caseId, { openness: CLOSED });
    expect(await starts()).toEqual(['', null]);
  });
});

describe('attachments', () => {
  it('that are closed are with the members alone', async () => {
    const made = await begun();
    const attachments = [attachment('a'), attachment('b', { number: 2, closed: true })];
    await made.add(caseOf({ attachments }));
    const titles = async (audience: 'members' | 'public') =>
      told(await made.pack(audience), 'Ny sti').attachments.map(({ title, closed }) => [title, closed]);
    expect(await titles('members')).toEqual([
      ['Bilag a', false],
      ['Bilag b', true],
    ]);
    expect(await titles('public')).toEqual([['Bilag a', false]]);
  });

  it('closed after they were sent are closed, and so is the same file under another title', async () => {
    const made = await begun();
    const hash = await made.core.context.files.put(new TextEncoder().encode('Notat'));
    const file = { hash, name: 'notat.txt', mediaType: 'text/plain', size: 5 };
    const attachments = [attachment('a', { file }), attachment('b', { number: 2, title: 'Kopi', file })];
    const { caseId } = await made.add(caseOf({ attachments }));
    await made.dispatch();
    const shown = async () => told(await made.pack('public'), 'Ny sti').attachments;
    expect(await shown()).toHaveLength(2);
    changeCase(made.core, caseId, { attachments: [attachment('a', { file, closed: true })] });
    expect(await shown()).toEqual([]);
  });

  it('come as files with the whole material only, and say how well they can be read', async () => {
    const made = await begun();
    const hash = await made.core.context.files.put(new TextEncoder().encode('Notat'));
    const file = { hash, name: 'notat.txt', mediaType: 'text/plain', size: 99 };
    await made.add(caseOf({ attachments: [attachment('a', { file })] }));
    const of = async (variant: 'full' | 'agenda' | 'minutes') =>
      told(await made.pack('members', variant), 'Ny sti').attachments[0];
    expect(await of('full')).toMatchObject({ access: 'text', file: { hash, name: 'notat.txt', size: 5 } });
    expect([(await of('agenda'))?.file, (await of('minutes'))?.file]).toEqual([null, null]);
  });
});

describe('the variants', () => {
  it('agenda has no text, minutes repeat the recommendation', async () => {
    const made = await begun();
    await made.add(caseOf({}));
    const keys = async (variant: 'full' | 'agenda' | 'minutes') =>
      told(await made.pack('public', variant), 'Ny sti').sections.map(({ key }) => key);
    expect(await keys('full')).toEqual(['summary', 'recommendation']);
    expect(await keys('agenda')).toEqual([]);
    expect(await keys('minutes')).toEqual(['recommendation']);
    expect(told(await made.pack('public', 'full'), 'Ny sti').protocol).toBeNull();
  });

  it('minutes tell what was decided and who took part; the members also see who approved them', async () => {
    const made = await begun();
    const { item } = await made.add(caseOf({}));
    const closed = await made.add(caseOf({ title: 'Lukket sag' }), CLOSED);
    await made.dispatch();
    const [first = '', second = '', ...others] = made.seats;
    await made.record({ kind: 'opened', present: others });
    await made.record({ kind: 'substitute', for: first, name: 'Vera Vikar', forItem: null });
    for (const one of [item, closed.item]) {
      await made.record({ kind: 'item', item: one });
      await made.record({ kind: 'decision', item: one, outcome: 'approved', text: '', referredTo: '' });
    }
    await made.record({ kind: 'closed' });
    await value(made.client.meetings.sign({ id: made.id, member: others[0] ?? '' }));
    await value(made.client.meetings.seal({ id: made.id }));
    const minutes = await made.pack('public', 'minutes');
    expect(told(minutes, 'Ny sti').protocol).toMatch(/^Godkendt\./);
    expect(minutes.items[1]).toEqual(withheld('2', 'Salg af en grund'));
    const [times, present, away, substitute] = minutes.meeting.presence;
    expect(times).toMatch(/^Mødet begyndte kl\. \d\d\.\d\d og sluttede kl\. \d\d\.\d\d\.$/);
    expect(present).toContain(made.nameOf(others[0] ?? ''));
    expect(present).not.toContain(made.nameOf(first));
    expect(away).toContain(made.nameOf(first));
    expect(away).toContain(made.nameOf(second));
    expect(substitute).toBe(`Vera Vikar deltog som stedfortræder for ${made.nameOf(first)}.`);
    expect(minutes.meeting).toMatchObject({ signatures: [], sealedAt: expect.any(String) });
    expect((await made.pack('members', 'minutes')).meeting.signatures.map(({ name }) => name)).toEqual([
      made.nameOf(others[0] ?? ''),
    ]);
    expect((await made.pack('members', 'full')).meeting).toMatchObject({ presence: [], signatures: [] });
  });
});

describe('the audiences', () => {
  it('only the press is told whom to ask, where the case names one', async () => {
    const made = await begun();
    await made.add(caseOf({ responsible: { unit: 'Center for By', person: 'Ib Bo' } }));
    await made.add(caseOf({ title: 'Uden navn' }));
    expect(told(await made.pack('press'), 'Ny sti').contact).toBe('Ib Bo, Center for By');
    expect(told(await made.pack('press'), 'Uden navn').contact).toBe('');
    expect(told(await made.pack('public'), 'Ny sti').contact).toBe('');
    const { audience: _one, madeAt: _at, ...press } = await made.pack('press');
    const { audience: _other, madeAt: _then, ...open } = await made.pack('public');
    const silent = press.items.map((item) => (item.withheld ? item : { ...item, contact: '' }));
    expect({ ...press, items: silent }).toEqual(open);
  });

  it('every pack is what its schema says', async () => {
    const made = await begun();
    await made.add(caseOf({}, section('background', 'Baggrund', paragraph('Fordi.')), RECOMMENDATION));
    await made.add(caseOf({ title: 'Lukket' }), CLOSED);
    for (const audience of ['members', 'public', 'press'] as const)
      for (const variant of ['agenda', 'full', 'minutes'] as const) {
        const pack = await made.pack(audience, variant);
        expect(Pack.parse(JSON.parse(JSON.stringify(pack)))).toEqual(JSON.parse(JSON.stringify(pack)));
      }
  });

  it('stops when told to, and knows no meeting that is not there', async () => {
    const made = await begun();
    await made.add(caseOf({}));
    const { buildPack } = await import('../../../electron/core/packs/build.ts');
    const order = { id: made.id, audience: 'members', variant: 'full' } as const;
    const control = { signal: AbortSignal.abort(), progress: () => {} };
    await expect(buildPack(made.core.context, order, control)).rejects.toThrow();
    const nobody = '00000000-0000-4000-8000-000000000000' as typeof made.id;
    await expect(
      buildPack(made.core.context, { ...order, id: nobody }, { ...control, signal: new AbortController().signal }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});
