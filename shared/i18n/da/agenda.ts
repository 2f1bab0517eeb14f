/** Order of the agenda, changes after dispatch, what is withheld and released. */
export const agenda = {
  'agenda.moved': '»{title}« er flyttet til plads {place} af {of}.',
  'agenda.drag': 'Træk »{title}«',
  'agenda.changedTitle': 'Ændret efter udsendelsen',
  'agenda.changedHelp': 'Materialet har stadig det, der blev udsendt.',
  'agenda.changedAt': 'Senest {when} af {by}.',
  'agenda.what.title': 'titlen',
  'agenda.what.openness': 'åbent eller lukket',
  'agenda.what.attachment': 'bilag »{heading}«',
  'agenda.what.section': 'afsnittet »{heading}«',
  'agenda.what.order': 'rækkefølgen',
  'agenda.how.added': '{what} er kommet til',
  'agenda.how.removed': '{what} er taget ud',
  'agenda.how.changed': '{what} er ændret',
  'agenda.reason': 'Hvorfor sendes det igen?',
  'agenda.send': 'Send som supplement',
  'agenda.followUp': 'Lav punktet Opfølgning af åbne opgaver',
} as const;
