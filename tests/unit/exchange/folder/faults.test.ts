import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeBundle } from '../../../../electron/core/exchange/bundle.ts';
import { SHARED } from '../../../../shared/exchange/folder.ts';
import { beginCouncil, temporaryFolder, value } from '../../../support/core.ts';
import { newCase, rowsOf, type } from '../support.ts';
import {
  deviceFolder,
  filesOf,
  meet,
  rounds,
  rowFiles,
  type Sharer,
  sharedFolder,
  sharer,
  stateOf,
  sync,
} from './laptops.ts';

async function pair(group = ''): Promise<{ ida: Sharer; bo: Sharer; folder: string }> {
  const folder = sharedFolder();
  const [ida, bo] = [await sharer('Ida Holm', folder, group), await sharer('Bo Falk', folder)];
  await meet([ida, bo]);
  await rounds([ida, bo], 2);
  return { ida, bo, folder };
}

const peerOf = async (one: Sharer) => (await sync(one)).peers[0];
const laid = (one: Sharer): string => join(deviceFolder(one), rowFiles(one)[0] ?? '');

it('says that the folder is gone and goes on when it is back, and never writes where a stick is not', async () => {
  const { ida, bo, folder } = await pair();
  renameSync(folder, `${folder}-away`);
  expect((await sync(ida)).trouble).toBe('gone');
  // The place of a stick is there when the stick is not.
  mkdirSync(folder);
  const id = newCase(ida);
  expect((await sync(ida)).trouble).toBe('gone');
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
  renameSync(`${folder}-away`, folder);
  expect((await sync(ida)).trouble).toBeNull();
  await sync(bo);
  expect(Object.keys(stateOf(bo))).toEqual([id]);
});

it('waits for a file that has not come whole, tells of it after a while, and takes it when it has', async () => {
  const { ida, bo } = await pair();
  const id = newCase(ida);
  await sync(ida);
  const [file, whole] = [laid(ida), readFileSync(laid(ida))];
  writeFileSync(file, whole.subarray(0, whole.length >> 1));
  expect(await sync(bo)).toMatchObject({ waiting: [], refused: [] });
  writeFileSync(file, whole);
  await sync(bo);
  expect(Object.keys(stateOf(bo))).toEqual([id]);
});

it('refuses what stays broken, once, and says why', async () => {
  const { ida, bo } = await pair();
  newCase(ida);
  await sync(ida);
  const broken = readFileSync(laid(ida));
  broken[broken.length - 40] = (broken.at(-40) ?? 0) ^ 1;
  writeFileSync(laid(ida), broken);
  expect((await sync(bo)).refused).toEqual([]);
  bo.pass(6);
  expect((await sync(bo)).refused).toMatchObject([{ name: rowFiles(ida)[0], reason: 'damaged', from: '' }]);
  const before = bo.core.context.database.commits();
  expect((await sync(bo)).refused).toHaveLength(1);
  expect(bo.core.context.database.commits()).toBe(before);
  expect(stateOf(bo)).toEqual({});
  // Its own computer sees that it is not what it wrote, and writes it anew under another name.
  const name = rowFiles(ida)[0];
  await rounds([ida, bo]);
  expect(rowFiles(ida)).not.toContain(name);
  expect(stateOf(bo)).toEqual(stateOf(ida));
  expect((await sync(bo)).refused).toEqual([]);
});

it('writes again what somebody took away before it was taken, and nothing else', async () => {
  const { ida, bo } = await pair();
  const id = newCase(ida);
  await sync(ida);
  const first = rowFiles(ida);
  rmSync(laid(ida));
  await type(ida, id, 'a');
  await sync(ida);
  expect(rowFiles(ida)).toHaveLength(1);
  expect(rowFiles(ida)).not.toEqual(first);
  await sync(bo);
  expect(stateOf(bo)).toEqual(stateOf(ida));
});

it('writes again what was lost of a row of files, though those that build upon it lie there', async () => {
  const { ida, bo } = await pair();
  const id = newCase(ida);
  for (const letter of 'abc') {
    await sync(ida);
    await type(ida, id, letter);
  }
  await sync(ida);
  expect(rowFiles(ida)).toHaveLength(4);
  rmSync(laid(ida));
  await sync(bo);
  expect(stateOf(bo)).toEqual({});
  await rounds([ida, bo], 1);
  expect(stateOf(bo)).toEqual(stateOf(ida));
  await rounds([bo, ida], 2);
  expect(rowFiles(ida)).toEqual([]);
});

