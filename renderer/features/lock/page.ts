import { lazy } from 'react';

/** Stands in the place of all pages while the data folder is locked; it is no route, for any address may be the one that waits behind it. */
export const LockPage = lazy(async () => ({ default: (await import('./LockPage.tsx')).LockPage }));

/** Of the frame, and not waited for. */
export const Lock = lazy(async () => ({ default: (await import('./Lock.tsx')).Lock }));
