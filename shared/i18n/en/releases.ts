export const releases = {
  'release.title':
    '{n, plural, =0 {Everything that was withheld has been released} one {One piece of material is withheld} other {# pieces of material are withheld}}',
  'release.help':
    'The items are open here, but the material also belongs to something closed. Release only what you have judged by the rules on confidentiality and access to files. The program does not judge it.',
  'release.item': 'Item {number}: {title}',
  'release.withheld': 'Withheld',
  'release.released': 'Released',
  'release.case': 'The case',
  'release.file': 'The attachment “{name}”',
  'release.whyCase': 'The case is closed on the agenda of another meeting.',
  'release.whyFile': 'The file also belongs to a case or an attachment that is closed.',
  'release.open': 'Release …',
  'release.openFor': 'Release {what}',
  'release.reason': 'Why can it be published?',
  'release.needsReason': 'Write why it can be published.',
  'release.do': 'Release',
  'release.by': 'Released by {by} {when}: {reason}',
  'release.takeBack': 'Withhold again',
};
