import { lazy } from 'react';

/** Of the overview where the council is still to come: fetched with all words behind the first page. */
export const Awaited = lazy(async () => ({ default: (await import('./Awaited.tsx')).Awaited }));
