import type { Examples } from '../define.ts';
import { elsewhere } from '../reading/whole.ts';

const item = (number: number | null, title: string, recommended: 'yes' | 'no' = 'no') => ({
  id: `a-${title}`,
  number,
  title,
  recommended: recommended === 'yes',
  closed: false,
  file: null,
});

export const examples: Examples = {
  bad: [
    ...[
      'Stien holdes åben, jf. kortet i bilag 1.',
      'Se høringssvarene i bilag 1.',
      'Naboen er nævnt i referatet fra bilag 1.',
      'Ansøgningen i bilag 1 er kort.',
      'Arealet ses på fotos i bilag 1.',
      'Det står i kortbilaget i bilag 1.',
    ].map((background) => ({
      fields: { templateId: 'unknown', attachments: [item(1, 'Udkast til lånevilkår')] },
      sections: { background: background.replace('Ansøgningen i bilag', 'Det står i ansøgningen i bilag') },
    })),
    ...[
      'Skyggediagrammerne viser, at haven får skygge efter kl. 18.30.',
      'Støjberegningen viser, at grænsen holdes.',
      'Befordringsanalysen peger på, at to busser er nok.',
      'Trafiktællingen viser 3.200 biler.',
      'Jordbundsundersøgelsen konkluderer, at der er ler.',
      'Belastningsprognosen viser fald i elevtallet.',
    ].map((text) => elsewhere(text, { attachments: [item(1, 'Tegninger'), item(2, 'Budget')] })),
    {
      fields: { templateId: 'unknown', attachments: [item(null, 'notat'), item(null, 'notat (2)')] },
      sections: { background: 'Der er to notater.' },
    },
    { fields: { attachments: [item(1, 'Kort'), item(1, 'Notat')] }, sections: { background: 'Se kortet.' } },
    { sections: { background: 'Høringssvarene står i bilag 4.', attachments: '1. Kort\n2. Notat\n3. Priser' } },

    'Uheldene er talt (bilag 1).',
    { fields: { attachments: [item(1, 'Notat'), item(3, 'Kort')] }, sections: { background: 'Se bilag 1 og 3.' } },
    { fields: { attachments: [item(1, 'Notat')] }, sections: { background: 'Der er et notat.' } },
    {
      fields: { attachments: [item(1, 'Ansøgninger')] },
      sections: { background: 'Der er kommet 14 ansøgninger.' },
    },
    { fields: { attachments: [item(null, 'Udviklingsplan')] }, sections: { background: 'Planen er klar.' } },
    { fields: { attachments: [item(1, 'Notat')] }, sections: { background: 'Se bilag 1-2.' } },
    { sections: { background: 'Se bilag 2.', attachments: '1. Notat\n2. Kort' } },
    { sections: { background: 'Planen er klar.', attachments: 'Udviklingsplan, notat, notat (2).' } },
    { sections: { background: 'Se bilag 1-3.', attachments: '1 Notat (anbefales), 2 Kort.' } },
    { sections: { background: 'Se bilag 1a og 1c.', attachments: '- Bilag 1a Forlig\n- Bilag 1b Bevillinger' } },
  ],
  good: [
    // The list is kept outside the text.
    { fields: { templateId: 'unknown' }, sections: { background: 'Uheldene er talt, jf. bilag 1 og 2.' } },
    ...[
      'Skyggediagrammerne viser, at haven får skygge, jf. bilag 1.',
      'Støjberegningen fra 2026 viser, at grænsen holdes.',
      'Befordringsanalysen viser, at to busser er nok. Den ligger på kommunens hjemmeside.',
      'Rambøll har lavet en trafiktælling i 2025. Trafiktællingen viser 3.200 biler.',
      'Projektet viser, at der er plads. Planen viser to veje.',
      'Se kortet i bilag 1, og tegningerne i bilag 2.',
    ].map((text) => elsewhere(text, { attachments: [item(1, 'Kort over området'), item(2, 'Tegninger')] })),
    ...[
      ['Elevprognose, marts 2025', 'Prognosen fra marts viser fald, jf. bilag 1.'],
      ['Befordringsanalyse', 'Analysen bygger på tal fra skolerne, jf. bilag 1.'],
      ['Trafikmåling, uge 12', 'Målingen er fra foråret, jf. bilag 1. Der er talt trafikmålinger.'],
      ['Oversigt over bud (lukket)', 'Buddene fremgår af et lukket bilag. Se også bilag 1.'],
      ['Priser (fortroligt)', 'Priserne står i et fortroligt bilag. Se også bilag 1.'],
      ['Klimahandleplan', 'Handleplanen er ny, jf. bilag 1.'],
    ].map(([title = '', background = '']) => ({
      fields: { templateId: 'unknown', attachments: [item(1, 'Notat om priser'), item(2, title)] },
      sections: { background },
    })),
    {
      fields: { templateId: 'unknown', attachments: [item(null, 'Oversigt over alle 24 punkter')] },
      sections: { background: 'De øvrige fremgår af bilag 1.' },
    },
    {
      fields: { templateId: 'unknown', attachments: [item(1, 'Notat om priser'), item(2, 'Plan for svømmehallen')] },
      sections: { background: 'Planen for svømmehallen er ny, jf. bilag 1.' },
    },
    {
      fields: { templateId: 'unknown', attachments: [item(1, 'Notat'), item(2, 'Regneark')] },
      sections: { background: 'Der er et notat.' },
    },
    {
      sections: {
        background: 'Se bilag 1.',
        attachments: '1. Notat\n\nSpørgsmål til sagen: Mette Krarup, mk@eksempel.dk',
      },
    },
    { fields: { attachments: [item(1, 'Notat'), item(2, 'Kort')] }, sections: { background: 'Se bilag 1 og 2.' } },
    {
      fields: { attachments: [item(1, 'Notat'), item(2, 'Kort'), item(3, 'Plan'), item(4, 'Svar', 'yes')] },
      sections: { background: 'Se bilag 1-4.' },
    },
    'Sagen har ingen bilag.',
    { sections: { background: 'Se bilag 1 og 2.', attachments: '1 Notat (anbefales), 2 Kort.' } },
    { sections: { background: 'Se bilag 1 og bilag 2.', attachments: '- Bilag 1: Notat\n- Bilag 2: Kort' } },
    { sections: { background: 'Planen følger lovens bilag 3 og bilag 1 til bekendtgørelsen.' } },
    {
      fields: { attachments: [item(1, 'Notat')] },
      sections: { background: 'Ifølge bilag 1 og 12 elever går det godt.' },
    },
    '> Vi henviser til vores bilag 7.',
    {
      sections: {
        background: 'Forliget er vedlagt som bilag 1a. Oversigterne står i bilag 1b og 1c.',
        attachments: '- Bilag 1a Forlig\n- Bilag 1b Bevillinger\n- Bilag 1c Flere år',
      },
    },
    { sections: { background: 'Se bilag 1.', attachments: '- Bilag 1a Forlig\n- Bilag 1b Bevillinger' } },
    { sections: { background: 'Sagen er klar.', attachments: 'Ingen.' } },
    {
      fields: { attachments: [item(1, 'Ansøgninger')] },
      sections: { background: 'De 14 ansøgninger er vedlagt.' },
    },
    { fields: { attachments: [item(1, 'Notat')] }, sections: { background: 'Uheldene er talt (bilag 1, s. 12).' } },
    {
      fields: { attachments: [item(null, 'Støjrapport for Lindevej')] },
      sections: { background: 'Støjrapport for Lindevej er vedlagt.' },
    },
  ],
};