it('takes a file once whatever it is called, and heeds neither links nor what is not ours', async () => {
  const { ida, bo, folder } = await pair();
  newCase(ida);
  await sync(ida);
  const [file] = rowFiles(ida);
  const own = deviceFolder(ida);
  for (const name of ['X (1).handlerum', 'X-DESKTOP-1.handlerum', String(file).toUpperCase()])
    copyFileSync(laid(ida), join(own, name));
  const secret = join(temporaryFolder(), 'hemmeligt.handlerum');
  writeFileSync(secret, 'Ikke til jer');
  symlinkSync(secret, join(own, 'link.handlerum'));
  symlinkSync(temporaryFolder(), join(folder, SHARED, `d${'f'.repeat(32)}`));
  for (const name of ['~$X.handlerum', '.~lock.X.handlerum#', 'desktop.ini']) writeFileSync(join(own, name), 'x');
  writeFileSync(join(own, 'brev.docx'), 'x');
  mkdirSync(join(own, 'mappe.handlerum'));
  const told = await sync(bo);
  const device = ida.core.context.device;
  expect([...told.strange].sort()).toEqual(
    [
      `d${'f'.repeat(32)}`,
      ...['brev.docx', 'link.handlerum', 'mappe.handlerum'].map((name) => join(device, name)),
    ].sort(),
  );
  expect(told.refused).toEqual([]);
  expect(stateOf(bo)).toEqual(stateOf(ida));
  const rows = bo.core.context.database.read.prepare('select count(*) from arrivals').pluck().get();
  expect(rows).toBe(1);
  // Left alone by who reads, and by whose folder it is.
  await rounds([ida, bo]);
  expect(filesOf(ida)).toEqual(expect.arrayContaining(['X (1).handlerum', 'brev.docx', 'link.handlerum']));
  expect(readFileSync(secret, 'utf8')).toBe('Ikke til jer');
});

it('does not write through a link, nor over a file, where its own folder is to be', async () => {
  const { ida } = await pair();
  newCase(ida);
  const elsewhere = temporaryFolder();
  rmSync(deviceFolder(ida), { recursive: true });
  symlinkSync(elsewhere, deviceFolder(ida));
  expect((await sync(ida)).trouble).toBe('link');
  expect(readdirSync(elsewhere)).toEqual([]);
  rmSync(deviceFolder(ida));
  writeFileSync(deviceFolder(ida), 'x');
  expect((await sync(ida)).trouble).toBe('link');
  rmSync(deviceFolder(ida));
  expect((await sync(ida)).trouble).toBeNull();
});

it('keeps a file that builds upon another until that comes, and says so after a while', async () => {
  const { ida, bo } = await pair();
  const id = newCase(ida);
  await sync(ida);
  const [first] = rowFiles(ida);
  await type(ida, id, 'a');
  await sync(ida);
  const hidden = join(temporaryFolder(), 'first');
  renameSync(join(deviceFolder(ida), String(first)), hidden);
  expect(await sync(bo)).toMatchObject({ waiting: [], refused: [] });
  bo.pass(6);
  expect((await sync(bo)).waiting).toMatchObject([{ from: 'Ida Holm', why: 'earlier' }]);
  copyFileSync(hidden, join(deviceFolder(ida), 'sent for sent.handlerum'));
  expect((await sync(bo)).waiting).toEqual([]);
  expect(stateOf(bo)).toEqual(stateOf(ida));
});

it('makes one file of many that nobody has taken, and holds no more than it must', async () => {
  const { ida, bo } = await pair();
  const id = newCase(ida);
  for (let n = 0; n < 25; n++) {
    await type(ida, id, 'a');
    await sync(ida);
  }
  expect(rowFiles(ida).length).toBeLessThan(10);
  await sync(bo);
  expect(stateOf(bo)).toEqual(stateOf(ida));
  await rounds([ida, bo], 2);
  expect(rowFiles(ida)).toEqual([]);
});

it('sends what is new alone, and writes nothing while nothing is', async () => {
  const { ida, bo } = await pair();
  const id = newCase(ida, { title: 'x'.repeat(400) });
  await rounds([ida, bo]);
  await type(ida, id, 'a');
  await sync(ida);
  const { manifest } = await ida.core.context.reading.run('exchange', {
    ...{ path: laid(ida), target: join(temporaryFolder(), 'x'), passphrase: null },
    identities: bo.core.context.keys?.identities ?? [],
  });
  expect(manifest.records.map(({ rows }) => rows)).toEqual([1]);
  await rounds([bo, ida, bo, ida]);
  const look = () => [
    filesOf(ida),
    filesOf(bo),
    ida.core.context.database.commits(),
    bo.core.context.database.commits(),
  ];
  const before = look();
  await rounds([ida, bo]);
  expect(look()).toEqual(before);
});

