import { LAW_SECTION } from '../../text/patterns.ts';
import { type Check, type Hit, inProse, matches, sentenceText } from '../define.ts';

const MESSAGE = {
  da: 'Er det rigtigt? Vis bindingen, eller vis alternativet.',
  en: 'Is that so? Show what binds, or show the alternative.',
};

const NO_CHOICE =
  /(?<![\p{L}])(?:(?:ikke|ingen)\s+(?:er\s+|findes\s+|ses\s+)?(?:noget\s+|nogen\s+|reelt\s+|reelle\s+|realistiske?\s+|andre\s+)?alternativ(?:er|et)?|(?:er|findes|ses)\s+(?:der\s+)?(?:ikke\s+(?:noget|nogen)|intet|ingen)\s+(?:reelt\s+|reelle\s+|realistiske?\s+|andre\s+)?alternativ(?:er|et)?|intet\s+(?:reelt\s+|realistisk\s+)?alternativ|(?:den|det|de)\s+eneste\s+(?:realistiske|mulige|farbare|ansvarlige|rigtige|fornuftige|holdbare)(?:\s+(?:vej(?:\s+frem)?|løsning|mulighed|vej))?|eneste\s+(?:mulighed|løsning|farbare\s+vej|vej\s+frem)|ingen\s+(?:anden\s+)?(?:vej\s+(?:uden\s+om|udenom)|udvej)|ingen\s+anden\s+vej|reelt\s+(?:forpligtet|ikke\s+muligt|kun)|(?:er|bliver|ser\s+sig)\s+(?:nødsaget|tvunget)\s+til|uundgåelig(?:t|e)?|uomgængelig(?:t|e)?|(?:bydende|tvingende)\s+nødvendigt|løbet\s+er\s+kørt|udsættelse\s+(?:(?:er|vurderes|anses)\s+)?(?:er\s+)?(?:derfor\s+)?ikke\s+(?:at\s+være\s+|er\s+|for\s+)?hensigtsmæssig(?:t)?|nødvendigvis)(?![\p{L}])/giu;

/** *ikke nødvendigvis* opens a choice instead of closing it. */
const OPENS = /(?:^|[^\p{L}])(?:ikke|uden|behøver ikke)\s+$/iu;

export const hr03: Check = {
  id: 'HR03',
  category: 'room',
  severity: 'error',
  needs: ['text'],
  name: { da: '»Intet alternativ«-sprog', en: '"No alternative" language' },
  why: {
    da: 'Ordene lukker det politiske rum uden at vise, hvad der lukker det. Er noget bundet, så vis loven, aftalen eller beslutningen.',
    en: 'The words close the political room without showing what closes it. If something is bound, show the law, contract or decision.',
  },
  run: inProse((block) =>
    matches(block, NO_CHOICE).flatMap((match): Hit[] => {
      if (LAW_SECTION.test(sentenceText(block, match.index))) return [];
      if (/^nødvendigvis$/iu.test(match[0]) && OPENS.test(block.text.slice(Math.max(0, match.index - 14), match.index)))
        return [];
      return [{ block, from: match.index, to: match.index + match[0].length, message: MESSAGE }];
    }),
  ),
  examples: {
    bad: [
      'Det er den eneste realistiske vej frem.',
      'Det vurderes, at der ikke er noget alternativ til planen.',
      'Der er ikke noget alternativ til planen.',
      'En udsættelse er ikke hensigtsmæssig.',
      'Kommunen er reelt forpligtet til at udvide.',
      'Der er ingen vej uden om en lukning.',
      'Kommunen er nødsaget til at hæve taksten.',
      'En stigning i udgifterne er uundgåelig.',
    ],
    good: [
      'Loven giver kun én mulighed, jf. servicelovens § 32, og der er intet alternativ.',
      'Alternativ B er billigst.',
      'Udgiften stiger ikke nødvendigvis.',
      'Der er to alternativer til planen.',
      'Den eneste forskel er prisen.',
      'Høringssvar: »Det er den eneste realistiske løsning.«',
      'En udsættelse koster 40.000 kr. om måneden.',
      'Skolen er den eneste med idrætslinje.',
    ],
  },
};
