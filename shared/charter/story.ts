import type { CharterContent } from '../kinds/charter/charter.ts';
import { formatDate } from '../text/dates.ts';

/** One thing that happened to the charter; `what` names the words in the catalogues. */
export interface StoryEvent {
  readonly at: string;
  readonly what:
    | 'step'
    | 'proposal'
    | 'merged'
    | 'declined'
    | 'adopted'
    | 'signed'
    | 'withdrew'
    | 'round'
    | 'closed'
    | 'action';
  readonly by: string;
  /** The proposal's or action's text, the step, the version's number, the round's name. */
  readonly text: string;
  readonly why: string;
}

/** The whole history as it is read: who proposed what and why, what was adopted, what the evaluation led to. Oldest first. */
export function storyOf(charter: CharterContent): StoryEvent[] {
  const events: StoryEvent[] = [
    // That a version was adopted is told by the version.
    ...charter.steps
      .filter(({ step }) => step !== 'adopted' && step !== 'revised')
      .map(({ at, by, step, note }): StoryEvent => ({ at, what: 'step', by, text: step, why: note })),
    ...charter.proposals.map(({ at, by, text, why, state }): StoryEvent => {
      const what = state === 'open' ? 'proposal' : state;
      return { at, what, by, text, why };
    }),
    ...charter.versions.map(({ at, by, number, body, date, item }): StoryEvent => {
      const why = [body, formatDate(date), item && `punkt ${item}`].filter(Boolean).join(', ');
      return { at, what: 'adopted', by, text: String(number), why };
    }),
    ...charter.signatures.flatMap(({ at, name, withdrawnAt }): StoryEvent[] => [
      { at, what: 'signed', by: name, text: '', why: '' },
      ...(withdrawnAt ? [{ at: withdrawnAt, what: 'withdrew' as const, by: name, text: '', why: '' }] : []),
    ]),
    ...charter.rounds.flatMap(({ openedAt, closedAt, name }): StoryEvent[] => [
      { at: openedAt, what: 'round', by: '', text: name, why: '' },
      ...(closedAt ? [{ at: closedAt, what: 'closed' as const, by: '', text: name, why: '' }] : []),
    ]),
    ...charter.actions.map(
      ({ at, owner, text, done }): StoryEvent => ({ at, what: 'action', by: owner, text, why: done ?? '' }),
    ),
  ];
  return events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
