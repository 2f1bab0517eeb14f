import { z } from 'zod';
import { defineKind, type FactOf } from '../define.ts';
import { carryMeeting } from './carry.ts';
import { meetingFacts } from './facts.ts';
import { AgendaItem, FollowUp, MeetingContent } from './meeting.ts';
import { MinutesText } from './texts.ts';

const { shape } = MeetingContent;

/** A follow-up as it lies in the record: *done* names the words it was said of. */
const StoredFollowUp = FollowUp.extend({
  done: FollowUp.shape.done
    .unwrap()
    .extend({ of: z.string().max(40).optional() })
    .nullable(),
});

/** A meeting (*møde*): what is planned in `fields`, the agenda, the words of the minutes, and what happened as facts. */
export const meetingKind = defineKind({
  name: 'meeting',
  version: 2,
  content: {
    fields: {
      body: shape.body,
      /** The day it was first planned for; `moved` says another. */
      date: shape.date,
      time: shape.time,
      /** Absent in meetings that never had one. */
      ends: shape.ends,
      place: shape.place,
      kind: shape.kind,
    },
    lists: {
      items: { schema: AgendaItem.omit({ number: true }) },
      followUps: { schema: StoredFollowUp, together: [['text', 'owner', 'due']] },
    },
    maps: {
      /** Items taken off the agenda, by id: one that was sent, or that the room has handled, stays all the same. */
      removed: { schema: z.literal(true) },
      texts: { schema: MinutesText },
      revisions: { schema: z.literal(true) },
    },
  },
  facts: meetingFacts,
  writers: {
    content: 'agenda',
    facts: {
      happened: 'recorder',
      dispatched: 'secretariat',
      numbered: 'secretariat',
      sealed: 'secretariat',
      published: 'secretariat',
      cancelled: 'recorder',
      reinstated: 'recorder',
      moved: 'recorder',
      signed: 'councillors',
      packMade: 'everyone',
      released: 'secretariat',
      releaseTakenBack: 'secretariat',
      readAloud: 'recorder',
      stepDone: 'agenda',
      stepUndone: 'agenda',
      keeper: 'recorder',
      handedTo: 'recorder',
      settled: 'recorder',
    },
  },
  upcast: { 1: (doc) => carryMeeting(doc, () => null) },
});

export type MeetingFactKind = keyof typeof meetingFacts;
export type MeetingFactOf<K extends MeetingFactKind> = FactOf<typeof meetingKind.spec, K>;
export type MeetingFact = MeetingFactOf<MeetingFactKind>;

export function isFact<K extends MeetingFactKind>(fact: MeetingFact, kind: K): fact is MeetingFactOf<K> & MeetingFact {
  return fact.kind === kind;
}
