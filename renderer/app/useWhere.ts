import { useMatchRoute, useParams, useRouterState } from '@tanstack/react-router';
import { RecordId } from '../../shared/kinds/ids.ts';
import { useCase, useMeeting } from '../api/queries.ts';
import { useFormat, useT } from './i18n.tsx';
import { type Place, placeOf } from './places.ts';

export interface Where {
  /** Name of the part of the program. */
  readonly part: string;
  /** Where that part begins. */
  readonly list: Place['to'];
  /** Title of what is open in it, when something is; empty while it is fetched. */
  readonly caseTitle: string | undefined;
}

/** What is on the screen, in words: for the breadcrumb and the window's title. */
export function useWhere(): Where {
  const t = useT();
  const format = useFormat();
  const matches = useMatchRoute();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const params = useParams({ strict: false });
  const parsed = RecordId.safeParse(params.id);
  const id = parsed.success ? parsed.data : undefined;
  const place = placeOf(path);
  // What cannot be read has no title here; the view itself says why.
  const open = useCase(place?.to === '/sager' ? id : undefined, 'quiet').data;
  const meeting = useMeeting(place?.to === '/moeder' ? id : undefined, 'quiet').data?.row;
  if (!place) return { part: t('app.notFound'), list: '/', caseTitle: undefined };
  const { to: list, name } = place;
  const caseTitle = () => {
    if (matches({ to: '/sager/gang' })) return t('ways.title');
    if (!id) return undefined;
    if (list === '/moeder') return meeting ? `${meeting.bodyName}, ${format.day(meeting.date)}` : '';
    return open ? open.row.title || t('cases.untitled') : '';
  };
  return { part: t(name), list, caseTitle: caseTitle() };
}
