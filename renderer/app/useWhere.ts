import { rootRouteId, useParams, useRouterState } from '@tanstack/react-router';
import { isRecordId } from '../data/ids.ts';
import type { Page } from '../data/page.ts';
import { useT } from '../words/i18n.tsx';
import { PAGES } from './pages.ts';

export interface Where {
  /** Name of the part of the program. */
  readonly part: string;
  /** Where that part begins. */
  readonly list: string;
  /** Title of what is open in it, when something is; empty while it is fetched. */
  readonly opened: string | undefined;
  /** The words it is drawn with. */
  readonly words: 'first' | 'all';
}

const ALL: readonly Page[] = PAGES;

/** An address that leads nowhere ends at the root, whose path is the first page's. */
const pathOf = (match: { routeId: string; fullPath: string } | undefined): string | undefined =>
  match?.routeId === rootRouteId ? undefined : match?.fullPath;

/** What is on the screen, in words: for the breadcrumb and the window's title. */
export function useWhere(): Where {
  const t = useT();
  const path = useRouterState({ select: ({ matches }) => pathOf(matches.at(-1)) });
  const named = useParams({ strict: false }).id;
  const id = isRecordId(named) ? named : undefined;
  const page = ALL.find(({ route }) => route.fullPath === path);
  // biome-ignore lint/correctness/useHookAtTopLevel: every page's hook is called each time, in the order of a list that never changes.
  const titles = ALL.map((one) => one.useOpened?.(one === page ? id : undefined));
  if (!page) return { part: t('app.notFound'), list: '/', opened: undefined, words: 'first' };
  const part = page.under === undefined ? page : (ALL.find(({ route }) => route.fullPath === page.under) ?? page);
  const own = page === part ? undefined : t(page.title);
  const opened = page.useOpened ? titles[ALL.indexOf(page)] : own;
  return { part: t(part.title), list: part.route.fullPath, opened, words: page.words ?? 'all' };
}
