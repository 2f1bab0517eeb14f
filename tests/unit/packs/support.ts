import * as Y from 'yjs';
import { addCases } from '../../../electron/core/cases/cases.ts';
import { quiet } from '../../../electron/core/control.ts';
import type { Core } from '../../../electron/core/core.ts';
import { buildPack } from '../../../electron/core/packs/build.ts';
import { packFile } from '../../../electron/core/packs/index.ts';
import { changeRecord } from '../../../electron/core/records/change.ts';
import type { Attachment, CaseContent, CaseFields, DocJson } from '../../../shared/kinds/case/case.ts';
import { emptyCaseFields } from '../../../shared/kinds/case/case.ts';
import { bodyOf, putItem, setCaseField } from '../../../shared/kinds/case/doc.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { Happening } from '../../../shared/kinds/meeting/events.ts';
import type { AgendaItem } from '../../../shared/kinds/meeting/meeting.ts';
import type { Audience, PackFormat, PackVariant, ToldItem } from '../../../shared/pack/schema.ts';
import { clientOf, value } from '../../support/core.ts';
import { openSample } from '../../support/sample.ts';

export const COMMITTEE = {
  body: 'bsu',
  date: '2026-12-08',
  time: '10:30',
  ends: null,
  place: 'Lokale 2',
  kind: 'ordinary',
} as const;
export const COUNCIL = {
  body: 'kb',
  date: '2026-12-14',
  time: '10:30',
  ends: null,
  place: 'Byrådssalen',
  kind: 'ordinary',
} as const;

export const OPEN = { closed: false, reason: '', publicTitle: '' };

export const paragraph = (text: string): DocJson => ({
  type: 'paragraph',
  attrs: { id: null },
  content: [{ type: 'text', text }],
});

export const section = (key: string, heading: string, ...blocks: DocJson[]): DocJson => ({
  type: 'section',
  attrs: { key, heading },
  content: blocks,
});

/** A case with a text, ready to be sent. */
export function caseOf(fields: Partial<CaseFields>, ...sections: DocJson[]): CaseContent {
  const text =
    sections.length > 0
      ? sections
      : [section('summary', 'Sammendrag', paragraph('Udvalget skal vælge en ny sti.')), RECOMMENDATION];
  return {
    fields: { ...emptyCaseFields('ballerup'), status: 'ready', title: 'Ny sti', ...fields },
    body: { type: 'doc', content: text },
  };
}

export const RECOMMENDATION = section('recommendation', 'Indstilling', paragraph('At udvalget vælger stien.'));

export const attachment = (id: string, rest: Partial<Attachment> = {}): Attachment => ({
  id,
  number: 1,
  title: `Bilag ${id}`,
  recommended: false,
  closed: false,
  file: null,
  ...rest,
});

/** The sample council with one more meeting. */
export async function begun(meeting: typeof COMMITTEE | typeof COUNCIL = COMMITTEE) {
  const core = await openSample();
  const client = clientOf(core);
  const council = await value(client.council.get({}));
  const { ids } = await value(client.meetings.plan({ meetings: [meeting] }));
  const id = ids[0] as RecordId;
  const seats = council?.mandates.filter((one) => one.body === meeting.body).map(({ member }) => member) ?? [];
  const nameOf = (member: string) => council?.members.find((one) => one.id === member)?.name ?? '';
  return {
    ...{ core, client, id, seats, nameOf },
    record: (event: Happening) => value(client.meetings.record({ id, event })),
    /** Puts a case on the agenda; answers its id and the item's. */
    add: (content: CaseContent, openness?: AgendaItem['openness']) => addToAgenda(core, id, { content, openness }),
    dispatch: () => value(client.meetings.dispatch({ id })),
    pack: (audience: Audience, variant: PackVariant = 'full') =>
      buildPack(core.context, { id, audience, variant }, quiet()),
    file: (format: PackFormat, audience: Audience = 'members', variant: PackVariant = 'full') =>
      packFile(core.context, { id, audience, variant, format }, quiet()),
  };
}

export type Begun = Awaited<ReturnType<typeof begun>>;

async function addToAgenda(
  core: Core,
  id: RecordId,
  { content, openness }: { content: CaseContent; openness: AgendaItem['openness'] | undefined },
) {
  const client = clientOf(core);
  const [caseId] = addCases(core.context, [content], 'import');
  if (!caseId) throw new Error('No case');
  const added = await value(client.meetings.addCases({ id, cases: [caseId], role: 'decides' }));
  const item = added.content.items.find((one) => one.caseId === caseId);
  if (!item) throw new Error('No item');
  if (openness) await value(client.meetings.putItem({ id, item: { ...item, openness } }));
  return { caseId, item: item.id };
}

/** Changes a case as its editor would. */
export function changeCase(
  core: Core,
  caseId: RecordId,
  change: Partial<Pick<CaseFields, 'title' | 'openness' | 'attachments'>>,
): void {
  core.context.write((scope) =>
    changeRecord(core.context, scope, {
      id: caseId,
      action: 'fields',
      session: null,
      edit: (doc) => {
        if (change.title !== undefined) setCaseField(doc, 'title', change.title);
        if (change.openness) setCaseField(doc, 'openness', change.openness);
        for (const one of change.attachments ?? []) putItem(doc, 'attachments', one);
      },
    }),
  );
}

/** Adds a word to the first paragraph of a case. */
export function writeInCase(core: Core, caseId: RecordId, text: string): void {
  core.context.write((scope) =>
    changeRecord(core.context, scope, {
      id: caseId,
      action: 'edit',
      session: null,
      edit: (doc) => {
        const first = [...bodyOf(doc).createTreeWalker((node) => node instanceof Y.XmlText)][0];
        if (!(first instanceof Y.XmlText)) throw new Error('No text');
        first.insert(0, `${text} `);
      },
    }),
  );
}

/** The told item of a case; fails when it is withheld or missing. */
export function told(pack: { items: readonly unknown[] }, title: string): ToldItem {
  const found = (pack.items as ToldItem[]).find((item) => item.withheld === false && item.title === title);
  if (!found) throw new Error(`${title} is not told`);
  return found;
}
