import { ClipboardCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ReportSubject } from '../../../shared/contract/reports.ts';
import { REPORT_FORMATS } from '../../../shared/print/formats.ts';
import { useReport } from '../../data/useReport.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useT } from '../../words/i18n.tsx';

/** The internal check report of what `subject` names, in the form that is chosen. */
export function ReportMenu({ subject, label }: { subject: ReportSubject; label: string }): ReactNode {
  const t = useT();
  const [running, run] = useReport();
  if (running) {
    return (
      <span className="row-actions">
        <span role="status">{t('report.making')}</span>
        <Button kind="text" onPress={running.cancel}>
          {t('app.cancel')}
        </Button>
      </span>
    );
  }
  const entries = REPORT_FORMATS.map((format) => ({
    id: format,
    label: t('report.as', { format: t(`format.${format}`) }),
    run: () => void run(subject, format),
  }));
  return (
    <Menu label={label} entries={entries} kind="quiet">
      <ClipboardCheck size={15} aria-hidden />
      {t('report.title')}
    </Menu>
  );
}
