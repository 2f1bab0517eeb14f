import type { Page } from '@playwright/test';

/** Drops files on what `selector` finds, as they come from the desktop. */
export async function dropFiles(
  page: Page,
  selector: string,
  files: readonly { name: string; type: string; bytes: Buffer }[],
): Promise<void> {
  const sent = files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') }));
  await page.locator(selector).evaluate((target, all) => {
    const data = new DataTransfer();
    for (const { name, type, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], name, { type }));
    }
    const { left, top, height } = target.getBoundingClientRect();
    const at = { bubbles: true, cancelable: true, clientX: left + 20, clientY: top + height / 2 };
    target.dispatchEvent(new DragEvent('dragover', { ...at, dataTransfer: data }));
    target.dispatchEvent(new DragEvent('drop', { ...at, dataTransfer: data }));
  }, sent);
}
