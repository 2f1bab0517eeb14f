import type { Check, Hit } from '../define.ts';
import { type AttachmentReference, attachmentReferencesIn, misdirected } from '../reading/attachmentReferences.ts';
import { citedName, type Listed, listedAttachments } from '../reading/attachments.ts';
import { alludes, isNamedBy, mentions, SHOWS_PLACE } from '../reading/attachmentTitles.ts';
import { isOwnHouse } from '../reading/house.ts';
import { reliedOn } from '../reading/reliedOn.ts';
import { elsewhere, isWhole } from '../reading/whole.ts';
import type { CaseView, SectionView } from '../view.ts';

const cited = (name: string) => ({
  da: `Bilag ${name} er nævnt, men ikke vedlagt.`,
  en: `Attachment ${name} is cited but not attached.`,
});
const attached = (names: string) => ({
  da: `Bilag ${names} er vedlagt, men ikke nævnt i teksten.`,
  en: `Attachment ${names} is attached but not cited in the text.`,
});
const otherPaper = (name: string, title: string) => ({
  da: `Bilag ${name} hedder »${title}«. Er det det rigtige bilag?`,
  en: `Attachment ${name} is called "${title}". Is it the right one?`,
});
const NOT_LISTED = {
  da: 'Sagen bygger på dette. Vedlæg det, eller skriv, hvor det kan læses.',
  en: 'The case relies on this. Attach it, or say where it can be read.',
};
const noneCited = (names: string) => ({
  da: `Bilag ${names} er vedlagt, men intet bilag er nævnt i teksten. Nævn hvert bilag der, hvor det bruges.`,
  en: `Attachment ${names} is attached, but the text cites none. Cite each where it is used.`,
});
const GAPS = {
  da: 'Bilagene er ikke nummereret fortløbende fra 1.',
  en: 'Attachments are not numbered from 1 without gaps.',
};
const RECOMMENDED = {
  da: 'Marker de 1-3 vigtigste bilag med »anbefales«.',
  en: 'Mark the one to three most important attachments as recommended reading.',
};

function missing(attachments: readonly Listed[], references: readonly AttachmentReference[], view: CaseView): Hit[] {
  // Another house may keep its list outside the text.
  if (attachments.length === 0 && !isOwnHouse(view)) return [];
  // A list without numbers is counted from its beginning: *bilag 1* is its first.
  if (attachments.length > 0 && attachments.every((one) => citedName(one) === null)) {
    const beyond = references.filter(({ name }) => Number.parseInt(name, 10) > attachments.length);
    return beyond
      .slice(0, 1)
      .map(({ name, block, from, to }) => ({ block, from, to, message: cited(name), severity: 'warning' }));
  }
  const isAttached = namedAs(attachments.map(citedName));
  // One of the list that has no number may be the one that is cited.
  const isSure = isOwnHouse(view) || attachments.every((one) => citedName(one) !== null);
  const reported = new Set<string>();
  return references.flatMap(({ name, doubtful, block, from, to }) => {
    if (isAttached(name) || reported.has(name) || doubtful) return [];
    reported.add(name);
    return [{ block, from, to, message: cited(name), ...(isSure ? {} : { severity: 'suggestion' as const }) }];
  });
}

/** Whether a name is one of these: *bilag 1* stands for 1a and 1b, and they for it. */
function namedAs(names: readonly (string | null)[]): (name: string) => boolean {
  const known = new Set(names);
  const parts = new Set(
    names.filter((name) => name !== null && /\D/u.test(name)).map((name) => withoutLetter(name ?? '')),
  );
  return (name) => known.has(name) || parts.has(name) || known.has(withoutLetter(name));
}

const withoutLetter = (name: string): string => name.replace(/[a-h]$/u, '');

