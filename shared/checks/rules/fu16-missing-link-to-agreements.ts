import type { TextBlock } from '../blocks.ts';
import type { Check } from '../define.ts';
import { AGREEMENTS } from '../lists/comparisons.ts';
import { isOwnHouse } from '../reading/house.ts';
import { type TermMatch, termFinder } from '../terms.ts';
import type { CaseView, SectionView } from '../view.ts';

const QUESTION = {
  da: 'Følger sagen op på konstitueringsaftalen eller budgettet?',
  en: 'Does the case follow up on the constitution agreement or the budget?',
};

/** A budget of a year, or an agreement by its name: *budget 2027*, *aftalen om budget 2027-2030*, *KA26.1.3*. */
const NAMED =
  /(?<!\p{L})(?:budget(?:tet|terne|forslag(?:et)?|aftale(?:n)?|forlig(?:et)?|vedtagelse(?:n)?)? (?:for |i |af )?(?:19|20)\d\d|(?:19|20)\d\d-budgettet|aftale(?:n)? om (?:kommunens )?budget|ka\d\d\.\d)/u;

function namesAgreement(find: (block: TextBlock) => readonly TermMatch[]): (section: SectionView) => boolean {
  const inBlock = (block: TextBlock): boolean => NAMED.test(block.lower) || find(block).length > 0;
  return (section) => section.blocks.some((block) => block.memo(inBlock));
}

/** A choice that the law has made, or a formality: nothing was promised of it. */
const FORMAL = /(?<!\p{L})(?:formsag|formalitet|lovbundet)(?!\p{L})/u;
const isFormal = (section: SectionView): boolean => section.blocks.some((block) => FORMAL.test(block.lower));

const isBlank = ({ sections }: CaseView): boolean => sections.every(({ isEmpty }) => isEmpty);

export const fu16: Check = {
  id: 'FU16',
  category: 'completeness',
  severity: 'suggestion',
  judge: 'both',
  question: QUESTION,
  about: ['summary', 'decisionQuestion', 'recommendation'],
  needs: ['text', 'fields'],
  caseTypes: ['decision', 'discussion'],
  lists: [AGREEMENTS],
  name: { da: 'Kobling til aftaler', en: 'Link to agreements' },
  why: {
    da: 'Politikerne har lovet hinanden og borgerne noget. Når sagen siger, hvilket løfte den følger op på, kan man se, om det bliver holdt.',
    en: 'The politicians have made promises to each other and to citizens. When the case says which one it follows up, one can see whether it is kept.',
  },
  run: {
    tuned: (tuning) => {
      const names = namesAgreement(termFinder(tuning.entries(AGREEMENTS).map(({ term }) => term)));
      return (view) => {
        const { agreementLinks, title } = view.fields;
        // Commitments are followed by this house; of another's nothing is known.
        if (!isOwnHouse(view)) return [];
        if (agreementLinks.length > 0 || NAMED.test(title.toLowerCase()) || isBlank(view)) return [];
        if (view.sections.some((section) => section.memo(names) || section.memo(isFormal))) return [];
        return [{ about: 'agreement', message: QUESTION }];
      };
    },
  },
};
