import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { journalOf } from '../../../electron/core/meetings/journal.ts';
import { value } from '../../support/core.ts';
import { attachment, begun, caseOf, changeCase } from '../packs/support.ts';

test('the journal has every document as it was sent: the agenda, each case, each attachment, with theme and KLE', async () => {
  const { core, id, add, dispatch } = await begun();
  const file = {
    attachments: [
      attachment('a', { number: 2, title: 'Trafiktælling' }),
      attachment('b', { number: null, title: 'Tilbud', closed: true }),
    ],
  };
  const { caseId } = await add(
    caseOf({ title: 'Ny sti', caseNumber: '05.01.02-P20-3-26', caseType: 'decision', ...file }),
  );
  await add(caseOf({ title: 'Køb af grund', caseNumber: '26/1234', caseType: 'discussion' }), {
    ...{ closed: true, reason: 'Priser', publicTitle: 'Et køb' },
  });
  expect(journalOf(core.context, id).map(({ sentAt }) => sentAt)).toEqual([null, null, null, null, null]);
  await dispatch();
  changeCase(core, caseId, { title: 'Slet ingen sti' });
  const lines = journalOf(core.context, id).map((line) => [
    line.sentAt !== null,
    ...[line.item, line.document, line.theme, line.kle, line.caseNumber, line.closed],
  ]);
  expect(lines).toEqual([
    [true, '', 'Dagsorden, Børne- og Skoleudvalget, 2026-12-08', 'Dagsorden', '00.22.04', '', false],
    [true, '1', 'Ny sti', 'Sagsfremstilling til beslutning', '05.01.02', '05.01.02-P20-3-26', false],
    [true, '1', 'Trafiktælling', 'Bilag 2 til »Ny sti«', '05.01.02', '05.01.02-P20-3-26', false],
    [true, '1', 'Tilbud', 'Bilag til »Ny sti«', '05.01.02', '05.01.02-P20-3-26', true],
    [true, '2', 'Køb af grund', 'Sagsfremstilling til drøftelse', '', '26/1234', true],
  ]);
});

test('the sheet says in its name that it is internal, and holds the lines', async () => {
  const { core, client, id, add, dispatch } = await begun();
  await add(caseOf({ title: 'Ny sti', caseNumber: '05.01.02-P20-3-26' }));
  await dispatch();
  const { transfer, name } = await value(client.packs.journal({ id }));
  expect(name).toBe('Journalark Børne- og Skoleudvalget 2026-12-08 (internt).xlsx');
  const parts = unzipSync(await core.context.transfers.read(transfer));
  const text = Object.values(parts)
    .map((part) => new TextDecoder().decode(part))
    .join('');
  for (const words of ['Ny sti', '05.01.02', 'Sagsfremstilling til beslutning', '23. november 2026'])
    expect(text).toContain(words);
});
