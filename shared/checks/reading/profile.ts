import type { ProfileDimension as Dimension, Freedom } from '../../kinds/case/handlerum.ts';
import { allMatches } from '../../text/allMatches.ts';
import type { TextBlock } from '../blocks.ts';
import type { TableView } from '../tables.ts';
import type { SectionView } from '../view.ts';

export const DIMENSIONS: readonly { readonly id: Dimension; readonly da: string; readonly en: string }[] = [
  { id: 'whether', da: 'om', en: 'whether' },
  { id: 'what', da: 'hvad', en: 'what' },
  { id: 'how', da: 'hvordan', en: 'how' },
  { id: 'when', da: 'hvornår', en: 'when' },
  { id: 'howMuch', da: 'hvor meget', en: 'how much' },
  { id: 'who', da: 'hvem', en: 'who' },
];

export interface ProfileEntry {
  /** Null where the text tells of it without saying frit, delvist or bundet. */
  readonly freedom: Freedom | null;
  /** What is said besides. */
  readonly words: number;
}

export type Profile = ReadonlyMap<Dimension, ProfileEntry>;

const NAME = '(?:om|hvad|hvordan|hvornår|hvor meget|hvem)';
const NAMES = `${NAME}(?:(?:,\\s{0,2}|\\s(?:og|samt)\\s)${NAME}){0,5}`;
/** *Om og hvad: Frit valg.*, *Hvem beslutter? Kommunalbestyrelsen*; at the beginning of a line or a sentence. */
const LABEL = new RegExp(
  `(?:^|(?<=[.!?;]\\s)|(?<=\\n))(${NAMES})(?:\\s\\p{Ll}{1,20}){0,4}(?:\\s?\\([^()]{0,60}\\))?\\s?(?::|\\?:?|\\s[–-])(?=\\s|$)`,
  'giu',
);
const ALONE = new RegExp(`^(${NAMES})(?:\\s\\p{Ll}{1,20}){0,4}[?:.]?$`, 'iu');
const EACH = new RegExp(`(?<!\\p{L})${NAME}(?!\\p{L})`, 'giu');
const UNWRITTEN = /^(?:[-–—.…]*|\[[^\]]*\]|x{2,}|\?+|ikke udfyldt|udfyldes)$/iu;
const FREEDOM: readonly (readonly [RegExp, Freedom])[] = [
  [/(?<!\p{L})delvis[t]?(?!\p{L})/iu, 'partly'],
  [/(?<!\p{L}|ikke )(?:bundet|låst)(?!\p{L})/iu, 'bound'],
  [/(?<!\p{L}|ikke )(?:frit?|valgfrit)(?!\p{L})/iu, 'free'],
];

/** Read from the section's lines, headings or table, until it is recorded as data. */
export function profileIn(section: SectionView): Profile {
  return section.memo(readProfile);
}

function readProfile({ blocks, tables }: SectionView): Profile {
  const told = [...tables.flatMap(inTable), ...inText(blocks.filter(({ context }) => context.kind !== 'cell'))];
  const profile = new Map<Dimension, ProfileEntry>();
  for (const { names, text } of told) {
    const entry = entryOf(text);
    if (entry) for (const dimension of dimensionsIn(names)) if (!profile.has(dimension)) profile.set(dimension, entry);
  }
  return profile;
}

interface Told {
  readonly names: string;
  readonly text: string;
}

function inTable({ rows }: TableView): Told[] {
  const [head = [], ...body] = rows;
  const across = head.filter(({ text }) => ALONE.test(text.trim())).length;
  if (across >= 3) {
    return head.map(({ text: names }, column) => ({
      names,
      text: body.map((row) => row[column]?.text ?? '').join(' '),
    }));
  }
  return rows.flatMap(([first, ...rest]) =>
    first && ALONE.test(first.text.trim()) ? [{ names: first.text, text: rest.map(({ text }) => text).join(' ') }] : [],
  );
}

function inText(blocks: readonly TextBlock[]): Told[] {
  return blocks.flatMap((block, at) => {
    if (ALONE.test(block.text.trim())) return [{ names: block.text, text: blocks[at + 1]?.text ?? '' }];
    const labels = allMatches(block.text, LABEL);
    return labels.map((label, index) => ({
      names: label[1] ?? '',
      text: block.text.slice(label.index + label[0].length, labels[index + 1]?.index ?? block.text.length),
    }));
  });
}

function entryOf(text: string): ProfileEntry | null {
  const trimmed = text.trim();
  if (UNWRITTEN.test(trimmed) || ALONE.test(trimmed)) return null;
  const found = FREEDOM.find(([pattern]) => pattern.test(trimmed));
  const words = trimmed.split(/\s+/u).filter((word) => /[\p{L}\d]/u.test(word)).length;
  return { freedom: found?.[1] ?? null, words: found ? words - 1 : words };
}

function dimensionsIn(names: string): readonly Dimension[] {
  const found = [...names.toLowerCase().matchAll(EACH)].map(([name]) => name);
  // *Hvem beslutter, hvad der …* is about who.
  const leading = /,|\s(?:og|samt)\s/u.test(names) ? found : found.slice(0, 1);
  return DIMENSIONS.filter(({ da }) => leading.includes(da)).map(({ id }) => id);
}
