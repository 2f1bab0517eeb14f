import type { TextBlock } from '../blocks.ts';
import type { Message } from '../types.ts';
import type { RecommendationView } from './recommendation.ts';

/** A point of a recommendation as the rules for it read it, in small letters. */
export interface Point {
  readonly block: TextBlock;
  readonly lower: string;
  /** Without the clauses that only say why: an amount or a day in them is not what is decided. */
  readonly decided: string;
}

/** Why a point cannot be voted on or carried out as it is worded. */
export interface Fault {
  readonly message: Message;
  readonly severity: 'warning' | 'suggestion';
  /** Said only of a case of another house. */
  readonly elsewhere?: true;
}

/** *, da naboen alt har lagt 40.000 kr. til side*, to the next comma that stands in no number. */
const REASON = /,\s(?:da|idet|fordi|eftersom|mens|selvom|hvor|hvilket)\s(?:[^,]|,(?=\d))*/gu;

export const pointsOf = ({ points }: RecommendationView): readonly Point[] =>
  points.map(({ text, block }) => {
    const lower = text.toLowerCase();
    return { block, lower, decided: lower.replaceAll(REASON, '') };
  });

export const AMOUNT =
  /\d[\d.,]*\s?(?:kr|mio|mia|t\.kr|tkr|mill|pct|procent|%|årsværk|fuldtid)|(?:kr\.|mio\.) ?\d|\d{1,3}\.\d{3}(?!\d)|tabel/u;
/** What is shown elsewhere in full may be voted on by its name. */
export const SHOWN =
  /(?<!\p{L})(?:bilag(?:et|ene)?|tabel(?:len)?|\p{L}*oversigt(?:en)?|takstblad(?:et)?|\p{L}*liste(?:n)?|fordelingen|jf)(?!\p{L})/u;
/** A place, a number, a day or a letter that says which paper or which of the proposals. */
export const ANCHOR =
  /(?<!\p{L})(?:bilag(?:et|ene)?|vedlagte|vedhæftede|afsnit(?:tet)?|tabel(?:len)?|pkt\.|punkt(?:erne)? \d|side \d|jf\.|nr\.|(?:model|løsning|scenari[eo]t?|alternativ|mulighed|variant|placering|forslag|linjeføring|etape) [a-h\d](?!\p{L})|dateret|af (?:den )?\d{1,2}\. \p{L}+|matr)|[»"“”(§]/u;
export const FUNDED =
  /(?<!\p{L})(?:finansiere[srt]|finansiering(?:en)?|kasse\p{L}*|omprioriter\p{L}*|inden for|\p{L}*pulje\p{L}*|reserve\p{L}*|\p{L}*mindreforbrug\p{L}*|takst\p{L}*|lån\p{L}*|\p{L}*rådighedsbeløb\p{L}*|\p{L}*ramme\p{L}*|fra \p{L}*(?:midler|beløb)\p{L}*|\p{L}*milliarden|modpost\p{L}*|betales af|dækkes af|tages (?:af|fra)|jf|bilag|tabel|likvide aktiver|netto|omplacer\p{L}*)(?!\p{L})/u;
export const WHEN =
  /\d{4}|(?<!\p{L})(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|kvartal|halvår\p{L}*|årligt|hvert år|uger|måneder|(?:et|to|tre|fire|fem|\d+) år|møde(?:t|r)?|budget\p{L}*|forbindelse med|samtidig|stykke tid|senere|på sigt)(?!\p{L})/u;

/** *frigiver rådighedsbeløbet*, behind *giver en anlægsbevilling på 2 mio. kr.*: the one just told of. */
const DEFINITE = /(?:et|en|erne|ene)$/u;

/** True where one of the other points tells the amount of the same thing: *Beløbet, 2 mio. kr., betales af kassen*. */
export function isAmountToldBeside(own: Point, points: readonly Point[], noun: string): boolean {
  const stem = noun.replace(DEFINITE, '').replace(/n$/u, '').slice(0, -1);
  const isSame = (lower: string): boolean =>
    DEFINITE.test(noun) || lower.includes(stem) || /udgift|beløb|finansier/u.test(lower);
  return points.some(({ lower, decided }) => lower !== own.lower && AMOUNT.test(decided) && isSame(lower));
}

/** True where nothing in a point says which paper, which of the proposals, or how much. */
export const isUnanchored = ({ lower }: Point): boolean => !ANCHOR.test(lower) && !AMOUNT.test(lower);

/** True where any of the points holds it, the reasons left out. */
export const some = (points: readonly Point[], pattern: RegExp): boolean =>
  points.some(({ decided }) => pattern.test(decided));

export const TELL_HERE = {
  da: 'Skriv det i punktet. Det er punktet, der bliver til beslutningen.',
  en: 'Say it in the point. It is the point that becomes the decision.',
};
export const HOW_MUCH = {
  da: 'Hvor meget, og til hvad? Skriv det i punktet.',
  en: 'By how much, and to what? Say it in the point.',
};

/** What a kind of deed cannot be carried out without. */
export interface Need extends Fault {
  readonly deed: RegExp;
  /** What the deed needs is missing in the point, or in all of them. */
  readonly lacks: (point: Point, all: readonly Point[]) => boolean;
}
