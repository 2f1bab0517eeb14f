import type { CaseOption, OptionKind } from '../kinds/case/handlerum.ts';

/** What a new option is called by: 0 for leaving things as they are, else the first letter that is free. */
export function nextLabel(options: readonly Pick<CaseOption, 'label'>[], kind: OptionKind): string {
  const taken = new Set(options.map(({ label }) => label.trim()));
  const letters = kind === 'zero' ? ['0'] : [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.find((letter) => !taken.has(letter)) ?? '';
}
