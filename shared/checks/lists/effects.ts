import { wordList } from '../tuning.ts';

export const PROMISED_EFFECTS = wordList({
  id: 'promised-effects',
  name: { da: 'Lovede virkninger', en: 'Promised effects' },
  source: {
    da: 'Tjeklistens katalog (PR18): ord, der lover en virkning uden at sige, hvordan den kan ses.',
    en: 'The checklist catalogue (PR18): words that promise an effect without saying how it can be seen.',
  },
  terms: [
    'vil styrke',
    'styrker',
    'bidrager til',
    'vil bidrage til',
    'kan bidrage til',
    'understøtter',
    'vil understøtte',
    'skal understøtte',
    'fremmer',
    'vil fremme',
    'øger trygheden',
    'øger trivslen',
    'højner kvaliteten',
    'løfter kvaliteten',
    'vil løfte',
    'vil højne',
    'vil forbedre',
    'forbedrer',
    'skaber bedre',
    'vil skabe bedre',
  ],
});
