import { describe, expect, it } from 'vitest';
import { quiet } from '../../../electron/core/control.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { RecordId } from '../../../shared/kinds/ids.ts';
import { value } from '../../support/core.ts';
import { laptop, withText } from './support.ts';

describe('two charters begun apart', () => {
  it('come in beside each other by a package, told before it is taken, and one is ours by a person’s choice', async () => {
    const [a, b] = [await laptop('A'), await laptop('B')];
    const one = await withText(a, 'adopted');
    const other = await withText(b, 'text');
    const bytes = await b.saved();
    const preview = await value(a.client.charter.previewPackage({ transfer: await a.received(bytes) }));
    expect(preview[0]).toMatchObject({
      what: 'second',
      text: { da: 'Kodeks. Antal punkter: 2. Vedtagelser: 0', en: 'Code. Clauses: 2. Adoptions: 0' },
    });
    expect((await value(a.take(bytes))).id).toBe(one.id);
    expect(await value(a.client.charter.previewPackage({ transfer: await a.received(bytes) }))).toEqual([]);
    await value(b.take(await a.saved()));
    const clashesOn = ({ client }: typeof a, id: string) => value(client.records.clashes({ id: RecordId.parse(id) }));
    const [clash] = await clashesOn(a, one.id);
    expect(clash?.kind).toBe('twoCharters');
    expect(await clashesOn(b, other.id)).toEqual([clash]);
    expect(clash?.choices.map(({ by }) => by).sort()).toEqual(['A', 'B']);
    // Until then each goes on with its own, and nothing of one is in the other.
    expect((await value(b.client.charter.get({})))?.versions).toEqual([]);
    await value(b.client.records.settle({ id: other.id, clash: clash?.id ?? '', choice: one.id }));
    const ours = await value(b.client.charter.get({}));
    expect([ours?.id, ours?.versions.map(({ sealed }) => sealed)]).toEqual([one.id, [true]]);
    await value(a.take(await b.saved()));
    expect([await clashesOn(a, one.id), await clashesOn(a, other.id)]).toEqual([[], []]);
    expect((await value(a.client.charter.get({ id: other.id })))?.clauses).toHaveLength(2);
    for (const { core } of [a, b]) expect((await verify(core.context, quiet())).problems).toEqual([]);
  });
});
