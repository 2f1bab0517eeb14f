import type { Message, Severity } from '../../../shared/checks/types.ts';
import type { ImportNote } from '../../../shared/contract/files.ts';
import type { Attachment, CaseFields, ChainStep } from '../../../shared/kinds/case/case.ts';

/** One finding as machines read it. */
export interface ReportedFinding {
  readonly check: string;
  readonly severity: Severity;
  /** Danish heading of the section; null when the finding is about the whole case or a field. */
  readonly section: string | null;
  readonly sectionKey: string | null;
  /** The exact words; empty when something is missing. */
  readonly text: string;
  /** Danish. */
  readonly message: string;
  readonly messageEn: string;
  readonly suggestion?: Message;
  /** UTF-16 offsets into the case's plain text: all text blocks in document order, joined by a line feed. */
  readonly start: number;
  readonly end: number;
  /** Names the finding by its check and the words in and around it; the same as long as these are. */
  readonly contextHash: string;
}

/** What the file leaves for a person to judge. */
export interface ReportedQuestion {
  readonly check: string;
  /** Danish. */
  readonly question: string;
  readonly questionEn: string;
  readonly state: 'unanswered' | 'answered' | 'lapsed';
  /** Places it may be about, as in a finding. */
  readonly hints: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}

/** What the file says of the case beside its text. Without ids, so that the same file gives the same report. */
export type ReportedCase = Pick<CaseFields, 'title' | 'caseNumber' | 'status' | 'templateId' | 'competence'> & {
  readonly type: CaseFields['caseType'];
  readonly closed: boolean;
  readonly chain: readonly Omit<ChainStep, 'id'>[];
  readonly attachments: readonly Pick<Attachment, 'number' | 'title' | 'recommended' | 'closed'>[];
};

export interface CheckedFile {
  readonly file: string;
  /** Name of the checklist it was judged by. */
  readonly checklist: string;
  readonly case: ReportedCase;
  readonly findings: readonly ReportedFinding[];
  readonly questions: readonly ReportedQuestion[];
  /** Null under 100 words. */
  readonly lix: number | null;
  readonly words: number;
  readonly sentences: number;
  /** What the importer wants a person to know. */
  readonly notes: readonly ImportNote[];
  /** Only when asked for. */
  readonly plainText?: string;
}

export interface UnreadableFile {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string; readonly messageEn: string };
}

export type FileReport = CheckedFile | UnreadableFile;
