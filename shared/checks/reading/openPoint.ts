import {
  AUTHORITIES,
  COMPARED,
  EFFORTS,
  MANNERS,
  NEEDS_NO_MEASURE,
  PICKED,
  SOME,
  STATES,
  SUITABLE,
} from '../lists/points.ts';
import { anyOf, wholeWords } from './classes.ts';
import { ANCHOR, type Fault, type Point } from './point.ts';

const HOW_MUCH = {
  da: 'Skriv beløbet, antallet eller målet. Der kan ikke stemmes om noget passende.',
  en: 'Give the amount, the number or the measure. Nobody can vote on something suitable.',
};
const HOW_MUCH_MONEY = {
  da: 'Skriv beløbet. Der kan ikke stemmes om noget passende.',
  en: 'Give the amount. Nobody can vote on something suitable.',
};
const WHICH_AMOUNT = {
  da: 'Skriv beløbet, eller henvis til det bilag, hvor det står.',
  en: 'Give the amount, or refer to the attachment that has it.',
};
const CHOOSE = {
  da: 'Indstil én af mulighederne, eller skriv at der skal vælges mellem dem.',
  en: 'Recommend one of the options, or say that a choice is to be made between them.',
};
const DECIDE_OR_NOT = {
  da: 'Skal der besluttes noget? Skriv det, der skal stemmes om, eller skriv, at sagen drøftes.',
  en: 'Is anything to be decided? Say what is voted on, or say that the case is discussed.',
};
const RECOMMEND_ONE = {
  da: 'Skriv, hvad der anbefales, så der er noget at stemme om.',
  en: 'Say what is recommended, so that there is something to vote on.',
};
const WHICH = {
  da: 'Hvilke? Skriv dem i punktet, så alle kan se, hvem det gælder.',
  en: 'Which ones? Name them in the point, so that all can see whom it concerns.',
};
const WHEN_MET = {
  da: 'Hvem afgør det, og efter hvad? Skriv betingelsen, så man kan se, om den er opfyldt.',
  en: 'Who decides that, and by what? Put the condition so that one can see whether it is met.',
};
const WITHIN_WHAT = {
  da: 'Inden for hvilken ramme? Skriv beløbet, eller hvad der må ændres.',
  en: 'Within what limits? Give the amount, or say what may be changed.',
};
const WHAT_TO_DO = {
  da: 'Skriv, hvad der skal gøres, så man kan se, om det er sket.',
  en: 'Say what is to be done, so that it can be seen whether it was.',
};

/** *udbydes som Model A eller Model B*: not *vælger model A eller B*, which asks for the choice. */
const EITHER_OR =
  /^(?!.*(?:væl[gk]|tage[rs]? stilling|prioriter|drøft|enten)).*(?<!\p{L})(?:model|løsning|scenarie|alternativ|forslag|mulighed) [a-h\d] eller (?:(?:model|løsning|scenarie|alternativ|forslag|mulighed) )?[a-h\d](?![\p{L}\d]|[.,]\d)/su;
/** *drøfter og eventuelt godkender*: nobody can tell what is voted on. */
const MAYBE =
  /(?<!\p{L})(?:eventuelt|evt\.|muligvis|måske|i givet fald|om muligt)\s(?:at\s)?(?:godkend|vedtag|beslut|bevilg|vælg|tiltræd|afsæt|frigiv|indstil|ændr)\p{L}*/u;
/** *vedtages, eventuelt med rettelser*: and nobody knows which. */
const WITH_CHANGES = wholeWords(
  '(?:eventuelt|evt\\.) (?:med|i en|som en) \\p{L}{3,}|med (?:de )?(?:eventuelle|fornødne) (?:ændringer|tilpasninger|justeringer)',
);
/** *beslutter, hvorvidt …*: in the end nothing is recommended; *om model 1 eller 2* asks for the choice, and says so. */
const WHETHER =
  /^(?!.*(?<!\p{L})(?:eller|mellem|model|løsning)(?!\p{L}))(?:at\s)?(?:(?:[\p{L}-]+,?\s){0,5}?(?:\p{L}{0,40}udvalget|byrådet|kommunalbestyrelsen|borgerrepræsentationen)\s)?(?:at\s|der\s)?(?:beslutte[rs]?|tage[rs]? stilling til|afgør(?:e|es)?),?\s(?:om|hvorvidt)(?!\p{L})/u;
