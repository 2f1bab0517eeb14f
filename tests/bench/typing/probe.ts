import type { Page } from '@playwright/test';

/** Milliseconds from each key's event to the frame that shows it, for `keys` typed at the caret. */
export async function keystrokes(page: Page, keys: string): Promise<number[]> {
  await page.evaluate(() => {
    const found: number[] = [];
    const channel = new MessageChannel();
    const pending: number[] = [];
    // A message posted in a frame callback is handled when that frame has been painted.
    channel.port1.onmessage = () => {
      const start = pending.shift();
      if (start !== undefined) found.push(performance.now() - start);
    };
    const onKey = (event: KeyboardEvent) => {
      const start = event.timeStamp;
      requestAnimationFrame(() => {
        pending.push(start);
        channel.port2.postMessage(null);
      });
    };
    window.addEventListener('keydown', onKey, { capture: true });
    Object.assign(window, {
      benchKeys: found,
      benchStop: () => window.removeEventListener('keydown', onKey, { capture: true }),
    });
  });
  for (const key of keys) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await page.waitForTimeout(PAUSE);
  }
  const found = await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    const probe = window as unknown as { benchKeys: number[]; benchStop: () => void };
    probe.benchStop();
    return probe.benchKeys;
  });
  // Keys that landed nowhere would be quick to paint.
  const text = await page.locator('.ProseMirror').textContent();
  if (!text?.includes(keys.trim())) throw new Error('the typed words are not in the text');
  return found;
}

/**
 * Milliseconds between keys, about thirty a second: faster than anyone types, and slow enough that each key is painted before the
 * next comes. Without it keys would queue, and what is measured is the length of the queue.
 */
const PAUSE = 30;

/** Twenty words a clerk might type. */
export const TYPED = 'og en skole med flere elever kan bruge pengene til lys i hallen og en sti til dem der cykler ';
