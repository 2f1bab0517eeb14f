import { lazy } from 'react';

/** Of the first start, for one who comes with a file: fetched with all words behind the first page. */
export const FromFile = lazy(async () => ({ default: (await import('./FromFile.tsx')).FromFile }));
