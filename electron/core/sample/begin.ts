import { addDays, type Day } from '../../../shared/calendar/days.ts';
import type { CaseContent } from '../../../shared/kinds/case/case.ts';
import { RecordId } from '../../../shared/kinds/ids.ts';
import { addCase } from '../cases/cases.ts';
import { addImported } from '../cases/importCases.ts';
import type { CoreContext } from '../context.ts';
import { saveCouncil } from '../council/council.ts';
import { type Imported, importFile } from '../imports/index.ts';
import { danishClock, danishDay } from '../packs/zone.ts';
import type { WriteScope } from '../write.ts';
import { type ExampleCase, exampleCases } from './cases.ts';
import { sampleCouncil } from './council.ts';
import { type SampleDays, sampleDays, workingDay } from './days.ts';
import { adoptCharter } from './story/charter.ts';
import { adoptChecklist } from './story/checklist.ts';
import { planComing } from './story/coming.ts';
import { holdMeetings } from './story/held.ts';
import { negotiate } from './story/negotiation.ts';
import { beginMeeting, prepareNext } from './story/now.ts';
import { Stage } from './story/stage.ts';
import { sampleWordFile, WORD_FILE_NAME } from './wordFile.ts';

/** What is read before the transaction. */
export interface PreparedSample {
  readonly imported: Imported;
}

/** Reads the Word file among the sample, as any import does: all of it before anything is made of it. */
export async function prepareSample(ctx: Pick<CoreContext, 'newId'>): Promise<PreparedSample> {
  return { imported: await importFile({ name: WORD_FILE_NAME, bytes: sampleWordFile(), newId: ctx.newId }) };
}

/**
 * Puts the whole sample into a folder without records, inside a caller's transaction: the council, its checklist and charter, the written
 * cases and one imported, meetings of all stages, and a negotiation. All dates follow from `ctx.now()`. Each thing is made by the function
 * that the contract calls for it, in the order it would have happened. Answers how many cases there are.
 */
export function putSample(ctx: CoreContext, scope: WriteScope, { imported }: PreparedSample): number {
  const now = ctx.now().toISOString();
  const days = sampleDays(danishDay(now), danishClock(now).replace('.', ':'));
  const stage = new Stage(ctx, scope, days);
  const cases = exampleCases(days);
  // A meeting's row is read by what changes the meeting; nobody reads those of cases before the end.
  const waits = ({ kind }: { kind: string }, what: 'new' | 'changed') => kind === 'case' || what === 'changed';
  ctx.records.together(scope.db, { waits, work: () => play(stage, { cases, imported }) });
  stage.tell();
  return cases.length + 1;
}

interface Made extends PreparedSample {
  readonly cases: readonly ExampleCase[];
}

/** In the order of time as far as one thing needs another. */
function play(stage: Stage, { cases, imported }: Made): void {
  const { days, scope } = stage;
  saveCouncil(stage.at(days.of('2026-01-05'), '09:00'), scope, sampleCouncil(days));
  adoptChecklist(stage);
  adoptCharter(stage);
  const isHandled = ({ content }: ExampleCase) =>
    content.fields.chain.some(({ date }) => date !== null && date < days.monday);
  for (const one of cases.filter(isHandled)) putCase(stage, one);
  holdMeetings(stage);
  for (const one of cases.filter((other) => !isHandled(other))) putCase(stage, one);
  const received = stage.at(days.before, '14:50');
  stage.know('imported', addImported(received, imported, RecordId.parse(received.newId())));
  beginMeeting(stage);
  planComing(stage);
  prepareNext(stage);
  negotiate(stage);
}

/** A case as it was written, before any meeting: what became of it is told by its meetings. */
function putCase(stage: Stage, { key, content }: ExampleCase): void {
  const { fields, body } = content;
  const status = fields.status === 'dispatched' || fields.status === 'decided' ? 'ready' : fields.status;
  const chain = fields.chain.map((stop) => ({ ...stop, itemNumber: null }));
  const written = { fields: { ...fields, status, chain }, body };
  const ctx = stage.at(writtenOn(stage.days, fields), '11:00');
  stage.know(key, addCase(ctx, stage.scope, { content: written, action: 'create' }));
}

/** Four weeks before its first meeting, or two days ago. */
function writtenOn({ before }: SampleDays, { chain }: CaseContent['fields']): Day {
  const first = chain.find(({ date }) => date !== null)?.date;
  const day = first ? workingDay(addDays(first, -28), -1) : before;
  return day < before ? day : before;
}
