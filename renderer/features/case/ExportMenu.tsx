import { Download } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { ExportFormat } from '../../../shared/contract/files.ts';
import { EXPORT_FORMATS, REPORT_FORMATS } from '../../../shared/print/formats.ts';
import { useApi } from '../../data/api.tsx';
import type { CaseSession } from '../../data/session/CaseSession.ts';
import { useFields } from '../../data/session/useCaseSession.ts';
import { useHandOver } from '../../data/useHandOver.ts';
import { useReport } from '../../data/useReport.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useOfferCommands } from '../../ui/viewCommands.tsx';
import { useT } from '../../words/i18n.tsx';
import { useToast } from '../../words/toasts.tsx';
import { useErrorText } from '../../words/useErrorText.ts';

const FORMATS: readonly ExportFormat[] = EXPORT_FORMATS;
/** The formats people send on, which is where closed parts are asked for. */
const WITH_CLOSED: readonly ExportFormat[] = ['docx', 'pdf'];
/** Milliseconds; what is quicker shows no progress. */
const SHOW_AFTER = 1000;

interface Running {
  readonly format: ExportFormat;
  readonly cancel: () => void;
}

/** The case as a file. Closed parts come along only when that entry is chosen. */
export function ExportMenu({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const [running, run] = useExport(session);
  const [, report] = useReport();
  const saved = useSaved(session);
  const { openness, attachments } = useFields(session);
  const hasClosed = openness.closed || attachments.some(({ closed }) => closed);
  const entries = FORMATS.map((format) => ({
    id: format,
    label: t(`format.${format}`),
    run: () => void saved(() => run(format, 'no')),
  }));
  const closed = WITH_CLOSED.map((format) => ({
    id: `${format}-closed`,
    label: t('case.withClosed', { format: t(`format.${format}`) }),
    run: () => void saved(() => run(format, 'yes')),
  }));
  const reports = REPORT_FORMATS.map((format) => ({
    id: `report-${format}`,
    label: t('report.as', { format: t(`format.${format}`) }),
    run: () => void saved(() => report({ kind: 'case', id: session.id }, format)),
  }));
  // The case itself is what is mostly meant by »Word«, so the reports about it stand after it.
  useOfferCommands([
    ...entries.map(({ id, label, run: start }) => ({
      id: `export-${id}`,
      label: t('case.exportAs', { format: label }),
      run: start,
    })),
    ...reports,
  ]);
  if (running) {
    return (
      <div className="export">
        <progress aria-label={t('case.exporting')} />
        <span role="status">{t('case.exportingAs', { format: t(`format.${running.format}`) })}</span>
        <Button onPress={running.cancel}>{t('app.cancel')}</Button>
      </div>
    );
  }
  return (
    <Menu label={t('case.export')} entries={[...entries, ...(hasClosed ? closed : []), ...reports]}>
      <Download size={16} aria-hidden />
      <span className="export-word">{t('case.export')}</span>
    </Menu>
  );
}

/** What was just written must be in the file; a file without it would be worse than none. */
function useSaved(session: CaseSession): (work: () => Promise<unknown>) => Promise<void> {
  const t = useT();
  const toast = useToast();
  const errorText = useErrorText();
  return async (work) => {
    const unsaved = await session.sync.flush();
    if (unsaved) toast({ text: t('case.unsaved', { reason: errorText(unsaved) }) });
    else await work();
  };
}

/** The export that has been under way for more than a second, and how to begin one. */
function useExport(session: CaseSession) {
  const handOver = useHandOver();
  const api = useApi();
  const toast = useToast();
  const errorText = useErrorText();
  const [job, setJob] = useState<Running | null>(null);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!job) return;
    const timer = setTimeout(() => setSlow(true), SHOW_AFTER);
    return () => clearTimeout(timer);
  }, [job]);
  const run = async (format: ExportFormat, includeClosed: 'no' | 'yes') => {
    const running = api.exports.cases({ ids: [session.id], format, includeClosed });
    setJob({ format, cancel: running.cancel });
    const result = await running.result;
    setJob(null);
    if (result.ok) handOver(result.value);
    else if (result.error.code !== 'cancelled') toast({ text: errorText(result.error) });
  };
  return [slow ? job : null, run] as const;
}
