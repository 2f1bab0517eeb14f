import { checklistOf, saveDraft } from '../checklist/checklist.ts';
import type { CoreContext } from '../context.ts';
import { currentCouncil } from '../council/council.ts';
import { writeSettings } from '../database/tables/settings.ts';
import { currentSettings } from '../settings.ts';

/**
 * Words taken as right beside the dictionary: the person's own, the council's (those of the draft too, for a name needs no vote),
 * and the names of the municipality, its bodies, groups and members.
 */
export function rightWords(ctx: Pick<CoreContext, 'database' | 'records' | 'judge'>): string[] {
  const settings = currentSettings(ctx);
  const council = currentCouncil(ctx);
  const named = [...(council?.bodies ?? []), ...(council?.partyGroups ?? []), ...(council?.members ?? [])];
  const words = [
    ...settings.words,
    ...ctx.judge.current().content.words,
    ...checklistOf(ctx).draft.words,
    ...named.map(({ name }) => name),
    settings.municipality,
    settings.profile.name,
  ];
  return [...new Set(words.filter((word) => word.trim() !== ''))];
}

/** Adds a word to the person's own or the council's list. One that is there already changes nothing. */
export function learnWord(ctx: CoreContext, { word, list }: { word: string; list: 'personal' | 'council' }): void {
  const text = word.trim();
  if (list === 'council') {
    const { draft } = checklistOf(ctx);
    if (!draft.words.includes(text)) saveDraft(ctx, { ...draft, words: [...draft.words, text].sort() });
    return;
  }
  const settings = currentSettings(ctx);
  if (settings.words.includes(text)) return;
  const changed = { ...settings, words: [...settings.words, text].sort((a, b) => a.localeCompare(b, 'da')) };
  ctx.write((scope) => {
    writeSettings(scope.db, changed);
    scope.emit({ name: 'settings.changed', payload: changed });
  });
}
