import { expect, test } from 'vitest';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { Happening } from '../../../shared/kinds/meeting/events.ts';
import { protocolTexts } from '../../../shared/meeting/seats.ts';
import { value } from '../../support/core.ts';
import { begun, caseOf, changeCase } from '../packs/support.ts';

const decision = (item: string, rest: Partial<Extract<Happening, { kind: 'decision' }>> = {}): Happening => ({
  ...{ kind: 'decision', item, outcome: 'approved', text: '', referredTo: '' },
  ...rest,
});

/** A committee in session with two cases on its agenda. */
async function inSession() {
  const made = await begun();
  const [first, second] = [await made.add(caseOf({ title: 'Ny sti' })), await made.add(caseOf({ title: 'Nyt tag' }))];
  await made.dispatch();
  await made.record({ kind: 'opened', present: made.seats });
  await made.record({ kind: 'item', item: first.item });
  const protocol = async (item: string) => {
    const council = await value(made.client.council.get({}));
    const { content } = await value(made.client.meetings.get({ id: made.id }));
    return protocolTexts(council, content).get(item) ?? '';
  };
  return { ...made, first, second, protocol };
}

test('FVL § 3: the body judges inhabilitet, with or without a vote; who was found able takes part, and both are told', async () => {
  const { record, first, seats, nameOf, protocol } = await inSession();
  const [ane = '', bo = ''] = seats;
  const judged = { kind: 'disqualified', item: first.item, note: '' } as const;
  const votes = { for: 4, against: 2, abstain: 1 };
  await record({ ...judged, member: ane, ground: 'organisation', verdict: 'disqualified', votes });
  await record({ ...judged, member: bo, ground: 'family', verdict: 'able' });
  await record({
    ...{ kind: 'vote', item: first.item, motion: null, told: 'name' },
    ballots: [{ member: bo, choice: 'for' }],
  });
  await record(decision(first.item));
  const text = await protocol(first.item);
  expect(text).toContain(
    `${nameOf(ane)} var inhabil (forvaltningslovens § 3, stk. 1, nr. 3), forlod lokalet og deltog ikke i behandlingen. Afgjort ved afstemning: 4 for inhabilitet, 2 imod, 1 undlod at stemme.`,
  );
  expect(text).toContain(
    `Det blev rejst, om ${nameOf(bo)} var inhabil (forvaltningslovens § 3, stk. 1, nr. 2). ${nameOf(bo)} blev fundet habil og deltog i behandlingen.`,
  );
});

test('a motion is withdrawn by who made it: it stays in the minutes, and nobody votes on it', async () => {
  const { client, id, record, first, seats, protocol } = await inSession();
  const { content } = await record({
    ...{ kind: 'motion', item: first.item, motion: 'amendment', proposer: 'V', text: 'Stien bliver bredere' },
  });
  const motion = content.events.at(-1)?.id ?? '';
  await record({ kind: 'motionWithdrawn', item: first.item, motion });
  const vote = { kind: 'vote', item: first.item, motion, told: 'group' } as const;
  const ballots = [{ member: seats[0] ?? '', choice: 'for' } as const];
  expect(await client.meetings.record({ id, event: { ...vote, ballots } })).toMatchObject({
    error: { code: 'not_allowed', details: { reason: 'motionGone' } },
  });
  expect(await protocol(first.item)).toBe('Ændringsforslag fra V: Stien bliver bredere. Forslaget blev trukket.');
});

test('what is postponed to a meeting is on its agenda and in the way of the case once this one is closed, and once only', async () => {
  const { client, record, first, second, protocol } = await inSession();
  const later = { body: 'bsu', date: '2027-02-02', time: '10:30', ends: null, place: '', kind: 'ordinary' } as const;
  const [next] = (await value(client.meetings.plan({ meetings: [later] }))).ids as [RecordId];
  await value(client.meetings.addCases({ id: next, cases: [second.caseId], role: 'decides' }));
  const postponedTo = { meeting: next, date: later.date };
  for (const { item } of [first, second]) await record(decision(item, { outcome: 'postponed', postponedTo }));
  expect(await protocol(first.item)).toBe('Udsat til mødet den 2. februar 2027.');
  await record({ kind: 'closed' });
  const { content } = await value(client.meetings.get({ id: next }));
  expect(content.items.map(({ title, number }) => [title, number])).toEqual([
    ['Nyt tag', null],
    ['Ny sti', null],
  ]);
  const { fields } = await value(client.cases.get({ id: first.caseId }));
  expect(fields.chain.map(({ date }) => date)).toContain('2027-02-02');
});

