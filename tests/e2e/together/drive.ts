import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';

const ADDRESS = 'http://localhost:9/together';

/** A page with nothing but the case's editors, and the runs in it. Needs no host. */
export async function openTogether(page: Page): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'runs.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
    alias: { 'virtual:words': join(import.meta.dirname, 'noWords.ts') },
  });
  const script = outputFiles[0]?.text ?? '';
  await page.route(ADDRESS, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><title>.</title><body>' }),
  );
  await page.goto(ADDRESS);
  await page.addScriptTag({ content: script });
}

export type Run = 'typeTogether' | 'moveAsTheOtherWrites' | 'moveAsFindingsCome' | 'undoAlone' | 'tableTogether';

/** One random run inside the page: null, or what was wrong. */
export function runIn(page: Page, run: Run, seed: number): Promise<string | null> {
  return page.evaluate(
    ([name, given]) => {
      const { together } = window as unknown as { together: Record<string, (seed: number) => Promise<void>> };
      const running = together[name]?.(given) ?? Promise.reject(new Error(`No run ${name}`));
      return running.then(
        () => null,
        (error: unknown) => `seed ${given}: ${error instanceof Error ? error.stack : String(error)}`,
      );
    },
    [run, seed] as const,
  );
}
