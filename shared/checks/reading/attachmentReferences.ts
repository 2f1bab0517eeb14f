import { allMatches } from '../../text/allMatches.ts';
import { ATTACHMENT_REFERENCE } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';
import type { SectionView } from '../view.ts';
import { citedName, type Listed } from './attachments.ts';

/** A number by which a text cites an attachment of the case. */
export interface AttachmentReference {
  /** *1*, or *1a*. */
  readonly name: string;
  /** A number that may belong to the next words instead: *bilag 1 og 12 elever*. */
  readonly doubtful: boolean;
  readonly block: TextBlock;
  readonly from: number;
  readonly to: number;
}

/** An act's own annexes are not the case's: *bekendtgørelsens bilag 2*, *bilag 1 til lov om …*. */
const OF_AN_ACT =
  /(?:lovens|bekendtgørelsens|direktivets|forordningens|aftalens|vedtægtens|cirkulærets|vejledningens)\s+$/iu;
const TO_AN_ACT =
  /^\s+(?:til|i|af)\s+(?:\p{L}*bekendtgørelsen?|\p{L}*loven?|\p{L}*direktivet?|forordningen?|cirkulæret?|lov(?:\s+(?:om|nr\.)))(?!\p{L})/iu;

/** *bilag 1a*, *bilag 1b og 1c*. */
const LETTERED =
  /(?<![\p{L}\p{N}])bilag(?:ene)?\s{1,2}(?:nr\.\s)?(\d{1,3}[a-h](?![\p{L}\p{N}])(?:\s?(?:,|og|samt)\s?\d{1,3}[a-h](?![\p{L}\p{N}])){0,20})/giu;

function referencesIn(block: TextBlock): readonly AttachmentReference[] {
  // Quoted answers have attachments of their own.
  if (block.section === 'attachments' || block.context.quoted) return [];
  return [...numberedIn(block), ...letteredIn(block)];
}

function letteredIn(block: TextBlock): readonly AttachmentReference[] {
  return allMatches(block.text, LETTERED).flatMap(({ index, 0: { length }, 1: names = '' }) =>
    (names.toLowerCase().match(/\d+[a-h]/gu) ?? []).map((name) => ({
      name,
      doubtful: false,
      block,
      from: index,
      to: index + length,
    })),
  );
}

function numberedIn(block: TextBlock): readonly AttachmentReference[] {
  return allMatches(block.text, ATTACHMENT_REFERENCE).flatMap((match) => {
    const to = match.index + match[0].length;
    if (/^[a-h](?![\p{L}\p{N}])/iu.test(block.text.slice(to, to + 2))) return [];
    const after = block.text.slice(to, to + 40);
    if (OF_AN_ACT.test(block.text.slice(Math.max(0, match.index - 24), match.index)) || TO_AN_ACT.test(after))
      return [];
    return numbersOf(match[1] ?? '').map((number, index, all) => ({
      name: String(number),
      doubtful: index > 0 && index === all.length - 1 && /^\s\p{Ll}/u.test(after),
      block,
      from: match.index,
      to,
    }));
  });
}

/** Every citation of a section, quotations left out. */
export const attachmentReferencesIn = (section: SectionView): readonly AttachmentReference[] =>
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

/** Kinds of papers that no other of them holds, each by the words a title has it in. */
const PAPERS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?<!\p{L})(?:kortet|kortene|kortbilaget|kortudsnittet)\s(?:i|på|fra)\s$/u,
    /kort|plan|tegning|areal|rids|atlas|projekt/iu,
  ],
  [/(?<!\p{L})(?:referatet|mødereferatet)\s(?:i|fra)\s$/u, /referat|møde|samling|sag/iu],
  [/(?<!\p{L})(?:ansøgningen)\s(?:i|fra)\s$/u, /ansøg|brev|mail|henvend|samling|sag/iu],
  [/(?<!\p{L})(?:høringssvar(?:et|ene)?)\s(?:i|fra)\s$/u, /svar|høring|hvidbog|bemærk|udtalelse|indsig|samling/iu],
  [
    /(?<!\p{L})(?:skødet|købsaftalen|lejekontrakten|lejeaftalen)\s(?:i|fra)\s$/u,
    /skøde|aftale|kontrakt|køb|leje|salg|udbud/iu,
  ],
  [
    /(?<!\p{L})(?:fotos|fotografierne|billederne)\s(?:i|fra|på)\s$/u,
    /foto|billed|visual|rapport|notat|præsentation|registrering/iu,
  ],
];

/** *jf. kortet i bilag 3*, where number 3 is a contract: cited by a number that is another paper's. */
export function misdirected(
  attachments: readonly Listed[],
  references: readonly AttachmentReference[],
): readonly { readonly reference: AttachmentReference; readonly title: string }[] {
  const titles = new Map(attachments.map((one) => [citedName(one), one.title] as const));
  return references.flatMap((reference) => {
    const title = titles.get(reference.name);
    const before = reference.block.lower.slice(Math.max(0, reference.from - 40), reference.from);
    const paper = PAPERS.find(([cited]) => cited.test(before));
    return title !== undefined && paper && !paper[1].test(title) ? [{ reference, title }] : [];
  });
}
