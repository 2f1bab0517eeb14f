import { Download } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { ExportFormat } from '../../../shared/contract/files.ts';
import type { RecordId } from '../../../shared/records/ids.ts';
import { useApi } from '../../api/api.tsx';
import { download } from '../../api/files.ts';
import { useT } from '../../app/i18n.tsx';
import { useErrorText } from '../../app/useErrorText.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useToast } from '../../ui/toasts.tsx';

const FORMATS: readonly ExportFormat[] = ['docx', 'pdf', 'html', 'md', 'json'];
const SHOW_AFTER = 1000;

export function ExportMenu({ id, title }: { id: RecordId; title: string }): ReactNode {
  const t = useT();
  const api = useApi();
  const toast = useToast();
  const errorText = useErrorText();
  const [job, setJob] = useState<{ cancel: () => void } | null>(null);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!job) return;
    const timer = setTimeout(() => setSlow(true), SHOW_AFTER);
    return () => clearTimeout(timer);
  }, [job]);
  const run = async (format: ExportFormat) => {
    const running = api.exports.cases({ ids: [id], format, includeClosed: 'no' });
    setJob(running);
    const result = await running.result;
    setJob(null);
    if (result.ok) download(result.value);
    else if (result.error.code !== 'cancelled') toast({ text: errorText(result.error.code) });
  };
  return (
    <div className="row-actions export">
      {slow && job ? (
        <>
          <span role="status">{t('case.exporting')}</span>
          <Button onPress={job.cancel}>{t('app.cancel')}</Button>
        </>
      ) : null}
      <Menu
        label={`${t('case.export')} ${title}`}
        entries={FORMATS.map((format) => ({ id: format, label: t(`format.${format}`), run: () => void run(format) }))}
      >
        <Download size={16} aria-hidden />
        {t('case.export')}
      </Menu>
    </div>
  );
}