function uncited(view: CaseView, attachments: readonly Listed[], references: readonly AttachmentReference[]): Hit[] {
  const isCited = namedAs(references.map(({ name }) => name));
  const isUnnumbered = attachments.every((one) => citedName(one) === null);
  const open = attachments.filter((one, at) => !isCited(citedName(one) ?? (isUnnumbered ? String(at + 1) : '')));
  if (open.length === 0) return [];
  const texts = view.sections.filter(({ key }) => key !== 'attachments').map((section) => section.memo(lowerText));
  const names = open
    .filter(({ title }) => isOwnHouse(view) || !(SHOWS_PLACE.test(title.trim()) || IS_LINK.test(title.trim())))
    .filter((one) => isOwnHouse(view) || !(isClosed(one) && texts.some((text) => CLOSED_PAPER.test(text))))
    .filter(({ title }) => !texts.some((text) => mentions(text, title) || (!isOwnHouse(view) && alludes(text, title))))
    .map((one) => citedName(one) ?? `»${one.title}«`);
  if (names.length === 0) return [];
  const about = names.join();
  const isOwn = isOwnHouse(view);
  // Most houses list attachments and cite none: a habit of theirs, where one left out among others is a slip.
  const isAttached = namedAs(attachments.map(citedName));
  if (!references.some(({ name }) => isAttached(name)))
    return isOwn ? [{ section: 'attachments', about, message: noneCited(names.join(', ')), severity: 'warning' }] : [];
  const severity = isOwn ? 'error' : 'suggestion';
  return [{ section: 'attachments', about, message: attached(names.join(', ')), severity }];
}

/** *Buddene fremgår af et lukket bilag*: the closed one of the list. */
const CLOSED_PAPER = /(?<!\p{L})(?:lukke(?:t|de)|fortrolig(?:t|e)) bilag/u;
const isClosed = ({ closed, title }: Listed): boolean => closed || /lukket|fortrolig/iu.test(title);

/** Papers the text relies on that the list does not have, where it has others. */
const absentPapers = (view: CaseView, attachments: readonly Listed[]): Hit[] =>
  attachments.length < LEAST_LISTED
    ? []
    : reliedOn(view)
        .filter(({ stem }) => !attachments.some(({ title }) => isNamedBy(title.toLowerCase(), stem)))
        .map(({ block, from, to }) => ({ block, from, to, message: NOT_LISTED, severity: 'suggestion' }));
const LEAST_LISTED = 2;

/** *Link: Uddannelsesstatistik.dk* leads somewhere else and is no attachment. */
const IS_LINK = /^(?:links?(?: til)?\s*:?\s|https?:|www\.)|\.(?:dk|com|eu|org)$/iu;

/** One line that begins with a space, so that a word can be looked for with the space before it. */
const lowerText = ({ text }: SectionView): string => ` ${text.toLowerCase().replaceAll('\n', ' ')}`;

function numbering(attachments: readonly Listed[], view: CaseView): Hit[] {
  const names = attachments.flatMap((one) => citedName(one) ?? []);
  const lettered = new Set(names.filter((name) => /\D/u.test(name)).map((name) => Number.parseInt(name, 10)));
  const numbers = [...names.filter((name) => /^\d+$/u.test(name)).map(Number), ...lettered].sort((a, b) => a - b);
  const gaps = numbers.some((number, index) => number !== index + 1);
  const gapSeverity = isOwnHouse(view) ? 'error' : 'suggestion';
  const recommended = attachments.filter((attachment) => attachment.recommended).length;
  // Where a house marks some, it has the habit; where none is marked, only the one this is made for is told.
  const isAsked = isOwnHouse(view) ? recommended < 1 || recommended > 3 : recommended > 3;
  return [
    ...(gaps ? [{ section: 'attachments', about: 'gaps', message: GAPS, severity: gapSeverity } as const] : []),
    ...(attachments.length > 3 && isAsked
      ? [{ section: 'attachments', about: 'recommended', message: RECOMMENDED, severity: 'warning' } as const]
      : []),
  ];
}

