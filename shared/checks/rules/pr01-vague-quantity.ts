import { FULL_DATE } from '../../text/patterns.ts';
import { type Check, type Hit, inProse, sentenceText, surroundings } from '../define.ts';
import { VAGUE_QUANTITIES } from '../lists/precision.ts';
import { isCounted, toldElsewhere } from '../reading/counted.ts';
import { isOfRule } from '../reading/ofRule.ts';
import { unmeasuredIn } from '../reading/unmeasured.ts';
import { existence, type TermMatch } from '../terms.ts';

const MESSAGE = {
  da: 'Hvor mange? Skriv et tal, eller skriv at tallet ikke kendes.',
  en: 'How many? Give a number, or say that it is not known.',
};

/** Of streets and tasks one wants to know which they are, of people how many. */
const WHICH = {
  da: 'Hvilke? Nævn dem, eller skriv hvor mange.',
  en: 'Which? Name them, or say how many.',
};
const HOW_MUCH = {
  da: 'Hvor meget? Skriv tallet, eller skriv at det ikke kendes.',
  en: 'How much? Give the figure, or say that it is not known.',
};
const SORT = /^(?:en (?:lang |hel )?række|visse|diverse|forskellige|enkelte)$/u;
const COUNTED_ONES =
  /(?:elev|børn|borger|unge|ældre|forældre|nabo|medarbejder|ansatte|beboer|bruger|medlem|famili|klage|henvendelse|ansøg|svar|bolig|plads|biler|ture|husstand|patient|pårørende|sager)\p{L}*$/u;

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
const ENDS_COUNTED = /(?<![\d.,])(?!(?:19|20)\d\d)\d[\d.]* \p{L}{3,}[^.]*\.\s(?:langt )?$/u;
const OF_SOME = /^\s+af\s+(?:(?:de|disse)\s+(?:\p{L}{2,20}[es]\s+)?)?\p{L}[\p{L}-]{0,40}/u;
/** *forskellige foreninger* leaves open how many; *forskellige behov* tells what they are like. */
const ACTORS =
  /^\s+(?:(?:lokale|frivillige|kommunale|private|offentlige|eksterne)\s+)?\p{L}*(?:foreninger|organisationer|virksomheder|aktører|borgere|borgergrupper|interessenter|institutioner|parter|kommuner|klubber|forvaltninger|afdelinger|leverandører|firmaer|grundejere|lodsejere|fagpersoner|medarbejdere|netværk|råd|selskaber|samarbejdspartnere|tiltag)(?!\p{L})/u;
/** *to forskellige modeller*, *de forskellige foreninger*, *er forskellige*: counted, known, or a likeness denied. */
const COUNTED_BEFORE =
  /(?<!\p{L})(?:\d+|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|begge|de|disse|kommunens|byens|vores|jeres|deres|antal|antallet af|hvor mange|er|bliver|var|helt|meget|vidt|så)\s+$/u;
/** Heaps of things that can be counted; *en bunke jord* cannot. */
const HEAP = /^en (?:stor )?(?:bunke|stak|masse)$/u;
const COUNTABLE =
  /^\s+(?:\p{L}{2,20}e\s+)?(?:\p{L}{0,40}(?:er|ere|inger|svar|forslag|breve|spørgsmål)|sager|klager)(?!\p{L})/u;
/** What is named after a colon is counted by naming it. */
const LISTED = /:(?:\s|$)/u;

/** *et forløb og ikke enkelte ydelser*: one by one, and not few. */
const SET_AGAINST = /(?<!\p{L})(?:ikke|frem for|i stedet for|snarere end) (?:\p{L}{1,4} )?$/u;

/** What one names or weighs, and nobody counts: *en række hensyn*, *forskellige kvaliteter*. */
const NO_THINGS =
  /(?:hensyn|forhold|aspekt|egenskab|kvalitet|værdi|princip|facet|vinkel|detalje|årsag|typer|slags|niveau|former|forsøg|øvelse|materiale|ord)(?:er|erne|ene|e|r|ne|per|ter|ler)?$/u;
/** *Byrådet vedtog den 12. maj 2026 en række …*: what was decided can be looked up. */
const LOOKED_UP = /(?<!\p{L})(?:vedtog|besluttede|godkendte|vedtaget|besluttet|godkendt)(?!\p{L})/u;

/** *Det vil give en del klager*: of what has not come nobody has a number. */
const TO_COME =
  /(?<!\p{L})(?:vil|kan|må forventes|må påregnes|forventes|risiko(?:en)? for|frygter)(?:,? at)? (?:\p{L}+ ){0,4}$/u;
/** *en del familier … For 27 af de 44 børn …*: the next sentence counts. */
const COUNTED_NEXT = /\d+ (?:ud )?af (?:de |i alt )*\d/u;
function isForeseen({ block, term, before, from }: TermMatch): boolean {
  if (term !== 'en del' && term !== 'nogle' && term !== 'en række') return false;
  if (
    /klager?|henvendelser|spørgsmål|indsigelser|reaktioner/u.test(block.lower.slice(from, from + 40)) &&
    TO_COME.test(before)
  )
    return true;
  const { to } = block.sentenceAt(from);
  return COUNTED_NEXT.test(block.lower.slice(to, to + 200));
}

