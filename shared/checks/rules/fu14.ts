import { ATTACHMENT_REFERENCE } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';
import type { Check, Hit } from '../define.ts';
import type { CaseView, SectionView } from '../view.ts';

interface Reference {
  readonly number: number;
  readonly block: TextBlock;
  readonly from: number;
  readonly to: number;
}

function referencesIn(block: TextBlock): readonly Reference[] {
  if (block.section === 'attachments') return [];
  return [...block.text.matchAll(ATTACHMENT_REFERENCE)].flatMap((match) =>
    numbersOf(match[1] ?? '').map((number) => ({
      number,
      block,
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
}

const referencesInSection = (section: SectionView): readonly Reference[] =>
  section.blocks.flatMap((block) => block.memo(referencesIn));

/** `1, 2 og 4` and `1-3` as numbers. */
function numbersOf(text: string): number[] {
  return text.split(/,|og|samt/u).flatMap((part) => {
    const [first, last] = (part.match(/\d+/g) ?? []).map(Number);
    if (first === undefined) return [];
    return last === undefined || last < first || last - first > 50
      ? [first]
      : Array.from({ length: last - first + 1 }, (_value, index) => first + index);
  });
}

const cited = (number: number) => ({
  da: `Bilag ${number} er nævnt, men ikke vedlagt.`,
  en: `Attachment ${number} is cited but not attached.`,
});
const attached = (names: string) => ({
  da: `Bilag ${names} er vedlagt, men ikke nævnt i teksten.`,
  en: `Attachment ${names} is attached but not cited in the text.`,
});
const GAPS = {
  da: 'Bilagene er ikke nummereret fortløbende fra 1.',
  en: 'Attachments are not numbered from 1 without gaps.',
};
const RECOMMENDED = {
  da: 'Marker de 1-3 vigtigste bilag med »anbefales«.',
  en: 'Mark the one to three most important attachments as recommended reading.',
};

function missing(view: CaseView, references: readonly Reference[]): Hit[] {
  const numbers = new Set(view.fields.attachments.flatMap(({ number }) => number ?? []));
  const reported = new Set<number>();
  return references.flatMap(({ number, block, from, to }) => {
    if (numbers.has(number) || reported.has(number)) return [];
    reported.add(number);
    return [{ block, from, to, message: cited(number) }];
  });
}

function uncited(view: CaseView, references: readonly Reference[]): Hit[] {
  const numbers = new Set(references.map(({ number }) => number));
  const open = view.fields.attachments.filter(({ number }) => number === null || !numbers.has(number));
  if (open.length === 0) return [];
  const texts = view.sections.filter(({ key }) => key !== 'attachments').map((section) => section.memo(lowerText));
  const names = open
    .filter(({ title }) => !texts.some((text) => mentions(text, title)))
    .map(({ number, title }) => (number === null ? `»${title}«` : String(number)));
  return names.length > 0 ? [{ section: 'attachments', about: names.join(), message: attached(names.join(', ')) }] : [];
}

const lowerText = ({ text }: SectionView): string => text.toLowerCase();

/** A title of several words that stands in the text is a citation too. */
function mentions(text: string, title: string): boolean {
  return title.trim().includes(' ') && title.trim().length > 12 && text.includes(title.trim().toLowerCase());
}

function numbering({ fields: { attachments } }: CaseView): Hit[] {
  const numbers = attachments.flatMap(({ number }) => number ?? []).sort((a, b) => a - b);
  const gaps = numbers.some((number, index) => number !== index + 1);
  const recommended = attachments.filter((attachment) => attachment.recommended).length;
  return [
    ...(gaps ? [{ section: 'attachments', about: 'gaps', message: GAPS }] : []),
    ...(attachments.length > 3 && (recommended < 1 || recommended > 3)
      ? [{ section: 'attachments', about: 'recommended', message: RECOMMENDED, severity: 'warning' as const }]
      : []),
  ];
}

const item = (number: number | null, title: string, recommended: 'yes' | 'no' = 'no') => ({
  id: `a-${title}`,
  number,
  title,
  recommended: recommended === 'yes',
  closed: false,
  file: null,
});

export const fu14: Check = {
  id: 'FU14',
  category: 'completeness',
  severity: 'error',
  needs: ['text', 'attachments'],
  name: { da: 'Bilag stemmer', en: 'Attachments agree' },
  why: {
    da: 'Et bilag, der er nævnt men ikke vedlagt, stopper sagen på mødet. Et, der er vedlagt uden at være nævnt, bliver ikke læst.',
    en: 'An attachment that is cited but missing stops the case at the meeting. One that is attached but never cited is not read.',
  },
  run: (view) => {
    const references = view.sections.flatMap((section) => section.memo(referencesInSection));
    return [...missing(view, references), ...uncited(view, references), ...numbering(view)];
  },
  examples: {
    bad: [
      'Uheldene er talt (bilag 1).',
      { fields: { attachments: [item(1, 'Notat'), item(3, 'Kort')] }, sections: { background: 'Se bilag 1 og 3.' } },
      { fields: { attachments: [item(1, 'Notat')] }, sections: { background: 'Der er et notat.' } },
      { fields: { attachments: [item(null, 'Udviklingsplan')] }, sections: { background: 'Planen er klar.' } },
      { fields: { attachments: [item(1, 'Notat')] }, sections: { background: 'Se bilag 1-2.' } },
    ],
    good: [
      { fields: { attachments: [item(1, 'Notat'), item(2, 'Kort')] }, sections: { background: 'Se bilag 1 og 2.' } },
      {
        fields: { attachments: [item(1, 'Notat'), item(2, 'Kort'), item(3, 'Plan'), item(4, 'Svar', 'yes')] },
        sections: { background: 'Se bilag 1-4.' },
      },
      'Sagen har ingen bilag.',
      { fields: { attachments: [item(1, 'Notat')] }, sections: { background: 'Uheldene er talt (bilag 1, s. 12).' } },
      {
        fields: { attachments: [item(null, 'Støjrapport for Lindevej')] },
        sections: { background: 'Støjrapport for Lindevej er vedlagt.' },
      },
    ],
  },
};
