import { Archive, ArchiveRestore, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../words/i18n.tsx';
import { ExportSelected } from './ExportSelected.tsx';
import type { CaseActions } from './useCaseActions.ts';

export interface Chosen {
  readonly ids: readonly RecordId[];
  readonly archived: 'yes' | 'no';
  readonly actions: CaseActions;
  readonly onClear: () => void;
  readonly onMoved: () => void;
}

/** What can be done with the cases that are chosen. */
export function SelectionActions({ ids, archived, actions, onClear, onMoved }: Chosen): ReactNode {
  const t = useT();
  const move = async () => {
    if (!(await actions.move(ids, archived === 'yes' ? 'unarchive' : 'archive'))) return;
    onClear();
    onMoved();
  };
  const Icon = archived === 'yes' ? ArchiveRestore : Archive;
  return (
    <div className="row-actions">
      <ExportSelected ids={ids} />
      <Button isDisabled={actions.isPending} onPress={() => void move()}>
        <Icon size={16} aria-hidden />
        {t(archived === 'yes' ? 'cases.unarchive' : 'cases.archive')}
      </Button>
      <Button kind="quiet" onPress={onClear}>
        <X size={16} aria-hidden />
        {t('cases.selectNone')}
      </Button>
    </div>
  );
}
