import { describe, expect, it } from 'vitest';
import { quiet } from '../../../electron/core/control.ts';
import { allRecords, countRows, headsOfKind } from '../../../electron/core/database/tables/updates.ts';
import { takeRecords } from '../../../electron/core/exchange/take.ts';
import { rebuild } from '../../../electron/core/maintenance/rebuild.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { clientOf, openCore, testClock, value } from '../../support/core.ts';
import { packRecords } from '../../support/pack.ts';
import { carry, type Laptop, laptop, NOTHING, newCase, rowsOf, type } from './support.ts';

const clean = async ({ core }: Laptop) => (await verify(core.context, quiet())).problems;
const told = async ({ client }: Laptop, id: RecordId) =>
  (await value(client.records.history({ id, limit: 200 }))).map(
    ({ firstSeq: _first, lastSeq: _last, ...entry }) => entry,
  );

const ALL = { filter: {}, sort: 'title', order: 'ascending', offset: 0, limit: 200 } as const;

describe('a package', () => {
  it('carries records of every kind with all that is theirs, and is taken as if they had been made there', async () => {
    const [here, there] = [await laptop('Ida Holm'), await laptop('Bo Falk')];
    await value(
      here.client.app.begin({
        start: 'sample',
        municipality: 'x',
        profile: { name: 'Ida Holm', role: 'secretariat', group: '' },
      }),
    );
    const ids = allRecords(here.core.context.database.read).map(({ id }) => id);
    await carry(here, there, ids);
    // Many new cases are listed at once and judged when there is time.
    await there.core.refresh();
    const ask = async ({ client }: Laptop) => [
      await value(client.cases.list(ALL)),
      await value(client.meetings.list({})),
      await value(client.council.get({})),
      await value(client.charter.get({})),
      await value(client.checklist.get({})),
    ];
    const withoutOwn = (answers: unknown) => JSON.stringify(answers).replaceAll('"mayClose":true', '"mayClose":false');
    expect(withoutOwn(await ask(there))).toBe(withoutOwn(await ask(here)));
    expect(await clean(there)).toEqual([]);
    rebuild(there.core.context);
    expect(await clean(there)).toEqual([]);
  }, 60_000);

  it('tells on both laptops who wrote what and when, whichever of them compacted what, and once however often it comes', async () => {
    const [here, there, third] = [await laptop('Ida Holm'), await laptop('Bo Falk'), await laptop('Ea Lund')];
    const id = newCase(here);
    await type(here, id, 'abc'.repeat(20));
    const early = await packRecords(here.core.context, [id]);
    await carry(here, there, [id]);
    await type(here, id, 'def'.repeat(80));
    await type(there, id, 'ghi'.repeat(10));
    await value(there.client.cases.archive({ ids: [id] }));
    // Typing of before and after the first package lies in one row now.
    here.core.context.catchUp();
    expect(countRows(here.core.context.database.read, id)).toBeLessThan(10);
    await carry(there, here, [id]);
    await carry(here, there, [id]);
    await carry(there, third, [id]);
    const [one, other] = [await told(here, id), await told(there, id)];
    expect(other).toEqual(one);
    expect(await told(third, id)).toEqual(one);
    expect(one.map(({ author, action, updates }) => [author, action, updates])).toEqual(
      expect.arrayContaining([
        ['Ida Holm', 'edit', 300],
        ['Bo Falk', 'edit', 30],
        ['Bo Falk', 'archive', 1],
        ['Ida Holm', 'create', 1],
      ]),
    );
    const before = rowsOf(there.core);
    expect(await carry(here, there, [id])).toEqual(NOTHING);
    expect(await takeRecords(there.core.context, early)).toEqual(NOTHING);
    expect(rowsOf(there.core)).toEqual(before);
    expect(await value(there.client.cases.list(ALL))).toEqual(await value(here.client.cases.list(ALL)));
    for (const each of [here, there, third]) expect(await clean(each)).toEqual([]);
  }, 60_000);

  it('brings what was sealed, and gives back a seal that was lost', async () => {
    const [here, there] = [await laptop('Ida Holm'), await laptop('Bo Falk')];
    const id = newCase(here);
    const version = await value(here.client.records.nameVersion({ id, name: 'Til udvalget' }));
    await carry(here, there, [id]);
    const sealed = await value(here.client.records.version({ id, version: version.id }));
    expect(await value(there.client.records.version({ id, version: version.id }))).toEqual(sealed);
    there.core.context.write(({ db }) => db.exec('delete from sealed'));
    expect(await clean(there)).toHaveLength(1);
    await carry(here, there, [id]);
    expect(await clean(there)).toEqual([]);
  });

  it('brings the files that records name, and no others', async () => {
    const [here, there] = [await laptop('Ida Holm'), await laptop('Bo Falk')];
    const hash = await here.core.context.files.put(Buffer.from('Et bilag'));
    const other = await here.core.context.files.put(Buffer.from('Et andet'));
    const file = { hash, name: 'bilag.txt', mediaType: 'text/plain', size: 8 };
    const attachment = { id: 'a', number: 1, title: 'Bilag', recommended: false, closed: false, file };
    const id = newCase(here, { attachments: [attachment as never] });
    await carry(here, there, [id]);
    expect(await there.core.context.files.list()).toEqual([hash]);
    expect(await there.core.context.files.list()).not.toContain(other);
    expect(await clean(there)).toEqual([]);
  });

  it('is followed by the pages that are open', async () => {
    const [here, there] = [await laptop('Ida Holm'), await laptop('Bo Falk')];
    const id = newCase(here);
    await carry(here, there, [id]);
    const page = clientOf(there.core);
    await value(page.records.open({ id }));
    const heard: string[] = [];
    page.on('records.updated', ({ author }) => heard.push(author));
    page.on('cases.changed', ({ ids }) => heard.push(...ids));
    await type(here, id, 'x');
    await carry(here, there, [id]);
    expect(heard).toEqual(['Ida Holm', id]);
  });

  it('puts a second council after the one that is here, also where that one’s computer had its clock ahead', async () => {
    const begun = async (municipality: string, hour: number) => {
      const core = openCore({ now: testClock(Date.UTC(2026, 10, 23, hour)) });
      const profile = { name: municipality, role: 'secretariat', group: '' } as const;
      await value(clientOf(core).app.begin({ start: 'empty', municipality, profile }));
      const [head] = headsOfKind(core.context.database.read, 'council');
      if (!head) throw new Error('no council');
      return { core, id: head.id };
    };
    const [ahead, behind] = [await begun('Fremby', 20), await begun('Bagby', 4)];
    const here = await laptop('Ida Holm');
    for (const from of [ahead, behind]) {
      await carry(from, here, [from.id]);
      expect((await value(here.client.council.get({})))?.municipality).toBe('Fremby');
    }
    expect((await value(here.client.records.clashes({ id: behind.id }))).map(({ kind }) => kind)).toEqual([
      'twoCouncils',
    ]);
  });
});