it('stops at a known name with another key, and lets nobody give themselves a group', async () => {
  const { ida, bo, folder } = await pair('X');
  await beginCouncil(bo.core, { name: 'Bo Falk', role: 'secretariat', group: 'L' });
  const own = newCase(bo);
  const talks = await value(
    bo.client.negotiations.begin({ caseId: own, audience: { kind: 'groups', groups: ['l', 'b'] } }),
  );
  await value(ida.client.app.changeSettings({ profile: { name: 'Ida Holm', role: 'secretariat', group: 'L' } }));
  await rounds([ida, bo]);
  expect(await peerOf(bo)).toMatchObject({ group: 'X', saidGroup: 'L' });
  expect(Object.keys(stateOf(ida))).not.toContain(talks.id);
  const false_ = await sharer('ida holm', folder, 'L');
  await sync(false_);
  const told = (await sync(bo)).peers.find(({ name }) => name === 'ida holm');
  expect(told).toMatchObject({ status: 'new', standing: 'otherKey' });
  const key = told?.key ?? '';
  expect(await bo.client.folder.accept({ key, trust: 'known' })).toMatchObject({
    error: { details: { reason: 'otherKey' } },
  });
  await rounds([bo, false_]);
  expect(stateOf(false_)).toEqual({});
  // Once their own person says so.
  const [known] = (await sync(bo)).peers;
  await value(bo.client.folder.accept({ key: known?.key ?? '', trust: 'known' }));
  await rounds([bo, ida]);
  expect(Object.keys(stateOf(ida))).toContain(talks.id);
});

it('takes nothing of a stranger, not even where an accepted one’s files lie, and nothing that is no part of the folder', async () => {
  const { ida, bo } = await pair();
  const eva = await sharer('Eva Lund', sharedFolder());
  const to = [bo.core.context.keys?.recipient ?? ''];
  const made = async (from: Sharer, name: string, also?: object) => {
    const order = { records: [newCase(from)], purpose: 'records', note: '', sealing: { to } } as const;
    await writeBundle(from.core.context, join(deviceFolder(ida), name), {
      ...order,
      ...(also ? { also: { folder: also } } : {}),
    });
  };
  await made(eva, 'fra-eva.handlerum', { part: 'rows', number: 7, after: [] });
  await made(ida, 'sendt-for-sig.handlerum');
  await made(ida, 'senere.handlerum', { part: 'budget', number: 8 });
  const before = rowsOf(bo.core);
  const told = await sync(bo);
  expect(told.peers.find(({ name }) => name === 'Eva Lund')).toMatchObject({ status: 'new' });
  expect(told.strange).toEqual(['sendt-for-sig.handlerum']);
  expect(told.refused).toMatchObject([{ name: 'senere.handlerum', reason: 'newer' }]);
  expect(rowsOf(bo.core)).toEqual(before);
});

it('takes nothing more of who is declined or forgotten, and is not told an old state anew', async () => {
  const { ida, bo } = await pair();
  const key = (await peerOf(bo))?.key ?? '';
  newCase(ida);
  await rounds([ida, bo]);
  const old = filesOf(ida).find((name) => name.startsWith('state-')) ?? '';
  const bytes = readFileSync(join(deviceFolder(ida), old));
  newCase(ida);
  await rounds([ida, bo]);
  const known = () => bo.core.context.database.read.prepare('select number, known from folder_peers').all();
  const before = known();
  writeFileSync(join(deviceFolder(ida), 'igen.handlerum'), bytes);
  await sync(bo);
  expect(known()).toEqual(before);
  await value(bo.client.exchange.forget({ key }));
  newCase(ida);
  await rounds([ida, bo]);
  expect(Object.keys(stateOf(bo))).toHaveLength(2);
  await value(bo.client.folder.accept({ key, trust: 'known' }));
  await rounds([ida, bo]);
  expect(stateOf(bo)).toEqual(stateOf(ida));
  await value(bo.client.folder.decline({ key }));
  newCase(ida);
  await rounds([ida, bo]);
  expect(Object.keys(stateOf(bo))).toHaveLength(3);
});

it('leaves with its own files or without, and never with anybody else’s', async () => {
  const { ida, bo, folder } = await pair();
  newCase(ida);
  await rounds([ida, bo], 1);
  await value(bo.client.folder.leave({ remove: 'nothing' }));
  expect(await value(bo.client.folder.get({}))).toBeNull();
  expect(filesOf(bo)).not.toEqual([]);
  const others = filesOf(bo);
  writeFileSync(join(deviceFolder(ida), 'brev.docx'), 'x');
  await value(ida.client.folder.leave({ remove: 'own' }));
  expect(filesOf(ida)).toEqual(['brev.docx']);
  expect(filesOf(bo)).toEqual(others);
  expect(existsSync(join(folder, SHARED))).toBe(true);
});

it('is not shared where it is not, nor inside the data folder', async () => {
  const { ida, folder } = await pair();
  const choose = (path: string) => ida.client.folder.choose({ path });
  const reason = (name: string) => ({ error: { details: { reason: name } } });
  expect(await choose(join(folder, 'nowhere'))).toMatchObject(reason('noFolder'));
  expect(await choose('delt')).toMatchObject(reason('noFolder'));
  expect(await choose(ida.core.context.dataDir)).toMatchObject(reason('insideData'));
  mkdirSync(join(ida.core.context.dataDir, 'x'));
  expect(await choose(join(ida.core.context.dataDir, 'x'))).toMatchObject(reason('insideData'));
});
