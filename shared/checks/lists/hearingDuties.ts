import type { WordList } from '../tuning.ts';

/** Who has to be heard, by what the case changes: `plain` names the body, as the law or usage calls it. */
export const HEARING_DUTIES: WordList = {
  id: 'hearing-duties',
  name: { da: 'Emner med høringspligt', en: 'Subjects with a duty to hear' },
  source: {
    da: 'Tjeklistens katalog (FU10): retssikkerhedslovens §§ 30-33 og 37 a, folkeskolelovens § 24, planlovens § 24, MED-aftalen.',
    en: 'The checklist catalogue (FU10): Legal Protection Act sections 30-33 and 37 a, Folkeskole Act section 24, Planning Act section 24, the co-determination agreement.',
  },
  entries: [
    { term: 'ældre', plain: 'Seniorrådet' },
    { term: 'plejehjem', plain: 'Seniorrådet' },
    { term: 'plejecenter', plain: 'Seniorrådet' },
    { term: 'hjemmepleje', plain: 'Seniorrådet' },
    { term: 'senior', plain: 'Seniorrådet' },
    { term: 'handicap', plain: 'Handicaprådet' },
    { term: 'tilgængelighed', plain: 'Handicaprådet' },
    { term: 'bevægehæmmet', plain: 'Handicaprådet' },
    { term: 'botilbud', plain: 'Handicaprådet' },
    { term: 'skoledistrikt', plain: 'skolebestyrelserne' },
    { term: 'skolestruktur', plain: 'skolebestyrelserne' },
    { term: 'skolenedlæggelse', plain: 'skolebestyrelserne' },
    { term: 'omorganisering', plain: 'MED-udvalget' },
    { term: 'personalereduktion', plain: 'MED-udvalget' },
    { term: 'afskedigelse', plain: 'MED-udvalget' },
  ],
};
