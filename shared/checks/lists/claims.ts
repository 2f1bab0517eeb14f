import { wordList } from '../tuning.ts';

const CATALOGUE = {
  da: 'Tjeklistens katalog (PR05), udvidet efter gennemlæsning af dagsordener.',
  en: 'The checklist catalogue (PR05), extended after reading agendas.',
};

export const VAGUE_CLAIMS = wordList({
  id: 'vague-claims',
  name: { da: 'Påstande uden ophav', en: 'Claims without an author' },
  source: CATALOGUE,
  terms: [
    'al erfaring viser',
    'al erfaring siger',
    'erfaringsmæssigt',
    'det har vist sig',
    'meget tyder på',
    'alt tyder på',
    'det er praksis',
    'det er fast praksis',
    'det er kendt praksis',
    'praksis er',
    'efter fast praksis',
    'det er velkendt',
    'det er kendt',
    'det er dokumenteret',
    'det er bevist',
    'det er påvist',
    'det er almindelig kendt',
    'det er almindeligt kendt',
    'det er alment kendt',
    'det er en kendt sag',
    'det er almindelig velkendt',
    'det er almindeligt velkendt',
    'det er alment velkendt',
  ],
});

export const NAMELESS_SOURCES = wordList({
  id: 'nameless-sources',
  name: { da: 'Kilder, der kan være hvem som helst', en: 'Sources that may be anybody' },
  source: {
    da: 'Tjeklistens katalog (PR05): de, der »viser« noget, uden at læseren ved, hvem de er.',
    en: 'The checklist catalogue (PR05): what "shows" something without the reader knowing whose it is.',
  },
  terms: [
    'erfaringer',
    'undersøgelser',
    'analyser',
    'studier',
    'beregninger',
    'prognoser',
    'tal',
    'evalueringer',
    'forskning',
    'forskningen',
  ],
});

export const UNNAMED_SOURCES = wordList({
  id: 'unnamed-sources',
  name: { da: 'Kilder, der skal nævnes ved navn', en: 'Sources to be named' },
  source: CATALOGUE,
  terms: [
    'erfaringen',
    'erfaringerne',
    'undersøgelsen',
    'undersøgelserne',
    'evalueringen',
    'evalueringerne',
    'analysen',
    'analyserne',
    'statistikken',
    'beregningerne',
    'prognosen',
    'prognoserne',
  ],
});

export const NAMELESS_EXPERTS = wordList({
  id: 'nameless-experts',
  name: { da: 'Eksperter uden navn', en: 'Nameless experts' },
  source: CATALOGUE,
  terms: ['eksperter', 'eksperterne', 'fagfolk', 'forskere', 'forskerne'],
});

export const UNCLEAR_REFERENCES = wordList({
  id: 'unclear-references',
  name: { da: 'Uklare henvisninger', en: 'Unclear references' },
  source: {
    da: 'Tjeklistens katalog (PR13), udvidet med de samme ord i andre former. »Se bilag« uden nummer findes altid.',
    en: 'The checklist catalogue (PR13), extended with the same words in other forms. "See attachment" without a number is always found.',
  },
  terms: [
    'ovenstående',
    'nedenstående',
    'ovennævnte',
    'nedennævnte',
    'førnævnte',
    'foranstående',
    'omtalte forhold',
    'på nærmere vilkår',
    'efter nærmere aftale',
    'på nærmere fastsatte vilkår',
    'på visse vilkår',
    'med visse betingelser',
    'ovenfor nævnte',
    'nedenfor nævnte',
    'foran nævnte',
    'ovenanførte',
    'ovenomtalte',
    'se ovenfor',
    'jf. ovenfor',
    'jævnfør ovenfor',
    'som nævnt ovenfor',
    'som beskrevet ovenfor',
    'som omtalt ovenfor',
    'som anført ovenfor',
    'som det er nævnt ovenfor',
    'som tidligere nævnt',
    'se nedenfor',
    'jf. nedenfor',
    'jævnfør nedenfor',
    'som nævnt nedenfor',
    'som beskrevet nedenfor',
    'som omtalt nedenfor',
    'som anført nedenfor',
    'se det ovenfor',
    'se det nedenfor',
    'jf. det nedenfor',
  ],
});

export const UNTRACED_DECISIONS = wordList({
  id: 'untraced-decisions',
  name: { da: 'Beslutninger uden spor', en: 'Decisions without trace' },
  source: {
    da: 'Tjeklistens katalog (PR17), udvidet med de samme vendinger i andre former.',
    en: 'The checklist catalogue (PR17), extended with the same phrases in other forms.',
  },
  terms: [
    'som bekendt',
    ...['besluttet', 'vedtaget', 'godkendt', 'truffet beslutning', 'truffet politisk beslutning'].flatMap((decided) =>
      ['tidligere', 'tidligere er', 'tidligere blev', 'tidligere har'].map((before) => `${before} ${decided}`),
    ),
    'tidligere beslutning',
    'tidligere beslutningen',
    'tidligere beslutninger',
    'tidligere beslutningerne',
    'tidligere vedtagelse',
    'tidligere vedtagelser',
    'tidligere vedtagelsen',
  ],
});
