import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addCases } from '../../../electron/core/cases/cases.ts';
import { saveCouncil } from '../../../electron/core/council/council.ts';
import { allRecords } from '../../../electron/core/database/tables/updates.ts';
import { takeRecords } from '../../../electron/core/exchange/take.ts';
import { changeRecord } from '../../../electron/core/records/change.ts';
import { sampleCouncil } from '../../../electron/core/sample/index.ts';
import { emptyCaseFields } from '../../../shared/kinds/case/case.ts';
import { addFact } from '../../../shared/kinds/facts.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { packRecords } from '../../support/pack.ts';
import { type Desk, openDesk, value } from './desk.ts';

async function give(from: Desk, to: Desk): Promise<void> {
  const ids = allRecords(from.core.context.database.read).map(({ id }) => id);
  await takeRecords(to.core.context, await packRecords(from.core.context, ids));
}

const MEETING = {
  body: 'bsu',
  date: '2029-12-11',
  time: '10:30',
  ends: null,
  place: 'Lokale 2',
  kind: 'ordinary',
} as const;
const BODIES = ['Kommunalbestyrelsen', 'Økonomiudvalget'];
const OPENNESS = { closed: false, reason: '', publicTitle: '' };
export const ITEM = {
  id: 'i1',
  kind: 'announcements',
  title: 'Gensidig orientering',
  caseId: null,
  caseNumber: '',
  group: null,
  minutes: 5,
  role: 'informed',
  openness: OPENNESS,
  lateReason: '',
} as const;

const BODY = {
  type: 'doc',
  content: [
    {
      type: 'section',
      attrs: { id: 's', key: 'summary', heading: 'Resume' },
      content: [{ type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: 'Stien følger åen.' }] }],
    },
  ],
};

export interface Apart {
  readonly caseId: RecordId;
  readonly meetingId: RecordId;
}

/**
 * Fills a data folder with what Karen and Bent did apart, on two laptops that have met again: a case made ready and taken back, a
 * meeting recorded by both, a charter and a checklist adopted by both.
 */
export async function workedApart({ dataDir, other }: { dataDir: string; other: string }): Promise<Apart> {
  const [karen, bent] = [openDesk(dataDir), openDesk(other)];
  try {
    const profile = (name: string) => ({ name, role: 'secretariat', group: '' }) as const;
    await value(karen.client.app.begin({ start: 'empty', municipality: 'Lindved', profile: profile('Karen Holm') }));
    await value(bent.client.app.changeSettings({ profile: profile('Bent Lund') }));
    const ids = await begun(karen);
    await give(karen, bent);
    const { caseId, meetingId } = ids;
    const ready = { ...karen.core.context.maker(), kind: 'ready', data: {} };
    karen.core.context.write((scope) => {
      const edit = (doc: Parameters<typeof addFact>[0]) => void addFact(doc, ready);
      changeRecord(karen.core.context, scope, { id: caseId, action: 'ready', session: null, edit });
    });
    await value(bent.client.cases.setStatus({ id: caseId, status: 'draft' }));
    for (const [index, { client }] of [karen, bent].entries()) {
      await value(client.meetings.record({ id: meetingId, event: { kind: 'opened', present: [] } }));
      await value(client.charter.adopt({ body: 'Kommunalbestyrelsen', date: '2026-11-23', item: String(7 + index) }));
      const { draft } = await value(client.checklist.get({}));
      const content = { ...draft, name: `Tjekliste ${index + 1}` };
      await value(client.checklist.saveDraft({ content, base: draft }));
      await value(client.checklist.adopt({ body: BODIES[index] ?? '', from: '2026-12-01' }));
    }
    await give(bent, karen);
    return ids;
  } finally {
    for (const { core } of [karen, bent]) core.close();
  }
}

