import type { Examples } from '../define.ts';
import { roomOption, withRoom } from '../reading/recorded.ts';

export const examples: Examples = {
  bad: [
    'Klinteskolen nedlægges, og eleverne flytter til Vesterø.',
    'De 22 vejtræer langs Søndergade fældes.',
    'Den tidligere toldbod sælges til højestbydende.',
    'Administrationen ønsker en hurtig afklaring, så arbejdet kan komme i gang.',
    'Sagen kan ikke vente til næste udvalgsmøde.',
    'To plejehjem lægges sammen under én ledelse.',
    'Driften af svømmehallen udliciteres.',
    'Der eksproprieres et areal på 400 m² til stien.',
    'Vejen lukkes permanent for biler.',
    'Bygningen rives ned for at give plads til boliger.',
    'Aftalen med den private leverandør opsiges.',
    'Det er afgørende for tidsplanen, at udvalget godkender forslaget.',
  ],
  good: [
    {
      sections: { presentation: 'De 22 vejtræer langs Søndergade fældes.' },
      fields: withRoom({ options: [roomOption('A', { reversibleUntil: 'Til kontrakten er skrevet' })] }),
    },
    'Toldboden sælges. Salget kan ikke gøres om, og at vente et år koster 310.000 kr. i mistet leje.',
    'Vejen lukkes i en forsøgsperiode på seks måneder og kan åbnes igen.',
    'Klinteskolen nedlægges. Byrådet kan genåbne skolen, men det koster ca. 4 mio. kr.',
    'Træerne fældes og genplantes i 2028.',
    'Biblioteket har længere åbent om tirsdagen.',
    '> Svømmehallen lukkes hen over hovedet på os.',
    'Naboen skriver: »Skolen lukkes, og byen dør.«',
    'Sagen kan ikke vente, fordi tilskuddet bortfalder den 1. maj. En udskydelse koster 2 mio. kr. i mistet tilskud.',
    'Dørene lukker automatisk efter 20 sekunder.',
    'Aftalen opsiges, men opsigelsen kan trækkes tilbage indtil den 1. juni.',
    'Der er ingen frist, og beslutningen kan omgøres med en måneds varsel.',
    'Driften udliciteres i fire år og kan hjemtages derefter. Det koster 0,5 mio. kr. at hjemtage den før.',
  ],
};
