import { optionName } from '../../../shared/handlerum/live.ts';
import type { Handlerum } from '../../../shared/kinds/case/handlerum.ts';

export interface Target {
  readonly id: string;
  readonly name: string;
  readonly kind: 'option' | 'element';
}

/** What a group can say something about: options first, then their parts. */
export function targetsOf({ options, elements }: Handlerum): Target[] {
  return [
    ...options.map((option) => ({ id: option.id, name: optionName(option), kind: 'option' as const })),
    ...elements.map(({ id, title }) => ({ id, name: title, kind: 'element' as const })),
  ].map((target) => ({ ...target, name: target.name.trim() || '–' }));
}
