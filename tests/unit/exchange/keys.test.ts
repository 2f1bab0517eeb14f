import { describe, expect, it } from 'vitest';
import { createCore } from '../../../electron/core/core.ts';
import { answerCode, invitationCode, readInvitation } from '../../../electron/core/council/keys/code.ts';
import { councilRights } from '../../../electron/core/council/keys/rights.ts';
import { newSigningKey } from '../../../electron/core/keys/signing.ts';
import { ourRecordOf } from '../../../electron/core/records/ours.ts';
import type { JudgedRow } from '../../../shared/exchange/rights.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { Result } from '../../../shared/rpc/result.ts';
import { clientOf, temporaryFolder, value } from '../../support/core.ts';
import { giveFile, type Laptop, laptop, newCase } from './support.ts';

const INVITED = { person: 'Bo Falk', member: null, role: 'member', group: 'x', mayList: false } as const;

const reasonOf = async (answer: Promise<Result<unknown>>) => {
  const result = await answer;
  return result.ok ? 'ok' : result.error.details?.reason;
};
const councilOf = ({ core }: Laptop) => {
  const head = ourRecordOf(core.context, 'council');
  if (!head) throw new Error('no council');
  return head.id;
};
const listed = async ({ client }: Laptop) =>
  (await value(client.keys.list({}))).lines.map(({ person, role, state }) => [person, role, state]);

/** Both ways, as far as the other has it. */
async function exchangeRecord(one: Laptop, two: Laptop, id: RecordId): Promise<void> {
  await giveFile(one, two, [id]);
  await giveFile(two, one, [id]);
}

async function founded() {
  const [ida, bo] = [await laptop('Ida Holm', 'begun'), await laptop('Bo Falk')];
  await value(ida.client.keys.found({}));
  return { ida, bo };
}

/** Bo on Ida's list, and the council with both. */
async function joined(over: Partial<{ mayList: boolean; role: 'member' | 'secretariat' }> = {}) {
  const { ida, bo } = await founded();
  const { code } = await value(ida.client.keys.invite({ ...INVITED, ...over }));
  const answer = await value(bo.client.keys.answer({ code }));
  await value(ida.client.keys.accept({ code: answer.code }));
  await exchangeRecord(ida, bo, councilOf(ida));
  const keyOf = async ({ client }: Laptop) => (await value(client.exchange.own({})))?.key ?? '';
  return { ida, bo, code, answer: answer.code, keys: { ida: await keyOf(ida), bo: await keyOf(bo) } };
}

