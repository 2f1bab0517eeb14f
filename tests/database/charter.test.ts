import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { charterId, currentCharter } from '../../electron/core/charter/charter.ts';
import { quiet } from '../../electron/core/control.ts';
import { readUpdates } from '../../electron/core/database/tables/updates.ts';
import { fromBase64, RecordsPackage } from '../../electron/core/exchange/form.ts';
import { takeRecords } from '../../electron/core/exchange/take.ts';
import { rebuild } from '../../electron/core/maintenance/rebuild.ts';
import { verify } from '../../electron/core/maintenance/verify.ts';
import type { CharterContent } from '../../shared/kinds/charter/charter.ts';
import { clientOf, openCore, temporaryFolder, value } from '../support/core.ts';
import { folderOf, OLD_CHARTER } from '../support/oldDatabase.ts';
import { packRecords } from '../support/pack.ts';

/**
 * What a charter tells, without what the form of today names anew: the hash is of the very bytes now, steps are named by the fact
 * that made them, and what has one and the same time has no order of its own.
 */
function plain({ steps, signatures, versions, rounds, ...charter }: CharterContent) {
  const sorted = <T>(list: readonly T[]) => list.map((one) => JSON.stringify(one)).sort();
  return {
    ...charter,
    inForce: undefined,
    steps: sorted(steps.map(({ id: _id, ...step }) => step)),
    signatures: sorted(
      signatures.map(({ id, member, name, at, withdrawnAt }) => ({ id, member, name, at, withdrawnAt })),
    ),
    versions: versions.map(({ id, number, body, date, item, text, by, at, sealed }) => ({
      id,
      number,
      body,
      date,
      item,
      text,
      by,
      at,
      sealed,
    })),
    rounds: rounds.map(({ id, kind, name, version, clauses, openedAt, closedAt }) => ({
      id,
      kind,
      name,
      version,
      clauses,
      openedAt,
      closedAt,
    })),
  };
}

const mayClose = ({ rounds }: CharterContent) => rounds.map((round) => round.mayClose);

const told: CharterContent = JSON.parse(readFileSync(OLD_CHARTER.told, 'utf8'));
const openOld = () => openCore({ dataDir: folderOf(OLD_CHARTER.database, join(temporaryFolder(), 'data')) });
const kinds = 'select kind, count(*) as n from records group by kind order by kind';

test('a charter written as a code is told whole, its seal holds, and no record is lost', async () => {
  const { context } = openOld();
  const charter = currentCharter(context);
  if (!charter) throw new Error('no charter');
  expect(plain(charter)).toEqual(plain(told));
  expect(mayClose(charter)).toEqual(mayClose(told));
  expect(charter.versions.map(({ sealed }) => sealed)).toEqual([true]);
  expect(context.database.read.prepare(kinds).all()).toEqual([
    { kind: 'case', n: 14 },
    { kind: 'charter', n: 1 },
    { kind: 'checklist', n: 1 },
    { kind: 'council', n: 1 },
    { kind: 'meeting', n: 1 },
  ]);
  expect((await verify(context, quiet())).problems).toEqual([]);
  rebuild(context);
  expect((await verify(context, quiet())).problems).toEqual([]);
  expect(currentCharter(context)).toEqual(charter);
});

test('the computer that opened a round of the code is the one that closes it still', async () => {
  const client = clientOf(openOld());
  // Nobody was asked for a name before; what is counted bears one now.
  await value(client.app.changeSettings({ profile: { name: 'Ida Holm', role: 'secretariat', group: '' } }));
  const open = told.rounds.find(({ closedAt }) => closedAt === null);
  const round = open?.id ?? '';
  for (const score of [1, 2, 3, 5])
    await value(client.charter.answer({ round, answers: [{ clause: 'c1', score, example: '', comment: '' }] }));
  const { results } = await value(client.charter.closeRound({ round }));
  // With the four that was given before the update.
  expect(results.find((one) => one.round === round && one.clause === 'c1')?.counts).toEqual([1, 1, 1, 1, 1]);
});

test('its log of before is never passed on: no words of an answer lie in the package, and it is taken in as it stands', async () => {
  const { context } = openOld();
  // Of a comment, in letters that are written alike whatever the encoding.
  const words = 'r bedre';
  const whole = await packRecords(context, [charterId(context)]);
  const data = RecordsPackage.parse(JSON.parse(new TextDecoder().decode(whole)));
  const rows = data.records.flatMap((record) => record.rows.map(({ update }) => fromBase64(update)));
  const holds = (bytes: readonly Uint8Array[], words: string) =>
    bytes.some((one) => new TextDecoder('latin1').decode(one).includes(words));
  const log = readUpdates(context.database.read, charterId(context), { after: 0, upTo: 1e9 });
  // The log here does hold it; the program that wrote it knew no better.
  expect([holds(log, words), holds(rows, words), rows.length < log.length]).toEqual([true, false, true]);
  const there = openCore();
  await takeRecords(there.context, whole);
  const charter = currentCharter(there.context);
  expect(charter && plain(charter)).toEqual(plain(told));
  expect((await verify(there.context, quiet())).problems).toEqual([]);
});

test('a package written under the old name is taken in', async () => {
  const core = openCore();
  const bytes = createReadStream(OLD_CHARTER.package);
  const transfer = await core.context.transfers.receive(bytes, { name: 'kodeks.handlerum', mediaType: '' });
  const taken = await value(clientOf(core).charter.mergePackage({ transfer }));
  // Only the computer that opened a round may close it.
  expect(plain(taken)).toEqual(plain(told));
  expect(mayClose(taken)).toEqual(told.rounds.map(() => false));
});