test('a meeting that is opened again and decides otherwise takes the item off the other agenda', async () => {
  const { client, id, record, first } = await inSession();
  const later = { body: 'bsu', time: '10:30', ends: null, place: '', kind: 'ordinary' } as const;
  const { ids } = await value(
    client.meetings.plan({ meetings: ['2027-02-02', '2027-03-02'].map((date) => ({ ...later, date })) }),
  );
  const [february, march] = ids as [RecordId, RecordId];
  const titles = async (meeting: RecordId) =>
    (await value(client.meetings.get({ id: meeting }))).content.items.map(({ title }) => title);
  const stops = async () => (await value(client.cases.get({ id: first.caseId }))).fields.chain.map(({ date }) => date);
  const to = (meeting: RecordId, date: string) =>
    decision(first.item, { outcome: 'postponed', postponedTo: { meeting, date } });
  await record(to(february, '2027-02-02'));
  const { content } = await record({ kind: 'closed' });
  expect([await titles(february), await titles(march)]).toEqual([['Ny sti'], []]);
  await record({ kind: 'revoked', event: content.events.at(-1)?.id ?? '' });
  await record(to(march, '2027-03-02'));
  await record({ kind: 'closed' });
  expect([await titles(february), await titles(march)]).toEqual([[], ['Ny sti']]);
  expect(await stops()).toEqual(['2026-12-08', '2027-03-02']);
  expect((await value(client.meetings.get({ id }))).row.stage).toBe('held');
});

test('nothing is postponed to a meeting of another body, one that is over, or on another day than it has', async () => {
  const { client, id, first } = await inSession();
  const plan = { time: '10:30', ends: null, place: '', kind: 'ordinary' } as const;
  const { ids } = await value(
    client.meetings.plan({
      meetings: [
        { ...plan, body: 'oeu', date: '2027-02-02' },
        { ...plan, body: 'bsu', date: '2026-11-03' },
        { ...plan, body: 'bsu', date: '2027-02-02' },
        { ...plan, body: 'bsu', date: '2027-03-02' },
      ],
    }),
  );
  await value(client.meetings.cancel({ id: ids[3] as RecordId, reason: 'Vinterferie' }));
  const dates = ['2027-02-02', '2026-11-03', '2027-02-03', '2027-03-02'];
  for (const [at, meeting] of ids.entries()) {
    const event = decision(first.item, {
      outcome: 'postponed',
      postponedTo: { meeting: meeting as RecordId, date: dates[at] ?? '' },
    });
    expect(await client.meetings.record({ id, event })).toMatchObject({ error: { details: { reason: 'noMeeting' } } });
  }
});

test('KSL § 8, stk. 4: an item that comes up in the meeting says why it cannot wait, and gets the next number', async () => {
  const { client, id } = await inSession();
  const item = {
    ...({ id: 'new', kind: 'other', caseId: null, caseNumber: '', group: null, role: 'decides', minutes: 5 } as const),
    ...{ title: 'Vandskade på Nordskolen', lateReason: ' ', openness: { closed: false, reason: '', publicTitle: '' } },
  };
  expect(await client.meetings.putItem({ id, item })).toMatchObject({
    error: { code: 'not_allowed', details: { reason: 'lateReason', title: item.title } },
  });
  const lateReason = 'Skaden skete i nat, og skolen åbner mandag.';
  const { content } = await value(client.meetings.putItem({ id, item: { ...item, lateReason } }));
  expect(content.items.at(-1)).toMatchObject({ number: '3', lateReason });
});

