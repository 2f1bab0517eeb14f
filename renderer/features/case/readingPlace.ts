import type { CaseSession, Top } from '../../data/session/CaseSession.ts';

type Place = Pick<CaseSession['place'], 'scroll' | 'top'>;

/** What stands at the upper edge of what is scrolled; null where no text does, as at the head of the case. */
export function topOf(scroller: Element): Top | null {
  const { left, width, top } = scroller.getBoundingClientRect();
  const element = document.elementFromPoint(left + width / 2, top + 1)?.closest('.section-text > *');
  return element ? { element, below: element.getBoundingClientRect().top - top } : null;
}

/** Frames in which what comes into view is laid out and pushes the rest. */
const FRAMES = 4;

/** To where the person was. By what they saw, as far as it is still there: pixels mean another place when other text is laid out. */
export function goBackTo({ scroll, top }: Place, scroller: Element, frames = FRAMES): void {
  if (!top?.element.isConnected) {
    scroller.scrollTo({ top: scroll });
    return;
  }
  const { below } = top;
  const now = top.element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  if (now !== below) scroller.scrollBy({ top: now - below });
  if (frames > 0) requestAnimationFrame(() => goBackTo({ scroll, top }, scroller, frames - 1));
}
