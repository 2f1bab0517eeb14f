import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { filesUnder, whereTold, whereToldPacked } from '../support/canary.ts';
import { temporaryFolder, value } from '../support/core.ts';
import { clientAt, openVault, PASSPHRASE } from '../unit/vault/support.ts';

const SAMPLES = join(import.meta.dirname, '../fixtures/samples');
const CANARY = 'Kanariefuglehuset';
/** Of each kind of record: cases, meetings and minutes, members, the charter, a negotiation, the settings; and of files that came in. */
const WORDS = ['Sikrere skolevej', 'Lindved', 'Karen Holm', 'Samarbejdskodeks', 'samarbejdskodeks', CANARY];

/** A system's temporary folder of its own while the test runs: what is laid aside is seen. */
function ownTemporaryFolder(): string {
  const folder = temporaryFolder();
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  onTestFinished(() => {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  });
  return folder;
}

/** Everything a council does in a month, over the contract, as pages do it. */
async function work(dataDir: string, encrypt: 'encrypted' | 'plain') {
  const lines: string[] = [];
  const vault = openVault({ dataDir, log: (line) => void lines.push(line), now: () => new Date() });
  const { api } = clientAt(vault);
  if (encrypt === 'encrypted') {
    const { recoveryKey } = await value(api.vault.newRecoveryKey({}));
    await value(api.vault.turnOn({ passphrase: PASSPHRASE, recoveryKey }).result);
  }
  const profile = { name: 'Karen Holm', role: 'secretariat', group: '' } as const;
  await value(api.app.begin({ start: 'sample', municipality: '', profile }));
  const receive = (bytes: Uint8Array, name: string, mediaType = 'text/markdown') =>
    vault.receiveUpload(Readable.from([bytes]), { name, mediaType });
  const text = Buffer.from(`# ${CANARY}\n\n## Sammendrag\n\n${`${CANARY} er vigtigt. `.repeat(200)}\n`);
  const word = readFileSync(join(SAMPLES, 'g1.docx'));
  const transfers = [await receive(text, `${CANARY}.md`), await receive(word, 'g1.docx', 'application/octet-stream')];
  const { imported } = await value(api.imports.cases({ transfers }).result);
  await value(api.attachments.store({ transfer: await receive(text, `${CANARY} bilag.txt`, 'text/plain') }));
  const ids = imported.map(({ id }) => id);
  for (const format of ['docx', 'pdf', 'md'] as const)
    await value(api.exports.cases({ ids, format, includeClosed: 'yes' }).result);
  const [meeting] = await value(api.meetings.list({}));
  if (!meeting) throw new Error('the sample has no meeting');
  for (const format of ['pdf', 'zip'] as const)
    await value(api.packs.make({ id: meeting.id, audience: 'members', variant: 'full', format }).result);
  const backup = await value(api.maintenance.backup({}).result);
  expect((await value(api.maintenance.verify({}).result)).problems).toEqual([]);
  return { vault, lines, backup };
}

test('after a month’s work no word of any record is on disk: not in the folder, nor in files laid aside, nor in the log', async () => {
  const temporary = ownTemporaryFolder();
  const dataDir = join(temporaryFolder(), 'data');
  const { vault, lines } = await work(dataDir, 'encrypted');
  const look = () => [...filesUnder(dataDir), ...filesUnder(temporary)];
  expect(filesUnder(join(dataDir, 'transfers')).length).toBeGreaterThan(5);
  expect(whereTold(look(), WORDS)).toEqual([]);
  vault.close();
  expect(whereToldPacked(look(), WORDS)).toEqual([]);
  expect(lines.filter((line) => WORDS.some((one) => line.includes(one)))).toEqual([]);
}, 600_000);

test('the same work in plain is found by the same search, packed rows and all', async () => {
  ownTemporaryFolder();
  const dataDir = join(temporaryFolder(), 'data');
  const { vault, backup } = await work(dataDir, 'plain');
  // What passes through is sealed there too; a backup of a plain folder is plain.
  const passing = whereTold(filesUnder(join(dataDir, 'transfers')), [`${CANARY} er vigtigt`]);
  expect(passing.map((line) => line.includes(backup.transfer))).toEqual([true]);
  vault.close();
  const database = [join(dataDir, 'handlerum.sqlite')];
  const found = whereTold(database, WORDS).map((line) => line.split(': ')[1]);
  expect(found).toEqual(expect.arrayContaining(['Sikrere skolevej', 'Lindved', 'Karen Holm', CANARY]));
  // Rows of the log are packed: of these words of a text nothing is found without unpacking.
  expect(whereToldPacked(database, [CANARY]).length).toBeGreaterThan(0);
}, 600_000);
