import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { FolderOpen } from 'lucide-react';
import { type Page, root } from '../../data/page.ts';
import { casesSearch } from './open.ts';

export const casesPage = {
  route: createRoute({
    getParentRoute: () => root,
    path: '/sager',
    component: lazyRouteComponent(() => import('./CasesPage.tsx'), 'CasesPage'),
    validateSearch: casesSearch,
  }),
  title: 'app.cases',
  words: 'first',
  icon: FolderOpen,
  palette: [{ id: 'archive', label: 'palette.archive', search: '?show=archived' }],
} as const satisfies Page;
