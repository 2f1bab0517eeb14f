/** Chapters other councils' charters have (docs/domain.md 6), offered without a word of text: the council writes that itself. */
export const CHAPTERS: readonly string[] = [
  'Formål og status',
  'Vores samtale',
  'Flertal og mindretal',
  'Sager og beslutningsgrundlag',
  'Forhandling, kompromis og fortrolighed',
  'Samspil med administrationen',
  'Borgere og åbenhed',
  'Mødedisciplin',
  'Krænkende adfærd: hvem går man til',
  'Hvis vi falder ved siden af',
  'Evaluering og revision',
];
