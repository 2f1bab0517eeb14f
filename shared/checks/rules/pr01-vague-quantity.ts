import { allMatches } from '../../text/allMatches.ts';
import { DAY_OF_MONTH, FULL_DATE } from '../../text/patterns.ts';
import { type Check, type Hit, inProse, lowerMatches, sentenceText, surroundings } from '../define.ts';
import { VAGUE_QUANTITIES } from '../lists/precision.ts';
import { isCountedIn, sectionOf } from '../reading/toldNear.ts';
import { existence, type TermMatch } from '../terms.ts';
import type { CaseView } from '../view.ts';

const MESSAGE = {
  da: 'Hvor mange? Skriv et tal, eller skriv at tallet ikke kendes.',
  en: 'How many? Give a number, or say that it is not known.',
};

/** The next word, with adjectives before it. */
const NOUN =
  /^\s+(?:af\s+(?:de\s+|vores\s+|kommunens\s+)?)?(?:(?:nye|gamle|andre|store|små|større|mindre|forskellige|\p{L}{3,}(?:ske|lige|dige|elle|ede|ende|nære|ale|ive|øse|somme))\s+){0,2}\p{L}[\p{L}-]*/u;
/** Things that stand in a row. */
const IN_A_ROW =
  /^\s+(?:nye\s+|store\s+|små\s+|gamle\s+|høje\s+)?(?:træer|stole|huse|rækkehuse|lygtepæle|lamper|borde|buske|parkeringspladser|p-pladser|skure|boder|pæle|bænke|pullerter|søjler|vinduer|skabe)(?!\p{L})/u;
/** *den enkelte borger*, *hvor mange*, *for mange*: another sense, or a measure that is given elsewhere. */
const OTHER_SENSE =
  /(?:^|[^\p{L}])(?:den|det|de|hver|hvert|hvor|(?<!alt )for|så|lige|lige så|dobbelt så|lov om|i hvert)\s+$/u;
/** *en række på otte biler*, *mange tak*. */
const NO_COUNT = /^\s+(?:på|ad|tak|for|med|gange tak|former|facetter|udtryk|slags)(?!\p{L})/u;
const PART_OF_WHOLE = /^\s+(?:af|i)\s/u;
/** *En del af dem har skimmel* counts; *huset er en del af dem* belongs. */
const SOME_OF_THEM =
  /^\s+af\s+(?:dem|disse|de)(?!\p{L})(?!\s+(?:\p{L}{2,20}e\s+)?(?:penge|midler|udgifter|indtægter|omkostninger|kroner|arealer|løsøre)(?!\p{L}))/u;
const BELONGS =
  /(?<!\p{L})(?:er|var|som|være|været|blive[rs]?|blev|udgør|udgøre|udgjorde|indgår|indgå|indgik)\s+(?:\p{L}+\s+){0,2}$/u;
/** *en del dyrere*, *mange flere*: a degree of something else. */
const COMPARATIVE =
  /^\s+(?:mere|flere|færre|større|mindre|dyrere|billigere|højere|lavere|bedre|længere|hurtigere|senere|tidligere)(?!\p{L})/u;
