import type * as Y from 'yjs';
import { hashText } from '../../checks/hash.ts';
import { type Clash, clashId, settledChoice } from '../clash.ts';
import { meetingKind } from './kind.ts';
import { type FollowUp, type MeetingContent, plannedMeeting } from './meeting.ts';
import { type PlayedMeeting, playMeeting } from './play.ts';
import { playTexts } from './texts.ts';
import { endFor } from './times.ts';

/** A meeting's record played: how it reads, and all that is to be settled in it. */
export interface PlayedRecord {
  readonly content: MeetingContent;
  readonly played: PlayedMeeting;
  /** Of content; those of facts are `played.clashes`. `about` is an item's id. */
  readonly clashes: readonly Clash[];
  /** Of every item there is or was. */
  readonly titles: ReadonlyMap<string, string>;
}

const EMPTY = plannedMeeting({ body: '-', date: '1970-01-01', time: null, place: '', kind: 'ordinary' });

type Stored = ReturnType<typeof meetingKind.content>;
type StoredItem = Stored['lists']['items'][number];
type Facts = ReturnType<typeof meetingKind.facts>;

/** Never throws: what cannot be read is left out. */
export function playRecord(doc: Y.Doc): PlayedRecord {
  const { fields, lists, maps } = meetingKind.content(doc);
  const facts = onlyOnce(meetingKind.facts(doc));
  const agenda = agendaOf({ lists, maps }, facts);
  const cases = new Map(lists.items.map(({ id, caseId }) => [id, caseId]));
  const isSameCase = (one: string, other: string) => Boolean(cases.get(one)) && cases.get(one) === cases.get(other);
  const played = playMeeting(facts, { removed: agenda.off, isSameCase });
  const words = playTexts(maps.texts, facts);
  const tasks = followUpsOf(lists.followUps, facts);
  const planned = { ...EMPTY, ...fields };
  const { moved, cancelled, sealed } = played;
  const content: MeetingContent = {
    ...planned,
    steps: played.steps,
    publishedOn: played.publishedOn,
    dispatches: [...played.dispatches],
    signatures: played.signatures,
    packs: played.packs,
    releases: played.releases,
    readings: played.readings,
    date: moved?.data.to ?? planned.date,
    ends: endFor(planned),
    moved: moved && moved.data.to !== planned.date ? { from: planned.date, reason: moved.data.reason } : null,
    cancelled: cancelled ? { reason: cancelled.data.reason, by: cancelled.by, at: cancelled.at } : null,
    sealed: sealed ? { by: sealed.by, at: sealed.at, hash: sealed.data.hash } : null,
    items: agenda.items.map((item) => ({ ...item, number: played.numbers.get(item.id) ?? null })),
    events: [...played.events],
    protocol: words.texts,
    followUps: tasks.followUps,
  };
  // Of sealed minutes no text is left to choose: what was written apart is told as come after the seal.
  const clashes = [...agenda.clashes, ...(sealed ? [] : words.clashes), ...tasks.clashes];
  return { content, played, clashes, titles: new Map(lists.items.map(({ id, title }) => [id, title])) };
}

/** What older records say of one thing in two places is one thing. */
function onlyOnce(facts: Facts): Facts {
  const known = new Set<string>();
  return facts.filter((fact) => {
    if (fact.kind !== 'happened' && fact.kind !== 'dispatched') return true;
    const id = `${fact.kind} ${fact.data.id}`;
    return known.has(id) ? false : known.add(id);
  });
}

interface Agenda {
  readonly items: readonly StoredItem[];
  /** Ids of those that are not on it. */
  readonly off: ReadonlySet<string>;
  readonly clashes: readonly Clash[];
}

/** Removed items are off the agenda unless they were sent or handled; of one case that stands twice a person keeps one. */
function agendaOf({ lists, maps }: Pick<Stored, 'lists' | 'maps'>, facts: Facts): Agenda {
  const { touched, handled } = touchedBy(facts);
  const on = lists.items.filter(({ id }) => touched.has(id) || !maps.removed[id]);
  const clashes: Clash[] = [];
  const twice = new Set<string>();
  for (const [caseId, same] of Map.groupBy(on, (item) => item.caseId)) {
    const [first, ...others] = same;
    if (caseId === null || !first || others.length === 0) continue;
    const ids = same.map(({ id }) => id);
    const id = clashId('sameCase', ids);
    const choice = settledChoice(facts, id);
    if (choice !== null) for (const other of ids) if (other !== choice && !handled.has(other)) twice.add(other);
    const choices = same.map((item) => ({ id: item.id, text: item.id, by: '', at: '' }));
    if (choice === null) clashes.push({ id, kind: 'sameCase', about: first.id, choices });
  }
  const items = on.filter(({ id }) => !twice.has(id));
  const here = new Set(items.map(({ id }) => id));
  return { items, off: new Set(lists.items.map(({ id }) => id).filter((id) => !here.has(id))), clashes };
}

/** Items that were sent or handled, and those that were handled. */
function touchedBy(facts: Facts): { touched: Set<string>; handled: Set<string> } {
  const handled = facts.flatMap((fact) => (fact.kind === 'happened' && 'item' in fact.data ? [fact.data.item] : []));
  const sent = facts.flatMap((fact) => (fact.kind === 'dispatched' ? fact.data.items.map(({ item }) => item) : []));
  return { touched: new Set([...sent, ...handled]), handled: new Set(handled) };
}

/** Names the words of a task, so that *done* is said of these and no others. */
export const wordsOf = ({ text, owner, due }: Pick<FollowUp, 'text' | 'owner' | 'due'>): string =>
  hashText(JSON.stringify([text, owner, due]));

function followUpsOf(stored: Stored['lists']['followUps'], facts: Facts): { followUps: FollowUp[]; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const followUps = stored.map(({ done, ...task }): FollowUp => {
    if (!done) return { ...task, done: null };
    const { of, ...told } = done;
    if (of === undefined || of === wordsOf(task)) return { ...task, done: told };
    const id = clashId('doneOfOther', [task.id, of, wordsOf(task)]);
    const choice = settledChoice(facts, id);
    const choices = ['done', 'open'].map((one) => ({ id: one, text: '', by: done.by, at: '' }));
    if (choice === null) clashes.push({ id, kind: 'doneOfOther', about: task.text, choices });
    return { ...task, done: choice === 'done' ? told : null };
  });
  return { followUps, clashes };
}
