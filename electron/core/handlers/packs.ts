import { FORMATS } from '../../../shared/print/formats.ts';
import { planCalendar } from '../packs/calendar.ts';
import { journalSheet } from '../packs/journalSheet.ts';
import { makeRecordedPack } from '../packs/made.ts';
import type { DomainHandlers } from './types.ts';

export const packs: DomainHandlers<'packs'> = {
  make: (order, ctx, control) => makeRecordedPack(ctx, order, control),
  journal: ({ id }, ctx) => journalSheet(ctx, id),
  plan: (filter, ctx) => {
    const { extension, mediaType } = FORMATS.ics;
    return ctx.transfers.save(planCalendar(ctx, filter), { name: `mødeplan.${extension}`, mediaType });
  },
};
