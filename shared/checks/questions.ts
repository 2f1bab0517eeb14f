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

/** The key of a section with the hash of its text. */
const lineOf = ({ key, blocks }: SectionView): string => {
  const text = blocks
    .map(({ text }) => text.trim())
    .filter(Boolean)
    .join('\n');
  return `${key} ${hashText(text)}`;
};

/** What the sections of a case say, in no order of theirs; empty ones do not count. Made once for all questions asked of it. */
function linesOf(view: CaseView): readonly string[] {
  return view.sections
    .filter((section) => !section.isEmpty)
    .map((section) => section.memo(lineOf))
    .sort();
}

/** Hash of the text an answer is about; the sections' order and empty paragraphs do not count. */
const hashOf = (lines: readonly string[], about: readonly string[] | undefined): string =>
  hashText(lines.filter((line) => !about || about.includes(line.slice(0, line.lastIndexOf(' ')))).join(' '));

/** Where the question of each check stands in this case. */
export function questioner(view: CaseView): (check: Check, hints: readonly Finding[]) => Question {
  const lines = linesOf(view);
  return (check, hints) => {
    const hash = hashOf(lines, check.about);
    const answer = latest(view.fields.answers.filter((one) => one.check === check.id));
    const state = answer === null ? 'unanswered' : answer.textHash === hash ? 'answered' : 'lapsed';
    return { check, state, answer, hints, textHash: hash };
  };
}

function latest(answers: readonly Answer[]): Answer | null {
  return answers.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1)).at(-1) ?? null;
}
