import type { Hit } from '../define.ts';
import type { Message } from '../types.ts';
import type { CaseView, SectionView } from '../view.ts';
import { asksOf, type RecommendationView, readRecommendation } from './recommendation.ts';

const TELL_HERE = {
  da: 'Skriv det i punktet. Det er punktet, der bliver til beslutningen.',
  en: 'Say it in the point. It is the point that becomes the decision.',
};
const WHICH_AMOUNT = {
  da: 'Hvor meget gives der? Skriv beløbet i punktet.',
  en: 'How much is given? Put the amount in the point.',
};
const WHICH_RATE = {
  da: 'Skriv taksten i kroner, eller henvis til takstbladet.',
  en: 'Give the rate in kroner, or refer to the list of rates.',
};
const WHO_PAYS = {
  da: 'Skriv, hvilket budget og hvilke år det er, og hvor pengene kommer fra.',
  en: 'Say which budget and years it is, and where the money comes from.',
};
const BY_WHEN = {
  da: 'Hvornår skal det ligge der? Skriv en dato eller et møde.',
  en: 'When is it to be there? Give a date or a meeting.',
};
const WHAT_TO_DO = {
  da: 'Skriv, hvad der skal gøres, så man kan se, om det er sket.',
  en: 'Say what is to be done, so that it can be seen whether it was.',
};
const RECOMMEND = {
  da: 'Skriv, hvad der anbefales, så der er noget at stemme om.',
  en: 'Say what is recommended, so that there is something to vote on.',
};
const LEADS_NOWHERE = {
  da: 'Hvad skal drøftelsen føre til? Skriv, hvad der skal svares på.',
  en: 'What is the discussion to lead to? Say what is to be answered.',
};

const AMOUNT =
  /\d[\d.,]*\s?(?:kr|mio|mia|t\.kr|tkr|mill|pct|procent|%)|(?:kr\.|mio\.) ?\d|\d{1,3}\.\d{3}(?!\d)|tabel/iu;
/** What is shown elsewhere in full may be voted on by its name. */
const SHOWN =
  /(?<!\p{L})(?:bilag(?:et)?|\p{L}*oversigt(?:en)?|takstblad(?:et)?|\p{L}*liste(?:n)?|fordelingen)(?!\p{L})/iu;
const FUNDED =
  /(?<!\p{L})(?:finansiere[srt]|finansiering(?:en)?|kasse\p{L}*|omprioriter\p{L}*|inden for|pulje\p{L}*|reserve\p{L}*|mindreforbrug\p{L}*|takst\p{L}*|lånoptag\p{L}*)(?!\p{L})/iu;
const WHEN =
  /\d{4}|(?<!\p{L})(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|kvartal|halvår\p{L}*|årligt|hvert år|uger|måneder|møde(?:t|r)?|budget\p{L}*|forbindelse med|samtidig)(?!\p{L})/iu;

/** *på de vilkår, der fremgår af sagen*, *finansieres som anført*: the protocol will say no more than that. */
const TOLD_ELSEWHERE =
  /(?<!\p{L})(?:(?:på|efter|til) (?:de|den) (?:\p{L}+ )?(?:vilkår|betingelser|pris),? (?:der|som) (?:fremgår|er (?:anført|beskrevet|nævnt|angivet)) (?:af|i) (?:sagen|sagsfremstillingen|dagsordenen)|på de (?:i sagen |i sagsfremstillingen )(?:anførte|nævnte|beskrevne) (?:vilkår|betingelser))(?!\p{L})/iu;
const PAID_AS_TOLD =
  /(?<!\p{L})(?:finansiere[rs]|dækkes|afholdes|betales|konteres) (?:\p{L}+ )?som (?:anført|beskrevet|foreslået|angivet|nævnt|skitseret|redegjort for)(?!\p{L})/iu;
/** *ansøgningen om bevilling imødekommes*, *der ydes tilskud til foreningen*; a permit is no money. */
const GIVES =
  /(?<!\p{L})(?:ansøgning(?:en|erne)? om (?:\p{L}+ )?(?:\p{L}*bevilling|\p{L}*tilskud|støtte|midler|\p{L}*garanti|lån|medfinansiering)(?: \p{L}+){0,8} (?:imødekommes|bevilges|tilgodeses)|(?:gives|ydes|bevilges|yder|bevilger)(?: (?!ikke|afslag)\p{L}+){0,4} (?:\p{L}*tilskud|økonomisk støtte|underskudsgaranti|medfinansiering)|(?:\p{L}*tilskud|økonomisk støtte|underskudsgaranti)(?: til(?: \p{L}+){1,4})? (?:bevilges|ydes))(?!\p{L})/iu;
const RATES =
  /(?<!\p{L})(?:takst(?:en|er|erne)|gebyr(?:et|er|erne)|deltagerbetaling(?:en)?|sats(?:en|er|erne)|huslejen|billetpris(?:en|er|erne)|kontingentet)(?: (?!om)[\p{L}\d/]+){0,6} (?:fastholdes|fastsættes|fastholdt|forhøjes|nedsættes|hæves|sænkes|uændret|uændrede|reguleres|sættes (?:op|ned))(?!\p{L})/iu;
