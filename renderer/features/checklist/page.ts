import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ListChecks } from 'lucide-react';
import { type Page, root } from '../../data/page.ts';

export const checklistPage = {
  route: createRoute({
    getParentRoute: () => root,
    path: '/tjekliste',
    component: lazyRouteComponent(() => import('./ChecklistPage.tsx'), 'ChecklistPage'),
  }),
  title: 'app.checklist',
  icon: ListChecks,
} as const satisfies Page;