describe('the list of keys', () => {
  it('is founded once, in a council, and from then on names who may write', async () => {
    const [ida, bo] = [await laptop('Ida Holm', 'begun'), await laptop('Bo Falk')];
    expect(await value(ida.client.keys.list({}))).toMatchObject({ state: 'unfounded', lines: [] });
    expect(await reasonOf(bo.client.keys.found({}))).toBe('noCouncil');
    expect(councilRights(ida.core.context)).toBeNull();
    const view = await value(ida.client.keys.found({}));
    expect(view).toMatchObject({ state: 'founded', own: 'counts', mayList: true, isTorn: false });
    expect(view.lines).toMatchObject([{ person: 'Ida Holm', role: 'secretariat', isFounder: true, isOwn: true }]);
    expect(await reasonOf(ida.client.keys.found({}))).toBe('founded');
  });

  it('is one a laptop joins by an invitation and an answer, and both know each other by the same words', async () => {
    const { ida, bo } = await founded();
    const { code, until } = await value(ida.client.keys.invite(INVITED));
    const own = async ({ client }: Laptop) => (await value(client.exchange.own({})))?.words;
    const seen = await value(
      bo.client.keys.readInvitation({ code: `Kære Bo\n\n> ${code.replaceAll(/(.{60})/g, '$1\n> ')}\n\nHilsen` }),
    );
    expect(seen).toMatchObject({
      by: 'Ida Holm',
      words: await own(ida),
      municipality: 'Prøve',
      until,
      ...{ person: 'Bo Falk', role: 'member', mayList: false },
    });
    const answer = await value(bo.client.keys.answer({ code }));
    expect(answer.profile).toEqual({ name: 'Bo Falk', role: 'member', group: '' });
    expect(await value(ida.client.keys.readAnswer({ code: answer.code }))).toMatchObject({
      words: await own(bo),
      name: 'Bo Falk',
    });
    expect(await listed(ida)).toHaveLength(1);
    await value(ida.client.keys.accept({ code: answer.code }));
    expect(await listed(ida)).toEqual([
      ['Ida Holm', 'secretariat', 'counts'],
      ['Bo Falk', 'member', 'counts'],
    ]);
    expect(await value(ida.client.exchange.contacts({}))).toMatchObject([{ name: 'Bo Falk', words: await own(bo) }]);
    expect((await value(bo.client.keys.list({}))).state).toBe('noCouncil');
    await exchangeRecord(ida, bo, councilOf(ida));
    expect(await value(bo.client.keys.list({}))).toMatchObject({ own: 'counts', mayList: false });
    expect(await listed(bo)).toEqual(await listed(ida));
  });

  it('is kept by whom the founder lets, and by nobody else', async () => {
    const { ida, bo, keys } = await joined();
    expect(await reasonOf(bo.client.keys.invite(INVITED))).toBe('mayNotList');
    expect(await reasonOf(bo.client.keys.revoke({ key: keys.ida, since: null, why: 'left', note: '' }))).toBe(
      'mayNotList',
    );
    const let_ = { key: keys.bo, role: 'secretariat', group: null, to: null, mayList: true } as const;
    expect(await reasonOf(bo.client.keys.change(let_))).toBe('mayNotList');
    expect(await reasonOf(ida.client.keys.change({ ...let_, key: keys.ida, mayList: false }))).toBe('lastKey');
    await value(ida.client.keys.change(let_));
    await exchangeRecord(ida, bo, councilOf(ida));
    const { code } = await value(bo.client.keys.invite({ ...INVITED, person: 'Eva Lund' }));
    const eva = await laptop('Eva Lund');
    await value(bo.client.keys.accept({ code: (await value(eva.client.keys.answer({ code }))).code }));
    await exchangeRecord(ida, bo, councilOf(ida));
    expect(await listed(ida)).toHaveLength(3);
  });

  it('revokes a key from a Danish day on for everybody, and lets nobody shut the last one out', async () => {
    const { ida, bo, keys } = await joined();
    const stolen = { since: '2026-11-20', why: 'stolen', note: 'I toget' } as const;
    expect(await reasonOf(ida.client.keys.revoke({ key: keys.ida, ...stolen }))).toBe('lastKey');
    expect(await reasonOf(ida.client.keys.revoke({ key: 'A'.repeat(43), ...stolen }))).toBe('notListed');
    const { lines } = await value(ida.client.keys.revoke({ key: keys.bo, ...stolen }));
    expect(lines[1]).toMatchObject({
      state: 'revoked',
      revoked: { from: '2026-11-19T23:00:00.000Z', why: 'stolen', by: 'Ida Holm' },
    });
    await exchangeRecord(ida, bo, councilOf(ida));
    expect((await value(bo.client.keys.list({}))).own).toBe('revoked');
  });

  it('is one after it was founded twice apart and somebody has chosen, and takes nothing from either before', async () => {
    const [ida, bo] = [await laptop('Ida Holm', 'begun'), await laptop('Bo Falk')];
    await exchangeRecord(ida, bo, councilOf(ida));
    await value(ida.client.keys.found({}));
    await value(bo.client.keys.found({}));
    await exchangeRecord(ida, bo, councilOf(ida));
    for (const one of [ida, bo])
      expect(await value(one.client.keys.list({}))).toMatchObject({ isTorn: true, own: 'counts' });
    const unsettled = await value(ida.client.council.unsettled({}));
    const [clash] = unsettled?.clashes ?? [];
    const choice = clash?.choices.find(({ by }) => by === 'Bo Falk')?.id ?? '';
    await value(ida.client.records.settle({ id: councilOf(ida), clash: clash?.id ?? '', choice }));
    await exchangeRecord(ida, bo, councilOf(ida));
    for (const one of [ida, bo]) expect(await listed(one)).toEqual([['Bo Falk', 'secretariat', 'counts']]);
    expect((await value(ida.client.keys.list({}))).own).toBe('unlisted');
  });
});

