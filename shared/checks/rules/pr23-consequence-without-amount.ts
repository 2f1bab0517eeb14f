import type { TextBlock } from '../blocks.ts';
import {
  type Check,
  type Hit,
  isProse,
  ofBlocks,
  sentenceText,
  surroundings,
  type TunedRule,
  wordsOf,
} from '../define.ts';
import { COSTS_UNTOLD } from '../lists/financing.ts';
import type { Openness } from '../reading/financingRelations.ts';
import { isOwnHouse } from '../reading/house.ts';
import { written } from '../reading/money.ts';
import { isOfAnother, moneyEffectsIn } from '../reading/moneyEffects.ts';
import { openFinancingIn } from '../reading/openFinancing.ts';
import { isPricedElsewhere, thingOf } from '../reading/pricedElsewhere.ts';
import { untoldMoney } from '../reading/untoldMoney.ts';
import { existence, type TermMatch } from '../terms.ts';

const MESSAGE = {
  da: 'Hvor meget? Skriv beløbet, eller skriv hvornår det kendes, og hvem der betaler.',
  en: 'How much? Give the amount, or say when it will be known and who pays.',
};

/** There is none, or it is said to be unknown, or who bears it. */
const DENIED = /(?<!\p{L})(?:ingen|ikke|uden|hverken|undgå(?:s|r)?|fri for|heller ikke|intet)(?:\s+\p{L}+){0,4}\s+$/u;
const TOLD =
  /(?<!\p{L})(?:(?:kendes|kan|er) (?:\p{L}+ )?(?:ikke|endnu ikke|først) (?:\p{L}+ ){0,3}(?:opgøres|opgjort|beregnes|beregnet|fastsættes|kendt|før|kende[sr]?)|kendes (?:ikke|først)|opgøres (?:senere|i forbindelse|når)|afholdes (?:inden for|af)|holdes inden for|dækkes (?:af|inden)|finansieres (?:af|inden)|betales af|indeholdt i|er indregnet|indgår i|er medregnet|inden for (?:rammen|budgettet)|tabel(?:len)?|bilag \d)(?!\p{L})/u;
/** A title, a heading of its own, or a question put: *Afledt drift: 80.000 kr.*, *om der er merudgifter*. */
const ASKED =
  /(?<!\p{L})(?:om|hvis|såfremt|medmindre|hvor stor[et]?|redegørelse for|oversigt over|beregning af|skøn over|opgørelse af)\s+(?:der\s+)?(?:\p{L}+\s+){0,3}$/u;

/** A point that provides for what the economy tells of. */
const NOT_ASKED = new Set(['recommendation', 'alternativeRecommendation', 'attachments']);
const NOT_READ = new Set([...NOT_ASKED, 'decision', 'dissent', 'previousHandling']);

const hasAmount = (block: TextBlock): boolean => block.memo(written).length > 0;

function allowed({ block, before, after, from }: TermMatch): boolean {
  if (NOT_ASKED.has(block.section) || DENIED.test(before) || ASKED.test(before)) return true;
  if (isOfAnother(block, from) || A_BENEFIT.test(after)) return true;
  const around = surroundings(block, from).toLowerCase();
  if (/\d[\d.,]*\s?(?:kr|mio|mia|t\.kr|tkr|pct|procent|%)/u.test(around) || TOLD.test(around)) return true;
  // *Afledt drift:* is a label whose amount follows.
  return /^\s*:/u.test(after) && hasAmount(block);
}

/** *Merudgifter til voksne med handicap*: what the law calls the benefit. */
const A_BENEFIT = /^\s+(?:til|ved) (?:forsørgelse|(?:børn|unge|voksne|personer|borgere) med )/u;

const RULE = existence({ list: COSTS_UNTOLD, message: MESSAGE, allowed });

/** In a hearing's section others speak, unless nobody is said to have written. */
const SPEAKS =
  /(?<!\p{L})(?:høringssvar(?:et)?|peger|mener|frygter|skriver|bemærker|ønsker|finder|anfører|udtaler|kritiserer|foreslår)(?!\p{L})/u;

