import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';

const WindowState = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(720).max(20_000),
  height: z.int().min(480).max(20_000),
  maximized: z.boolean(),
});
/** Where the window was; screen points. */
export type WindowState = z.infer<typeof WindowState>;

const FIRST: WindowState = { width: 1360, height: 880, maximized: false };

/** As left last time; the first size when that is unreadable. A place that is on no screen any more is forgotten. */
export function readWindowState(file: string, screens: readonly Rectangle[]): WindowState {
  const parsed = WindowState.safeParse(readJson(file));
  if (!parsed.success) return FIRST;
  const { x, y, ...size } = parsed.data;
  return x !== undefined && y !== undefined && isVisible({ x, y, ...size }, screens) ? parsed.data : size;
}

/** Writes where the window is when it closes. The size is the one it has when not maximised. */
export function rememberWindow(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    writeWindowState(file, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  });
}

/** Remembering a window is a courtesy: a full disk or a read-only folder must not keep the app from closing. */
export function writeWindowState(file: string, state: WindowState): 'written' | 'skipped' {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
    return 'written';
  } catch {
    return 'skipped';
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** At least a strip of 100 points of the title bar can be reached with the mouse. */
function isVisible(window: Rectangle, screens: readonly Rectangle[]): boolean {
  return screens.some(
    (screen) =>
      window.x + window.width >= screen.x + 100 &&
      window.x <= screen.x + screen.width - 100 &&
      window.y >= screen.y - 10 &&
      window.y <= screen.y + screen.height - 40,
  );
}
