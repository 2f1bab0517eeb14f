import type { DisqualificationGround, MotionKind, Outcome } from '../kinds/meeting/events.ts';

/** Words of the beslutningsprotokol. They are Danish whatever the language of the program: the protocol is a legal document. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  approved: 'Godkendt',
  agreed: 'Tiltrådt',
  recommended: 'Anbefalet',
  noted: 'Taget til efterretning',
  discussed: 'Drøftet',
  postponed: 'Udsat',
  returned: 'Sendt tilbage',
  referred: 'Henvist',
  lapsed: 'Bortfaldet',
  rejected: 'Forkastet',
  withdrawn: 'Udgår',
  other: '',
};

/** With the number of forvaltningsloven § 3, stk. 1. */
export const GROUND_WORDS: Readonly<
  Record<DisqualificationGround, { readonly number: number; readonly text: string }>
> = {
  ownInterest: { number: 1, text: 'særlig personlig eller økonomisk interesse i sagen' },
  family: { number: 2, text: 'ægtefælle, slægtning eller anden nærstående har særlig interesse i sagen' },
  organisation: {
    number: 3,
    text: 'leder eller er nært knyttet til en virksomhed eller forening med særlig interesse',
  },
  supervision: { number: 4, text: 'har medvirket i sagen som anden myndighed eller ved tilsyn' },
  other: { number: 5, text: 'andre omstændigheder, der kan vække tvivl om upartiskhed' },
};

export const MOTION_WORDS: Readonly<Record<MotionKind, string>> = {
  main: 'Forslag',
  amendment: 'Ændringsforslag',
  subAmendment: 'Underændringsforslag',
  referral: 'Forslag om henvisning',
  postponement: 'Forslag om udsættelse',
};
