import { ProfileDimension } from '../../kinds/case/handlerum.ts';
import type { Examples } from '../define.ts';
import { withRoom } from '../reading/recorded.ts';

const judged = (freedom: 'free' | 'bound') =>
  withRoom({ profile: ProfileDimension.options.map((id) => ({ id, freedom, text: 'Frit valg.', bindings: [] })) });

export const examples: Examples = {
  bad: [
    { fields: judged('bound') },
    { sections: { politicalRoom: '', background: 'Hallen er slidt.' } },
    { sections: { politicalRoom: 'Der er et vist politisk råderum i sagen.' } },
    { sections: { politicalRoom: 'Om: Frit. Hvad: Frit.' } },
    {
      sections: {
        politicalRoom: 'Om: Frit. Hvad: Frit. Hvordan: Frit. Hvornår: Frit. Hvor meget: Bundet. Hvem: Byrådet.',
      },
    },
    {
      sections: {
        politicalRoom:
          '- Om: Frit valg\n- Hvad: Frit valg\n- Hvordan: Frit\n- Hvornår: -\n- Hvor meget: Delvist, rammen er 2 mio. kr.\n- Hvem: Udvalget',
      },
    },
    {
      sections: {
        politicalRoom:
          '| | Frihed | Hvad binder |\n| Om | Frit | |\n| Hvad | Frit | |\n| Hvordan | Frit | |\n| Hvornår | Delvist | Fristen er den 1. maj 2027 |\n| Hvor meget | | |\n| Hvem | Frit | |',
      },
    },
    { sections: { politicalRoom: '### Om\nFrit valg.\n### Hvad\nFrit valg.\n### Hvordan\nFrit valg.' } },
    {
      sections: {
        politicalRoom: 'Om, hvad og hvordan: Frit valg. Hvornår: Bundet. Hvor meget: Frit. Hvem: Byrådet.',
      },
    },
    {
      sections: {
        politicalRoom: 'Om: Frit. Hvad: [skriv her] Hvordan: Frit. Hvornår: Frit. Hvor meget: Frit. Hvem: Byrådet.',
      },
    },
    { sections: { politicalRoom: 'Udvalget kan frit vælge, hvad der skal ske, og hvornår det skal ske.' } },
    {
      sections: {
        politicalRoom:
          'Hvad: Frit valg mellem to modeller. Hvordan: Frit. Hvornår: Frit. Hvor meget: Rammen er 3 mio. kr. Hvem: Udvalget.',
      },
    },
    {
      sections: {
        politicalRoom:
          '| Om | Hvad | Hvordan | Hvornår | Hvor meget | Hvem |\n| Frit | Frit | Frit | | Frit | Byrådet |',
      },
    },
    'Der bygges en ny skaterbane ved stationen.',
  ],
  good: [
    { sections: { politicalRoom: 'Udvalget kan vælge scenarie 1 eller 3.' }, fields: { templateId: 'copenhagen' } },
    { fields: judged('free') },
    {
      sections: {
        politicalRoom:
          'Om: Frit. Hvad: Frit valg. Hvordan: Delvist, fordi politiet skal give samtykke. Hvornår: Frit. Hvor meget: Bundet af ramme 10.30. Hvem: Byrådet.',
      },
    },
    {
      sections: {
        politicalRoom:
          'Om og hvad: Frit valg. Vejloven kræver ikke en bestemt løsning. Hvordan: B kræver samtykke fra politiet. Hvor meget: Rammen er 1,5 mio. kr. Hvornår: Frit. Hvem: Kommunalbestyrelsen.',
      },
    },
    {
      fields: { competence: 'Byrådet' },
      sections: { politicalRoom: 'Om, hvad, hvordan, hvornår og hvor meget: Frit valg.' },
    },
    {
      sections: {
        politicalRoom:
          '- Om: Frit valg\n- Hvad: Frit valg\n- Hvordan: Frit\n- Hvornår: Bundet af fristen den 1. maj 2027\n- Hvor meget: Delvist, rammen er 2 mio. kr.\n- Hvem: Udvalget',
      },
    },
    {
      sections: {
        politicalRoom:
          '| | Frihed | Hvad binder |\n| Om | Frit | |\n| Hvad | Frit | |\n| Hvordan | Frit | |\n| Hvornår | Delvist | Fristen er den 1. maj 2027 |\n| Hvor meget | Bundet | Ramme 10.26 |\n| Hvem | Frit | |',
      },
    },
    {
      sections: {
        politicalRoom:
          '### Om\nFrit valg.\n### Hvad\nFrit valg.\n### Hvordan\nFrit valg.\n### Hvornår\nInden skoleåret 2027/28.\n### Hvor meget\nRammen er 2 mio. kr.\n### Hvem\nByrådet.',
      },
    },
    {
      sections: {
        politicalRoom:
          '| Om | Hvad | Hvordan | Hvornår | Hvor meget | Hvem |\n| Frit | Frit | Frit | Senest i maj 2027 | Frit | Byrådet |',
      },
    },
    {
      sections: {
        politicalRoom:
          'Om: Delvist. Loven kræver en plan, men ikke hvilken. Hvad: Frit. Hvordan: Frit. Hvornår: Bundet, jf. planlovens § 23 e. Hvor meget: Frit. Hvem: Byrådet.',
      },
    },
    { fields: { templateId: 'odense' }, sections: { presentation: 'Der bygges en ny skaterbane ved stationen.' } },
    { fields: { caseType: 'information' }, sections: { politicalRoom: '', background: 'Hallen er slidt.' } },
    { sections: { politicalRoom: '', background: '' } },
    {
      sections: { politicalRoom: '', background: 'Sagen er en formsag, da loven fastlægger antallet af medlemmer.' },
    },
    { sections: { presentation: 'Løsning A koster mest, og løsning B varer længst.' } },
    { sections: { background: 'Sagen er lovbundet: taksten følger af servicelovens § 32.' } },
    {
      sections: {
        politicalRoom:
          'Om – frit. Hvad – frit valg mellem tre placeringer. Hvordan – frit. Hvornår – frit. Hvor meget – delvist, puljen er på 0,6 mio. kr. Hvem – Kulturudvalget.',
      },
    },
    {
      sections: {
        politicalRoom:
          'Om? Frit valg. Hvad? Frit valg. Hvordan? Skolerne vælger selv. Hvornår? Fra august 2027. Hvor meget? Rammen er 2 mio. kr. Hvem beslutter? Byrådet.',
      },
    },
  ],
};
