import type { ReportFormat, ReportSubject } from '../../shared/contract/reports.ts';
import { useApi } from './api.tsx';
import { type RunningFile, useMadeFile } from './useMadeFile.ts';

/** Makes an internal check report and hands it over; the one under way, or null, and how to begin. */
export function useReport(): readonly [
  RunningFile | null,
  (subject: ReportSubject, format: ReportFormat) => Promise<void>,
] {
  const api = useApi();
  const [running, run] = useMadeFile();
  return [running, (subject, format) => run(api.reports.make({ subject, format }))];
}
