import { watched } from '../control.ts';
import { forgetMapping } from '../database/tables/agendaMappings.ts';
import { columnsKey } from '../imports/agenda/synonyms.ts';
import type { DomainHandlers } from './types.ts';

export const agendaImport: DomainHandlers<'agendaImport'> = {
  preview: (order, ctx, { signal }) => ctx.work.run('previewAgenda', order, watched(signal)),
  run: (order, ctx, control) => ctx.work.run('importAgenda', order, control),
  forget: ({ columns }, ctx) => {
    ctx.write(({ db }) => forgetMapping(db, columnsKey(columns)));
    return {};
  },
};
