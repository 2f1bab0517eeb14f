import { useState } from 'react';
import type { ReportFormat, ReportSubject } from '../../../shared/contract/reports.ts';
import { useApi } from '../../api/api.tsx';
import { download } from '../../api/files.ts';
import { useT } from '../../app/i18n.tsx';
import { useErrorText } from '../../app/useErrorText.ts';
import { useToast } from '../../ui/toasts.tsx';

export const REPORT_FORMATS: readonly ReportFormat[] = ['pdf', 'docx', 'json'];

export interface RunningReport {
  readonly cancel: () => void;
}

/** Makes an internal check report and hands it over; the one under way, or null, and how to begin. */
export function useReport(): readonly [
  RunningReport | null,
  (subject: ReportSubject, format: ReportFormat) => Promise<void>,
] {
  const t = useT();
  const api = useApi();
  const toast = useToast();
  const errorText = useErrorText();
  const [running, setRunning] = useState<RunningReport | null>(null);
  const run = async (subject: ReportSubject, format: ReportFormat) => {
    const job = api.reports.make({ subject, format });
    setRunning({ cancel: job.cancel });
    const made = await job.result;
    setRunning(null);
    if (made.ok) {
      download(made.value);
      toast({ text: t('case.exported', { name: made.value.name }) });
    } else if (made.error.code !== 'cancelled') toast({ text: errorText(made.error.code) });
  };
  return [running, run];
}
