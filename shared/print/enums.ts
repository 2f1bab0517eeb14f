import { z } from 'zod';
import { AMENDMENT_FORMATS, CHARTER_FORMATS, EXPORT_FORMATS, PACK_FORMATS, REPORT_FORMATS } from './formats.ts';

/** The lists of formats as the contract parses them. They stand apart, so that a page can offer formats without the library of schemas. */
export const ExportFormat = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const ReportFormat = z.enum(REPORT_FORMATS);
export type ReportFormat = z.infer<typeof ReportFormat>;

export const PackFormat = z.enum(PACK_FORMATS);
export type PackFormat = z.infer<typeof PackFormat>;

export const CharterFormat = z.enum(CHARTER_FORMATS);
export type CharterFormat = z.infer<typeof CharterFormat>;

export const AmendmentFormat = z.enum(AMENDMENT_FORMATS);
export type AmendmentFormat = z.infer<typeof AmendmentFormat>;