/** *at der tages stilling til de tre modeller*; one that is put off is decided. */
const TAKES_A_STAND =
  /^(?!.*(?<!\p{L})(?:senere|når|næste møde|efterfølgende|budget\p{L}*|drøft\p{L}*|væl[gk]\p{L}*)(?!\p{L}))(?:at )?(?:der )?(?:\p{L}+ )?tage[rs]? stilling til (?!,? ?(?:om|hvorvidt))/u;

/** *efter behov, dog højst tre gange om året*. */
const LIMITED_NEXT = /^.{0,40}(?:\d|(?<!\p{L})(?:højst|mindst|maksimalt)(?!\p{L}))/u;
/** What behind the words says it after all: *ekstra personale, nemlig to sygeplejersker*, *de nødvendige 2 mio. kr.*. */
const TOLD_NEXT =
  /^[^,.;]{0,25}(?:\d|\(|(?<!\p{L})(?:bilag|tabel|nemlig|herunder|jf\.|som kan|der har|bestående)(?!\p{L}))|^,? (?:der|som|hvis|hvor|så|nemlig|herunder|bestående|svarende til)(?!\p{L})|^:/u;

/** *et rimeligt vederlag*, *ekstra vagter*. */
const SUITABLE_THING = wholeWords(
  `${anyOf(SUITABLE)} (?:og \\p{L}{3,30} )?(?!${anyOf(NEEDS_NO_MEASURE)}(?!\\p{L})|(?:og|eller|at|for|i|til|med|som|af)(?!\\p{L}))\\p{L}{3,40}`,
);
/** *et mindre beløb*, *en vis andel*, *dele af puljen*. */
const PART = wholeWords(
  '(?:en vis|et vist|et mindre|et større|en mindre|en større) \\p{L}*(?:beløb|andel|antal|del|gebyr|tilskud|nedsættelse|forhøjelse|stigning|pulje)|(?:en del|en andel|dele|hovedparten|størstedelen) af',
);
/** *flere afgange*, *bedre belysning*: than what, and how much? *flere år* and *mindre rettelser* are told. */
const MORE = wholeWords(
  `${anyOf(COMPARED)} (?!${anyOf(NEEDS_NO_MEASURE)}(?!\\p{L})|(?:og|eller|at|end|grad|omfang|for|i|til|med|som|af|gange|leverandører)(?!\\p{L}))\\p{L}{3,40}`,
);
/** *til lavest mulige pris*. */
const BEST_POSSIBLE = wholeWords(
  '(?:bedst|størst|mindst|lavest|højest|billigst|videst) mulige? (?!tids)\\p{L}{3,40}|på (?:rimelige|gunstige|fordelagtige|fornuftige|gode) (?:vilkår|betingelser)',
);
/** *visse haller*, *de mest slidte bænke*, *rette forvaltning*. */
const SOME_OF_THEM = wholeWords(
  `${anyOf(SOME)} (?!parter|aktører|borgere som)\\p{L}{3,40}|(?:særlige|relevante|enkelte|nogle) ${anyOf(PICKED)}|mest \\p{L}{4,30}e \\p{L}{3,40}|(?:rette|relevante|pågældende) ${anyOf(AUTHORITIES)}|andre (?:formål|områder|projekter|tiltag|aktiviteter|steder|puljer|initiativer)|(?:der|som) (?:ønsker det|har (?:behov|lyst|interesse)|er interesserede?)`,
);

/** *bemyndiges til at foretage de nødvendige justeringer*: within what? *Redaktionelle rettelser* change nothing. */
const FREE_HAND = wholeWords(
  '(?:foretage|gennemføre|godkende|aftale) (?:de |eventuelle )?(?:nødvendige|fornødne|relevante) (?!redaktionelle|tekniske|bevillingsmæssige)(?:justeringer|ændringer|tilpasninger|omprioriteringer|korrektioner)',
);
/** *i nødvendigt omfang*, *så vidt muligt*, *efter behov*. */
const AS_FAR_AS = wholeWords(
  'i (?:det|videst|størst|nødvendigt|fornødent|relevant|rimeligt|muligt|et vist|passende) (?:muligt? )?omfang|så vidt (?:det er )?muligt|så vidt (?:\\p{L}+ ){1,3}tillader|(?:efter|ved|i tilfælde af) behov|efter (?:(?:en|et|nærmere|konkret|individuel|individuelt|faglig) ){0,3}(?:vurdering|skøn)|om muligt|om nødvendigt|så (?:\\p{L}+ ){1,2}som muligt|i videst mulig udstrækning|inden for rimelighedens grænser|som udgangspunkt|i princippet|principielt|i hovedtræk|i store træk|fortrinsvis',
);
const SUBJECT = '(?:det|der|den|de|dette|kommunen|forvaltningen|økonomien|situationen|forholdene)';
const IS =
  '(?:er|bliver|foreligger|opstår|har|får|vurderes|skønnes|giver|tillader|findes|måtte være|kan findes|viser sig)';
/** *når der er råd*, *hvis der er opbakning til det*, *hvor det giver mening*. */
const STATE = wholeWords(
  `(?:hvis|såfremt|når|så snart|hvor|forudsat),? (?:at )?${SUBJECT} ${IS}(?: \\p{L}+){0,3} ${anyOf(STATES)}`,
);
const ALLOWS = wholeWords(
  '(?:forudsat|under forudsætning af|på betingelse af|med forbehold for),? at (?:\\p{L}+ ){0,4}(?:finansiering\\p{L}*|økonomi\\p{L}*|midler\\p{L}*|budget\\p{L}*|tilslutning|opbakning|enighed|behov|muligt)|' +
    '(?:hvis|såfremt|når|så snart|hvor|i takt med)(?:,? at)? (?:økonomien|tiden|forholdene|situationen|budgettet|vejret|kapaciteten|bemandingen) (?:tillader|er til|gør|giver)',
);
/** *afhænger af interessen*, *under forudsætning af tilstrækkelig opbakning*: how much of it, and who counts. */
const DEPENDS = wholeWords(
  `(?:betinge[ts] af|betinget af|under forudsætning af|på betingelse af|forudsætter|afhængig af|afhænger af|med forbehold for),? (?:at der er )?(?:(?:den|det|de|en|et) )?(?:\\p{L}+ ){0,2}${anyOf(STATES)}`,
);

/** *hvis prisen er rimelig*. */
const IF_SUITABLE = wholeWords(
  `(?:hvis|såfremt|når|forudsat at) (?:\\p{L}+ ){1,5}(?:er|bliver|findes) (?:${anyOf(SUITABLE)}|${anyOf(MANNERS)}|tilfredsstillende|gunstige?|god|gode|attraktive?)`,
);
const EFFORT = wholeWords(`(?<!ikke )${anyOf(EFFORTS)}`);
/** *indrettes fornuftigt*: praise in place of what is done. */
const MANNER = new RegExp(
  `\\p{L}s (?:\\p{L}{2,20} ){0,2}?(?:(?:mere|så|mest) )?${anyOf(MANNERS)}(?!\\p{L}| (?:at|for|som))`,
  'u',
);
/** *at samarbejdet styrkes*: and by what? */
const STRENGTHENS = wholeWords(
  '(?<!forslag.{0,40}|sag.{0,40}|ikke (?:skal )?)fremmes|styrkes|understøttes|forbedres|optimeres|intensiveres|opprioriteres|opkvalificeres',
);
const BY_WHAT = /\d|(?<!\p{L})(?:ved|gennem|via|i form af|med|til|som|så|for at|herunder|jf\.|efter)(?!\p{L})|[:(]/u;

/** *justeringer inden for bevillingen*, *som følge af høringen*: what sets the limit. */
const isLimited = (after: string): boolean =>
  /^[^.]{0,80}(?<!\p{L})(?:inden for|som følge af|på baggrund af|jf\.|svarende til|efter høring)(?!\p{L})/u.test(after);

interface Way extends Fault {
  readonly says: RegExp;
  /** Something in the point makes it plain all the same. */
  readonly isPlain?: (point: Point, after: string) => boolean;
}

const isAnchored = ({ lower }: Point): boolean => ANCHOR.test(lower);
/** *vælger, om det betales ved yderligere besparelser*: the choice is what is asked for. */
const CHOOSES = /(?<!\p{L})vælge[rs]?(?!\p{L}), (?:om|mellem|hvilke)/u;
const isToldNext = ({ lower }: Point, after: string): boolean => TOLD_NEXT.test(after) || CHOOSES.test(lower);
const isDated = ({ lower }: Point): boolean => /\d{1,2}\. \p{L}+|(?:19|20)\d\d/u.test(lower);
/** Of money it is plain that it cannot be voted on. */
const SUITABLE_MONEY = wholeWords(
  '(?:passende|rimelig\\p{L}{0,2}|nødvendig\\p{L}{0,2}|nærmere fastsat\\p{L}{0,2}) (?:\\p{L}+ )?(?:beløb|tilskud|støtte|bevilling|ramme|pulje|medfinansiering)',
);

/** *giver en tillægsbevilling svarende til købesummen*: a grant is an amount. */
const WITHOUT_AMOUNT =
  /(?<!\p{L})\p{L}*bevilling(?:en)?,? (?:der svarer|svarende|på et beløb svarende) til (?!\d)(?:den |det |de )?(?:\p{L}+ ){0,2}\p{L}*(?:summen|prisen|udgiften|udgifterne|merudgiften|beløbet|tilbuddet|behovet|provenuet|indtægten|omkostningerne)(?!\p{L}| (?:på|er|\()\s?\d)/u;

/** The first that holds is said of a point. */
const WAYS: readonly Way[] = [
  { says: EITHER_OR, message: CHOOSE, severity: 'warning' },
  {
    says: FREE_HAND,
    message: WITHIN_WHAT,
    severity: 'suggestion',
    isPlain: ({ lower }, after) => isLimited(after) || /\d/u.test(lower),
  },
  { says: SUITABLE_MONEY, message: HOW_MUCH_MONEY, severity: 'warning' },
  { says: WITHOUT_AMOUNT, message: WHICH_AMOUNT, severity: 'warning' },
  { says: MAYBE, message: DECIDE_OR_NOT, severity: 'warning' },
  { says: WITH_CHANGES, message: DECIDE_OR_NOT, severity: 'suggestion', isPlain: isAnchored },
  { says: WHETHER, message: RECOMMEND_ONE, severity: 'suggestion', elsewhere: true },
  { says: TAKES_A_STAND, message: RECOMMEND_ONE, severity: 'suggestion', elsewhere: true },
  { says: DEPENDS, message: WHEN_MET, severity: 'suggestion', isPlain: (_point, after) => /\d/u.test(after) },
  { says: AS_FAR_AS, message: WHEN_MET, severity: 'suggestion', isPlain: (_point, after) => LIMITED_NEXT.test(after) },
  { says: STATE, message: WHEN_MET, severity: 'suggestion', isPlain: isDated },
  { says: IF_SUITABLE, message: WHEN_MET, severity: 'suggestion' },
  { says: ALLOWS, message: WHEN_MET, severity: 'suggestion' },
  { says: SUITABLE_THING, message: HOW_MUCH, severity: 'suggestion', isPlain: isToldNext },
  { says: PART, message: HOW_MUCH, severity: 'suggestion', isPlain: isToldNext },
  { says: MORE, message: HOW_MUCH, severity: 'suggestion', isPlain: ({ decided }) => /\d/u.test(decided) },
  { says: BEST_POSSIBLE, message: WHEN_MET, severity: 'suggestion', isPlain: isToldNext },
  {
    says: SOME_OF_THEM,
    message: WHICH,
    severity: 'suggestion',
    isPlain: (point, after) => isToldNext(point, after) || isAnchored(point),
  },
  { says: EFFORT, message: WHAT_TO_DO, severity: 'suggestion', isPlain: ({ lower }) => /\d/u.test(lower) },
  { says: MANNER, message: WHAT_TO_DO, severity: 'suggestion', isPlain: isAnchored },
  { says: STRENGTHENS, message: WHAT_TO_DO, severity: 'suggestion', isPlain: (_point, after) => BY_WHAT.test(after) },
];

/** What is left open in a point of a recommendation; null where it can be voted on as it stands. */
export function leftOpenIn(point: Point): Fault | null {
  return (
    WAYS.find(({ says, isPlain }) => {
      const found = says.exec(point.decided);
      return found !== null && !isPlain?.(point, point.decided.slice(found.index + found[0].length));
    }) ?? null
  );
}
