import {
  CalendarDays,
  ChartColumn,
  FolderOpen,
  Handshake,
  LayoutDashboard,
  ListChecks,
  Settings,
  Users,
} from 'lucide-react';

/** The parts of the program, as they stand in the rail. The breadcrumb, the window's title and the rail all read them here. */
export const PLACES = [
  { to: '/', name: 'app.overview', icon: LayoutDashboard },
  { to: '/sager', name: 'app.cases', icon: FolderOpen },
  { to: '/moeder', name: 'app.meetings', icon: CalendarDays },
  { to: '/tjekliste', name: 'app.checklist', icon: ListChecks },
  { to: '/kvalitet', name: 'app.quality', icon: ChartColumn },
  { to: '/kommune', name: 'app.council', icon: Users },
  { to: '/kodeks', name: 'charter.title', icon: Handshake },
  { to: '/indstillinger', name: 'app.settings', icon: Settings },
] as const;
export type Place = (typeof PLACES)[number];

/** The part an address belongs to; undefined for one that is nowhere. */
export function placeOf(path: string): Place | undefined {
  return PLACES.find(({ to }) => path === to || (to !== '/' && path.startsWith(`${to}/`)));
}
