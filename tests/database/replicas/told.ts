import { findRecord } from '../../../electron/core/database/tables/updates.ts';
import { bodyOf } from '../../../shared/kinds/case/doc.ts';
import { FACTS } from '../../../shared/kinds/facts.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { KINDS } from '../../../shared/kinds/index.ts';
import { refusal } from '../../../shared/meeting/rules.ts';
import { runMeeting } from '../../../shared/meeting/run.ts';
import { meetingBody } from '../../../shared/meeting/seats.ts';
import { must, type Replica } from './replica.ts';
import type { World } from './world.ts';

const ALL = { filter: {}, sort: 'title', order: 'ascending', offset: 0, limit: 500 } as const;

/** Says of the laptop that answers, and not of what it answers about. */
const OWN: ReadonlySet<string> = new Set([
  ...['isHere', 'isFromHere', 'isForHere', 'canTakeBack', 'backTo', 'mayClose', 'firstSeq', 'lastSeq', 'via'],
]);

const asText = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => (OWN.has(key) ? undefined : part)) ?? 'null';

/** All that a laptop tells of the run, by what was asked: lists, details, history, clashes and the documents themselves. */
export async function tellAll({ api, core }: Replica, world: World): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  const tell = async (what: string, answer: Promise<unknown>) => void told.set(what, asText(await answer));
  await tell('cases', must(api.cases.list(ALL)));
  await tell('meetings', must(api.meetings.list({})));
  await tell('followUps', must(api.meetings.followUps({ open: false })));
  await tell('council', must(api.council.get({})));
  await tell('charter', must(api.charter.get({})));
  await tell('checklist', must(api.checklist.get({})));
  for (const id of world.ids) {
    const kind = findRecord(core.context.database.read, id)?.kind;
    if (kind === undefined) throw new Error(`${id} has not come`);
    await tell(`clashes ${id}`, must(api.records.clashes({ id })));
    if (kind !== 'charter') await tell(`history ${id}`, must(api.records.history({ id, limit: 200 })));
    told.set(`document of ${kind} ${id}`, asText(documentOf(core.context.records.get(id).doc, kind)));
    if (kind === 'case') {
      await tell(`case ${id}`, must(api.cases.get({ id })));
      await tell(`custody ${id}`, must(api.flows.custody({ id })));
      await tell(`versions ${id}`, must(api.records.versions({ id })));
      await tell(`way ${id}`, must(api.meetings.caseWay({ id })));
      await tell(`negotiations ${id}`, must(api.negotiations.list({ caseId: id })));
    }
    if (kind === 'meeting') {
      await tell(`meeting ${id}`, must(api.meetings.get({ id })));
      await tell(`changes ${id}`, must(api.agenda.changes({ id })));
      await tell(`closed ${id}`, must(api.agenda.closed({ id })));
      await tell(`withheld ${id}`, must(api.agenda.withheld({ id })));
    }
  }
  return told;
}

type Doc = ReturnType<Replica['core']['context']['records']['get']>['doc'];

function documentOf(doc: Doc, kind: keyof typeof KINDS): unknown {
  const sorted = (entries: Iterable<readonly [string, unknown]>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const facts = sorted(Object.entries(doc.getMap(FACTS).toJSON()));
  const fields = sorted(Object.entries(doc.getMap('fields').toJSON()));
  const text = kind === 'case' ? bodyOf(doc).toString() : '';
  return { content: KINDS[kind].content(doc), fields, facts, text, unknown: KINDS[kind].unknown(doc) };
}

/**
 * What stands in a meeting and no rule allows, asked again happening by happening. Nothing where all is settled, unless a person
 * has said that it stands all the same.
 */
export async function refusedIn({ api, core }: Replica, id: RecordId): Promise<string[]> {
  const { content } = await must(api.meetings.get({ id }));
  const council = await must(api.council.get({}));
  const facts = JSON.stringify(core.context.records.get(id).doc.getMap(FACTS).toJSON());
  if (facts.includes('"refused:') || facts.includes('\\"refused:')) return [];
  const rules = meetingBody(council, { body: content.body, date: content.date });
  return content.events.flatMap((event, index) => {
    const room = runMeeting({ ...content, events: content.events.slice(0, index) }, rules.seats);
    const refused = refusal(room, event, rules);
    return refused ? [`${event.kind}: ${refused}`] : [];
  });
}
