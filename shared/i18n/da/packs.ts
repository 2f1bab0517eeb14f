/** The committee pack. */
export const packs = {
  'pack.title': 'Materiale',
  'pack.plan': 'Hent mødeplanen som kalender',
  'pack.audience': 'Hvem er det til?',
  'pack.members': 'Medlemmer',
  'pack.public': 'Offentligheden',
  'pack.press': 'Pressen',
  'pack.withClosed':
    '{n, plural, =0 {Ingen punkter er lukkede.} one {Et lukket punkt er med i sin helhed. Udgaven må ikke offentliggøres.} other {# lukkede punkter er med i deres helhed. Udgaven må ikke offentliggøres.}}',
  'pack.withoutClosed':
    '{n, plural, =0 {Ingen punkter er lukkede.} one {Af et lukket punkt er kun nummeret og titlen til offentliggørelse med.} other {Af # lukkede punkter er kun nummeret og titlen til offentliggørelse med.}}',
  'pack.variant': 'Hvor meget er med?',
  'pack.agenda': 'Kun dagsorden',
  'pack.full': 'Dagsorden med sager',
  'pack.minutes': 'Beslutningsprotokol',
  'pack.notSent': 'Dagsordenen er ikke udsendt endnu, så materialet er et udkast.',
  'pack.formats': 'Lav filen',
  'pack.journal': 'Journalark',
  'pack.journalHelp':
    'Et regneark til journalen: hvert dokument med dato, tema, KLE-emne og sags-id. Det nævner lukkede dokumenter og er kun til forvaltningen.',
  'pack.journalSave': 'Hent journalark',
  'pack.made': 'Lavet efter udsendelsen',
  'pack.madeBy': '{when} af {by}',
  'pack.making': 'Laver materialet',
} as const;
