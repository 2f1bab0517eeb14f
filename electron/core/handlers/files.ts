import { exportCases } from '../cases/exportCases.ts';
import { readText } from '../cases/readText.ts';
import { backUp } from '../maintenance/backup.ts';
import type { DomainHandlers } from './types.ts';

export const imports: DomainHandlers<'imports'> = {
  cases: (input, ctx, control) => ctx.work.run('importCases', input, control),
  version: (input, ctx, control) => ctx.work.run('importVersion', input, control),
  text: (input, ctx, control) => readText(ctx, input, control),
};

export const exports: DomainHandlers<'exports'> = {
  cases: (input, ctx, control) => exportCases(ctx, input, control),
};

export const attachments: DomainHandlers<'attachments'> = {
  store: async ({ transfer }, ctx) => {
    const { name, mediaType, size } = ctx.transfers.get(transfer);
    const hash = await ctx.files.putStream(async () => (await ctx.transfers.open(transfer)).stream);
    return { hash, name, mediaType, size };
  },
};

export const maintenance: DomainHandlers<'maintenance'> = {
  backup: async (_input, ctx, control) => {
    // As it is: what a backup of an encrypted folder holds is encrypted by itself.
    const { id, path } = await ctx.transfers.reserve('plain');
    await backUp(ctx, path, control);
    const name = `handlerum-${ctx.now().toISOString().slice(0, 10)}.zip`;
    const mediaType = 'application/zip';
    await ctx.transfers.keep(id, { name, mediaType });
    return { transfer: id, name, mediaType, size: ctx.transfers.get(id).size };
  },
  verify: (input, ctx, control) => ctx.work.run('verify', input, control),
};
