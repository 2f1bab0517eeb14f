import { LEGAL_DEADLINE } from '../../../../shared/kinds/council/council.ts';
import type { Body } from './types.ts';

const term = { from: '2026-01-01', to: '2029-12-31' };

/** When and where the invented bodies meet: the council on Mondays, the finance committee a week before, the committees before that. */
const MEETS: Readonly<Record<string, Pick<Body, 'time' | 'ends' | 'place' | 'competence'>>> = {
  kb: {
    time: '18:00',
    ends: '21:00',
    place: 'Rådhuset, byrådssalen',
    competence: 'Budget, bevillinger, planer og alt, der ikke er overladt til et udvalg.',
  },
  oeu: {
    time: '08:00',
    ends: '10:00',
    place: 'Rådhuset, lokale 1',
    competence:
      'Økonomi og almindelig forvaltning. Erklæring i alle sager om disse, før Kommunalbestyrelsen beslutter.',
  },
};
const COMMITTEE = {
  time: '13:00',
  ends: null,
  place: 'Rådhuset, lokale 2',
  competence: 'Beslutter inden for loven, styrelsesvedtægten og bevillingen på sit område.',
};

const LIST: readonly Omit<Body, 'competence' | 'deadline' | 'time' | 'ends' | 'place' | 'numbering'>[] = [
  { id: 'kb', name: 'Kommunalbestyrelsen', kind: 'municipalCouncil', size: 25, ...term },
  { id: 'oeu', name: 'Økonomiudvalget', kind: 'financeCommittee', size: 7, ...term },
  { id: 'bsu', name: 'Børne- og Skoleudvalget', kind: 'standingCommittee', size: 7, ...term },
  { id: 'ssu', name: 'Social- og Sundhedsudvalget', kind: 'standingCommittee', size: 7, ...term },
  { id: 'kmu', name: 'Klima- og Miljøudvalget', kind: 'standingCommittee', size: 7, ...term },
  { id: 'kfu', name: 'Kultur- og Fritidsudvalget', kind: 'standingCommittee', size: 7, ...term },
  { id: 'ebu', name: 'Erhvervs- og Beskæftigelsesudvalget', kind: 'standingCommittee', size: 7, ...term },
  {
    id: 'umu',
    name: 'Udvalget for Unges Medvirken',
    kind: 'section17_4',
    size: 5,
    from: '2026-08-01',
    to: '2027-12-31',
  },
];

export const BODIES: readonly Body[] = LIST.map((body) => ({
  ...body,
  ...(MEETS[body.id] ?? COMMITTEE),
  deadline: LEGAL_DEADLINE,
  numbering: 'meeting',
}));

/** Members of each committee by id, its chair first. */
export const SEATS: Readonly<Record<string, readonly string[]>> = {
  oeu: [
    'henrik-aabrink',
    'frida-enggaard',
    'birgit-mosevang',
    'mette-lindegren',
    'kaj-vesterlund',
    'sofus-noerhave',
    'agnete-hoejris',
  ],
  bsu: [
    'lone-hasselbo',
    'jonas-strandby',
    'camille-rytterhus',
    'inge-skovmose',
    'tove-aalykke',
    'hanne-birkerod',
    'marie-engholt',
  ],
  ssu: [
    'hanne-birkerod',
    'birgit-mosevang',
    'yusuf-elmdal',
    'tove-aalykke',
    'emil-sandgaard',
    'kirstine-damsbo',
    'svend-aage-pilegaard',
  ],
  kmu: [
    'peder-kildesoe',
    'frida-enggaard',
    'camille-rytterhus',
    'rasmus-brinkholt',
    'kaj-vesterlund',
    'adam-lyngklit',
    'agnete-hoejris',
  ],
  kfu: [
    'inge-skovmose',
    'jonas-strandby',
    'yusuf-elmdal',
    'lone-hasselbo',
    'emil-sandgaard',
    'ole-toftemark',
    'marie-engholt',
  ],
  ebu: [
    'adam-lyngklit',
    'peder-kildesoe',
    'yusuf-elmdal',
    'rasmus-brinkholt',
    'kaj-vesterlund',
    'ole-toftemark',
    'sanne-kaervang',
  ],
  umu: ['frida-enggaard', 'jonas-strandby', 'mette-lindegren', 'sofus-noerhave', 'agnete-hoejris'],
};
