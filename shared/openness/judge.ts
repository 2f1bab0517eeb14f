import type { Saying } from './words.ts';

/** Where in a file something is said of openness. */
export type Place =
  | 'field'
  | 'title'
  | 'text'
  | 'comment'
  | 'section'
  | 'division'
  | 'front'
  | 'header'
  | 'watermark'
  | 'property'
  | 'sheet'
  | 'fileName'
  | 'deleted'
  | 'hidden';

export interface Signal {
  readonly says: Saying;
  readonly place: Place;
  /** The words that say it, as the file has them. */
  readonly words: string;
}

export interface Signals {
  /** Said of the item itself. */
  readonly own: readonly Signal[];
  /** Said of the group of items it stands in. */
  readonly section: Signal | null;
  /** Said of the whole file. */
  readonly file: readonly Signal[];
}

/** `untold`: nothing says whether. `unclear`: something may say that it is closed, or two places contradict each other. */
export interface Verdict {
  readonly is: 'closed' | 'open' | 'untold' | 'unclear';
  /** What decided it; null when nothing is said. */
  readonly because: Signal | null;
}

/**
 * Whether an item is closed, from all that is said in its file. Nothing that says closed is ever outweighed: it closes the item, or, where
 * the item or its section says open, it is unclear. Only what is told open, and by nothing told otherwise, is open.
 */
export function judgeOpenness({ own, section, file }: Signals): Verdict {
  const isOpen = own.find(({ says }) => says === 'open');
  const closed = own.find(({ says }) => says === 'closed');
  if (closed) return { is: 'closed', because: closed };
  const unclear = own.find(({ says }) => says === 'unclear');
  if (unclear) return { is: 'unclear', because: unclear };
  if (section?.says === 'closed') return { is: isOpen ? 'unclear' : 'closed', because: section };
  if (section?.says === 'unclear') return { is: 'unclear', because: section };
  const wholeClosed = file.find(({ says }) => says === 'closed');
  if (wholeClosed) return { is: isOpen || section ? 'unclear' : 'closed', because: wholeClosed };
  const wholeUnclear = file.find(({ says }) => says === 'unclear');
  if (wholeUnclear) return { is: 'unclear', because: wholeUnclear };
  const open = isOpen ?? section ?? file.find(({ says }) => says === 'open');
  return open ? { is: 'open', because: open } : { is: 'untold', because: null };
}
