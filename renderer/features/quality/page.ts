import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ChartColumn } from 'lucide-react';
import { type Page, root } from '../../data/page.ts';

export const qualityPage = {
  route: createRoute({
    getParentRoute: () => root,
    path: '/kvalitet',
    component: lazyRouteComponent(() => import('./QualityPage.tsx'), 'QualityPage'),
  }),
  title: 'app.quality',
  icon: ChartColumn,
} as const satisfies Page;
