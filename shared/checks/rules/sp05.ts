import { type Check, type Hit, inProse, matches } from '../define.ts';

interface Rule {
  readonly pattern: RegExp;
  readonly plain: string;
  /** A replacement that keeps the sentence right wherever the words stand; otherwise only a suggestion is shown. */
  readonly certain: 'yes' | 'no';
}

const rule = (words: string, plain: string, certain: Rule['certain'] = 'yes'): Rule => ({
  pattern: new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'giu'),
  plain,
  certain,
});

/** Own list after domain.md 4.4. *med henblik på* is mended only before *at*; before a noun the sentence must be rewritten. */
const RULES: readonly Rule[] = [
  rule('såfremt', 'hvis'),
  rule('vedrørende', 'om'),
  rule('i henhold til', 'efter'),
  rule('med henblik på at', 'for at'),
  rule('med henblik på(?!\\s+at(?![\\p{L}]))', 'for at', 'no'),
  rule('nærværende', 'denne', 'no'),
  rule('forinden', 'før', 'no'),
  rule('hvorvidt', 'om'),
  rule('omhandler', 'handler om'),
  rule('fornødne', 'nødvendige'),
  rule('påregnes', 'ventes'),
  rule('herudover', 'desuden'),
  rule('endvidere', 'desuden'),
  rule('hidrører fra', 'kommer fra'),
  rule('idet der henvises til', 'se', 'no'),
];

const message = (plain: string) => ({ da: `Skriv hellere "${plain}".`, en: `Better write "${plain}".` });

function withCaseOf(original: string, plain: string): string {
  const first = original.charAt(0);
  return first === first.toUpperCase() ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
}

export const sp05: Check = {
  id: 'SP05',
  category: 'language',
  severity: 'suggestion',
  needs: ['text'],
  name: { da: 'Kancelliord', en: 'Officialese' },
  why: {
    da: 'De korte ord siger det samme og bliver forstået af alle, også dem sagen handler om.',
    en: 'The short words say the same and are understood by everyone, those concerned included.',
  },
  run: inProse((block) =>
    RULES.flatMap(({ pattern, plain, certain }) =>
      matches(block, pattern).map((match): Hit => {
        const from = match.index;
        const to = from + match[0].length;
        const insert = withCaseOf(match[0], plain);
        const label = { da: `Skriv "${insert}"`, en: `Write "${insert}"` };
        const hit = { block, from, to, message: message(plain), suggestion: { da: insert, en: insert } };
        return certain === 'yes' ? { ...hit, fix: { label, from, to, insert } } : hit;
      }),
    ),
  ),
  examples: {
    bad: [
      'Såfremt planen vedtages, går arbejdet i gang.',
      'Der er kommet et brev vedrørende støjen.',
      'Det sker i henhold til aftalen.',
      'Arealet købes med henblik på at bygge en skole.',
      'Arealet købes med henblik på byggeri.',
      'Udvalget skal vurdere, hvorvidt skolen kan udvides.',
      'Notatet omhandler støj.',
      'Nærværende sag er udsat.',
    ],
    good: [
      'Hvis planen vedtages, går arbejdet i gang.',
      'Der er kommet et brev om støjen.',
      'Det sker efter aftalen.',
      'Arealet købes for at bygge en skole.',
      'Udvalget skal vurdere, om skolen kan udvides.',
      '> Såfremt planen vedtages, flytter vi.',
      'Naboen skriver: »Såfremt planen vedtages, flytter vi.«',
    ],
  },
};