/** *En del afhængigt af vejret*, *en del præget af slid*: how much, of what the next word says. */
const DEGREE = /^\s+\p{L}{2,30}(?:t|ende|lig|som|ig)\s+(?:af|på|for|med|i|ved|over)(?!\p{L})/u;
/** *Hovedparten af udgiften* is a share of one thing; *hovedparten af episoderne* could be counted. */
const SHARE = /(?:parten|delen|fleste|fåtal)$/u;
const OF_ONE_THING = /^\s+af\s+(?:den|det|\p{L}{2,40}(?:et|en|tid|plads))(?!\p{L})/u;
const FIGURES = /\d\s?(?:%|procent|pct)|\d\s(?:\p{L}{1,20}\s)?af\s(?:de\s|i alt\s)?\d/u;
const OF_SOME = /^\s+af\s+(?:(?:de|disse)\s+(?:\p{L}{2,20}[es]\s+)?)?\p{L}[\p{L}-]{0,40}/u;
/** *forskellige foreninger* leaves open how many; *forskellige behov* tells what they are like. */
const ACTORS =
  /^\s+(?:(?:lokale|frivillige|kommunale|private|offentlige|eksterne)\s+)?\p{L}*(?:foreninger|organisationer|virksomheder|aktører|borgere|borgergrupper|interessenter|institutioner|parter|kommuner|klubber|forvaltninger|afdelinger|leverandører|firmaer|grundejere|lodsejere|fagpersoner|medarbejdere|netværk|råd|selskaber|samarbejdspartnere)(?!\p{L})/u;
/** *to forskellige modeller*, *de forskellige foreninger*, *er forskellige*: counted, known, or a likeness denied. */
const COUNTED_BEFORE =
  /(?<!\p{L})(?:\d+|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|begge|de|disse|kommunens|byens|vores|jeres|deres|er|bliver|var|helt|meget|vidt|så)\s+$/u;
/** Heaps of things that can be counted; *en bunke jord* cannot. */
const HEAP = /^en (?:stor )?(?:bunke|stak|masse)$/u;
const COUNTABLE =
  /^\s+(?:\p{L}{2,20}e\s+)?(?:\p{L}{0,40}(?:er|ere|inger|svar|forslag|breve|spørgsmål)|sager|klager)(?!\p{L})/u;
/** Numbers that count nothing: a year, the number of an attachment, a time of day, money, a measure. */
const NO_NUMBER =
  /(?<![\d.,])(?:19|20)\d\d(?![\d.,]?\d)|(?:bilag(?:ene)?|punkt|pkt\.|side|s\.|§§?|stk\.|nr\.|ramme|uge|tabel|figur|fase|etape|kl\.|spor|linje|zone|kapitel|afsnit|model|løsning|spm\.)\s?\d[\d.]{0,15}(?:(?:,|\s(?:og|til))\s\d{1,3}(?![\d.]|\s\p{L}))?|\d[\d.,]{0,15}\s?(?:kr\.|kroner|mio\.|mia\.|t\.kr\.|km|meter|m2|m²|cm|år|timer|minutter|dage|uger|måneder|ton|db|grader)(?!\p{L})/giu;