/** *notat*, *notat (2)*: nobody can tell which to open. */
function alike(attachments: readonly Listed[]): Hit[] {
  const plain = attachments.map(({ title }) =>
    title
      .trim()
      .toLowerCase()
      .replace(/\s*\(\d+\)$/u, ''),
  );
  const same = attachments.filter(
    (_one, at) => plain[at] !== '' && plain.indexOf(plain[at] ?? '') !== plain.lastIndexOf(plain[at] ?? ''),
  );
  if (same.length === 0) return [];
  const names = same.map(({ title }) => `»${title}«`).join(', ');
  const message = {
    da: `Bilagene ${names} hedder det samme. Giv dem titler, der siger, hvad de er.`,
    en: `The attachments ${names} have the same name. Give them titles that say what they are.`,
  };
  return [{ section: 'attachments', about: 'alike', message, severity: 'suggestion' }];
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
    const attachments = listedAttachments(view);
    const references = view.sections.flatMap((section) => section.memo(attachmentReferencesIn));
    return [
      ...missing(attachments, references, view),
      ...misdirected(attachments, references).map(
        ({ reference: { name, block, from, to }, title }): Hit => ({
          ...{ block, from, to, message: otherPaper(name, title) },
          severity: 'warning',
        }),
      ),
      ...(isWhole(view) && !isOwnHouse(view) ? absentPapers(view, attachments) : []),
      ...uncited(view, attachments, references),
      ...numbering(attachments, view),
      ...(isOwnHouse(view) ? [] : alike(attachments)),
    ];
  },
  examples: {
    bad: [
      ...[
        'Stien holdes åben, jf. kortet i bilag 1.',
        'Se høringssvarene i bilag 1.',
        'Naboen er nævnt i referatet fra bilag 1.',
        'Ansøgningen i bilag 1 er kort.',
        'Arealet ses på fotos i bilag 1.',
        'Det står i kortbilaget i bilag 1.',
      ].map((background) => ({
        fields: { templateId: 'unknown', attachments: [item(1, 'Udkast til lånevilkår')] },
        sections: { background: background.replace('Ansøgningen i bilag', 'Det står i ansøgningen i bilag') },
      })),
      ...[
        'Skyggediagrammerne viser, at haven får skygge efter kl. 18.30.',
        'Støjberegningen viser, at grænsen holdes.',
        'Befordringsanalysen peger på, at to busser er nok.',
        'Trafiktællingen viser 3.200 biler.',
        'Jordbundsundersøgelsen konkluderer, at der er ler.',
        'Belastningsprognosen viser fald i elevtallet.',
      ].map((text) => elsewhere(text, { attachments: [item(1, 'Tegninger'), item(2, 'Budget')] })),
      {
        fields: { templateId: 'unknown', attachments: [item(null, 'notat'), item(null, 'notat (2)')] },
        sections: { background: 'Der er to notater.' },
      },
      { fields: { attachments: [item(1, 'Kort'), item(1, 'Notat')] }, sections: { background: 'Se kortet.' } },
      { sections: { background: 'Høringssvarene står i bilag 4.', attachments: '1. Kort\n2. Notat\n3. Priser' } },

      'Uheldene er talt (bilag 1).',
      { fields: { attachments: [item(1, 'Notat'), item(3, 'Kort')] }, sections: { background: 'Se bilag 1 og 3.' } },
      { fields: { attachments: [item(1, 'Notat')] }, sections: { background: 'Der er et notat.' } },
      {
        fields: { attachments: [item(1, 'Ansøgninger')] },
        sections: { background: 'Der er kommet 14 ansøgninger.' },
      },
      { fields: { attachments: [item(null, 'Udviklingsplan')] }, sections: { background: 'Planen er klar.' } },
      { fields: { attachments: [item(1, 'Notat')] }, sections: { background: 'Se bilag 1-2.' } },
      { sections: { background: 'Se bilag 2.', attachments: '1. Notat\n2. Kort' } },
      { sections: { background: 'Planen er klar.', attachments: 'Udviklingsplan, notat, notat (2).' } },
      { sections: { background: 'Se bilag 1-3.', attachments: '1 Notat (anbefales), 2 Kort.' } },
      { sections: { background: 'Se bilag 1a og 1c.', attachments: '- Bilag 1a Forlig\n- Bilag 1b Bevillinger' } },
    ],
    good: [
      // The list is kept outside the text.
      { fields: { templateId: 'unknown' }, sections: { background: 'Uheldene er talt, jf. bilag 1 og 2.' } },
      ...[
        'Skyggediagrammerne viser, at haven får skygge, jf. bilag 1.',
        'Støjberegningen fra 2026 viser, at grænsen holdes.',
        'Befordringsanalysen viser, at to busser er nok. Den ligger på kommunens hjemmeside.',
        'Rambøll har lavet en trafiktælling i 2025. Trafiktællingen viser 3.200 biler.',
        'Projektet viser, at der er plads. Planen viser to veje.',
        'Se kortet i bilag 1, og tegningerne i bilag 2.',
      ].map((text) => elsewhere(text, { attachments: [item(1, 'Kort over området'), item(2, 'Tegninger')] })),
      ...[
        ['Elevprognose, marts 2025', 'Prognosen fra marts viser fald, jf. bilag 1.'],
        ['Befordringsanalyse', 'Analysen bygger på tal fra skolerne, jf. bilag 1.'],
        ['Trafikmåling, uge 12', 'Målingen er fra foråret, jf. bilag 1. Der er talt trafikmålinger.'],
        ['Oversigt over bud (lukket)', 'Buddene fremgår af et lukket bilag. Se også bilag 1.'],
        ['Priser (fortroligt)', 'Priserne står i et fortroligt bilag. Se også bilag 1.'],
        ['Klimahandleplan', 'Handleplanen er ny, jf. bilag 1.'],
      ].map(([title = '', background = '']) => ({
        fields: { templateId: 'unknown', attachments: [item(1, 'Notat om priser'), item(2, title)] },
        sections: { background },
      })),
      {
        fields: { templateId: 'unknown', attachments: [item(null, 'Oversigt over alle 24 punkter')] },
        sections: { background: 'De øvrige fremgår af bilag 1.' },
      },
      {
        fields: { templateId: 'unknown', attachments: [item(1, 'Notat om priser'), item(2, 'Plan for svømmehallen')] },
        sections: { background: 'Planen for svømmehallen er ny, jf. bilag 1.' },
      },
      {
        fields: { templateId: 'unknown', attachments: [item(1, 'Notat'), item(2, 'Regneark')] },
        sections: { background: 'Der er et notat.' },
      },
      {
        sections: {
          background: 'Se bilag 1.',
          attachments: '1. Notat\n\nSpørgsmål til sagen: Mette Krarup, mk@eksempel.dk',
        },
      },
      { fields: { attachments: [item(1, 'Notat'), item(2, 'Kort')] }, sections: { background: 'Se bilag 1 og 2.' } },
      {
        fields: { attachments: [item(1, 'Notat'), item(2, 'Kort'), item(3, 'Plan'), item(4, 'Svar', 'yes')] },
        sections: { background: 'Se bilag 1-4.' },
      },
      'Sagen har ingen bilag.',
      { sections: { background: 'Se bilag 1 og 2.', attachments: '1 Notat (anbefales), 2 Kort.' } },
      { sections: { background: 'Se bilag 1 og bilag 2.', attachments: '- Bilag 1: Notat\n- Bilag 2: Kort' } },
      { sections: { background: 'Planen følger lovens bilag 3 og bilag 1 til bekendtgørelsen.' } },
      {
        fields: { attachments: [item(1, 'Notat')] },
        sections: { background: 'Ifølge bilag 1 og 12 elever går det godt.' },
      },
      '> Vi henviser til vores bilag 7.',
      {
        sections: {
          background: 'Forliget er vedlagt som bilag 1a. Oversigterne står i bilag 1b og 1c.',
          attachments: '- Bilag 1a Forlig\n- Bilag 1b Bevillinger\n- Bilag 1c Flere år',
        },
      },
      { sections: { background: 'Se bilag 1.', attachments: '- Bilag 1a Forlig\n- Bilag 1b Bevillinger' } },
      { sections: { background: 'Sagen er klar.', attachments: 'Ingen.' } },
      {
        fields: { attachments: [item(1, 'Ansøgninger')] },
        sections: { background: 'De 14 ansøgninger er vedlagt.' },
      },
      { fields: { attachments: [item(1, 'Notat')] }, sections: { background: 'Uheldene er talt (bilag 1, s. 12).' } },
      {
        fields: { attachments: [item(null, 'Støjrapport for Lindevej')] },
        sections: { background: 'Støjrapport for Lindevej er vedlagt.' },
      },
    ],
  },
};
