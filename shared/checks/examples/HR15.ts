import type { Examples } from '../define.ts';
import { roomOption, withRoom } from '../reading/recorded.ts';

const counts = (text: string) =>
  withRoom({
    options: [roomOption('A')],
    consequences: [{ id: 'option-A/citizens', option: 'option-A', dimension: 'citizens', text }],
  });

export const examples: Examples = {
  bad: [
    { sections: { consequences: 'Ingen' }, fields: withRoom({ options: [roomOption('A')] }) },
    { sections: { consequences: 'Ingen' } },
    { sections: { consequences: 'Konsekvenser: Ingen.' } },
    { sections: { consequences: 'Forslaget har ingen konsekvenser for borgerne.' } },
    'Forslaget betyder, at eleverne får længere til skole.',
    'Nogle familier vil opleve en højere pris.',
    'Forældrene skal fremover selv hente børnene i byen.',
    'De ældre mister en ugentlig time i aktivitetscentret.',
    'Bilisterne får længere rejsetid i myldretiden.',
    'Omlægningen påvirker medarbejderne på de to plejehjem.',
    'Cyklisterne får en sikrere vej til stationen.',
    'Lejerne kan vente en huslejestigning.',
    'Foreningerne skal betale mere for at leje hallen.',
    'Beboerne på Kærvej vil miste deres parkering.',
    { sections: { consequences: 'Der er ingen konsekvenser for børn og unge.' } },
  ],
  good: [
    { sections: { consequences: 'Børnene får en sikker vej.' }, fields: counts('310 elever får en sikker vej') },
    'B og C giver 310 elever en skolevej med lavere fart.',
    '34 husstande får længere til en p-plads. Beboerne er hørt.',
    'Konsekvensen rammer de 62 elever, der får mere end 5 km til skole.',
    { sections: { consequences: 'Ingen, fordi ordningen fortsætter uændret for alle 214 familier.' } },
    'Borgerne kan læse planen på hjemmesiden.',
    'Forældrene er hørt i oktober.',
    'Borgerne kan klage til Ankestyrelsen.',
    '> Eleverne får længere til skole.',
    'Skolebestyrelsen skriver: »Familierne får højere udgifter.«',
    'Prisen stiger for forældrene til 1.126 børn med 130 kr. om måneden.',
    'Eleverne på de to skoler er tilfredse med maden.',
    { sections: { consequences: 'Der er ingen klimamæssige konsekvenser.' } },
    'Borgerrådgiveren får 80 henvendelser om året.',
  ],
};
