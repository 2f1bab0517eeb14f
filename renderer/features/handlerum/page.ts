import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type Page, partSearch, RecordPath, root } from '../../data/page.ts';
import { useCaseTitle } from '../../data/useCaseTitle.ts';
import { HANDLERUM_PARTS } from './open.ts';

export const handlerumPage = {
  route: createRoute({
    getParentRoute: () => root,
    path: '/sager/$id/handlerum',
    params: RecordPath,
    component: lazyRouteComponent(() => import('./HandlerumPage.tsx'), 'HandlerumPage'),
    validateSearch: partSearch(HANDLERUM_PARTS),
  }),
  title: 'app.cases',
  under: '/sager',
  useOpened: useCaseTitle,
} as const satisfies Page;
