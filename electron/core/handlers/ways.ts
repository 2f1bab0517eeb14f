import { lateHearings, lateItems, oneWay, wayBoard } from '../meetings/ways.ts';
import type { DomainHandlers } from './types.ts';

export const ways: DomainHandlers<'ways'> = {
  board: ({ on }, ctx) => wayBoard(ctx, on),
  one: (asked, ctx) => oneWay(ctx, asked),
  ofMeeting: ({ id }, ctx) => lateHearings(ctx, id),
  lateItems: ({ on }, ctx) => lateItems(ctx, on),
};
