import type { CaseStatus, CaseType, ChainStep, Dismissal } from '../../../shared/kinds/case/case.ts';
import type { Handlerum } from '../../../shared/kinds/case/handlerum.ts';
import type { YearOf } from './wording.ts';

/** One stop of the chain, short enough to write by hand: body, day, item number, role. */
export type ChainSource = readonly [
  body: string,
  date: string | null,
  itemNumber: string | null,
  role: ChainStep['role'],
];

/** `recommended` is *anbefales*; a closed attachment is never published. */
export interface AttachmentSource {
  readonly title: string;
  readonly number: number | null;
  readonly mark?: 'recommended' | 'closed';
}

/** A sample case as it is written in this folder; `compileCase` makes it a `CaseContent`. */
export interface CaseSource {
  /** Stable name; ids of the case's parts begin with it. */
  readonly key: string;
  readonly title: string;
  readonly caseNumber: string;
  readonly caseType: CaseType;
  readonly status: CaseStatus;
  /** Which year the years in it follow when the sample is made later: see `Wording`. Left out: the budget's. */
  readonly yearOf?: YearOf;
  readonly competence: string;
  readonly unit: string;
  readonly person: string;
  readonly chain: readonly ChainSource[];
  /** Left out while the case is open. */
  readonly closed?: { readonly reason: string; readonly publicTitle: string };
  readonly attachments: readonly AttachmentSource[];
  /** Ids of commitments in the agreement, such as `KA26.1.2`. */
  readonly agreementLinks?: readonly string[];
  /** Findings somebody has set aside, each with its reason. */
  readonly dismissals?: readonly Dismissal[];
  /** The choice as data, where the sample has it. */
  readonly handlerum?: Handlerum;
  /** Markdown: `##` opens a section by its Danish heading; paragraphs, lists, tables, quotes, bold and italic. */
  readonly text: string;
}

/** Numbers the titles from 1; a leading `*` marks *anbefales*, a leading `!` a closed attachment. */
export function attachments(...titles: readonly string[]): AttachmentSource[] {
  return titles.map((title, index) => {
    const number = index + 1;
    if (title.startsWith('*')) return { title: title.slice(1), number, mark: 'recommended' };
    if (title.startsWith('!')) return { title: title.slice(1), number, mark: 'closed' };
    return { title, number };
  });
}
