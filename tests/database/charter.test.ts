import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { currentCharter } from '../../electron/core/charter/charter.ts';
import { quiet } from '../../electron/core/maintenance/control.ts';
import { rebuild } from '../../electron/core/maintenance/rebuild.ts';
import { verify } from '../../electron/core/maintenance/verify.ts';
import type { CharterContent } from '../../shared/kinds/charter/charter.ts';
import { clientOf, openCore, temporaryFolder, value } from '../support/core.ts';
import { folderOf, OLD_CHARTER } from '../support/oldDatabase.ts';

const told: CharterContent = JSON.parse(readFileSync(OLD_CHARTER.told, 'utf8'));
const openOld = () => openCore({ dataDir: folderOf(OLD_CHARTER.database, join(temporaryFolder(), 'data')) });
const kinds = 'select kind, count(*) as n from records group by kind order by kind';

test('a charter written as a code is told whole, its seal holds, and no record is lost', async () => {
  const { context } = openOld();
  expect(currentCharter(context)).toEqual(told);
  expect(told.versions.map(({ sealed }) => sealed)).toEqual([true]);
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
  expect(currentCharter(context)).toEqual(told);
});

test('the computer that opened a round of the code is the one that closes it still', async () => {
  const client = clientOf(openOld());
  const open = told.rounds.find(({ closedAt }) => closedAt === null);
  const round = open?.id ?? '';
  for (const score of [1, 2, 3, 5])
    await value(client.charter.answer({ round, answers: [{ clause: 'c1', score, example: '', comment: '' }] }));
  const { results } = await value(client.charter.closeRound({ round }));
  // With the four that was given before the update.
  expect(results.find((one) => one.round === round && one.clause === 'c1')?.counts).toEqual([1, 1, 1, 1, 1]);
});

test('a package written under the old name is taken in', async () => {
  const core = openCore();
  const bytes = createReadStream(OLD_CHARTER.package);
  const transfer = await core.context.transfers.receive(bytes, { name: 'kodeks.handlerum', mediaType: '' });
  const taken = await value(clientOf(core).charter.mergePackage({ transfer }));
  // Only the computer that opened a round may close it.
  expect(taken).toEqual({ ...told, rounds: told.rounds.map((round) => ({ ...round, mayClose: false })) });
});
