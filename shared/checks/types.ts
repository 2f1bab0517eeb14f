import type { Node } from 'prosemirror-model';
import type { CaseFields, CaseType } from '../kinds/case/case.ts';
import type { SectionKey } from '../kinds/sections.ts';
import type { Threshold, WordList } from './tuning.ts';

export type Category = 'precision' | 'completeness' | 'room' | 'language' | 'process';

/** fejl, advarsel, forslag. An error blocks *klar til udsendelse* unless a person overrides it with a reason. */
export type Severity = 'error' | 'warning' | 'suggestion';

/** The same sentence in both interface languages. Checks speak Danish first; English serves people who cannot read it. */
export interface Message {
  readonly da: string;
  readonly en: string;
}

/** A replacement that is certain to be right: one undoable step, offsets within the block's text. */
export interface Fix {
  readonly label: Message;
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  /** Key of the section it stands in, or null when it is about the whole case. */
  readonly section: string | null;
  /** Id of the block, or null when it is about a section, a field or the whole case. */
  readonly blockId: string | null;
  /** Index of the block among `blocksOf(doc)`, which also finds blocks that carry no id; -1 when it is about none, or one without words. */
  readonly block: number;
  /** UTF-16 offsets in the block's text as `blockText` gives it (an inline atom counts one). */
  readonly from: number;
  readonly to: number;
  /** The exact words, or empty when there are none (something is missing). */
  readonly text: string;
  readonly message: Message;
  /** What could be written instead, where the check knows; never applied by itself. */
  readonly suggestion?: Message;
  readonly fix?: Fix;
  /** A field that nobody has filled in, which a draft may lack (`weightOf`). */
  readonly lacks?: 'field';
  /** hash(check + matched words + three words each side): a dismissal holds until the sentence changes. */
  readonly contextHash: string;
}

export interface CaseInput {
  readonly fields: CaseFields;
  /** A document of `caseSchema`, or of the editor's equal schema: only type names, attributes and content are read. */
  readonly doc: Node;
}

/** What a check reads, so that the engine re-runs it only when that has changed. */
export type Need = 'text' | 'fields' | 'tables' | 'attachments';

/** Who decides: the program; a person who is asked; or the program points and a person's answer settles it. */
export type Judge = 'automatic' | 'human' | 'both';

export interface CheckMeta {
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  /** `automatic` when left out. What a `human` check finds are hints beside its question, never findings. */
  readonly judge?: Judge;
  /** What a person is asked; yes means in order. Given when a person judges. */
  readonly question?: Message;
  /** Sections an answer is about: it lapses when their text changes. The whole text when left out. */
  readonly about?: readonly SectionKey[];
  /** What a council may set, by its checklist. */
  readonly thresholds?: readonly Threshold[];
  readonly lists?: readonly WordList[];
  readonly name: Message;
  /** Why it matters, for the *Forklar* card. */
  readonly why: Message;
  /** The law or guidance it rests on; the catalogue of checks when left out. */
  readonly source?: Message;
  readonly needs: readonly Need[];
  /** Case types it is meant for; all when left out. */
  readonly caseTypes?: readonly CaseType[];
}
