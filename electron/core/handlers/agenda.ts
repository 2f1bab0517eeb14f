import { arrange } from '../meetings/agenda.ts';
import { changesOf } from '../meetings/changes.ts';
import { closedItems } from '../meetings/closed.ts';
import { supplement } from '../meetings/dispatch.ts';
import { addFollowUpItems } from '../meetings/followUpItems.ts';
import { readAloud } from '../meetings/reading.ts';
import { release, takeBack, withheldOf } from '../meetings/release.ts';
import type { DomainHandlers } from './types.ts';

export const agenda: DomainHandlers<'agenda'> = {
  arrange: ({ id, order }, ctx) => arrange(ctx, id, order),
  changes: ({ id }, ctx) => changesOf(ctx, id),
  supplement: ({ id, ...sending }, ctx) => supplement(ctx, id, sending),
  closed: ({ id }, ctx) => closedItems(ctx, id),
  withheld: ({ id }, ctx) => withheldOf(ctx, id),
  release: ({ id, ...what }, ctx) => release(ctx, id, what),
  takeBack: ({ id, release: one }, ctx) => takeBack(ctx, id, one),
  read: ({ id, item }, ctx) => readAloud(ctx, id, item),
  followUp: ({ id }, ctx) => addFollowUpItems(ctx, id),
};
