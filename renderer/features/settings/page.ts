import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Settings } from 'lucide-react';
import { type Page, root } from '../../data/page.ts';

export const settingsPage = {
  route: createRoute({
    getParentRoute: () => root,
    path: '/indstillinger',
    component: lazyRouteComponent(() => import('./SettingsPage.tsx'), 'SettingsPage'),
  }),
  title: 'app.settings',
  icon: Settings,
} as const satisfies Page;
