import { Archive, ArchiveRestore, Download, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ExportFormat } from '../../../shared/contract/files.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { EXPORT_FORMATS } from '../../../shared/print/formats.ts';
import { useApi } from '../../data/api.tsx';
import { useHandOver } from '../../data/useHandOver.ts';
import { useJob } from '../../data/useJob.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useT } from '../../words/i18n.tsx';
import { Progress } from '../../words/Progress.tsx';
import { useToast } from '../../words/toasts.tsx';
import { useErrorText } from '../../words/useErrorText.ts';
import type { CaseActions } from './useCaseActions.ts';

interface Props {
  readonly ids: readonly RecordId[];
  readonly total: number;
  readonly archived: 'yes' | 'no';
  readonly actions: CaseActions;
  readonly onClear: () => void;
  readonly onMoved: () => void;
}

/** The contract exports so many at a time. */
const MOST_EXPORTED = 200;

/** How many there are; and once some are chosen, what can be done with them, in the same place. */
export function SelectionBar({ ids, total, archived, actions, onClear, onMoved }: Props): ReactNode {
  const t = useT();
  const move = async () => {
    if (!(await actions.move(ids, archived === 'yes' ? 'unarchive' : 'archive'))) return;
    onClear();
    onMoved();
  };
  const Icon = archived === 'yes' ? ArchiveRestore : Archive;
  return (
    <div className="selection-bar">
      <p role="status">{ids.length > 0 ? t('cases.selected', { n: ids.length }) : t('cases.count', { n: total })}</p>
      {ids.length > 0 ? (
        <div className="row-actions">
          <ExportSelected ids={ids} />
          <Button onPress={() => void move()}>
            <Icon size={16} aria-hidden />
            {t(archived === 'yes' ? 'cases.unarchive' : 'cases.archive')}
          </Button>
          <Button kind="quiet" onPress={onClear}>
            <X size={16} aria-hidden />
            {t('cases.selectNone')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function ExportSelected({ ids }: { ids: readonly RecordId[] }): ReactNode {
  const t = useT();
  const api = useApi();
  const handOver = useHandOver();
  const toast = useToast();
  const errorText = useErrorText();
  const { running, run } = useJob();
  const save = async (format: ExportFormat) => {
    if (ids.length > MOST_EXPORTED) return toast({ text: t('cases.tooMany', { n: MOST_EXPORTED }) });
    const result = await run(api.exports.cases({ ids: [...ids], format, includeClosed: 'no' }));
    if (result.ok) handOver(result.value);
    else toast({ text: errorText(result.error) });
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
        run: () => void save(format),
      }))}
    >
      <Download size={16} aria-hidden />
      {t('cases.export')}
    </Menu>
  );
}
