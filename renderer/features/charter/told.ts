import type { PackageChange } from '../../../shared/charter/changes.ts';
import type { StoryEvent } from '../../../shared/charter/story.ts';
import type { MessageId } from '../../../shared/i18n/index.ts';
import { CharterStepKind } from '../../../shared/kinds/charter/charter.ts';

type Translate = (id: MessageId, values?: Record<string, string>) => string;

/** As a sentence of its own, to stand before another; nothing stays nothing. */
export const sentence = (text: string): string => (/[^.!?…]$/.test(text.trim()) ? `${text.trim()}.` : text.trim());

/** One line of the story. What nobody gave a reason or an owner for says nothing of either. */
export function storyLine({ what, by, text, why }: StoryEvent, t: Translate): string {
  if (what === 'step') {
    const step = CharterStepKind.safeParse(text);
    const done = step.success ? t(`charter.step.${step.data}`) : text;
    return t('charter.story.step', { by, text: [done, why].map(sentence).filter(Boolean).join(' ') });
  }
  if (what === 'proposal' || what === 'merged' || what === 'declined') {
    const because = why.trim() === '' ? '' : t('charter.story.because', { why: sentence(why) });
    return t(`charter.story.${what}`, { by, text, why: because });
  }
  if (what === 'action' && by.trim() === '') return t('charter.story.actionOfNobody', { text, why });
  return t(`charter.story.${what}`, { by, text, why });
}

type Told = Pick<PackageChange, 'what' | 'by'> & { readonly text: string };

/** What a package would change, in one line; `on` is its day, empty where it has none. */
export function changeLine(change: Told, on: string, t: Translate): string {
  const { what, by, text } = change;
  const step = CharterStepKind.safeParse(text);
  const told = what === 'stepTaken' && step.success ? t(`charter.step.${step.data}`) : text;
  if (what === 'action' && by.trim() === '') return t('charter.change.actionOfNobody', { text: told });
  return t(`charter.change.${what}`, { by, on, text: told });
}
