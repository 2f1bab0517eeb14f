import type { CaseOption, OptionKind } from '../kinds/case/handlerum.ts';

/** What a new option is called by: 0 for leaving things as they are, else the first letter that is free. */
export function nextLabel(options: readonly Pick<CaseOption, 'label'>[], kind: OptionKind): string {
  const taken = new Set(options.map(({ label }) => label.trim()));
  const letters = kind === 'zero' ? ['0'] : [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.find((letter) => !taken.has(letter)) ?? '';
}

/** An option of which only this is known, without its description, which is a text of its own. It is the administration's until somebody says otherwise. */
export function emptyOption(
  known: Pick<CaseOption, 'id' | 'label' | 'title' | 'kind'>,
): Omit<CaseOption, 'description'> {
  return {
    ...known,
    proposer: { kind: 'administration', name: '' },
    advantages: '',
    disadvantages: '',
    elements: [],
    combinableWith: [],
    prerequisites: '',
    reversibleUntil: '',
    earliestStart: '',
  };
}
