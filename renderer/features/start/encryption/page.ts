import { lazy } from 'react';

const parts = () => import('./parts.tsx');

/** Of the first start, for a council of one's own: fetched with their words when they are come to. */
export const Protection = lazy(async () => ({ default: (await parts()).Protection }));
export const Keeping = lazy(async () => ({ default: (await parts()).Keeping }));
