import { lazy } from 'react';
import { fetchMenuList } from '../ui/Menu.tsx';

const shortcuts = async () => ({ default: (await import('./Shortcuts.tsx')).Shortcuts });
const firstStart = async () => ({ default: (await import('../features/start/FirstStart.tsx')).FirstStart });

/** Parts of the frame that the first page does without. Not the palette: who opens it types on at once. */
export const Shortcuts = lazy(shortcuts);
/** Seen once in the life of a data folder. */
export const FirstStart = lazy(firstStart);

/** What a key may open at any moment, also when the host is gone by then. */
export const fetchFrame = (): readonly Promise<unknown>[] => [shortcuts(), fetchMenuList()];
