import { z } from 'zod';
import { AgendaItem, Dispatch, FollowUp, MeetingContent, ProtocolText, Signature } from '../../records/meeting.ts';
import { MeetingEvent } from '../../records/meetingEvents.ts';
import { MadePack, Reading, Release } from '../../records/meetingTraces.ts';
import { defineKind } from '../define.ts';

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
  facts: {},
  upcast: {},
});
