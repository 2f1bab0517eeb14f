/** What public packs leave out of open items, and its release (frigivelse). */
export const releases = {
  'release.title':
    '{n, plural, =0 {Alt, der var holdt tilbage, er frigivet} one {Et stykke materiale holdes tilbage} other {# stykker materiale holdes tilbage}}',
  'release.help':
    'Punkterne er åbne her, men materialet hører også til noget, der er lukket. Frigiv kun det, som I har vurderet efter reglerne om tavshedspligt og aktindsigt. Programmet vurderer det ikke.',
  'release.item': 'Punkt {number}: {title}',
  'release.withheld': 'Holdt tilbage',
  'release.released': 'Frigivet',
  'release.case': 'Sagen',
  'release.file': 'Bilaget »{name}«',
  'release.whyCase': 'Sagen er lukket på et andet mødes dagsorden.',
  'release.whyFile': 'Filen hører også til en sag eller et bilag, der er lukket.',
  'release.open': 'Frigiv …',
  'release.openFor': 'Frigiv {what}',
  'release.reason': 'Hvorfor kan det offentliggøres?',
  'release.needsReason': 'Skriv, hvorfor det kan offentliggøres.',
  'release.do': 'Frigiv',
  'release.by': 'Frigivet af {by} {when}: {reason}',
  'release.takeBack': 'Hold tilbage igen',
} as const;
