/** Why something cannot be recorded in a meeting; none of them is about one field. Each has its words in the catalogues. */
export const REFUSED = {
  alreadyOpen: null,
  notOpen: null,
  meetingClosed: null,
  unknownItem: null,
  unknownMember: null,
  notQuorate: null,
  notPresent: null,
  disqualified: null,
  votedTwice: null,
  tooManyVotes: null,
  stillPresent: null,
  notTakenPart: null,
  notCommittee: null,
  noDecision: null,
  procedural: null,
  alreadyStayed: null,
  noReferral: null,
  alreadyDecided: null,
  unknownEvent: null,
  motionGone: null,
  stayed: null,
  votedAlready: null,
  recordedAlready: null,
} as const;

export type MeetingRefusal = keyof typeof REFUSED;