describe('an invitation and its answer', () => {
  it('are none, or altered by one letter, and told apart', async () => {
    const { ida, bo, code, answer } = await joined();
    expect(await reasonOf(bo.client.keys.readInvitation({ code: 'Kære Bo' }))).toBe('notInvitation');
    expect(await reasonOf(ida.client.keys.readAnswer({ code }))).toBe('notAnswer');
    const altered = (text: string, at: number) =>
      text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
    for (const at of [40, 200, code.length - 100, code.length - 40])
      expect(await reasonOf(bo.client.keys.answer({ code: altered(code, at) }))).toBe('alteredCode');
    for (const at of [40, 400, answer.length - 150, answer.length - 40])
      expect(await reasonOf(ida.client.keys.readAnswer({ code: altered(answer, at) }))).toBe('alteredCode');
  });

  it('are answered once, with this key or another', async () => {
    const { ida, code, answer } = await joined();
    expect(await reasonOf(ida.client.keys.accept({ code: answer }))).toBe('answered');
    const eva = await laptop('Eva Lund');
    const again = await value(eva.client.keys.answer({ code }));
    expect(await reasonOf(ida.client.keys.accept({ code: again.code }))).toBe('answered');
    expect(await listed(ida)).toHaveLength(2);
  });

  it('are forged where one who may not list keys signs the invitation, or for another council', async () => {
    const { ida, code } = await joined();
    const { invitation } = readInvitation(code);
    const stranger = newSigningKey();
    const answering = (forged: string) =>
      answerCode(stranger, readInvitation(forged), { name: 'Bo', recipient: `age1${'q'.repeat(58)}` });
    const forged = invitationCode(stranger, { ...invitation, token: 'x'.repeat(22), role: 'secretariat' });
    expect(await reasonOf(ida.client.keys.accept({ code: answering(forged) }))).toBe('notInviter');
    expect(await reasonOf(ida.client.keys.readInvitation({ code: forged }))).toBe('notInviter');
    const cay = await laptop('Cay Møller', 'begun');
    expect(await reasonOf(cay.client.keys.answer({ code }))).toBe('ok');
    await value(cay.client.keys.found({}));
    expect(await reasonOf(cay.client.keys.answer({ code }))).toBe('otherCouncil');
    expect(await reasonOf(cay.client.keys.accept({ code: answering(code) }))).toBe('otherCouncil');
    expect(await listed(ida)).toHaveLength(2);
  });

  it('cannot be put together of two, for the answer is signed over the whole invitation', async () => {
    const { ida, bo } = await founded();
    const [low, high] = [
      (await value(ida.client.keys.invite(INVITED))).code,
      (await value(ida.client.keys.invite({ ...INVITED, role: 'secretariat' }))).code,
    ];
    const { code } = await value(bo.client.keys.answer({ code: low }));
    const mixed = code.replace(readInvitation(low).signed, readInvitation(high).signed);
    expect(mixed).not.toBe(code);
    expect(await reasonOf(ida.client.keys.accept({ code: mixed }))).toBe('alteredCode');
  });

  it('end after fourteen days, on both sides', async () => {
    let today = new Date('2026-11-23T09:00:00.000Z');
    const core = createCore({ dataDir: temporaryFolder(), host: 'cli', now: () => today });
    const ida = { core, client: clientOf(core) };
    const profile = { name: 'Ida Holm', role: 'secretariat', group: '' } as const;
    await value(ida.client.app.begin({ start: 'empty', municipality: 'Prøve', profile }));
    await value(ida.client.keys.found({}));
    const { code, until } = await value(ida.client.keys.invite(INVITED));
    expect(until).toBe('2026-12-07T09:00:00.000Z');
    const bo = await laptop('Bo Falk');
    const answer = await value(bo.client.keys.answer({ code }));
    today = new Date('2026-12-07T09:00:01.000Z');
    expect(await reasonOf(ida.client.keys.accept(answer))).toBe('expired');
    expect(await reasonOf(ida.client.keys.answer({ code }))).toBe('expired');
    core.close();
  });
});

describe('what this computer may write', () => {
  /** A day later: these laptops do not agree on what time it is. */
  const verdict = ({ core }: Laptop, row: Partial<JudgedRow> = {}) => {
    const { rights, database, device } = core.context;
    const judge = rights.in(database.read);
    const audience = { kind: 'all' as const };
    const own = { kind: 'case' as const, audience, facts: ['dispatched'], hasContent: false };
    const judged = { ...own, device, begunBy: device, at: '2026-11-24T09:00:00.000Z', ...row };
    return [judge.judge(judged), judge.who(judged)];
  };

  it('is all before there are keys, what its role may after, and nothing of it unlisted', async () => {
    const { ida, bo } = await joined();
    const cay = await laptop('Cay Møller');
    expect(verdict(cay)).toEqual([null, null]);
    await exchangeRecord(ida, cay, councilOf(ida));
    expect(verdict(cay)).toEqual(['unknownKey', null]);
    expect(verdict(ida)).toEqual([null, null]);
    expect(verdict(bo)).toEqual(['role', 'secretariat']);
  });

  it('takes a case that begins here for this person’s own', async () => {
    const { bo } = await joined();
    const written = { facts: [], hasContent: true };
    expect(verdict(bo, written)).toEqual([null, null]);
    expect(verdict(bo, { ...written, begunBy: 'legacy-x' })).toEqual(['notOwn', 'authors']);
  });

  it('is refused before it is written, in words that say who may', async () => {
    const { ida, bo } = await joined();
    const id = newCase(ida);
    await exchangeRecord(ida, bo, id);
    const refused = await bo.client.cases.setStatus({ id, status: 'review' });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'forbidden', details: { reason: 'notYours', why: 'notOwn', who: 'authors' } },
    });
    await value(ida.client.cases.setStatus({ id, status: 'review' }));
  });
});
