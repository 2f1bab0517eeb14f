import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { CalendarDays } from 'lucide-react';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { type Page, RecordPath, root } from '../../data/page.ts';
import { useMeeting } from '../../data/queries.ts';
import { useFormat } from '../../words/i18n.tsx';
import { meetingSearch, meetingsSearch } from './open.ts';

/** Body and day of a meeting; empty while it is fetched or cannot be read. */
function useMeetingTitle(id: RecordId | undefined): string | undefined {
  const format = useFormat();
  const meeting = useMeeting(id, 'quiet').data?.row;
  if (id === undefined) return undefined;
  return meeting ? `${meeting.bodyName}, ${format.day(meeting.date)}` : '';
}

export const meetingsPage = {
  route: createRoute({
    getParentRoute: () => root,
    path: '/moeder',
    component: lazyRouteComponent(() => import('./MeetingsPage.tsx'), 'MeetingsPage'),
    validateSearch: meetingsSearch,
  }),
  title: 'app.meetings',
  icon: CalendarDays,
  palette: [{ id: 'follow-ups', label: 'followUp.title', search: '?view=followUps' }],
} as const satisfies Page;

export const agendaImportPage = {
  route: createRoute({
    getParentRoute: () => root,
    path: '/moeder/indlaes',
    component: lazyRouteComponent(() => import('./import/ImportPage.tsx'), 'ImportPage'),
  }),
  title: 'agendaImport.title',
  under: '/moeder',
} as const satisfies Page;

export const meetingPage = {
  route: createRoute({
    getParentRoute: () => root,
    path: '/moeder/$id',
    params: RecordPath,
    validateSearch: meetingSearch,
    component: lazyRouteComponent(() => import('./MeetingPage.tsx'), 'MeetingPage'),
  }),
  title: 'app.meetings',
  under: '/moeder',
  useOpened: useMeetingTitle,
} as const satisfies Page;

export const roomPage = {
  route: createRoute({
    getParentRoute: () => root,
    path: '/moeder/$id/rum',
    params: RecordPath,
    component: lazyRouteComponent(() => import('./room/RoomPage.tsx'), 'RoomPage'),
  }),
  title: 'app.meetings',
  under: '/moeder',
  useOpened: useMeetingTitle,
} as const satisfies Page;
