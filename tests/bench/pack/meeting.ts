import * as Y from 'yjs';
import { addCases } from '../../../electron/core/cases/cases.ts';
import { quiet, type StepControl } from '../../../electron/core/control.ts';
import { type Core, createCore } from '../../../electron/core/core.ts';
import { putMeetings } from '../../../electron/core/meetings/plan.ts';
import { buildPack } from '../../../electron/core/packs/build.ts';
import { packFile } from '../../../electron/core/packs/index.ts';
import { changeRecord } from '../../../electron/core/records/change.ts';
import { exampleCases } from '../../../electron/core/sample/index.ts';
import type { CaseContent } from '../../../shared/kinds/case/case.ts';
import { bodyOf } from '../../../shared/kinds/case/doc.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { type AgendaItem, plannedMeeting } from '../../../shared/kinds/meeting/meeting.ts';
import type { Pack, PackFormat } from '../../../shared/pack/schema.ts';
import { corpus } from '../corpus.ts';

export const ITEMS = 60;
/** Characters of own text in each item, beside a whole sample case with its lists and tables: together about five pages. */
const CHARS = 9_000;

/** A meeting of sixty cases; no two have the same text. */
export interface BenchMeeting {
  readonly id: RecordId;
  make(format: PackFormat, control?: StepControl): Promise<Uint8Array>;
  pack(): Promise<Pack>;
  /** The case in the middle. */
  readonly middle: RecordId;
  readonly cases: readonly RecordId[];
}

export const openBenchCore = (dataDir: string): Core => createCore({ dataDir, host: 'cli' });

const WHOLE = { audience: 'members', variant: 'full' } as const;

/** What makes the whole pack for the members. */
export function packOf({ context }: Pick<Core, 'context'>, id: RecordId): BenchMeeting['make'] {
  return async (format, control = quiet()) => (await packFile(context, { id, ...WHOLE, format }, control)).bytes;
}

/** `edit` changes each case before it is made. */
export function benchMeeting(
  { context }: Core,
  seed: number,
  edit: (content: CaseContent, index: number) => CaseContent = (content) => content,
): BenchMeeting {
  const contents = casesOf(seed).map(edit);
  const ids = addCases(context, contents, 'import');
  const items = ids.map((caseId, index): AgendaItem => {
    const { title, caseNumber } = contents[index]?.fields ?? { title: '', caseNumber: '' };
    const openness = { closed: false, reason: '', publicTitle: '' };
    const about = { id: `i${index}`, caseId, title, caseNumber, openness, number: String(index + 1) };
    return { ...about, kind: 'case', group: 'A', role: 'decides', minutes: 10, lateReason: '' };
  });
  const plan = plannedMeeting({ body: 'kb', date: '2026-12-14', time: '18:00', place: '', kind: 'ordinary' });
  const [id] = context.write((scope) => putMeetings(context, scope, [{ ...plan, items }]));
  const middle = ids[ITEMS / 2];
  if (!id || !middle) throw new Error('No meeting');
  return {
    ...{ id, middle, cases: ids },
    make: packOf({ context }, id),
    pack: () => buildPack(context, { id, ...WHOLE }, quiet()),
  };
}

/** Puts a sentence into one case, as someone who writes would. */
export function writeInto({ context }: Pick<Core, 'context'>, id: RecordId, sentence: string): void {
  const edit = (doc: Y.Doc) => {
    const block = new Y.XmlElement('paragraph');
    block.insert(0, [new Y.XmlText(sentence)]);
    const section = bodyOf(doc).get(0);
    if (section instanceof Y.XmlElement) section.insert(0, [block]);
  };
  context.write((scope) => changeRecord(context, scope, { id, action: 'edit', session: null, edit }));
}

function casesOf(seed: number): CaseContent[] {
  const samples = exampleCases().map(({ content }) => content);
  return Array.from({ length: ITEMS }, (_, index) => {
    const sample = samples[index % samples.length];
    if (!sample) throw new Error('No sample');
    const own = corpus(CHARS, seed * 1000 + index).map((text, at) => ({
      type: 'paragraph',
      attrs: { id: `bench-${index}-${at}` },
      content: [{ type: 'text', text }],
    }));
    const attrs = { id: `bench-${index}`, key: 'presentation', heading: 'Uddybning' };
    const section = { type: 'section', attrs, content: own };
    return { ...sample, body: { ...sample.body, content: [...(sample.body.content ?? []), section] } };
  });
}
