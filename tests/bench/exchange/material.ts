import { randomBytes } from 'node:crypto';
import { addCases } from '../../../electron/core/cases/cases.ts';
import type { Core } from '../../../electron/core/core.ts';
import { insertPrepared, prepareRecord } from '../../../electron/core/records/prepared.ts';
import { sampleCases } from '../../../electron/core/sample/index.ts';
import type { CaseContent, StoredFile } from '../../../shared/kinds/case/case.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { notesKind } from '../../../shared/kinds/notes/kind.ts';
import { benchMeeting, ITEMS } from '../pack/meeting.ts';

const BATCH = 200;
/** Of the attachments together. */
const ATTACHED = 300_000_000;

/** A thousand cases with twenty notes on each, every one a record of its own. */
export function manyRecords(core: Core, cases: number, notes: number): RecordId[] {
  const { context } = core;
  const contents = [...sampleCases({ count: cases, seed: 1 })];
  const ids: RecordId[] = [];
  for (let at = 0; at < contents.length; at += BATCH)
    ids.push(...addCases(context, contents.slice(at, at + BATCH), 'create'));
  const about = Array.from({ length: notes }, (_, n) => ids[n % ids.length] as RecordId);
  const prepared = about.map((caseId, n) =>
    prepareRecord(context, {
      kind: 'notes',
      action: 'create',
      write: (doc) => {
        notesKind.setFields(doc, { case: caseId, audience: 'private' });
        const value = { text: `Husk at spørge om punkt ${n} inden mødet`, author: 'Ida', date: '2026-11-30' };
        notesKind.setEntry(doc, 'comments', { key: `k${n}`, value });
      },
    }),
  );
  context.write((scope) => {
    for (const one of prepared) ids.push(insertPrepared(scope, one));
  });
  return ids;
}

/** A meeting of sixty cases, with five megabytes attached to each that cannot be packed. */
export async function packWithAttachments(core: Core): Promise<RecordId[]> {
  const files: StoredFile[] = [];
  for (let n = 0; n < ITEMS; n++) {
    const bytes = randomBytes(ATTACHED / ITEMS);
    const hash = await core.context.files.put(bytes);
    files.push({ hash, name: `bilag-${n}.pdf`, size: bytes.length, mediaType: 'application/pdf' });
  }
  const { id, cases } = benchMeeting(core, 1, (content, n) => withFile(content, files[n]));
  return [id, ...cases];
}

function withFile(content: CaseContent, file: StoredFile | undefined) {
  if (!file) throw new Error('no file');
  const attachments = [{ id: 'bilag', number: 1, title: file.name, recommended: true, closed: false, file }];
  return { ...content, fields: { ...content.fields, attachments } };
}
