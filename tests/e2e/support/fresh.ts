import type { Page } from '@playwright/test';

export const FRESH = '[data-fresh]';

/**
 * Marks what is drawn anew or otherwise since the page was last asked, as a whole where all of it is. Answers whether that is nothing, a
 * part of the page, or another page: one with another first heading.
 */
export function markFresh(page: Page): Promise<'nothing' | 'part' | 'page'> {
  return page.evaluate(() => {
    const state = globalThis as { looked?: WeakMap<Element, string> };
    state.looked ??= new WeakMap();
    const { looked } = state;
    for (const old of document.querySelectorAll('[data-fresh]')) old.removeAttribute('data-fresh');
    const lines = (element: Element) => [
      ...[...element.attributes].map(({ name, value }) => `${name}=${value}`),
      ...[...element.childNodes].map((node) => (node instanceof Text ? node.data : '')),
    ];
    const fresh = new Set<Element>();
    for (const element of document.body.querySelectorAll('*')) {
      const now = lines(element).join('\n');
      if (looked.get(element) !== now) fresh.add(element);
      looked.set(element, now);
    }
    for (const element of fresh) {
      if (!element.parentElement || !fresh.has(element.parentElement)) element.setAttribute('data-fresh', '');
    }
    if (fresh.size === 0) return 'nothing';
    return [...fresh].some((element) => element.matches('h1')) ? 'page' : 'part';
  });
}

/** Every pair of a letter's colour and what it stands on, with its size and weight, in what was marked: what its contrast follows from. */
export function freshColours(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pairs = new Set<string>();
    for (const element of document.querySelectorAll('[data-fresh], [data-fresh] *')) {
      const isWritten = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (!isWritten && !element.matches('input, textarea, select')) continue;
      const { color, fontSize, fontWeight } = getComputedStyle(element);
      const behind: string[] = [];
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { backgroundColor, opacity } = getComputedStyle(at);
        if (opacity !== '1') behind.push(opacity);
        if (backgroundColor !== 'rgba(0, 0, 0, 0)') behind.push(backgroundColor);
        if (backgroundColor.startsWith('rgb(')) break;
      }
      pairs.add([color, fontSize, fontWeight, ...behind].join(' '));
    }
    return [...pairs];
  });
}
