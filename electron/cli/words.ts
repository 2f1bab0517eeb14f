import type { Message, Severity } from '../../shared/checks/types.ts';
import type { CaseStatus, CaseType } from '../../shared/kinds/case/case.ts';
import type { MeetingStage } from '../../shared/kinds/meeting/meeting.ts';
import { both } from './language.ts';

export const SEVERITY_WORD: Readonly<Record<Severity, Message>> = {
  error: both('fejl', 'error'),
  warning: both('advarsel', 'warning'),
  suggestion: both('forslag', 'suggestion'),
};

export const SEVERITY_WORDS: Readonly<Record<Severity, Message>> = {
  error: both('fejl', 'errors'),
  warning: both('advarsler', 'warnings'),
  suggestion: both('forslag', 'suggestions'),
};

export const CASE_TYPE_WORD: Readonly<Record<CaseType, Message>> = {
  decision: both('beslutningssag', 'decision'),
  discussion: both('drøftelsessag', 'discussion'),
  information: both('orienteringssag', 'information'),
};

/** *1 fejl*, *3 advarsler*. */
export function counted(count: number, severity: Severity): Message {
  const words = count === 1 ? SEVERITY_WORD[severity] : SEVERITY_WORDS[severity];
  return both(`${count} ${words.da}`, `${count} ${words.en}`);
}

export const STATUS_WORD: Readonly<Record<CaseStatus, Message>> = {
  draft: both('kladde', 'draft'),
  review: both('gennemsyn', 'review'),
  ready: both('klar', 'ready'),
  dispatched: both('udsendt', 'dispatched'),
  decided: both('besluttet', 'decided'),
};

export const STAGE_WORD: Readonly<Record<MeetingStage, Message>> = {
  planned: both('planlagt', 'planned'),
  dispatched: both('udsendt', 'dispatched'),
  inSession: both('i gang', 'in session'),
  held: both('holdt', 'held'),
  sealed: both('protokol forseglet', 'minutes sealed'),
  cancelled: both('aflyst', 'cancelled'),
};
