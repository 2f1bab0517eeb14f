/** Meeting mode: keys, verdicts, postponement, items that come up. */
export const room = {
  'keys.room': 'I mødet',
  'keys.nextItem': 'Næste punkt',
  'keys.previousItem': 'Tilbage til forrige punkt',
  'keys.outcome': 'Vælg udfald',
  'room.postponedTo': 'Udsat til',
  'room.postponedOpen': 'Et møde, der ikke er valgt endnu',
  'room.newItem': 'Tilføj et punkt',
  'room.newItemReason': 'Hvorfor kan punktet ikke vente? (kommunestyrelseslovens § 8, stk. 4)',
  'room.verdict': 'Organet fandt medlemmet',
  'room.verdict.disqualified': 'Inhabilt',
  'room.verdict.able': 'Habilt',
  'room.verdictVotes': 'Stemmer for og imod inhabilitet, hvis der blev stemt',
  'room.motionWithdrawn': 'Forslaget er trukket',
  'room.withdraw': 'Træk forslaget »{text}«',
  'refusal.motionGone': 'Forslaget er trukket eller allerede stemt om.',
} as const;