/** *forskellige tiltag såsom …*: named in the same breath. */
const NAMED_AFTER = /^[^.!?]{0,60}(?:såsom|herunder|fx|f\.eks\.|for eksempel|bl\.a\.|blandt andet|:|\()/u;

function allowed(match: TermMatch): boolean {
  const { block, term, before, after, from } = match;
  if (isOfRule(match, nounOf(match))) return true;
  if (term === 'forskellige' && after.includes('tiltag') && NAMED_AFTER.test(after)) return true;
  if (isForeseen(match)) return true;
  if (NO_THINGS.test(nounOf(match))) return true;
  if (OTHER_SENSE.test(before) || NO_COUNT.test(after) || COMPARATIVE.test(after) || !NOUN.test(after)) return true;
  if (term.endsWith('række') && IN_A_ROW.test(after)) return true;
  if (term === 'enkelte' && (COUNTED_BEFORE.test(before) || SET_AGAINST.test(before))) return true;
  // A reason given in the recommendation sums up what the case has told.
  if (SHARE.test(term) && block.section === 'recommendation') return true;
  // *33 af de 38 er trygge. De fleste bemærkninger …*: the figures stand beside it.
  if (SHARE.test(term) && (OF_ONE_THING.test(after) || FIGURES.test(surroundings(block, from)))) return true;
  // *42 anvendelser er indberettet. De fleste vedrører …*: of how many stands right before.
  if (SHARE.test(term) && !OF_SOME.test(after) && ENDS_COUNTED.test(block.lower.slice(Math.max(0, from - 160), from)))
    return true;
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

function withNoun({ term, to, after }: TermMatch): number {
  // *Hovedparten støtter …* has no noun to take in.
  const taken = SHARE.test(term) ? OF_SOME : NOUN;
  return to + (taken.exec(after)?.[0].length ?? 0);
}

const QUANTITIES = existence({
  list: VAGUE_QUANTITIES,
  message: (match) => (SORT.test(match.term) && !COUNTED_ONES.test(nounOf(match)) ? WHICH : MESSAGE),
  allowed,
  end: withNoun,
});

const unmeasured = inProse((block) =>
  unmeasuredIn(block).map(({ from, to, of }): Hit => {
    const message = of === 'degree' ? HOW_MUCH : MESSAGE;
    return { block, from, to, message, ...(of === 'people' ? {} : { severity: 'suggestion' }) };
  }),
);

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
      return (view) => {
        const isTold = toldElsewhere(view);
        const own = listed(view).filter((hit) => !isTold(hit));
        return [...own, ...unmeasured(view)];
      };
    },
  },
  examples: {
    bad: [
      'Skolen har sat forskellige tiltag i gang.',
      'Forskellige tiltag har nedbragt ventetiden.',
      'Der er en betydelig pukkel af byggesager.',
      'Der er opstået en markant pukkel i visitationen.',
      'Sidste år blev der holdt enkelte møder om aftenen.',
      'Det lange fravær er stort set uændret.',
      'Hallen bruges i nogen grad af voksne.',
      'Ordningen har i et vist omfang aflastet skolen.',
      'Der er en vis risiko for skimmel.',
      'Prisen på de nye døre blev noget over det forventede.',
      'Effekten på vikarerne er væsentligt mindre.',
      'Reglen har medført, at flere borgere klager.',
      'Planen omfatter en række områder. Ved havnen er der 220 boliger.',
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
      'Om vinteren kan der holdes enkelte møder om aftenen.',
      'Der kan i ferien bruges enkelte lokaler til lejr.',
      'Efter aftale må der afholdes enkelte stævner.',
      'I helligdage kan der aflyses enkelte ture.',
      'Skolen har sat forskellige tiltag i gang: lektiehjælp og frokost.',
      'Skolen har forskellige tiltag, herunder lektiehjælp og frokost.',
      'De to forskellige tiltag er beskrevet i bilag 2.',
      'Der er en betydelig pukkel: 140 sager venter.',
      'Det lange fravær er stort set uændret: 2,1 procent mod 2,2 procent.',
      'Prisen blev noget over det forventede. Dørene kostede 1,2 mio. kr.',
      'Effekten er væsentligt mindre, nemlig 40.000 kr.',
      'Beslutningen vil give en del klager.',
      'Det lange fravær er 3,2 procent. Det korte er stort set uændret.',
      'Hallen må i begrænset omfang bruges til fester.',
      'Der er en vis usikkerhed om tidspunktet.',
      'En del familier får længere. For 12 af de 40 børn er der over 2 km.',
      'Broen ligger noget under vejen.',
      'Reglen har medført, at flere borgere klager: 40 mod 22 året før.',
      'Hjælpen gives som et forløb og ikke til enkelte ydelser.',
      'Enkelte hverv blev ikke besat i går. Det gælder hegnssynet og huslejenævnet.',
      'Sagen har ingen betydning for et eller flere af målene. Flere af beboerne savner en bus.',
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
