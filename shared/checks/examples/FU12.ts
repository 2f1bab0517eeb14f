import type { Example, Examples } from '../define.ts';
import { elsewhere } from '../reading/whole.ts';

const next = (nextSteps: string): Example => ({ sections: { nextSteps } });

export const examples: Examples = {
  bad: [
    ...[
      'Centret vil forelægge et forslag til ny takst.',
      'Ejeren vil indsende en ny tegning.',
      'Forvaltningen vender tilbage med en pris.',
      'Det er hensigten at sælge huset.',
    ].map((presentation) => ({ sections: { presentation }, fields: { templateId: 'unknown' } })),
    ...[
      'Naboerne spurgte til støjen. Forvaltningen vil drøfte det med Havn og Kyst.',
      'Forsøget evalueres særskilt.',
      'Administrationen vil undersøge spørgsmålet.',
      'Centret vil tage det med i arbejdet.',
      'Trafikken behandles særskilt.',
      'Kommunen vil gå i dialog med naboen.',
    ].map((presentation) => ({ sections: { presentation }, fields: { templateId: 'unknown' } })),
    elsewhere(''),
    next('Sagen søges fremmet.'),
    next('Arbejdet går i gang i foråret 2027.'),
    next('Administrationen går i gang med arbejdet.'),
    next('Projektet sendes i udbud.'),
    next('Der arbejdes videre med planen, og den forelægges politisk.'),
    next('Planen offentliggøres den 3. marts 2027.'),
    next('Forvaltningen følger op.'),
    next('Høringen løber i otte uger.'),
    next('Når bevillingen er givet, udarbejdes projektet.'),
    next('Naboerne orienteres, og skiltene sættes op i uge 12.'),
    next('- Projektet udbydes\n- Kontrakten indgås\n- Byggeriet går i gang'),
    next('Resultatet evalueres i 2029.'),
  ],
  good: [
    ...[
      'Centret vil forelægge et forslag i maj 2031.',
      'Forslaget vil indføre en ny takst.',
      'Hvis huset sælges, vil forvaltningen udarbejde en plan.',
      'Forvaltningen følger op på punkterne i bilag 2.',
    ].map((presentation) => ({ sections: { presentation }, fields: { templateId: 'unknown' } })),
    ...[
      'Forvaltningen vil drøfte det med Havn og Kyst i maj.',
      'Forsøget evalueres særskilt i 2. kvartal 2031.',
      'Administrationen vil ikke udtale sig om sagen.',
      'Foreningen vil undersøge spørgsmålet.',
      'Bilagene ligger særskilt.',
    ].map((presentation) => ({ sections: { presentation }, fields: { templateId: 'unknown' } })),
    ...[
      '- Prøvekørsel, maj-juni\n- Gennemgang inden sommerferien\n- Oplæg til mødet i august',
      '- Udbud i foråret\n- Valg af firma i juni\n- Byggeri fra september\n- Fest',
      'Udsendelse i marts\nOpsamling i april\nSvar i maj',
      'Intet.',
      'Ingen',
    ].map((nextSteps) => ({ fields: { templateId: 'unknown' }, sections: { nextSteps } })),
    elsewhere('Politikken træder i kraft den 1. juli 2027.'),
    // Copied in part.
    { fields: { templateId: 'unknown' }, sections: { presentation: 'Skolen er fra 1974.'.repeat(30) } },
    {
      fields: { templateId: 'unknown' },
      sections: { nextSteps: 'Taksterne offentliggøres på hjemmesiden inden årsskiftet.' },
    },
    next('Administrationen sender projektet i udbud i februar 2027.'),
    next('Klima- og Miljøudvalget får en status den 4. maj 2027.'),
    next('Center for By og Miljø sender planen i høring i uge 6, 2027.'),
    next('- Februar 2027: udbud\n- August 2027: entreprenøren går i gang'),
    next('| Hvem | Hvad | Hvornår |\n| Administrationen | Udbud | marts 2027 |\nSe tabellen.'),
    next('Skolelederen fortæller forældrene om planen senest to uger efter beslutningen.'),
    next('Sagen er hermed afsluttet.'),
    next('Ikke relevant, fordi sagen kun er til orientering.'),
    next(''),
    { sections: { background: 'Sagen søges fremmet.' } },
    next('Leverandøren begynder den 1. januar 2028.'),
    next('Byrådet behandler planen endeligt i efteråret 2027.'),
  ],
};
