import { describe, expect, it } from 'vitest';
import { quiet } from '../../../electron/core/control.ts';
import { rebuild } from '../../../electron/core/maintenance/rebuild.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { ourRecordOf } from '../../../electron/core/records/ours.ts';
import { saidIn } from '../../../shared/kinds/clash.ts';
import { RECORD } from '../../../shared/kinds/define.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { value } from '../../support/core.ts';
import { begun, carryRecord, exchangeRecord, type LaptopCore } from '../../support/laptops.ts';

const idOf = ({ core }: LaptopCore): RecordId => {
  const head = ourRecordOf(core.context, 'council');
  if (!head) throw new Error('no council');
  return head.id;
};
const unsettled = async ({ client }: LaptopCore) => (await value(client.council.unsettled({})))?.clashes ?? [];

/** Two laptops with a council each, begun apart, that have exchanged both. */
async function together() {
  const [a, b] = [await begun('Lindved'), await begun('Nørre Lindved')];
  const [idA, idB] = [idOf(a), idOf(b)];
  await value(b.client.council.put({ items: [{ list: 'closedDays', item: { id: '2026-12-24', name: 'Jul' } }] }));
  carryRecord(a, b, idA);
  carryRecord(b, a, idB);
  return { a, b, idA, idB };
}

describe('two councils begun apart', () => {
  it('are told alike, change nothing under anybody’s hands, and one of them is ours once a person says so', async () => {
    const { a, b, idA, idB } = await together();
    expect([idOf(a), idOf(b)]).toEqual([idA, idB]);
    const [clash] = await unsettled(a);
    expect(await unsettled(b)).toEqual([clash]);
    expect(clash).toMatchObject({ kind: 'twoCouncils', about: '' });
    expect(clash?.choices.map(({ text }) => saidIn('da', text)).sort()).toEqual([
      'Lindved. Organer: 0. Medlemmer: 0',
      'Nørre Lindved. Organer: 0. Medlemmer: 0',
    ]);
    await value(a.client.records.settle({ id: idA, clash: clash?.id ?? '', choice: idB }));
    expect((await value(a.client.council.get({})))?.municipality).toBe('Nørre Lindved');
    expect((await value(a.client.app.settings({}))).municipality).toBe('Nørre Lindved');
    // Whatever carries one of the two carries the choice.
    carryRecord(a, b, idA);
    expect(await unsettled(b)).toEqual([]);
    expect([idOf(a), idOf(b)]).toEqual([idB, idB]);
    exchangeRecord(a, b, idB);
    expect(await value(a.client.council.get({}))).toEqual(await value(b.client.council.get({})));
    // The other is kept as it was, and nothing of one has come into the other.
    expect(await value(a.client.council.get({ id: idA }))).toMatchObject({ municipality: 'Lindved', closedDays: [] });
    for (const { core } of [a, b]) {
      expect((await verify(core.context, quiet())).problems).toEqual([]);
      rebuild(core.context);
      expect((await verify(core.context, quiet())).problems).toEqual([]);
    }
  });

  it('leave the cases of both readable, and a new case names the one that was chosen', async () => {
    const { a, b, idA, idB } = await together();
    const make = (title: string) =>
      value(b.client.cases.create({ title, caseType: 'decision', templateId: 'ballerup' } as never));
    const { id } = (await make('Før')) as { id: RecordId };
    carryRecord(b, a, id);
    const [clash] = await unsettled(b);
    await value(b.client.records.settle({ id: idB, clash: clash?.id ?? '', choice: idA }));
    const after = (await make('Efter')) as { id: RecordId };
    const councilOf = (one: RecordId) => b.core.context.records.get(one).doc.getMap(RECORD).get('council');
    expect([councilOf(id), councilOf(after.id)]).toEqual([idB, idA]);
    expect(a.core.context.contents.now(id).fields.title).toBe('Før');
    await value(b.client.app.changeSettings({ municipality: 'Lindved By' }));
    expect((await value(b.client.council.get({ id: idA })))?.municipality).toBe('Lindved By');
    expect((await value(b.client.council.get({ id: idB })))?.municipality).toBe('Nørre Lindved');
  });
});
