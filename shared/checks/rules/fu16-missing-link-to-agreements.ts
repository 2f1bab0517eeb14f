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

const linked = { agreementLinks: ['KA26.1.3'] };

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
  examples: {
    bad: [
      'Skolen udvides med to klasselokaler.',
      'Kommunen har en aftale med Falck om brandslukning.',
      'Lejeaftalen for hallen udløber den 1. maj 2027.',
      'Udgiften holdes inden for budgettet.',
      'Udvalget har en ramme på 2 mio. kr. til trafiksikkerhed.',
      { sections: { summary: 'Kommunalbestyrelsen skal vælge en ny affaldsordning.' } },
      {
        fields: { caseType: 'discussion' },
        sections: { summary: 'Udvalget skal drøfte, hvordan flere unge får job.' },
      },
      'Overenskomsten giver lærerne en højere løn fra 2027.',
      'Budgetopfølgningen viser et merforbrug på 6,1 mio. kr.',
      { fields: { title: 'Ny hal på budgettet' }, sections: { background: 'Hallen er fra 1974.' } },
      'Partnerskabsaftalen med boligselskabet fornyes.',
      { sections: { economy: 'Der er 400.000 kr. i puljen.', recommendation: 'At Kulturudvalget fordeler puljen.' } },
    ],
    good: [
      { fields: { templateId: 'unknown' }, sections: { background: 'Skolen har 402 elever.' } },
      { fields: linked, sections: { background: 'Skolen udvides med to klasselokaler.' } },
      'Sagen følger op på konstitueringsaftalens punkt om skoleveje.',
      'Partierne bag budgetaftalen for 2027 ønskede en ny cykelsti.',
      'I budget 2027 er der afsat 1,5 mio. kr. til formålet.',
      'Rådighedsbeløbet står i budgettet for 2027.',
      'Pengene er fundet i budgetforliget.',
      { sections: {} },
      { fields: { caseType: 'information' }, sections: { background: 'Tilsynet er gennemført.' } },
      'Sagen hører til KA26.1.3 om bedre sagsfremstillinger.',
      'Kommunalbestyrelsen vedtog aftalen om budget 2026-2029 den 6. oktober 2025.',
      { sections: { economy: '| Kilde | 1.000 kr. |\n| Budget 2027 | 400 |' } },
      { sections: { presentation: '### Budgetaftale 2027\nHallen får nyt tag.' } },
      { fields: { title: 'Budgetaftale 2027: ny hal' }, sections: { background: 'Hallen er fra 1974.' } },
      'Sagen er en formsag: valget følger af loven.',
      'Ifølge det vedtagne budget skal taksten stige.',
    ],
  },
};
