import { lazy } from 'react';
import { fetchMenuList } from '../ui/Menu.tsx';

const shortcuts = async () => ({ default: (await import('./Shortcuts.tsx')).Shortcuts });
const palette = async () => ({ default: (await import('./Palette.tsx')).Palette });
const firstStart = async () => ({ default: (await import('../features/start/FirstStart.tsx')).FirstStart });

/** Parts of the frame that the first page does without. Who opens the palette types on at once: see `FirstLetters`. */
export const Shortcuts = lazy(shortcuts);
export const Palette = lazy(palette);
/** Seen once in the life of a data folder. */
export const FirstStart = lazy(firstStart);

/** What a key may open at any moment, also when the host is gone by then. */
export const fetchFrame = (): readonly Promise<unknown>[] => [palette(), shortcuts(), fetchMenuList()];
