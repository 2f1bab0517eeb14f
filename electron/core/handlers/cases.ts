import { archive, caseContent, caseRow, createFromTemplate, duplicate } from '../cases/cases.ts';
import { askGate, markReady, setStatus, tellStop } from '../cases/status.ts';
import { currentCouncil } from '../council/council.ts';
import { listBodies, listCases } from '../database/tables/cases.ts';
import type { DomainHandlers } from './types.ts';

export const cases: DomainHandlers<'cases'> = {
  list: (input, ctx) => listCases(ctx.database.read, input),
  get: ({ id }, ctx) => ({ row: caseRow(ctx, id), fields: caseContent(ctx, id).fields }),
  // Those of the council first, in its own order; then what cases name besides.
  bodies: (_input, ctx) => [
    ...new Set([...(currentCouncil(ctx)?.bodies.map(({ name }) => name) ?? []), ...listBodies(ctx.database.read)]),
  ],
  create: (input, ctx) => caseRow(ctx, createFromTemplate(ctx, input)),
  duplicate: ({ id }, ctx) => caseRow(ctx, duplicate(ctx, id)),
  askGate: ({ id }, ctx) => {
    askGate(ctx, id);
    return caseRow(ctx, id);
  },
  markReady: ({ id }, ctx) => {
    markReady(ctx, id);
    return caseRow(ctx, id);
  },
  setStatus: ({ id, status }, ctx) => {
    setStatus(ctx, id, status);
    return caseRow(ctx, id);
  },
  tellStop: ({ id, ...told }, ctx) => {
    tellStop(ctx, id, told);
    return caseRow(ctx, id);
  },
  archive: ({ ids }, ctx) => ({ changed: archive(ctx, ids, 'archived') }),
  unarchive: ({ ids }, ctx) => ({ changed: archive(ctx, ids, 'active') }),
};
