import type { Answer } from '../kinds/case/case.ts';
import type { Check } from './define.ts';
import { hashText } from './hash.ts';
import type { Finding } from './types.ts';
import type { CaseView, SectionView } from './view.ts';

/**
 * A question only a person can answer. `lapsed`: it was answered, but the text it was about has changed since (*skal ses igen*).
 * `hints` are places the program thinks the question may be about.
 */
export interface Question {
  readonly check: Check;
  readonly state: 'unanswered' | 'answered' | 'lapsed';
  /** The latest answer, also when it has lapsed. */
  readonly answer: Answer | null;
  readonly hints: readonly Finding[];
  /** What an answer given now is about. */
  readonly textHash: string;
}

const hashOfSection = (section: SectionView): string =>
  hashText(
    section.blocks
      .map(({ text }) => text.trim())
      .filter(Boolean)
      .join('\n'),
  );

/** Hash of the text an answer is about; the sections' order and empty paragraphs do not count. */
export function textHash(view: CaseView, about: readonly string[] | undefined): string {
  return hashText(
    view.sections
      .filter((section) => !section.isEmpty && (!about || about.includes(section.key)))
      .map((section) => `${section.key} ${section.memo(hashOfSection)}`)
      .sort()
      .join(' '),
  );
}

/** Where the question of a check stands in this case. */
export function questionOf(check: Check, view: CaseView, hints: readonly Finding[]): Question {
  const hash = textHash(view, check.about);
  const answer = latest(view.fields.answers.filter((one) => one.check === check.id));
  const state = answer === null ? 'unanswered' : answer.textHash === hash ? 'answered' : 'lapsed';
  return { check, state, answer, hints, textHash: hash };
}

function latest(answers: readonly Answer[]): Answer | null {
  return answers.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1)).at(-1) ?? null;
}
