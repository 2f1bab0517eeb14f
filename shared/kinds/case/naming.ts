import type { Written, WrittenAction } from '../written.ts';
import { caseKind } from './kind.ts';

const { lists, maps } = caseKind.spec.content;
const FIELDS = 'fields';
const DETAILS: ReadonlySet<string> = new Set([FIELDS, ...Object.keys(lists), ...Object.keys(maps)]);

/** What is said of findings is an act of its own, each in its list. */
const ACT_OF: ReadonlyMap<string, WrittenAction> = new Map([
  ['dismissals', 'dismiss'],
  ['answers', 'answer'],
]);

/**
 * What a person did to a case who wrote in these places: `edit` for its text or title, whatever else came with it; `dismiss` and
 * `answer` for what was said of findings alone; `fields` for all other details. What this program does not know is text.
 */
export function caseAct(written: Written): WrittenAction {
  const roots = [...written.keys()];
  if (written.get(FIELDS)?.has('title') || !roots.every((root) => DETAILS.has(root))) return 'edit';
  const [only = 'edit', ...others] = new Set(roots.map((root) => ACT_OF.get(root) ?? 'fields'));
  return others.length === 0 ? only : 'fields';
}
