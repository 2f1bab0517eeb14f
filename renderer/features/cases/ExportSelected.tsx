import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ExportFormat } from '../../../shared/contract/files.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { EXPORT_FORMATS } from '../../../shared/print/formats.ts';
import { useApi } from '../../data/api.tsx';
import { useMadeFile } from '../../data/useMadeFile.ts';
import { Menu } from '../../ui/Menu.tsx';
import { useT } from '../../words/i18n.tsx';
import { Progress } from '../../words/Progress.tsx';
import { useTell } from '../../words/useTell.ts';

/** The contract exports so many at a time. */
const MOST_EXPORTED = 200;

/** One file of the cases that are chosen, or a ZIP of them. */
export function ExportSelected({ ids }: { ids: readonly RecordId[] }): ReactNode {
  const t = useT();
  const api = useApi();
  const tell = useTell();
  const [running, make] = useMadeFile();
  const save = (format: ExportFormat) => {
    if (ids.length > MOST_EXPORTED) tell(t('cases.tooMany', { n: MOST_EXPORTED }));
    else void make(api.exports.cases({ ids: [...ids], format, includeClosed: 'no' }));
  };
  if (running) {
    return (
      <Progress label={t('cases.exporting', { name: running.step })} share={running.share} onCancel={running.cancel} />
    );
  }
  return (
    <Menu
      label={t('cases.export')}
      entries={EXPORT_FORMATS.map((format) => ({
        id: format,
        label: t(`format.${format}`),
        run: () => save(format),
      }))}
    >
      <Download size={16} aria-hidden />
      {t('cases.export')}
    </Menu>
  );
}
