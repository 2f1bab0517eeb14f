import type { CaseSession, Top } from '../../data/session/CaseSession.ts';

/** What stands at the upper edge of what is scrolled; null where no text does, as at the head of the case. */
export function topOf(scroller: Element): Top | null {
  const { left, width, top } = scroller.getBoundingClientRect();
  const element = document.elementFromPoint(left + width / 2, top + 1)?.closest('.section-text > *');
  return element ? { element, below: element.getBoundingClientRect().top - top } : null;
}

/** To where the person was. By what they saw, as far as it is still there: pixels mean another place when other text is laid out. */
export function goBackTo({ scroll, top }: CaseSession['place'], scroller: Element): void {
  if (!top?.element.isConnected) {
    scroller.scrollTo({ top: scroll });
    return;
  }
  top.element.scrollIntoView();
  scroller.scrollBy({
    top: top.element.getBoundingClientRect().top - scroller.getBoundingClientRect().top - top.below,
  });
}
