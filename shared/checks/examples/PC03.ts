import type { Example, Examples } from '../define.ts';

const REASON =
  'Kommer budgrænsen frem, før handlen er på plads, kan sælger bruge den, og kommunen kan komme til at betale mere.';

const closed = (
  reason: string,
  { title = 'Køb af areal ved Industrivej', publicTitle = 'Køb af areal' } = {},
): Example => ({
  sections: { background: 'Arealet er på 4,1 hektar.' },
  fields: { title, openness: { closed: true, reason, publicTitle } },
});

export const examples: Examples = {
  bad: [
    closed(''),
    closed('Personsag'),
    closed('Forretningsforhold.'),
    closed('Lukket, jf. kommunestyrelseslovens § 10'),
    closed('Fortrolige oplysninger, jf. § 10, stk. 2'),
    closed('Køb og salg af fast ejendom'),
    closed('Personfølsomme oplysninger og økonomiske forhold'),
    closed('Kontraktforhandlinger'),
    closed(REASON, { publicTitle: '' }),
    closed(REASON, { publicTitle: '  ' }),
    closed(REASON, { title: 'Forslag til lokalplan 214 for havnen' }),
    closed(REASON, { title: 'Budget 2028' }),
    closed(REASON, { title: 'Udpegning af medlemmer til bestyrelsen' }),
    closed(REASON, { title: 'Kommuneplantillæg 12' }),
  ],
  good: [
    ...[
      'Punktet behandles for lukkede døre efter § 10, stk. 1, i lov om kommunernes styrelse, da drøftelsen kan svække kommunen.',
      'Sagen behandles lukket, fordi prisen ikke er aftalt endnu.',
      'Sagen er lukket af hensyn til køberens økonomi.',
      'Lukket punkt, jf. styrelseslovens § 10, idet sagen handler om en kontrakt, der forhandles.',
      'Drøftelsen foregår for lukkede døre, eftersom udlejer ikke må kende den øvre grænse.',
      'Dette er et lukket punkt af hensyn til de borgere, der kan genkendes.',
    ].map((presentation) => ({
      sections: { presentation },
      fields: {
        title: 'LUKKET: Køb af areal',
        templateId: 'unknown',
        openness: { closed: true, reason: '', publicTitle: '' },
      },
    })),
    closed(REASON),
    closed('Sagen beskriver en medarbejders sygdom, og medarbejderen kan genkendes ud fra stillingen.'),
    closed('Sagen nævner tre virksomheders priser. Bliver de kendt, kan de bruge dem mod hinanden i næste udbud.'),
    closed('Beboerne i de to boliger kan genkendes, og sagen handler om deres helbred.'),
    closed('Tilbuddet er bindende til den 1. marts. Sælger kan trække det, hvis prisen bliver kendt.'),
    closed(REASON, { title: 'Budgetopfølgning på køb af areal' }),
    closed(REASON, { title: 'Salg af grund uden for lokalplanlagt område' }),
    closed(REASON, { title: 'Budgivning på arealet ved Industrivej' }),
    {
      sections: { background: 'Planen er i høring.' },
      fields: { title: 'Lokalplan 214', openness: { closed: false, reason: '', publicTitle: '' } },
    },
    { sections: { background: 'Personsag.' }, fields: { title: 'Personsag' } },
    { sections: { background: 'Punktet er åbent.' }, fields: { title: 'Budget 2028' } },
    closed('Kommunen forhandler stadig om lejen, og udlejer må ikke kende kommunens øvre grænse.'),
  ],
};