async function begun({ core, client }: Desk): Promise<Apart> {
  core.context.write((scope) => saveCouncil(core.context, scope, sampleCouncil()));
  const fields = { ...emptyCaseFields('ballerup'), title: 'Sti langs åen', status: 'review' as const };
  const [caseId] = addCases(core.context, [{ fields, body: BODY }], 'create');
  const [meetingId] = (await value(client.meetings.plan({ meetings: [MEETING] }))).ids;
  if (!caseId || !meetingId) throw new Error('nothing was made');
  await value(client.meetings.putItem({ id: meetingId, item: ITEM }));
  await value(client.meetings.dispatch({ id: meetingId }));
  const { chapters } = await value(client.charter.begin({ chapters: ['Mødet'] }));
  const words = { text: 'Vi læser sagerne før mødet.', rationale: 'Så bliver mødet kort.', status: 'draft' } as const;
  await value(client.charter.putClause({ clause: { id: 'c1', chapter: chapters[0]?.id ?? '', ...words } }));
  await value(client.checklist.saveDraft({ content: (await value(client.checklist.get({}))).draft }));
  return { caseId, meetingId };
}

/** A file of exchange with one case, closed to a key, from a laptop that has never met the others; answers where it lies. */
export async function caseOfAnother(dataDir: string, { name, to }: { name: string; to: string }): Promise<string> {
  const { core, client } = openDesk(dataDir);
  try {
    const profile = { name, role: 'secretariat', group: '' } as const;
    await value(client.app.begin({ start: 'empty', municipality: 'Lindved', profile }));
    const fields = { ...emptyCaseFields('ballerup'), title: 'Ny bro over åen' };
    const records = addCases(core.context, [{ fields, body: BODY }], 'create');
    const order = { records, to: [to], passphrase: null, note: 'Se især resuméet.', purpose: 'records' as const };
    const { transfer } = await value(client.exchange.send(order));
    const file = join(dataDir, 'bro.handlerum');
    await writeFile(file, await core.context.transfers.read(transfer));
    return file;
  } finally {
    core.close();
  }
}

/** A file with the charter of a laptop that has never met the others; answers where it lies. */
export async function charterOfAnother(dataDir: string): Promise<string> {
  const { core, client } = openDesk(dataDir);
  try {
    const profile = { name: 'Grete Vang', role: 'secretariat', group: '' } as const;
    await value(client.app.begin({ start: 'empty', municipality: 'Lindved', profile }));
    const { chapters } = await value(client.charter.begin({ chapters: ['Tonen'] }));
    const words = { text: 'Vi svarer hinanden.', rationale: 'Så ved vi det.', status: 'draft' } as const;
    await value(client.charter.putClause({ clause: { id: 'c1', chapter: chapters[0]?.id ?? '', ...words } }));
    const { transfer } = await value(client.charter.savePackage({}));
    const file = join(dataDir, 'andet-kodeks.handlerum');
    await writeFile(file, await core.context.transfers.read(transfer));
    return file;
  } finally {
    core.close();
  }
}

/**
 * A laptop with a case of its own looks into a shared folder, vouches for all whom it finds there and looks again; answers what its cases are
 * called then.
 */
export async function sharesFolder(
  dataDir: string,
  { shared, name }: { shared: string; name: string },
): Promise<string[]> {
  const { core, client } = openDesk(dataDir);
  try {
    await value(client.app.changeSettings({ profile: { name, role: 'secretariat', group: '' } }));
    if (allRecords(core.context.database.read).length === 0)
      addCases(
        core.context,
        [{ fields: { ...emptyCaseFields('ballerup'), title: 'Ny bro over åen' }, body: BODY }],
        'create',
      );
    const told = await value(client.folder.choose({ path: shared }));
    for (const { key } of told?.peers ?? []) await value(client.folder.accept({ key, trust: 'known' }));
    await value(client.folder.sync({}));
    const { rows } = await value(
      client.cases.list({ filter: {}, sort: 'title', order: 'ascending', offset: 0, limit: 200 }),
    );
    return rows.map(({ title }) => title);
  } finally {
    core.close();
  }
}
