import { isPicture } from '../../../data/editor/pictureNodes.ts';

/** On the text of the case that is open, or anywhere else beside it. */
export type Where = 'text' | 'beside';

/** A file that is dropped; while it is dragged nobody knows its name. */
interface Dragged {
  readonly type: string;
  readonly name?: string;
}

export interface Sorted<F> {
  /** Go into the text. */
  readonly pictures: readonly F[];
  /** May be read as the text of a case: only a person knows what they are meant as. */
  readonly texts: readonly F[];
  /** Belong to the case. */
  readonly attachments: readonly F[];
  /** Files of exchange, which are for another page. */
  readonly exchange: readonly F[];
}

/** What can be read as the text of a case. */
const TEXT = /\.(?:docx|md|markdown|txt|html?)$/i;

const EXCHANGE = /\.handlerum$/i;

/** What becomes of each file that is dropped on an open case. */
export function sorted<F extends Dragged>(files: readonly F[], where: Where): Sorted<F> {
  const fateOf = (file: F): keyof Sorted<F> => {
    if (where === 'text' && isPicture(file)) return 'pictures';
    if (EXCHANGE.test(file.name ?? '')) return 'exchange';
    return TEXT.test(file.name ?? '') ? 'texts' : 'attachments';
  };
  const { pictures = [], texts = [], attachments = [], exchange = [] } = Object.groupBy(files, fateOf);
  return { pictures, texts, attachments, exchange };
}

/** What the files that need an answer may be meant as; only one can be the text of the case. */
export type Meant = 'attachment' | 'version' | 'case';

export function answersFor(texts: readonly unknown[]): readonly Meant[] {
  return texts.length === 1 ? ['attachment', 'version', 'case'] : ['attachment', 'case'];
}
