import { lazy } from 'react';

/** Of the first start, for one who is invited: fetched with all words behind the first page. */
export const Invited = lazy(async () => ({ default: (await import('./Invited.tsx')).Invited }));