const BUDGETED =
  /(?<!\p{L})(?:indarbejdes|indregnes|indlægges|lægges ind) i (?:det kommende |næste års |forslag(?:et)? til )?(?:budget(?:tet|terne|forslaget)?|rammen|driftsrammen)(?!\p{L})/iu;
const ORDERS =
  /(?<!\p{L})(?:fremlægge[rs]?|forelægge[rs]?|udarbejde[rs]?|fremsende[rs]?|komme[rs]? med|vende[rs]? tilbage med|aflægge[rs]?)(?: (?!ikke)[\p{L}-]+){0,4} (?:handleplan(?:er)?|handlingsplan(?:er)?|genopretningsplan(?:er)?|spareplan(?:er)?|redegørelse(?:r)?|evaluering(?:er)?|status|statusnotat|oplæg|notat)(?!\p{L})/iu;
const GOOD_WILL =
  /(?<!\p{L})(?:(?:at )?(?:udvise|have|holde|sætte|skærpe|øge|udviser|har|holder|sætter|skærper) (?:\p{L}+ ){0,2}(?:tilbageholdenhed|mådehold|opmærksomhed(?:en)?|fokus(?: på)?|øje med)|(?:er|være) (?:særligt? )?opmærksom(?:me)? på|gøre(?:r)? en (?:ekstra |særlig )?indsats)(?!\p{L})/iu;
/** *at der tages stilling til de tre modeller*; one that is put off is decided. */
const TAKES_A_STAND =
  /^(?!.*(?<!\p{L})(?:senere|når|næste møde|efterfølgende|budget\p{L}*|drøft\p{L}*|væl[gk]\p{L}*)(?!\p{L}))(?:at )?(?:der )?tages stilling til (?!,? ?(?:om|hvorvidt))/iu;

interface Way {
  readonly says: RegExp;
  /** What makes it plain all the same, in the point or, with `anywhere`, in any of them. */
  readonly unless?: readonly RegExp[];
  readonly anywhere?: true;
  readonly message: Message;
  readonly severity: 'warning' | 'suggestion';
}

const WAYS: readonly Way[] = [
  { says: TOLD_ELSEWHERE, unless: [AMOUNT], anywhere: true, message: TELL_HERE, severity: 'warning' },
  { says: PAID_AS_TOLD, unless: [SHOWN, /tabel/iu], message: TELL_HERE, severity: 'warning' },
  { says: GIVES, unless: [AMOUNT, SHOWN], anywhere: true, message: WHICH_AMOUNT, severity: 'warning' },
  { says: RATES, unless: [AMOUNT, SHOWN], anywhere: true, message: WHICH_RATE, severity: 'suggestion' },
  { says: BUDGETED, unless: [FUNDED], anywhere: true, message: WHO_PAYS, severity: 'suggestion' },
  { says: ORDERS, unless: [WHEN], message: BY_WHEN, severity: 'suggestion' },
  { says: GOOD_WILL, message: WHAT_TO_DO, severity: 'suggestion' },
  { says: TAKES_A_STAND, message: RECOMMEND, severity: 'suggestion' },
];

/** Points of another house's recommendation that cannot be carried out as they are worded: without the amount, the day or the act. */
export function unexecutable(section: SectionView): readonly Hit[] {
  const read = section.memo(readRecommendation);
  return read ? read.points.flatMap((point) => hitsOf(point, read)) : [];
}

function hitsOf({ text, block }: RecommendationView['points'][number], read: RecommendationView): Hit[] {
  const all = read.points.map((point) => point.text).join('\n');
  const way = WAYS.find(
    ({ says, unless = [], anywhere }) =>
      says.test(text) && !unless.some((pattern) => pattern.test(anywhere ? all : text)),
  );
  return way ? [{ block, message: way.message, severity: way.severity }] : [];
}

/** What a discussion is to find out, or what comes of it. */
const AIM =
  /(?<!\p{L})(?:om|hvilke[nt]?|hvordan|hvorvidt|hvor|hvad|med henblik på|for at|forud for|som grundlag|herunder|spørgsmål\p{L}*|model\p{L}*|mulighed\p{L}*|løsning\p{L}*|scenari\p{L}*|alternativ\p{L}*|udkast\p{L}*|princip\p{L}*|høringssvar\p{L}*|pejlemærke\p{L}*|ønsker|input|retning\p{L}*|prioriter\p{L}*|tilbagemelding\p{L}*|forslag\p{L}*|emner\p{L}*)(?!\p{L})/iu;
/** Points with which a list of topics begins. */
const LIST = 3;

function onlyDiscusses(section: SectionView): Hit | null {
  const read = section.memo(readRecommendation);
  if (!read || read.points.length >= LIST || AIM.test(read.text)) return null;
  const asks = asksOf(read);
  return asks.size === 1 && asks.has('discuss')
    ? { block: read.points[0]?.block ?? read.first, message: LEADS_NOWHERE, severity: 'suggestion' }
    : null;
}

const putsQuestion = (section: SectionView): boolean => section.blocks.some(({ text }) => /\?\s*$/u.test(text));

/** *at sagen drøftes*, where neither the point nor a question of the case says what of. */
export function emptyDiscussion(view: CaseView): readonly Hit[] {
  const hit = view.section('recommendation')?.memo(onlyDiscusses);
  return hit && !view.sections.some((section) => section.memo(putsQuestion)) ? [hit] : [];
}
