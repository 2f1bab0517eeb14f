import { useMatchRoute, useParams } from '@tanstack/react-router';
import { RecordId } from '../../shared/records/ids.ts';
import { useCase } from '../api/queries.ts';
import { useT } from './i18n.tsx';

export interface Where {
  readonly part: string;
  /** Title of the open case, when one is open. */
  readonly caseTitle: string | undefined;
}

/** What is on the screen, in words: for the breadcrumb and the window's title. */
export function useWhere(): Where {
  const t = useT();
  const matches = useMatchRoute();
  const params = useParams({ strict: false });
  const parsed = RecordId.safeParse(params.id);
  const open = useCase(parsed.success ? parsed.data : undefined);
  if (matches({ to: '/indstillinger' })) return { part: t('app.settings'), caseTitle: undefined };
  if (matches({ to: '/tjekliste' })) return { part: t('app.checklist'), caseTitle: undefined };
  if (matches({ to: '/kvalitet' })) return { part: t('app.quality'), caseTitle: undefined };
  if (matches({ to: '/' })) return { part: t('app.overview'), caseTitle: undefined };
  if (!parsed.success) return { part: t('app.cases'), caseTitle: undefined };
  return { part: t('app.cases'), caseTitle: open.data ? open.data.row.title || t('cases.untitled') : '' };
}
