import { EMPTY_ECONOMY, type Handlerum } from '../../../../shared/kinds/case/handlerum.ts';

/** The same choice as the text of the case tells, as data: its figures are those of its tables. */

const option = (
  id: string,
  told: Partial<Handlerum['options'][number]> & Pick<Handlerum['options'][number], 'label' | 'title' | 'kind'>,
): Handlerum['options'][number] => ({
  id: `g1-${id}`,
  proposer: { kind: 'administration', name: '' },
  ...{ advantages: '', disadvantages: '', elements: [], combinableWith: [], prerequisites: '' },
  ...{ reversibleUntil: '', earliestStart: '', description: [] },
  ...told,
});

const capital = (owner: string, year: number, thousands: number): Handlerum['costs'][number] => ({
  id: `g1-${owner}/capital/${year}`,
  ...{ owner: `g1-${owner}`, kind: 'capital', year, ore: thousands * 100_000 },
});

const consequence = (owner: string, dimension: string, text: string): Handlerum['consequences'][number] => ({
  id: `g1-${owner}/${dimension}`,
  ...{ option: `g1-${owner}`, dimension, text },
});

export const g1Room: Handlerum = {
  bindings: [
    {
      ...{ id: 'g1-police', kind: 'must', strength: 'partial', validTo: null },
      text: 'En cykelgade kræver samtykke fra politiet, som har givet foreløbigt tilsagn den 2. november 2026.',
      ...{ source: 'Færdselsloven', liftableBy: 'Folketinget', costOfLifting: '' },
    },
    {
      ...{ id: 'g1-frame', kind: 'budget', strength: 'soft', validTo: null },
      text: 'Rammen er 1,5 mio. kr., afsat som rådighedsbeløb i budget 2027.',
      source: 'Kommunalbestyrelsen den 12. oktober 2026, punkt 3',
      liftableBy: 'Kommunalbestyrelsen ved tillægsbevilling',
      costOfLifting: '200.000 kr. ved A+B, 1.600.000 kr. ved C',
    },
  ],
  profile: [
    { id: 'whether', freedom: 'free', text: 'Vejloven kræver ikke, at vejen ændres.', bindings: [] },
    { id: 'what', freedom: 'free', text: 'Vejloven kræver ikke en bestemt løsning.', bindings: [] },
    { id: 'how', freedom: 'partly', text: 'B kræver samtykke fra politiet.', bindings: ['g1-police'] },
    { id: 'when', freedom: 'free', text: 'Udbud efter marts 2027 skubber A og B til 2028.', bindings: [] },
    { id: 'howMuch', freedom: 'partly', text: 'Rammen kan hæves med en tillægsbevilling.', bindings: ['g1-frame'] },
    { id: 'who', freedom: 'free', text: 'Kommunalbestyrelsen beslutter.', bindings: [] },
  ],
  options: [
    option('zero', {
      ...{ label: '0', title: 'Vejen ændres ikke', kind: 'zero' },
      ...{ advantages: 'Ingen udgift', disadvantages: 'Farten falder ikke' },
    }),
    option('a', {
      ...{ label: 'A', title: 'Fire bump og nye skilte', kind: 'alternative', earliestStart: 'Klar juni 2027' },
      ...{ advantages: 'Billig og hurtig', disadvantages: 'Cyklister deler stadig kørebane med biler' },
      combinableWith: ['g1-b'],
    }),
    option('b', {
      ...{ label: 'B', title: 'Cykelgade på 400 meter', kind: 'main', earliestStart: 'Klar oktober 2027' },
      ...{ advantages: 'Lav fart, børn cykler i hele bredden', disadvantages: '11 p-pladser forsvinder' },
      ...{ elements: ['g1-street'], combinableWith: ['g1-a'], prerequisites: 'Samtykke fra politiet' },
    }),
    option('ab', {
      ...{ label: 'A+B', title: 'Cykelgade med bump', kind: 'alternative', earliestStart: 'Klar oktober 2027' },
      ...{ advantages: 'Lavest fart på hele strækningen', disadvantages: 'Mangler 200.000 kr. i rammen' },
      ...{ elements: ['g1-street', 'g1-bumps'], prerequisites: 'Samtykke fra politiet' },
    }),
    option('c', {
      ...{
        label: 'C',
        title: 'Adskilt cykelsti i begge sider',
        kind: 'alternative',
        earliestStart: 'Klar august 2028',
      },
      ...{ advantages: 'Cykler og biler er helt adskilt', disadvantages: '22 p-pladser og 9 træer forsvinder' },
      elements: ['g1-path-1', 'g1-path-2'],
    }),
  ],
  elements: [
    { id: 'g1-street', title: 'Cykelgade på 400 meter', text: '', requires: [], excludes: ['g1-path-1'] },
    { id: 'g1-bumps', title: 'Bump og skilte i cykelgaden', text: '', requires: ['g1-street'], excludes: [] },
    { id: 'g1-path-1', title: 'Cykelsti, første etape', text: '', requires: [], excludes: ['g1-street'] },
    { id: 'g1-path-2', title: 'Cykelsti, anden etape', text: '', requires: ['g1-path-1'], excludes: [] },
  ],
  dimensions: [{ id: 'g1-neighbours', name: 'Naboer' }],
  consequences: [
    consequence('zero', 'citizens', '62 procent af bilisterne kører fortsat for hurtigt'),
    consequence('zero', 'economy', 'Ingen udgift'),
    consequence('zero', 'time', 'Ingen'),
    consequence('zero', 'law', 'Ingen'),
    consequence('a', 'citizens', 'Lavere fart ved bumpene'),
    consequence('a', 'economy', '400.000 kr. i 2027, 10.000 kr. om året'),
    consequence('a', 'time', 'Juni 2027'),
    consequence('a', 'law', 'Ingen'),
    consequence('b', 'citizens', '310 elever får en skolevej med lavere fart'),
    consequence('b', 'economy', '1.400.000 kr. i 2027, 35.000 kr. om året'),
    consequence('b', 'time', 'Oktober 2027'),
    consequence('b', 'law', 'Politiet skal give samtykke'),
    consequence('ab', 'citizens', '310 elever får en skolevej med lavere fart'),
    consequence('ab', 'economy', '1.700.000 kr. i 2027, 45.000 kr. om året'),
    consequence('ab', 'time', 'Oktober 2027'),
    consequence('ab', 'law', 'Politiet skal give samtykke'),
    consequence('c', 'citizens', '310 elever får en skolevej helt uden biler'),
    consequence('c', 'economy', '3.100.000 kr. over to år, 60.000 kr. om året'),
    consequence('c', 'time', 'August 2028'),
    consequence('c', 'law', 'Ingen'),
    consequence('c', 'climate', '9 træer fældes og genplantes'),
    consequence('zero', 'g1-neighbours', 'Ingen'),
    consequence('a', 'g1-neighbours', 'Ingen'),
    consequence('b', 'g1-neighbours', '11 p-pladser forsvinder'),
    consequence('ab', 'g1-neighbours', '11 p-pladser forsvinder'),
    consequence('c', 'g1-neighbours', '34 husstande får længere til en p-plads'),
  ],
  costs: [
    capital('a', 2027, 400),
    capital('street', 2027, 1400),
    capital('bumps', 2027, 300),
    capital('path-1', 2027, 1500),
    capital('path-2', 2028, 1600),
  ],
  economy: {
    ...EMPTY_ECONOMY,
    ...{ priceYear: 2027, frame: 150_000_000, frameName: 'Rådighedsbeløb i budget 2027' },
    ...{ appropriation: 'capital', fundingSource: 'Rådighedsbeløbet i budget 2027' },
    uncertainty: '15 procent',
    operatingAfter: '10.000 til 60.000 kr. om året, som betales af ramme 10.30',
  },
  released: [],
};
