import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { quiet } from '../../../electron/core/control.ts';
import { answersOf } from '../../../electron/core/database/tables/charterAnswers.ts';
import { backUp } from '../../../electron/core/maintenance/backup.ts';
import { restoreBackup } from '../../../electron/core/maintenance/restore.ts';
import { temporaryFolder, value } from '../../support/core.ts';
import { laptop, withText } from './support.ts';

it('a round is counted once: a backup restored elsewhere holds no answers, and cannot close it', async () => {
  const one = await laptop('Ida Holm');
  await withText(one, 'adopted');
  const opened = await value(one.client.charter.openRound({ kind: 'evaluation', name: 'R', clauses: ['k0'] }));
  const round = opened.rounds[0]?.id ?? '';
  const give = (score: number, example = '') =>
    value(one.client.charter.answer({ round, answers: [{ clause: 'k0', score, example, comment: '' }] }));
  for (const score of [2, 3, 3, 4, 4]) await give(score, 'Ord der kun er sagt her');
  const folder = temporaryFolder();
  const file = join(folder, 'backup.zip');
  await backUp(one.core.context, file, quiet());
  await restoreBackup(file, join(folder, 'copy'), { now: () => new Date() });
  expect(readFileSync(join(folder, 'copy', 'handlerum.sqlite')).includes('kun er sagt her')).toBe(false);
  const two = await laptop('', { dataDir: join(folder, 'copy') });
  expect(answersOf(two.core.context.database.read, round)).toEqual([]);
  const { rounds } = (await value(two.client.charter.get({}))) ?? {};
  expect(rounds).toMatchObject([{ id: round, closedAt: null, mayClose: false }]);
  expect(await two.client.charter.closeRound({ round })).toMatchObject({
    ok: false,
    error: { code: 'forbidden', details: { reason: 'notRoundKeeper' } },
  });
  await give(1);
  const closed = await value(one.client.charter.closeRound({ round }));
  expect(closed.results[0]?.counts).toEqual([1, 1, 2, 2, 0]);
  // The copy is told what was counted, and never counts itself.
  expect((await value(two.take(await one.saved()))).results).toEqual(closed.results);
});
