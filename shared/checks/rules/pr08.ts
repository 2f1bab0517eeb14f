import { type Check, type Hit, inProse, matches } from '../define.ts';
import type { CaseView } from '../view.ts';

const MESSAGE = {
  da: 'Hvor sikkert er tallet? Angiv interval eller årsag.',
  en: 'How certain is the figure? Give an interval or the reason.',
};

const ESTIMATE =
  /(?<![\p{L}])(?:ca\.|cirka|omtrent|omkring|i størrelsesordenen|skønnes(?: at (?:være|udgøre|koste))?|skønsmæssigt|anslået)\s+(?:ca\.\s+|til\s+)?\d[\d.,]{0,15}(?:\s?[-–]\s?\d[\d.,]{0,15})?\s?(?:mio|mia|mill|t\.?\s?kr|tkr|kr|kroner)(?![\p{L}])\.?/giu;
const UNCERTAINTY = /usikker|interval|overslag|\+\/-|±|plus\/minus|spænd|skønnet bygger|margin/iu;
const SECTIONS = ['economy', 'recommendation'];

const estimates = inProse((block) =>
  matches(block, ESTIMATE).map(
    (match): Hit => ({ block, from: match.index, to: match.index + match[0].length, message: MESSAGE }),
  ),
);

export const pr08: Check = {
  id: 'PR08',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  name: { da: 'Skøn uden usikkerhed', en: 'Estimate without uncertainty' },
  why: {
    da: '»Ca. 3 mio. kr.« kan være 2,5 eller 4. Udvalget skal kunne se, hvor meget regningen kan flytte sig, og hvorfor.',
    en: '"About 3 million" may be 2.5 or 4. The committee must see how far the bill can move, and why.',
  },
  run: (view: CaseView) =>
    estimates(view).filter(({ block }) => {
      if (!block || !SECTIONS.includes(block.section)) return false;
      const section = view.sections.find(({ blocks }) => blocks.includes(block));
      return !UNCERTAINTY.test(section?.text ?? '');
    }),
  examples: {
    bad: [
      { sections: { economy: 'Udgiften er ca. 3 mio. kr.' } },
      { sections: { economy: 'Der må påregnes merudgifter i størrelsesordenen ca. 2-3 mio.' } },
      { sections: { economy: 'Driften skønnes at koste 400.000 kr. om året.' } },
      { sections: { recommendation: 'Udvalget giver en bevilling på cirka 250.000 kr.' } },
      { sections: { economy: 'Anlægget er anslået til 12 mio. kr.' } },
    ],
    good: [
      { sections: { economy: 'Der er et overslag på ca. 3 mio. kr. med 15 procents usikkerhed.' } },
      { sections: { economy: 'Udgiften er 3,2 mio. kr.' } },
      { sections: { background: 'Broen kostede i sin tid ca. 3 mio. kr.' } },
      { sections: { economy: 'Udgiften er ca. 3 mio. kr. Beløbet er usikkert, fordi jorden ikke er undersøgt.' } },
      { sections: { economy: 'Ca. 40 elever får plads.' } },
      { sections: { economy: 'Prisen ligger i intervallet 2-3 mio. kr., ca. 2,5 mio. kr. i middel.' } },
    ],
  },
};
