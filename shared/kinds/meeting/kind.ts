import { z } from 'zod';
import { Settled } from '../clash.ts';
import { defineKind } from '../define.ts';
import { MeetingEvent } from './events.ts';
import { AgendaItem, Dispatch, FollowUp, MeetingContent, ProtocolText, Signature } from './meeting.ts';
import { MadePack, Reading, Release } from './traces.ts';

const { shape } = MeetingContent;

/** A meeting (*møde*): what is planned in `fields`, the agenda and the words of the minutes as lists. */
export const meetingKind = defineKind({
  name: 'meeting',
  version: 1,
  content: {
    fields: {
      body: shape.body,
      date: shape.date,
      time: shape.time,
      place: shape.place,
      kind: shape.kind,
      moved: shape.moved,
      cancelled: shape.cancelled,
      sealed: shape.sealed,
      publishedOn: shape.publishedOn,
    },
    lists: {
      items: { schema: AgendaItem },
      dispatches: { schema: Dispatch },
      events: { schema: MeetingEvent },
      protocol: { schema: ProtocolText, together: [['text', 'by', 'at']] },
      signatures: { schema: Signature },
      followUps: { schema: FollowUp },
      packs: { schema: MadePack },
      releases: { schema: Release },
      readings: { schema: Reading },
    },
    maps: {
      steps: { schema: shape.steps.valueType },
      revisions: { schema: z.literal(true) },
    },
  },
  facts: { settled: Settled },
  upcast: {},
});
