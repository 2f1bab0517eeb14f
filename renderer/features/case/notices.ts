import type { LeftOut } from '../../data/editor/cleanPaste.ts';
import type { Translate } from '../../words/i18n.tsx';

/** What of a paste could not come along, or came in another form, in sentences. */
export function leftOutWords({ pictures, formulas, comments, deletions, hidden }: LeftOut, t: Translate): string {
  return [
    pictures > 0 ? t('paste.leftOut', { n: pictures }) : '',
    formulas > 0 ? t('paste.formulas', { n: formulas }) : '',
    comments + deletions + hidden > 0 ? t('paste.unseen', { comments, deletions, hidden }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
