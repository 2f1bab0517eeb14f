import type { CouncilContent } from '../../../../shared/kinds/council/council.ts';
import { TEMPLATES } from '../../../../shared/templates/index.ts';
import { UNKNOWN_TEMPLATE } from '../../../../shared/templates/recognise.ts';

/** The known templates, and *unknown* while the case has none of them. */
export function templateChoices(current: string, unknown: string): { value: string; label: string }[] {
  const known = TEMPLATES.map(({ id, name }) => ({ value: id, label: name }));
  return current === UNKNOWN_TEMPLATE ? [{ value: current, label: unknown }, ...known] : known;
}

/** Names of the council's bodies in its own order, each once: one that was set up anew has two lines and one name. */
export function bodiesOf(council: Pick<CouncilContent, 'bodies'> | null): readonly string[] {
  return [...new Set(council?.bodies.map(({ name }) => name.trim()).filter(Boolean))];
}
