import { Archive, ArchiveRestore, X } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../words/i18n.tsx';
import type { CaseActions } from './useCaseActions.ts';

interface Props {
  readonly ids: readonly RecordId[];
  readonly total: number;
  readonly archived: 'yes' | 'no';
  readonly actions: CaseActions;
  readonly onClear: () => void;
  readonly onMoved: () => void;
}

/** Fetched when something is chosen: until then nobody can press it. */
const ExportSelected = lazy(async () => ({ default: (await import('./ExportSelected.tsx')).ExportSelected }));

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
          <Suspense fallback={null}>
            <ExportSelected ids={ids} />
          </Suspense>
          <Button isDisabled={actions.isPending} onPress={() => void move()}>
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
