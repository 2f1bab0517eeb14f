import type { RecordId } from '../../shared/kinds/ids.ts';
import { useT } from '../words/i18n.tsx';
import { useCase } from './queries.ts';

/** Title of a case, in words where it has none; empty while it is fetched or cannot be read: the view itself says why. */
export function useCaseTitle(id: RecordId | undefined): string | undefined {
  const t = useT();
  const open = useCase(id, 'quiet').data;
  if (id === undefined) return undefined;
  return open ? open.row.title || t('cases.untitled') : '';
}
