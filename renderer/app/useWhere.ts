import { useMatchRoute, useParams } from '@tanstack/react-router';
import { RecordId } from '../../shared/kinds/ids.ts';
import { useCase, useMeeting } from '../api/queries.ts';
import { useFormat, useT } from './i18n.tsx';

export interface Where {
  readonly part: string;
  /** Title of the open case or meeting, when one is open. */
  readonly caseTitle: string | undefined;
  /** The list it is found in. */
  readonly list: '/sager' | '/moeder';
}

/** What is on the screen, in words: for the breadcrumb and the window's title. */
export function useWhere(): Where {
  const t = useT();
  const format = useFormat();
  const matches = useMatchRoute();
  const params = useParams({ strict: false });
  const parsed = RecordId.safeParse(params.id);
  const inMeetings = Boolean(matches({ to: '/moeder', fuzzy: true }));
  const id = parsed.success ? parsed.data : undefined;
  const open = useCase(inMeetings ? undefined : id).data;
  const meeting = useMeeting(inMeetings ? id : undefined).data?.row;
  const alone = (part: string): Where => ({ part, caseTitle: undefined, list: '/sager' });
  if (inMeetings) {
    const title = meeting ? `${meeting.bodyName}, ${format.day(meeting.date)}` : '';
    return { part: t('app.meetings'), caseTitle: id ? title : undefined, list: '/moeder' };
  }
  if (matches({ to: '/indstillinger' })) return alone(t('app.settings'));
  if (matches({ to: '/tjekliste' })) return alone(t('app.checklist'));
  if (matches({ to: '/kvalitet' })) return alone(t('app.quality'));
  if (matches({ to: '/kommune' })) return alone(t('app.council'));
  if (matches({ to: '/' })) return alone(t('app.overview'));
  if (matches({ to: '/sager/gang' })) return { part: t('app.cases'), caseTitle: t('ways.title'), list: '/sager' };
  if (!parsed.success) return alone(t('app.cases'));
  return { part: t('app.cases'), caseTitle: open ? open.row.title || t('cases.untitled') : '', list: '/sager' };
}