interface Effect extends Hit {
  /** Told nowhere else, whatever the case says of the same thing. */
  readonly isApart: boolean;
  /** *afholdes inden for rammen*, and within whose. */
  readonly held?: 'held' | 'within';
}

const isHeld = (kind: Openness): kind is 'held' | 'within' => kind === 'held' || kind === 'within';

const isOthersView = (block: TextBlock, at: number): boolean =>
  block.section === 'hearing' && SPEAKS.test(surroundings(block, at).toLowerCase());

/** What the clauses tell of money, and what is said to be held within a frame, with no amount for either. */
function effectsOf(block: TextBlock): readonly Effect[] {
  if (NOT_READ.has(block.section) || !isProse(block)) return [];
  const effects = block
    .memo(moneyEffectsIn)
    .map(({ isPlain, ...one }) => ({ ...one, severity: isPlain ? WARNING : SUGGESTION }));
  const held = block
    .memo(openFinancingIn)
    .flatMap(({ from, to, kind }) =>
      isHeld(kind) ? [{ from, to, isApart: false, held: kind, severity: SUGGESTION }] : [],
    );
  return [...effects, ...held]
    .filter(({ from }) => !isOthersView(block, from))
    .map((one): Effect => ({ ...one, block, message: MESSAGE }));
}
const allEffects = ofBlocks(effectsOf);
const [WARNING, SUGGESTION] = ['warning', 'suggestion'] as const;

const sentenceOf = ({ block, from = 0 }: Hit): string => (block ? sentenceText(block, from).toLowerCase() : '');

const isOfOneSentence = (one: Hit, other: Hit): boolean =>
  one.block !== undefined &&
  one.block === other.block &&
  one.block.sentenceAt(one.from ?? 0).from === one.block.sentenceAt(other.from ?? 0).from;

/** Of each sentence the first that is told of it. */
const firstOfSentence = (hits: readonly Hit[]): Hit[] =>
  hits.filter((hit, index) => !hits.slice(0, index).some((before) => isOfOneSentence(before, hit)));

/** Where it is open who pays, that is said, and not that the amount is missing too. */
const isOfFinancing = ({ block, from = 0 }: Hit): boolean =>
  block
    ?.memo(openFinancingIn)
    .some(({ kind, from: at }) => !isHeld(kind) && block.sentenceAt(at).from === block.sentenceAt(from).from) ?? false;

/** More are not read, in a case that is short of amounts all through. */
const MOST = 6;

const once: TunedRule = {
  tuned: (tuning) => {
    const run = RULE.tuned(tuning);
    return (view) => {
      const isTold = (hit: Hit) => isPricedElsewhere(view, thingOf(wordsOf(hit)), sentenceOf(hit));
      const isLeft = (hit: Hit) => isOwnHouse(view) || !isOfFinancing(hit);
      const listed = run(view).filter((hit) => !isTold(hit));
      const isOpen = (hit: Effect): boolean => {
        if (hit.held === 'within') return !isOwnHouse(view) && !isPricedElsewhere(view, 'udgift', sentenceOf(hit));
        return hit.isApart || !isTold(hit);
      };
      const effects = allEffects(view).filter(isOpen);
      // What is left out of a sum, or reckoned into it, is not told by what the sum is.
      const untold = untoldMoney(view).filter((hit) => !hit.isResult || !isTold(hit));
      return firstOfSentence([...listed, ...effects, ...untold].filter(isLeft)).slice(0, MOST);
    };
  },
};

