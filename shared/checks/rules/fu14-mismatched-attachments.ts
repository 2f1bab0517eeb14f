import type { Check, Hit } from '../define.ts';
import { type AttachmentReference, attachmentReferencesIn, misdirected } from '../reading/attachmentReferences.ts';
import { citedName, type Listed, listedAttachments } from '../reading/attachments.ts';
import { alludes, isNamedBy, mentions, SHOWS_PLACE } from '../reading/attachmentTitles.ts';
import { isOwnHouse } from '../reading/house.ts';
import { reliedOn } from '../reading/reliedOn.ts';
import { isWhole } from '../reading/whole.ts';
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
          block,
          from,
          to,
          message: otherPaper(name, title),
          severity: 'warning',
        }),
      ),
      ...(isWhole(view) && !isOwnHouse(view) ? absentPapers(view, attachments) : []),
      ...uncited(view, attachments, references),
      ...numbering(attachments, view),
      ...(isOwnHouse(view) ? [] : alike(attachments)),
    ];
  },
};
