import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { quiet } from '../../../electron/core/control.ts';
import { writeBundle } from '../../../electron/core/exchange/bundle.ts';
import { noteSent } from '../../../electron/core/exchange/sent.ts';
import { takeFile } from '../../../electron/core/exchange/takeFile.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { ourCouncil } from '../../../electron/core/records/change.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { value } from '../../support/core.ts';
import { carry, type Laptop, laptop, newCase, type } from './support.ts';

/** Everything that is read of records and everything they are made of, but how often they were made anew. */
function dumpOf({ core: { context } }: Laptop): unknown {
  context.catchUp();
  const { read } = context.database;
  const all = (sql: string) => read.prepare(sql).all();
  return {
    records: all(
      'select id, kind, created_at, created_by, last_seq, form, projected_seq, projected_by, unplayed from records order by id',
    ),
    updates: all('select * from updates order by record_id, seq'),
    arrivals: [
      all('select * from arrivals order by id'),
      all('select * from arrived_rows order by arrival, record_id'),
    ],
    cases: all('select * from cases order by id'),
    bodies: all('select * from case_bodies order by case_id, body'),
    checks: all('select * from case_checks order by case_id, check_id'),
    meetings: all('select * from meetings order by id'),
    items: all('select * from agenda_items order by meeting_id, item_id'),
    negotiations: all('select * from negotiations order by id'),
    found: all("select rowid from case_text where case_text match 'skolen' order by rowid"),
  };
}

async function sent(from: Laptop, to: Laptop, ids: readonly RecordId[]): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'handlerum-back-')), 'x.handlerum');
  await writeBundle(from.core.context, path, {
    records: ids,
    purpose: 'records',
    note: 'Se her',
    sealing: { to: [to.core.context.keys?.recipient ?? ''] },
  });
  return path;
}

const take = ({ core }: Laptop, path: string) => takeFile(core.context, { path, passphrase: null });

async function scene() {
  const [here, there] = [await laptop('Ida Holm', 'begun'), await laptop('Bo Falk')];
  const council = ourCouncil(here.core.context.database.read);
  if (!council) throw new Error('no council');
  const [known, fresh] = [newCase(here), newCase(here, { title: 'Skolen igen' })];
  await carry(here, there, [council, known]);
  await type(here, known, 'abc');
  return { here, there, known, fresh, path: await sent(here, there, [known, fresh]) };
}

it('leaves all as it was before, to the byte, and the same file can be taken again and taken back again', async () => {
  const { there, known, fresh, path } = await scene();
  const before = dumpOf(there);
  const took = await take(there, path);
  expect(took).toMatchObject({ made: [fresh], changed: [known], aside: 0 });
  const after = dumpOf(there);
  const [listed] = await value(there.client.exchange.arrivals({}));
  expect(listed).toMatchObject({ id: took.arrival, name: 'Ida Holm', note: 'Se her', records: 2 });
  for (let time = 0; time < 2; time++) {
    const { records } = await value(there.client.exchange.takeBack({ arrival: took.arrival ?? '' }));
    expect([...records].sort()).toEqual([known, fresh].sort());
    expect(dumpOf(there)).toEqual(before);
    expect(await value(there.client.exchange.arrivals({}))).toEqual([]);
    expect((await verify(there.core.context, quiet())).problems).toEqual([]);
    expect(await take(there, path)).toEqual(took);
    expect(withoutTimes(dumpOf(there))).toEqual(withoutTimes(after));
  }
});

/** When a file was taken is another time the second time. */
const withoutTimes = (dump: unknown) => JSON.stringify({ ...(dump as object), arrivals: null });

const refusal = async ({ client }: Laptop, arrival: string | null) => {
  const result = await client.exchange.takeBack({ arrival: arrival ?? '' });
  return result.ok ? 'taken back' : (result.error.details?.reason ?? result.error.code);
};

it('is refused by name once somebody has written in it, sent it on, or gone on from it elsewhere', async () => {
  for (const [reason, go] of [
    ['builtUpon', ({ there, known }) => type(there, known, 'x')],
    ['sentOn', async ({ there, fresh }) => noteSent(there.core.context, [fresh])],
    [
      'builtUpon',
      async ({ there, fresh }) => {
        const audience = { kind: 'public' as const, groups: [] };
        await value(there.client.negotiations.begin({ caseId: fresh, audience }));
      },
    ],
  ] as readonly (readonly [string, (of: Awaited<ReturnType<typeof scene>>) => Promise<unknown>])[]) {
    const of = await scene();
    const { arrival } = await take(of.there, of.path);
    await go(of);
    const before = dumpOf(of.there);
    expect(await refusal(of.there, arrival)).toBe(reason);
    expect(dumpOf(of.there)).toEqual(before);
  }
});

it('says not_found of what laid nothing down', async () => {
  const { there } = await scene();
  expect(await refusal(there, 'nothing')).toBe('not_found');
});

it('keeps what was there before a later file when that is taken back, and takes both back from the last', async () => {
  const { here, there, known, path } = await scene();
  const first = await take(there, path);
  await type(here, known, 'def');
  const second = await take(there, await sent(here, there, [known]));
  expect(await refusal(there, first.arrival)).toBe('builtUpon');
  await value(there.client.exchange.takeBack({ arrival: second.arrival ?? '' }));
  expect(await refusal(there, first.arrival)).toBe('taken back');
});