test('an item is closed in the room by whatever closes it: its case, or the same case at another meeting', async () => {
  const { core, client, id, first, second } = await inSession();
  expect(await value(client.agenda.closed({ id }))).toEqual([]);
  const other = { body: 'bsu', date: '2027-03-02', time: '10:30', ends: null, place: '', kind: 'ordinary' } as const;
  const [elsewhere] = (await value(client.meetings.plan({ meetings: [other] }))).ids as [RecordId];
  const { content } = await value(client.meetings.addCases({ id: elsewhere, cases: [first.caseId], role: 'decides' }));
  const [item] = content.items.filter(({ caseId }) => caseId === first.caseId);
  if (!item) throw new Error('No item');
  const openness = { closed: true, reason: 'Priser', publicTitle: 'En sti' };
  await value(client.meetings.putItem({ id: elsewhere, item: { ...item, openness } }));
  expect(await value(client.agenda.closed({ id }))).toEqual([first.item]);
  changeCase(core, second.caseId, { openness });
  expect(await value(client.agenda.closed({ id }))).toEqual([first.item, second.item]);
});

test('a whole meeting reads as minutes do', async () => {
  const { record, first, second, seats, nameOf, protocol } = await inSession();
  const [ane = '', bo = '', cia = '', dan = '', eva = '', finn = '', gro = ''] = seats;
  await record({ kind: 'presence', member: gro, state: 'absent' });
  await record({ kind: 'substitute', for: gro, name: 'Sofie Bæk', forItem: null });
  await record({
    kind: 'disqualified',
    item: first.item,
    member: finn,
    ground: 'ownInterest',
    note: 'Ejer naboens grund.',
  });
  const { content } = await record({
    ...{ kind: 'motion', item: first.item, motion: 'amendment', proposer: 'L', text: 'Stien får belysning.' },
  });
  const motion = content.events.at(-1)?.id ?? '';
  const ballots = (votes: string) =>
    [ane, bo, cia, dan, eva, gro].map((member, at) => ({
      member,
      choice: ({ '+': 'for', '-': 'against', '0': 'abstain' } as const)[votes[at] as '+'] ?? 'abstain',
    }));
  await record({ kind: 'vote', item: first.item, motion, told: 'group', ballots: ballots('++--00') });
  await record({ kind: 'vote', item: first.item, motion: null, told: 'name', ballots: ballots('++++-0') });
  await record(decision(first.item, { text: 'Stien anlægges i 2027.' }));
  await record({ kind: 'dissent', item: first.item, member: eva, text: 'Pengene bør gå til skolerne.' });
  await record({ kind: 'stay', item: first.item, member: eva });
  await record({ kind: 'break', state: 'start' });
  await record({ kind: 'break', state: 'end' });
  await record({ kind: 'item', item: second.item });
  await record({ kind: 'presence', member: bo, state: 'absent' });
  await record(decision(second.item, { outcome: 'referred', referredTo: 'Økonomiudvalget' }));
  await record({ kind: 'closed' });
  const names = new Map(
    [ane, bo, cia, dan, eva, finn, gro].map((member, at) => [nameOf(member), `[${'abcdefg'[at]}]`]),
  );
  const anonymous = (text: string) => [...names].reduce((all, [name, mark]) => all.replaceAll(name, mark), text);
  expect(anonymous(await protocol(first.item))).toMatchInlineSnapshot(`
    "Ændringsforslag fra L: Stien får belysning.
    Afstemning om ændringsforslag: For stemte X (2). Imod stemte X (1) og L (1). Undlod: L (1) og W (1). Stemmelighed: Forslaget er bortfaldet.
    For stemte [a] (X), [b] (X), [c] (X) og [d] (L). Imod stemte [e] (L). Undlod: Sofie Bæk (W). Vedtaget.
    Godkendt. Stien anlægges i 2027.
    Mindretalsudtalelse fra [e]: Pengene bør gå til skolerne.
    [e] begærede sagen indbragt for Kommunalbestyrelsen. Beslutningen er standset efter kommunestyrelseslovens § 23.
    [f] var inhabil (forvaltningslovens § 3, stk. 1, nr. 1), forlod lokalet og deltog ikke i behandlingen. Ejer naboens grund.
    Sofie Bæk deltog som stedfortræder for [g].
    Delvis til stede: [g]."
  `);
  expect(anonymous(await protocol(second.item))).toMatchInlineSnapshot(`
    "Henvist til Økonomiudvalget.
    Sofie Bæk deltog som stedfortræder for [g].
    Delvis til stede: [b]."
  `);
});
