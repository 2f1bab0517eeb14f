import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import type { Together } from './page.ts';

const ADDRESS = 'http://localhost:9/together';

/** A page with nothing but the case's editors, driven by real keys. Needs no host. */
export async function openTogether(page: Page): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
  });
  const script = outputFiles[0]?.text ?? '';
  await page.route(ADDRESS, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><title>.</title><body>' }),
  );
  await page.goto(ADDRESS);
  await page.addScriptTag({ content: script });
}

/** Calls one of the page's functions. */
export function ask<Name extends keyof Together>(
  page: Page,
  name: Name,
  ...args: Parameters<Together[Name]>
): Promise<ReturnType<Together[Name]>> {
  return page.evaluate(
    ([called, given]) => {
      const { together } = window as unknown as { together: Record<string, (...all: unknown[]) => unknown> };
      return together[called]?.(...given) as never;
    },
    [name as string, args as unknown[]] as const,
  );
}

/** The same numbers for the same seed (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) % end;
  }

  of<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('Nothing to choose from');
    return item;
  }
}