/** What may stand between a number and what it counts: *34 nye*, *12 af de*. */
const COUNTED = /\d[\d.]{0,10}(?:\s?(%|pct\.?|procent))?((?:\s\p{L}[\p{L}-]{0,40}){0,3})/gu;
const COUNTS_ALL = /(?:i alt|samlet|nemlig|heraf|dvs\.|tilsammen|\()\s(?:ca\.\s|omkring\s|mere end\s)?$|\($/iu;
const PREPOSITION = /^(?:af|i|om|på|ud|fra|til|ved|og|mod|stk|styk|personer|gange|tilfælde|pr)$/u;
/** What is named after a colon is counted by naming it. */
const LISTED = /:(?:\s|$)/u;

/** What one names or weighs, and nobody counts: *en række hensyn*, *forskellige kvaliteter*. */
const NO_THINGS =
  /(?:hensyn|forhold|aspekt|egenskab|kvalitet|værdi|princip|facet|vinkel|detalje|årsag|typer|slags|niveau|former|forsøg|øvelse|materiale|ord)(?:er|erne|ene|e|r|ne|per|ter|ler)?$/u;
/** *Byrådet vedtog den 12. maj 2026 en række …*: what was decided can be looked up. */
const LOOKED_UP = /(?<!\p{L})(?:vedtog|besluttede|godkendte|vedtaget|besluttet|godkendt)(?!\p{L})/u;

function allowed(match: TermMatch): boolean {
  const { block, term, before, after, from } = match;
  if (NO_THINGS.test(nounOf(match))) return true;
  // *et eller flere af målene*: any number there may be.
  if (term === 'flere af' && /(?<!\p{L})(?:eller|med|på|hver|endnu) $/u.test(before)) return true;
  if (OTHER_SENSE.test(before) || NO_COUNT.test(after) || COMPARATIVE.test(after) || !NOUN.test(after)) return true;
  if (term.endsWith('række') && IN_A_ROW.test(after)) return true;
  if (term === 'enkelte' && COUNTED_BEFORE.test(before)) return true;
  // A reason given in the recommendation sums up what the case has told.
  if (SHARE.test(term) && block.section === 'recommendation') return true;
  // *33 af de 38 er trygge. De fleste bemærkninger …*: the figures stand beside it.
  if (SHARE.test(term) && (OF_ONE_THING.test(after) || FIGURES.test(surroundings(block, from)))) return true;
  if (term === 'en del' && DEGREE.test(after)) return true;
  if (term === 'forskellige' && (!ACTORS.test(after) || COUNTED_BEFORE.test(before))) return true;
  if (HEAP.test(term) && !COUNTABLE.test(after)) return true;
  if (LOOKED_UP.test(before) && FULL_DATE.test(sentenceText(block, from))) return true;
  if (term === 'en del' && PART_OF_WHOLE.test(after) && (!SOME_OF_THEM.test(after) || BELONGS.test(before)))
    return true;
  const sentence = sentenceText(block, from);
  const offset = from - block.sentenceAt(from).from;
  return LISTED.test(sentence.slice(offset)) || isCounted(sentence, { offset, noun: nounOf(match) });
}

/** The word counted, in small letters: the last of the words the finding takes in. */
const nounOf = ({ block, to, after }: TermMatch): string =>
  block.text
    .slice(to, to + (NOUN.exec(after)?.[0].length ?? 0))
    .toLowerCase()
    .split(/\s+/)
    .at(-1) ?? '';

/** Letters; a number farther off belongs to something else. */
const NEAR = 300;

/**
 * A number in the sentence that tells how many: it stands alone, as *i alt 34* and *62 procent* do, or before the same noun. The number
 * of an attachment does not, nor 220 of something else.
 */
function isCounted(sentence: string, { offset, noun }: { offset: number; noun: string }): boolean {
  if (!/\d/.test(sentence)) return false;
  const near = sentence.slice(Math.max(0, offset - NEAR), offset + NEAR).toLowerCase();
  const text = near.replaceAll(DAY_OF_MONTH, '').replaceAll(NO_NUMBER, '');
  return allMatches(text, COUNTED).some(({ index, 1: percent, 2: following = '' }) => {
    const [first = '', ...others] = following.trim().split(' ');
    if (percent || first === '' || PREPOSITION.test(first)) return true;
    if (COUNTS_ALL.test(text.slice(Math.max(0, index - 30), index))) return true;
    return [first, ...others].some((word) => isSameNoun(word, noun));
  });
}

/** *borgere* and *nye borgere*, *klager* and *støjklager*: one ends as the other begins to. */
function isSameNoun(word: string, noun: string): boolean {
  const stem = noun.replace(/(?:erne|ene|er|e|r|ne)$/u, '');
  return stem.length >= 3 && word.includes(stem);
}

function withNoun({ term, to, after }: TermMatch): number {
  // *Hovedparten støtter …* has no noun to take in.
  const taken = SHARE.test(term) ? OF_SOME : NOUN;
  return to + (taken.exec(after)?.[0].length ?? 0);
}

const QUANTITIES = existence({ list: VAGUE_QUANTITIES, message: MESSAGE, allowed, end: withNoun });

/** *Nogle er glade for forslaget, mens andre er bekymrede*: of those who were asked, how many. */
const SOME =
  /(?:^|[.!?]\s)(nogle) (?:er|mener|ønsker|synes|har|vil|frygter|går ind)[^.!?\d]{3,100}(?:,? mens|,? og| men) andre(?!\p{L})/gu;
/** *Flere naboer har klaget*: several, where it opens the sentence and nothing is compared. */
const SEVERAL =
  /(?:^|[.!?]\s)(flere \p{L}{2,40}(?:er|ere|re)) (?:har|er|mener|ønsker|peger|støtter|giver|skriver|oplever)(?!\p{L})(?![^.!?]{0,200}(?<!\p{L})end(?!\p{L}))/gu;
const several = inProse((block) =>
  (block.lower.includes('flere ') ? lowerMatches(block, SEVERAL) : [])
    .filter(({ index }) => !/\d/u.test(sentenceText(block, index + 2)))
    .map(({ index, 0: words, 1: said = '' }) => {
      const from = index + words.indexOf(said);
      return { block, from, to: from + said.length, message: MESSAGE };
    }),
);

const someAndOthers = inProse((block) =>
  (block.lower.includes('andre') ? lowerMatches(block, SOME) : []).map(({ index, 0: words }) => {
    const from = index + words.indexOf('nogle');
    return { block, from, to: from + 'nogle'.length, message: MESSAGE };
  }),
);

/** Time and turns are not counted, what is named after *herunder* is told, and what is over long since decides nothing. */
const OF_TIME = /(?:år|gange|timer|dage|måneder)$/u;
const NAMED_AFTER =
  /^[^.]{0,40},?\s(?:herunder|blandt andet|bl\.a\.|såsom|fx|f\.eks\.|for eksempel|nemlig)\s[^.]{3,}(?:,|\sog\s|\ssamt\s)/u;
const LONG_AGO = /(?<!\p{L})(?:i|siden|fra) (?:19|20)\d\d(?!\d)/u;

/** Who are counted here may be others than those counted there. */
const PEOPLE =
  /(?:elever|børn|borgere|unge|ældre|forældre|naboer|medarbejdere|ansatte|beboere|brugere|medlemmer|familier)$/u;

function isToldElsewhere({ block, from = 0, to = 0 }: Hit, view: CaseView): boolean {
  if (!block) return false;
  const words = block.lower.slice(from, to);
  if (OF_TIME.test(words) || NAMED_AFTER.test(block.lower.slice(to, to + 300))) return true;
  if (LONG_AGO.test(sentenceText(block, from)) && block.section !== 'hearing') return true;
  const noun = words.split(/\s+/u).at(-1) ?? '';
  return (!PEOPLE.test(noun) && isCountedIn(sectionOf(view, block), noun)) || isListed(view, noun);
}

/** *Ændringer efter høringen* as a heading, or *følgende ændringer:* elsewhere: there they are told one by one. */
function isListed(view: CaseView, noun: string): boolean {
  if (noun.length < SHORTEST || PEOPLE.test(noun)) return false;
  return view.blocks.some(
    ({ context, lower }) =>
      (context.kind === 'heading' && lower.includes(noun)) ||
      lower.includes(`følgende ${noun}`) ||
      lower.includes(`${noun}:`),
  );
}
/** Letters. */
const SHORTEST = 5;

/** How much or how many, in words that are no number: *næsten alle*, *nogle steder*, *en del af beløbet*, *er steget kraftigt*. */
const MEASURES =
  /(?<!\p{L})(?:næsten alle \p{L}+|nogle steder|enkelte steder|en del af (?:beløbet|udgiften|udgifterne|midlerne|pengene)|(?:dækkes|finansieres|betales) (?:kun )?(?:delvist|delvis|til dels)|(?:steget|faldet|vokset|stiger|falder|vokser) (?:kraftigt|markant|betydeligt|væsentligt|meget)|(?:en )?(?:betydelig|markant|væsentlig|kraftig|stor) (?:vækst|stigning|tilgang|tilflytning|efterspørgsel|merudgift|besparelse))(?!\p{L})/gu;
const MARKS = [
  'næsten alle',
  ' steder',
  'en del af',
  'delvis',
  'til dels',
  'kraftigt',
  'markant',
  'betydeligt',
  'væsentligt',
  ' meget',
  'betydelig ',
  'markant ',
  'væsentlig ',
  'kraftig ',
  'stor ',
];
const FIGURE = /\d[\d.,]*/gu;
const NO_FIGURE = /(?<![\d.,])(?:19|20)\d\d(?![.,]?\d)|§\s?\d+|over \d+ år|under \d+ år|bilag \d+/gu;

const unmeasured = inProse((block) => {
  if (!MARKS.some((mark) => block.lower.includes(mark))) return [];
  return lowerMatches(block, MEASURES)
    .filter(({ index }) => sentenceText(block, index).toLowerCase().replaceAll(NO_FIGURE, '').search(FIGURE) < 0)
    .map(({ index, 0: { length } }) => ({
      block,
      from: index,
      to: index + length,
      message: MESSAGE,
      severity: 'suggestion' as const,
    }));
});

export const pr01: Check = {
  id: 'PR01',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  lists: [VAGUE_QUANTITIES],
  name: { da: 'Vagt mængdeord', en: 'Vague quantity' },
  why: {
    da: 'Et medlem kan ikke veje en sag, når omfanget er skjult bag et ord som »en række«. Et tal, eller en ærlig oplysning om at tallet mangler, kan vejes.',
    en: 'A member cannot weigh a case when its extent hides behind words like "a number of". A figure, or an honest "not known", can be weighed.',
  },
  run: {
    tuned: (tuning) => {
      const listed = QUANTITIES.tuned(tuning);
      return (view) => [
        ...listed(view).filter((hit) => !isToldElsewhere(hit, view)),
        ...someAndOthers(view),
        ...several(view),
        ...unmeasured(view),
      ];
    },
  },
  examples: {
    bad: [
      'Planen omfatter en række områder. Ved havnen er der 220 boliger.',
      'Flere af initiativerne støtter planen.',
      'Der mangler pladser i flere dele af kommunen.',
      'Huset skal bruges af en bred gruppe af borgere.',
      'Flere naboer har klaget over støjen.',
      'Der er betydelig vækst i byen.',
      'Ordningen har givet stor efterspørgsel.',
      'Flere skoler mangler lærere. Flere forældre er bekymrede.',
      'Kommunen har fået en lang række skriftlige henvendelser.',
      'Fristen er holdt i næsten alle tilfælde.',
      'Dokumentationen halter nogle steder.',
      'En del af beløbet hentes ind på asfalt.',
      'Antallet af medlemmer over 60 år er steget kraftigt.',
      { sections: { economy: 'Ydelsen dækkes delvist af afgifter.' } },
      'Naboerne er hørt. Nogle er glade for forslaget, mens andre er bekymrede for støj.',
      'En række borgere har henvendt sig.',
      'Der er kommet mange klager over støjen fra pladsen.',
      'Adskillige institutioner mangler pædagoger.',
      'Visse grupper får sværere ved at nå bussen.',
      'Administrationen har holdt diverse møder med foreningerne.',
      'En del forældre ønsker længere åbningstid.',
      'Høringen gav en lang række nye forslag.',
      'Et større antal boliger ligger tæt på vejen.',
      'Enkelte naboer er imod.',
      'Alt for mange borgere må flytte væk.',
      'Adskillige borgere klagede over støjen den 3. maj 2026.',
      'En del af dem har skimmelsvamp.',
      'Vi har været i dialog med forskellige grundejerforeninger.',
      'Der er kommet en stor bunke ansøgninger.',
      'Forskellige private leverandører har vist interesse for opgaven.',
      'Kommunen har modtaget en stor stak breve fra naboer.',
      'Hjemmeplejen modtog et væld af gode forslag.',
      'Kommunen har fået en masse henvendelser om snerydning.',
      'Nu har en del af de berørte familier klaget.',
      'Borgerne har deltaget i en række møder om pladsen, jf. bilag 8.',
      'Langt hovedparten af episoderne bliver håndteret lokalt.',
      'De fleste ansøgninger kommer fra foreninger i byen.',
      'Mange elever venter på bussen kl. 17.30.',
      'Størstedelen af svarene handler om støj.',
      'Adskillige naboer klager over en mur på 12 meter.',
    ],
    good: [
      'Sagen har ingen betydning for et eller flere af målene.',
      'Byrådet vedtog den 12. oktober 2026 en række sparetiltag på grund af energikrisen.',
      'Planen afvejer en række hensyn.',
      'Flere elever vælger gymnasiet end i 2020.',
      'Høringen gav enkelte ændringer.\n### Ændringer efter høringen\nHegnet bliver lavere.',
      'Der er en betydelig stigning fra 410 til 520 elever.',
      'Rummet har forskellige kvaliteter og mange detaljer.',
      'Udvalget besluttede den 4. maj 2026 at støtte en række foreninger.',
      'Fristen er holdt i næsten alle tilfælde, nemlig 94 af 96.',
      'Antallet af medlemmer er steget kraftigt, fra 210 til 340.',
      'Ydelsen på 300.000 kr. dækkes delvist af afgifter, som giver 180.000 kr.',
      'Af de 12 naboer er 8 glade for forslaget, mens 4 er bekymrede.',
      '34 borgere har henvendt sig.',
      'Kommunen planter en række træer langs vejen.',
      'Den enkelte borger får besked i e-Boks.',
      'Veddelev er en del af lokalplanens område.',
      'Hallerne er en del af de bygninger, der sælges.',
      'Stien og broen bliver også en del af dem.',
      'En del af pladsen bruges til parkering.',
      'En række borgere, i alt 34, har henvendt sig.',
      'Udvalget spurgte, hvor mange elever der berøres.',
      'Taksten betales af hver enkelt forening.',
      '> En række borgere har henvendt sig.',
      'Naboen skriver: »Mange borgere er vrede.«',
      'Prisen er en del højere end i budgettet.',
      'Der er en række muligheder: en ny sti, en bro eller en tunnel.',
      'Så mange børn som muligt skal have plads.',
      'De mange henvendelser er besvaret.',
      'Klassen har for mange elever efter loven.',
      'Lov om visse spil gælder ikke her.',
      'Bilerne holder i en række på Torvet.',
      'Mange tak for svarene.',
      'De to modeller har forskellige fordele.',
      'Der er holdt møde med to forskellige foreninger.',
      'De forskellige kommuner har hver sin takst.',
      'Entreprenøren lægger en stor bunke jord ved skellet.',
      'Borgere har forskellige behov for hjælp.',
      'Der er forskellige regler for sommerhuse og helårshuse.',
      'Hver husstand får to enkelte beholdere, én til madaffald og én til restaffald.',
      'Arbejdet bliver færdigt i foråret, dog en del afhængigt af vejret.',
      'Pladsen er en del præget af slid.',
      'Motion kan tage mange former.',
      'En del af de penge, der er afsat, er brugt.',
      'Hovedparten af udgiften betales af staten.',
      'De fleste elever, 62 procent, cykler til skole.',
      'Mange borgere har skrevet, 34 i alt.',
      'Adskillige naboer (12) har klaget.',
      { sections: { recommendation: '1. Byrådet vælger B, fordi den imødekommer de fleste svar.' } },
      'Gruppen skal foreslå lige mange kvinder og mænd.',
      '33 af de 38 er trygge. De fleste bemærkninger handler om badet.',
      'En række foreninger har søgt, nemlig de 14 foreninger i bilag 3.',
    ],
  },
};
