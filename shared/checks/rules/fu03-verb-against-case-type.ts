import type { CaseType } from '../../kinds/case/case.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, isProse, lowerMatches } from '../define.ts';
import { isOwnHouse } from '../reading/house.ts';
import { type Asks, asksOf, pointThatAsks, recommendationOf } from '../reading/recommendation.ts';
import type { CaseView } from '../view.ts';

const MESSAGE = {
  da: 'Sagstypen passer ikke til det, der indstilles.',
  en: 'The case type does not fit what is recommended.',
};

const FITS: Readonly<Record<CaseType, (asks: ReadonlySet<Asks>) => boolean>> = {
  decision: (asks) => asks.has('decide') || asks.has('request'),
  discussion: (asks) => asks.has('discuss') && !asks.has('decide'),
  information: (asks) => !asks.has('decide'),
};

/** *Teknikudvalget orienteres om status*: what the case says of itself, in its title or first words. */
const ORIENTS = /(?<!\p{L})(?:orienteres|orientering(?:ssag)?|til efterretning)(?!\p{L})/iu;
const FIRST = 3;
const saysOrientation = (view: CaseView): boolean =>
  ORIENTS.test(view.fields.title) ||
  (['unplaced', 'summary', 'decisionQuestion'] as const).some((key) =>
    (view.section(key)?.blocks ?? [])
      .slice(0, FIRST)
      .some(({ text }) =>
        /(?:udvalget|byrådet|kommunalbestyrelsen|borgerrepræsentationen) orienteres/iu.test(text.slice(0, 200)),
      ),
  );

/** *Administrationen anbefaler, at der afsættes midler til …* in the text of an orientation, where nobody votes on it. */
const GRANTS_ASIDE =
  /(?<!\p{L})(?:anbefaler|foreslår)(?: \p{L}+){0,3}, at der (?:afsættes|bevilges|tilføres|gives) (?:\p{L}+ ){0,2}(?:midler|penge|\p{L}*bevilling|\d)/gu;
const recommendsMoney = (block: TextBlock): readonly Hit[] =>
  !isProse(block) || block.section === 'recommendation' || !block.lower.includes(', at der ')
    ? []
    : lowerMatches(block, GRANTS_ASIDE).map(({ index, 0: { length } }) => ({
        block,
        from: index,
        to: index + length,
        message: ASIDE,
        severity: 'warning' as const,
      }));
const ASIDE = {
  da: 'Et forslag om penge i en orienteringssag. Sæt det i indstillingen, eller tag det ud.',
  en: 'A proposal for money in an information case. Put it in the recommendation, or take it out.',
};

export const fu03: Check = {
  id: 'FU03',
  category: 'completeness',
  severity: 'error',
  needs: ['text', 'fields'],
  name: { da: 'Sagstype og verbum', en: 'Case type and verb' },
  why: {
    da: 'En bevilling i en orienteringssag kan slippe igennem uden at nogen opdager, at der blev besluttet noget.',
    en: 'An appropriation inside an information case can pass without anyone noticing that something was decided.',
  },
  run: (view) => {
    const recommendation = recommendationOf(view);
    if (!recommendation) return [];
    const asks = asksOf(recommendation);
    if (!isOwnHouse(view) && saysOrientation(view) && asks.has('note') && asks.has('decide'))
      return [
        {
          block: pointThatAsks(recommendation, 'decide') ?? recommendation.first,
          message: MESSAGE,
          severity: 'warning',
        },
      ];
    const granted =
      isOwnHouse(view) || view.fields.caseType !== 'information'
        ? []
        : view.blocks.flatMap((block) => block.memo(recommendsMoney));
    if (granted.length > 0) return granted.slice(0, 1);
    if (asks.size === 0 || FITS[view.fields.caseType](asks)) return [];
    const decides = view.fields.caseType === 'decision' ? undefined : pointThatAsks(recommendation, 'decide');
    // Where the file does not state the type, both sides of the contradiction are read from it.
    const isInferred = !isOwnHouse(view);
    return [
      {
        block: decides ?? recommendation.first,
        message: MESSAGE,
        ...(isInferred ? { severity: 'warning' as const } : {}),
      },
    ];
  },
};
