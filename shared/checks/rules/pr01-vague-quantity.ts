import { type Check, type Hit, inProse } from '../define.ts';
import { VAGUE_QUANTITIES } from '../lists/precision.ts';
import { toldElsewhere } from '../reading/counted.ts';
import type { Unmeasured } from '../reading/forms.ts';
import { isToldInCase } from '../reading/toldInCase.ts';
import { besides, unmeasuredIn } from '../reading/unmeasured.ts';
import { type Vague, vagueQuantities } from '../reading/vagueQuantity.ts';
import { termFinder } from '../terms.ts';
import type { Message } from '../types.ts';

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
const HOW_LARGE = {
  da: 'Hvor stor en del? Skriv antallet eller beløbet, eller skriv at det ikke kendes.',
  en: 'How large a part? Give the number or the amount, or say that it is not known.',
};
const HOW_OFTEN = {
  da: 'Hvor tit, eller hvor længe? Skriv tallet, eller skriv at det ikke kendes.',
  en: 'How often, or for how long? Give the figure, or say that it is not known.',
};
const SORT = /^(?:en (?:lang |hel )?række|en stribe|visse|diverse|forskellige|enkelte)$/u;
const COUNTED_ONES =
  /(?:elev|børn|borger|unge|ældre|forældre|nabo|medarbejder|ansatte|beboer|bruger|medlem|famili|klage|henvendelse|ansøg|svar|bolig|plads|biler|ture|husstand|patient|pårørende|sager)\p{L}*$/u;

const messageFor = ({ term, noun }: Vague): Message => (SORT.test(term) && !COUNTED_ONES.test(noun) ? WHICH : MESSAGE);

const ASKED: Readonly<Partial<Record<Unmeasured, Message>>> = {
  people: MESSAGE,
  number: MESSAGE,
  share: HOW_LARGE,
  size: HOW_MUCH,
  degree: HOW_MUCH,
  time: HOW_OFTEN,
};
const unmeasured = inProse((block) =>
  block.memo(unmeasuredIn).flatMap(({ from, to, of }): Hit[] => {
    const message = ASKED[of];
    return message ? [{ block, from, to, message, ...(of === 'people' ? {} : { severity: 'suggestion' }) }] : [];
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
      const find = termFinder(tuning.entries(VAGUE_QUANTITIES).map(({ term }) => term));
      const listed = inProse((block) =>
        vagueQuantities(block, find(block)).map((vague) => ({ ...vague, block, message: messageFor(vague) })),
      );
      return (view) => {
        const isTold = toldElsewhere(view);
        const own = listed(view).filter((hit) => !isTold(hit));
        return [...own, ...besides(own, unmeasured(view))].filter((hit) => !isToldInCase(view, hit));
      };
    },
  },
  examples: {
    bad: [
      'En pæn del af medlemmerne bor uden for byen.',
      'Godt halvdelen af skabene er i stykker.',
      'Kun ganske få kolonihaver er ledige.',
      'Flertallet af andelshaverne har sagt ja.',
      'Ungdomshuset har et beskedent besøgstal om tirsdagen.',
      'Belægningen i aflastningen er lav.',
      'Svartiden i telefonen har hele vinteren været lang.',
      'Klubben bidrager med et mindre beløb.',
      'Rutschebanen har gentagne gange været lukket.',
      'Salget af klippekort er gået pænt frem.',
      'Omlægningen øger trafikken på Nygade mærkbart.',
      'Madserveringen er en anelse dyrere.',
      'Puljen er stort set opbrugt.',
      'Der er kommet flere klager over lugt.',
      'Boringen ligger tæt på en beskyttet sø.',
      'Hovedparten af udgiften betales af staten.',
      'Prisen er en del højere end i budgettet.',
      'Flere af beboerne savner en bus.',
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
      {
        sections: {
          presentation: 'Et flertal af de indkomne indsigelser handler om støj.',
          hearing: 'Der kom 9 indsigelser, hvoraf 7 handler om støj.',
        },
      },
      { sections: { presentation: '| | Før | Nu |\n| Fravær | 7,1 | 5,9 |\n\nFraværet er faldet markant.' } },
      'Ejeren kan på visse betingelser få erstatning. Betingelserne er, at huset er i brug og vedligeholdt.',
      'Dækket måler 40 m² og fylder ca. halvdelen af haven.',
      'Facaden skal passe til en række gavlhuse ved havnen.',
      'En pæn del af medlemmerne, 41 procent, bor uden for byen.',
      'Godt halvdelen af skabene, 64 af 120, er i stykker.',
      'Belægningen i aflastningen er lav: 58 procent.',
      'Svartiden i telefonen har været lang, i gennemsnit 14 minutter.',
      'Klubben bidrager med et mindre beløb, 15.000 kr.',
      'Når belægningen er lav, lukkes den ene stue.',
      'Rådet mødes flere gange om året.',
      'Udvalget skal drøfte, om en større del af midlerne skal gå til unge.',
      'Salget af klippekort er gået pænt frem. Der blev solgt 310 mod 240 året før.',
      'Et lavt serviceniveau er en politisk beslutning.',
      'Flertallet i udvalget stemte for.',
      'Flere af bilagene er fortrolige.',
      'Tilbuddet gælder institutioner med højt fravær.',
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
