import type { AnswerTo } from '../../../../shared/contract/names.ts';
import type { Language } from '../../../../shared/i18n/index.ts';
import type { Translate } from '../../../words/i18n.tsx';

type Read = AnswerTo<'imports.text'>;

/** Letters of a version's name. */
const LONGEST = 200;

/** What the version before is called, so that it is found again by the file that took its place. */
export function nameBefore(fileName: string, t: Translate): string {
  const room = LONGEST - t('version.before', { name: '' }).length;
  return t('version.before', { name: fileName.slice(0, room) });
}

/** As many notes as can be read at the foot of the window. */
const MOST_TOLD = 4;

interface Telling {
  readonly t: Translate;
  readonly language: Language;
  /** Of the case. */
  readonly title: string;
}

/** What of the file is not in the text now, or is there in another form; empty where all is. */
export function leftOut({ title, notes, comments }: Read, { t, language, title: own }: Telling): string {
  const words = notes.map(({ message }) => message[language]);
  const told = words.slice(0, MOST_TOLD);
  const rest = words.length - told.length;
  return [
    title.trim() !== '' && title.trim() !== own.trim() ? t('version.titleLeft', { title }) : '',
    comments > 0 ? t('version.commentsLeft', { n: comments }) : '',
    ...told,
    rest > 0 ? t('case.exported.more', { count: rest }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
