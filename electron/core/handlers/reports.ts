import { makeReport } from '../report/makeReport.ts';
import type { DomainHandlers } from './types.ts';

export const reports: DomainHandlers<'reports'> = {
  make: (input, ctx, control) => makeReport(ctx, input, control),
};
