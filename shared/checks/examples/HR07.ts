import type { Examples } from '../define.ts';
import { withRoom } from '../reading/recorded.ts';

const bindingBy = (liftableBy: string) =>
  withRoom({
    bindings: [
      {
        id: 'b',
        kind: 'budget',
        strength: 'soft',
        text: 'Rammen er 2 mio. kr.',
        source: 'Budget 2027',
        liftableBy,
        costOfLifting: '',
        validTo: null,
      },
    ],
  });

export const examples: Examples = {
  bad: [
    { fields: bindingBy('') },
    'Kommunen er kontraktligt bundet, og buslinjen kan derfor ikke ændres.',
    'Udgiften holdes inden for rammen.',
    'Serviceniveauet ligger fast i denne budgetperiode.',
    'Normeringen er fastsat i budgetaftalen.',
    'Lejemålet på Havnevej er uopsigeligt.',
    'Driftsaftalen med hallen følger af aftalen om idrætsområdet.',
    'Kontrakten løber videre med samme vognmand.',
    'Åbningstiden er fastlagt i bibliotekets strategi.',
    'En betingelse for tilskuddet er, at museet holder åbent om vinteren.',
    'Et krav om stråtag er tinglyst på ejendommen.',
    'Administrationen er bundet af de vedtagne kvalitetsstandarder.',
    'Forslaget skal rummes inden for den afsatte ramme.',
    { sections: { politicalRoom: 'Byrådet har vedtaget en klimaplan, som lægger vægt på grønne områder.' } },
    {
      sections: {
        politicalRoom: 'Sagen følger op på budgettet for 2026. Projektet giver borgerne mulighed for at cykle.',
      },
    },
    { sections: { politicalRoom: 'Der er ikke noget politisk handlerum.' } },
    { sections: { politicalRoom: 'Udvalget kan ikke ændre planen.' } },
  ],
  good: [
    { fields: bindingBy('Kommunalbestyrelsen ved tillægsbevilling') },
    'Rammen er 1,5 mio. kr. Den holder rammen, men Kommunalbestyrelsen kan hæve den med en tillægsbevilling.',
    'Kommunen er bundet af kontrakten til den 31. december 2028, hvor den kan opsiges.',
    'Normeringen er fastsat i budgetaftalen. Forligspartierne kan ændre den.',
    'Lejemålet er uopsigeligt indtil 2029. Udlejer vil frigive det for 400.000 kr.',
    'Der er ingen bindinger på området.',
    'Foreningen er bundet sammen af fælles vedtægter, som den selv kan ændre.',
    'Driftsaftalen kan genforhandles hvert år i marts.',
    '> Kommunen er kontraktligt bundet.',
    'Taksten er fastsat i lov om social service, § 32, og kan kun ændres af Folketinget.',
    'Planen bindes ind og lægges frem på biblioteket.',
    'Kontrakten løber til 2027 og kan forlænges i to år af Byrådet.',
    'Serviceniveauet ligger fast, indtil udvalget beslutter andet.',
    { sections: { politicalRoom: 'Udvalget kan godkende, ændre eller afvise forslaget.' } },
    { sections: { politicalRoom: 'Taksten kan hæves til 450 kr., og åbningstiden kan ændres.' } },
    { sections: { politicalRoom: 'Det politiske handlerum består i at vælge mellem de tre modeller.' } },
    { sections: { politicalRoom: 'Der er intet handlerum, fordi støtten følger af servicelovens § 83.' } },
    { sections: { presentation: 'Byrådet har vedtaget en klimaplan.' } },
    { sections: { politicalRoom: '| Valg | Hvem |\n| Takst | Byrådet |' } },
  ],
};
