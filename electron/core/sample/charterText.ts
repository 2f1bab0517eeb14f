/** The invented council's samarbejdskodeks: chapters, and the clauses of each with why they are there. */
export const PREAMBLE =
  'Vi er valgt til at være uenige om meget og fælles om at styre kommunen. Kodekset siger, hvordan vi taler sammen, og hvad vi gør, når det ikke lykkes. Det er frivilligt at skrive under, og det ændrer ikke på nogens ret til at sige sin mening.';

export interface SampleClause {
  readonly id: string;
  readonly text: string;
  readonly rationale: string;
}

export const CHARTER: readonly { readonly title: string; readonly clauses: readonly SampleClause[] }[] = [
  {
    title: 'Vores samtale',
    clauses: [
      {
        id: 'listen',
        text: 'Vi lader hinanden tale ud og svarer på det, der bliver sagt.',
        rationale: 'Møder bliver kortere, når ingen skal sige det samme to gange.',
      },
      {
        id: 'matter',
        text: 'Vi går efter sagen og ikke efter personen, også på sociale medier.',
        rationale: 'Det, der skrives om aftenen, fylder på mødet dagen efter.',
      },
    ],
  },
  {
    title: 'Flertal og mindretal',
    clauses: [
      {
        id: 'early',
        text: 'Flertallet fortæller mindretallet om et forlig, før det bliver offentligt.',
        rationale: 'Ingen skal læse om en aftale i avisen, som de kunne have hørt om i telefonen.',
      },
      {
        id: 'answers',
        text: 'Et ændringsforslag får et svar med en begrundelse, også når det bliver stemt ned.',
        rationale: 'Den, der har gjort sig umage, skal vide hvorfor.',
      },
    ],
  },
  {
    title: 'Sager og beslutningsgrundlag',
    clauses: [
      {
        id: 'options',
        text: 'En sag viser mindst to mulige løsninger, når der er et valg.',
        rationale: 'Vi er valgt til at vælge.',
      },
      {
        id: 'questions',
        text: 'Spørgsmål til en sag sendes senest kl. 12 dagen før mødet, så alle kan få svaret.',
        rationale: 'Et svar, som kun den ene har, hjælper ikke debatten.',
      },
    ],
  },
  {
    title: 'Samspil med administrationen',
    clauses: [
      {
        id: 'staff',
        text: 'Vi retter kritik af en sag til udvalgsformanden eller direktionen og nævner ikke medarbejdere ved navn.',
        rationale: 'Medarbejdere kan ikke svare igen i en offentlig debat.',
      },
    ],
  },
  {
    title: 'Hvis vi falder ved siden af',
    clauses: [
      {
        id: 'talk',
        text: 'Den, der oplever et brud, taler først med den anden. Hjælper det ikke, taler gruppeformændene sammen inden en uge.',
        rationale: 'De fleste brud er misforståelser.',
      },
    ],
  },
];

/** What 7 members answered to each clause, 1 to 5, and what some of them wrote. */
export const ANSWERS: Readonly<Record<string, { readonly scores: readonly number[]; readonly words?: string }>> = {
  listen: { scores: [4, 4, 5, 3, 4, 4, 5], words: 'Det går bedre, efter at ordførerne har fået fem minutter.' },
  matter: { scores: [3, 2, 4, 2, 3, 3, 4], words: 'Tonen på de sociale medier er hård op til budgettet.' },
  early: { scores: [5, 4, 4, 4, 5, 3, 4] },
  answers: { scores: [2, 3, 2, 3, 2, 4, 2], words: 'Vores forslag om skovstien fik aldrig et svar.' },
  options: { scores: [5, 5, 4, 4, 5, 4, 5] },
  questions: { scores: [4, 3, 4, 4, 3, 4, 4] },
  staff: { scores: [5, 5, 5, 4, 5, 5, 4] },
  talk: { scores: [4, 4, 3, 4, 5, 4, 4] },
};
