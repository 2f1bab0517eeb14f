import type { TextBlock } from '../blocks.ts';
import type { Check } from '../define.ts';
import type { SectionView } from '../view.ts';
import { shownOptions } from './options.ts';

const MESSAGE = {
  da: 'Vis mindst to muligheder, eller begrund hvorfor der kun er én.',
  en: 'Show at least two options, or give the reason why there is only one.',
};

/** Reasons that are accepted: the law leaves no choice, a formality, or the carrying out of what has been decided. */
const REASON =
  /(?<![\p{L}])(?:lovbundet|formsag|formalitet|udmøntning(?:en)? af (?:\p{L}+ )?\p{L}*(?:budget|aftale|forlig|beslutning|bevilling|pulje|ramme|strategi)\p{L}*|loven giver kun (?:én|en) mulighed|(?:kun|der er) (?:én|en) (?:lovlig )?mulighed[^.]{0,40},? (?:fordi|da)(?:\s+\S+){3,})/iu;

const isReasoned = (section: SectionView): boolean => section.blocks.some((block) => block.memo(givesReason));
const givesReason = ({ text }: TextBlock): boolean => REASON.test(text);

export const hr01: Check = {
  id: 'HR01',
  category: 'room',
  severity: 'error',
  needs: ['text', 'tables', 'fields'],
  caseTypes: ['decision'],
  name: { da: 'For få handlemuligheder', en: 'Too few options' },
  why: {
    da: 'Med kun én mulighed er valget truffet, før sagen når politikerne. To muligheder med fordele og ulemper giver noget at forhandle om.',
    en: 'With only one option the choice is made before the case reaches the politicians. Two, with pros and cons, give something to negotiate.',
  },
  run: (view) => {
    const blank = view.sections.every(({ isEmpty }) => isEmpty);
    const reasoned = view.sections.some((section) => section.memo(isReasoned));
    if (blank || reasoned || shownOptions(view).count >= 2) return [];
    return [{ section: 'options', about: 'options', message: MESSAGE }];
  },
  examples: {
    bad: [
      'Planen indeholder nye stier og bænke.',
      { sections: { options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |' } },
      { sections: { options: 'Administrationen foreslår, at skolen udvides.' } },
      { sections: { background: 'Model 1 er undersøgt.' } },
      { sections: { background: 'Løsning A giver en mulighed i 2027.' } },
      { sections: { options: '- Skolen udvides' } },
      'Der vil løbende ske en udmøntning af planen.',
    ],
    good: [
      { sections: { options: '| Løsning | Pris |\n| 0 | 0 |\n| A | 400 |\n| B | 500 |' } },
      { sections: { options: '- Skolen udvides\n- Eleverne fordeles på to skoler' } },
      { sections: { background: 'Løsning A koster mest, og løsning B varer længst.' } },
      { sections: { background: 'Sagen er lovbundet: taksten følger af servicelovens § 32.' } },
      { sections: { background: 'Sagen er en udmøntning af budgetaftalen for 2027, punkt 14.' } },
      { fields: { caseType: 'information' }, sections: { background: 'Planen er fulgt.' } },
      { sections: { options: 'Der er kun én mulighed, fordi loven fastsætter prisen.' } },
    ],
  },
};
