import { readFile } from 'node:fs/promises';
import type { TransferId } from '../../../shared/kinds/ids.ts';
import type { CoreContext } from '../context.ts';
import { forgetMapping } from '../database/tables/agendaMappings.ts';
import { columnsKey } from '../imports/agenda/synonyms.ts';
import { importAgenda, previewAgenda } from '../meetings/importAgenda.ts';
import type { DomainHandlers } from './types.ts';

export const agendaImport: DomainHandlers<'agendaImport'> = {
  preview: async ({ transfer, ...order }, ctx) => previewAgenda(ctx, { ...(await fileOf(ctx, transfer)), ...order }),
  run: async ({ transfer, ...order }, ctx) => importAgenda(ctx, { ...(await fileOf(ctx, transfer)), ...order }),
  forget: ({ columns }, ctx) => {
    ctx.write(({ db }) => forgetMapping(db, columnsKey(columns)));
    return {};
  },
};

async function fileOf(ctx: CoreContext, transfer: TransferId): Promise<{ name: string; bytes: Uint8Array }> {
  const { path, name } = ctx.transfers.get(transfer);
  return { name, bytes: await readFile(path) };
}