export const pr23: Check = {
  id: 'PR23',
  category: 'precision',
  severity: 'warning',
  needs: ['text', 'tables'],
  lists: [COSTS_UNTOLD],
  name: { da: 'Udgift uden beløb', en: 'A cost without an amount' },
  why: {
    da: '»Evt. en fordyrelse« kan være tusind kroner eller en million. Et medlem kan ikke vælge en pris, der ikke står der.',
    en: '"Possibly a higher price" may be a thousand kroner or a million. A member cannot choose a price that is not there.',
  },
  run: once,
  examples: {
    bad: [
      ...[
        'Busserne bliver dyrere i drift, når ruten forlænges.',
        'Ved lukning af kiosken mister kommunen lejeindtægter.',
        'Aftalen koster ekstra, når haverne vandes om sommeren.',
        'Kontrakten udløser en ekstrabetaling til vognmanden.',
        'Ud over lånet på 2 mio. kr. kommer driften af pumperne.',
        'Kommunen skal tilbagebetale en del af tilskuddet.',
        'Omlægningen belaster vejkontoen i begge år.',
        'Prisen på skiltene kendes ikke.',
        'Den aftalte besparelse kan ikke opnås fuldt ud.',
        'Registreringen lægger beslag på flere medarbejdertimer.',
        'Der kan spares porto, når brevene sendes digitalt.',
        'De nye lokaler fordyrer rengøringen.',
      ].map((text) => ({ sections: { consequences: text }, fields: { templateId: 'unknown' } })),
      { sections: { economy: 'Udgiften afholdes inden for rammen.' }, fields: { templateId: 'unknown' } },
      ...[
        'Der er i planen afsat midler til krydset i de kommende år.',
        'Huset har tre år i træk haft et merforbrug, og lederen er skiftet.',
        'I forslaget er der indregnet en forsigtigt anslået indtægt.',
        'Skuret samles på pladsen. Hertil kommer fragt.',
        'Udgifter til ekstra kørsel om aftenen er ikke medregnet.',
        'Lønnen modsvares delvist af færre vikarer.',
        'Reglerne betyder, at nettotabet er mindre.',
        'Endelig er der efterregulering af ordningen.',
        'Flytningen påvirker kommunens andel af anlægsrammen.',
        'Foreningen havde et underskud på caféen.',
        'Der er indgået aftale med en rådgiver. Udgiften afholdes af gebyrindtægterne.',
      ].map((presentation) => ({ sections: { presentation } })),
      'Projektet forventes at give en besparelse på varme, som tilfalder klubben.',
      'Vognmændene vurderer, at kravet om elbiler fordyrer kørslen i de første to år.',
      'Justeringen af lyset udgør et mindre beløb.',
      'Der er et mindre merforbrug på hjælpemidler.',
      'En overskridelse kan medføre en sanktion.',
      'Der er en forventning om en merudgift også i 2028.',
      'Året er præget af stigende priser på håndtering af affald.',
      'Den nye aftale vil give en merudgift til vikarer.',
      'Det nye tag ventes at medføre en mindreudgift.',
      { sections: { economy: 'Der er afsat midler i budgettet. Resten findes inden for havnens eget område.' } },
      { sections: { economy: 'Udgiften deles mellem bygherren og kommunen.' } },
      { sections: { economy: 'Model A giver derudover en engangsudgift til et nyt system.' } },
      { sections: { economy: 'Ændringen giver en besparelse på personale.' } },
      { sections: { economy: 'Der vil være mindre udgifter til skiltning.' } },
      { sections: { economy: 'De afledte driftsudgifter til fejning og lys holdes inden for den nuværende ramme.' } },
      { sections: { economy: 'Eventuelle yderligere udgifter afholdes inden for rammen.' } },
      'Der er et efterslæb på bygningsvedligehold.',
      'Hvis indtægten svigter, vil det påvirke taksterne fra 2028.',
      'Løsningen giver evt. en fordyrelse af projektet.',
      'Anlægget koster 9 mio. kr. i 2027.\nHertil kommer afledt drift.',
      'Stien medfører øgede driftsudgifter.',
      'Der må påregnes en merudgift til rådgivning.',
      'Ordningen giver ekstraudgifter for hjemmeplejen.',
      'En udskydelse betyder meromkostninger.',
      'Forslaget har afledte driftsudgifter for skolerne.',
      'Kommunen får øgede udgifter til vedligeholdelse.',
      'Et nyt udbud vil give en fordyrelse. Naboerne er hørt.',
      '- Merudgift til vinterdrift',
      { sections: { economy: 'Hallen kræver afledt drift fra 2028.' } },
      'Der er merudgifter til løn i 2027.',
    ],
    good: [
      'Merudgifter til voksne med handicap er gennemgået af revisionen.',
      'Ekstra snerydning koster 40.000 kr. om året. Målingen er gratis. Udgiften til snerydning holdes inden for budgettet.',
      ...[
        'Busserne bliver dyrere i drift, 40.000 kr. om året.',
        'Kiosken mister kunder, når vejen lukkes.',
        'Butikkerne mister indtægter, når gaden graves op.',
        'Formålet er at nedbringe udgifterne til rejser.',
        'Efter serviceloven betaler kommunen en godtgørelse.',
        'I 2019 afviste Byrådet planen, fordi den ville medføre øgede udgifter.',
        'Turen til havnen bliver kortere, så cyklister sparer tid.',
        'Prisen kendes ikke, før tilbuddene er åbnet den 3. maj 2028.',
        'Kontrakten giver hverken merudgifter eller besparelser.',
        'Sagsbehandlerne bruger en time mere om ugen, og det koster ekstra kaffe for 200 kr.',
        'Ombygningen koster 2 mio. kr. Den kan dermed rummes inden for den samlede økonomi.',
        'Ejeren betaler udgiften til landinspektør.',
      ].map((text) => ({ sections: { consequences: text }, fields: { templateId: 'unknown' } })),
      ...[
        'Der er afsat midler til krydset: 2,1 mio. kr. i 2029.',
        'Huset har haft et merforbrug på 0,4 mio. kr.',
        'Der er indregnet en indtægt på 80.000 kr.',
        'Hertil kommer fragt på 4.000 kr.',
        'Hertil kommer, at vejen er smal.',
        'Udgifter til kørsel er ikke medregnet. De er 12.000 kr. om året.',
        'Det undersøges, om der er afsat midler til krydset.',
        'Lønnen modsvares delvist af færre vikarer, jf. tabel 2.',
        'Klubben har ikke haft et underskud.',
        'Såfremt vejen ikke lægges om, vil slid betyde øgede udgifter.',
        'Hvis taget ikke skiftes, kommer der ekstra udgifter.',
        'Rådgiveren koster 80.000 kr. om året. Udgiften afholdes af gebyrindtægterne.',
      ].map((presentation) => ({ sections: { presentation } })),
      'Projektet forventes at give en besparelse på varme på 40.000 kr. om året.',
      'Det undersøges, om kravet fordyrer kørslen.',
      'Justeringen af lyset udgør et mindre beløb, 12.000 kr.',
      'Der er et mindre merforbrug på hjælpemidler. Merforbruget på hjælpemidler er 0,3 mio. kr.',
      'En overskridelse kan ikke medføre en sanktion.',
      'Højere priser på 4 pct. er regnet med.',
      'Aftalen vil ikke give en merudgift.',
      'Der er fald i børnetallet. Det kan medføre en samling af klasser.',
      { sections: { economy: 'Resten, 1,2 mio. kr., findes inden for havnens eget område.' } },
      { sections: { economy: 'Udgiften deles mellem bygherren, der betaler 2 mio. kr., og kommunen.' } },
      { sections: { economy: 'Ændringen giver en besparelse på 400.000 kr. om året.' } },
      { sections: { economy: 'Lånet giver en besparelse, der svarer til ydelsen.' } },
      { sections: { economy: 'Det giver ingen besparelse.' } },
      { sections: { economy: 'Byrådet spørger, om det giver en besparelse.' } },
      'Løsningen giver en fordyrelse på 2 mio. kr.',
      'Afledt drift er 80.000 kr. om året.',
      'Der er ingen merudgifter til løn.',
      'Anlægget koster 9 mio. kr. samt afledt drift på 80.000 kr.',
      'Merudgiften kendes først, når tilbuddene er hentet.',
      'Merudgiften holdes inden for rammen.',
      'Udvalget spørger, om der er merudgifter.',
      { sections: { economy: 'Hertil kommer afledt drift.\n| Udgift | Kr. |\n| Afledt drift | 80.000 |' } },
      { sections: { summary: 'Hertil kommer afledt drift.', economy: 'Den afledte drift koster 80.000 kr. om året.' } },
      'Projektet medfører ikke øgede driftsudgifter.',
      'Naboen skriver: »Det giver en fordyrelse.«',
      '> Det giver en fordyrelse.',
      'Ekstraudgifter er vist i bilag 3.',
      { sections: { recommendation: '1. At Byrådet finder penge til merudgifter' } },
    ],
  },
};
