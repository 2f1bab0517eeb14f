import { exportCases } from '../cases/exportCases.ts';
import { importTransfers } from '../cases/importCases.ts';
import { backUp } from '../maintenance/backup.ts';
import { verify } from '../maintenance/verify.ts';
import type { DomainHandlers } from './types.ts';

export const imports: DomainHandlers<'imports'> = {
  cases: ({ transfers }, ctx, control) => importTransfers(ctx, transfers, control),
};

export const exports: DomainHandlers<'exports'> = {
  cases: (input, ctx, control) => exportCases(ctx, input, control),
};

export const attachments: DomainHandlers<'attachments'> = {
  store: async ({ transfer }, ctx) => {
    const { path, name, mediaType, size } = ctx.transfers.get(transfer);
    return { hash: await ctx.files.putFile(path), name, mediaType, size };
  },
};

export const maintenance: DomainHandlers<'maintenance'> = {
  backup: async (_input, ctx, control) => {
    const { id, path } = await ctx.transfers.reserve();
    await backUp(ctx, path, control);
    const name = `handlerum-${ctx.now().toISOString().slice(0, 10)}.zip`;
    const mediaType = 'application/zip';
    await ctx.transfers.keep(id, { path, name, mediaType });
    return { transfer: id, name, mediaType, size: ctx.transfers.get(id).size };
  },
  verify: (_input, ctx, control) => verify(ctx, control),
};
