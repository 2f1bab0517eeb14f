import { dispatchHash } from '../../../shared/checks/dispatch.ts';
import { BlockCache } from '../../../shared/checks/view.ts';
import { expandLive } from '../../../shared/handlerum/live.ts';
import { profileLine } from '../../../shared/handlerum/profile.ts';
import type { Attachment, CaseContent } from '../../../shared/kinds/case/case.ts';
import type { FileHash, RecordId } from '../../../shared/kinds/ids.ts';
import { previousHandlingLines } from '../../../shared/meeting/previous.ts';
import { roomLine } from '../../../shared/pack/roomLine.ts';
import type { Audience, PackAttachment, PackVariant, ToldItem } from '../../../shared/pack/schema.ts';
import { sectionsOf } from '../cases/printedCase.ts';
import type { CoreContext } from '../context.ts';
import { parseBody } from '../kinds/case/caseFile.ts';
import { handlings } from '../meetings/agendaView.ts';
import { printableBody, printableLine } from '../print/clean.ts';
import { packAttachments } from './attachments.ts';

/** What a pack tells of an item's case beside the item itself. */
export type OfCase = Pick<
  ToldItem,
  'caseType' | 'caseNumber' | 'competence' | 'contact' | 'chain' | 'room' | 'previous' | 'sections' | 'attachments'
>;

/** Of an item without a case, or whose case has not reached this computer. */
export const NO_CASE: OfCase = {
  caseType: null,
  caseNumber: '',
  competence: '',
  contact: '',
  chain: [],
  room: '',
  previous: [],
  sections: [],
  attachments: [],
};

export interface Telling {
  readonly caseId: RecordId;
  /** What is told. */
  readonly content: CaseContent;
  readonly now: CaseContent;
  /** Of the meeting. */
  readonly date: string;
  readonly audience: Audience;
  readonly variant: PackVariant;
  /** Whether a file belongs to something closed besides. */
  readonly isFileClosed: (hash: FileHash) => boolean;
}

/** The case as this audience may see it; the caller has made sure that it may. */
export async function tellCase(ctx: CoreContext, telling: Telling): Promise<OfCase> {
  const { content, caseId, date, audience } = telling;
  const { fields } = content;
  return {
    caseType: fields.caseType,
    caseNumber: printableLine(fields.caseNumber),
    competence: printableLine(fields.competence),
    contact: audience === 'press' ? contactOf(fields.responsible) : '',
    chain: fields.chain
      .filter((stop) => stop.date === null || stop.date > date)
      .map((stop) => ({ body: printableLine(stop.body), date: stop.date })),
    room: roomOf(content),
    previous: previousHandlingLines(handlings(ctx, caseId, audience), date).map(printableLine),
    sections: toldSections(telling),
    attachments: await toldAttachments(ctx, telling),
  };
}

const contactOf = ({ person, unit }: CaseContent['fields']['responsible']): string =>
  [person, unit].map(printableLine).filter(Boolean).join(', ');

/** Minutes repeat the recommendation, for *tiltrådt* says nothing without it. */
function toldSections({ content, variant }: Telling): ToldItem['sections'] {
  if (variant === 'agenda') return [];
  return printedSections(content).filter(({ key }) => variant === 'full' || key === 'recommendation');
}

/** An attachment that was closed after it was sent is closed, and so is one whose file belongs to a closed item. The files themselves come with the whole material only. */
async function toldAttachments(
  ctx: CoreContext,
  { content, now, audience, variant, isFileClosed }: Telling,
): Promise<PackAttachment[]> {
  const closedNow = new Set(now.fields.attachments.filter(({ closed }) => closed).map(({ id }) => id));
  const closedFiles = new Set(
    now.fields.attachments.flatMap(({ closed, file }) => (closed && file ? [file.hash] : [])),
  );
  const isClosed = ({ id, closed, file }: Attachment) =>
    closed || closedNow.has(id) || (file !== null && (closedFiles.has(file.hash) || isFileClosed(file.hash)));
  const marked = content.fields.attachments.map((one) => ({ ...one, closed: isClosed(one) }));
  const told = await packAttachments(ctx, marked, audience === 'members' ? 'all' : 'open');
  return variant === 'full' ? told : told.map((one) => ({ ...one, file: null }));
}

/** Contents are shared and do not change: what is made of one is made once. */
const SECTIONS = new WeakMap<CaseContent, ToldItem['sections']>();

function printedSections(content: CaseContent): ToldItem['sections'] {
  const known = SECTIONS.get(content);
  if (known) return known;
  const shown = expandLive(content.body, content.fields.handlerum);
  const sections = sectionsOf(printableBody(shown)).map(({ key, heading, blocks }) => ({
    key,
    heading,
    blocks: [...blocks],
  }));
  SECTIONS.set(content, sections);
  return sections;
}

const ROOMS = new WeakMap<CaseContent, string>();

function roomOf(content: CaseContent): string {
  const recorded = content.fields.handlerum ? profileLine(content.fields.handlerum) : '';
  const line =
    ROOMS.get(content) ?? printableLine(recorded || roomLine(new BlockCache().sections(parseBody(content.body))));
  ROOMS.set(content, line);
  return line;
}

/** Whether a reader of what was sent would find something else by now. */
export function contentDiffers(sent: CaseContent, now: CaseContent): boolean {
  if (sent === now) return false;
  const hash = ({ fields, body }: CaseContent) => dispatchHash(fields, new BlockCache().sections(parseBody(body)));
  return hash(sent) !== hash(now);
}
