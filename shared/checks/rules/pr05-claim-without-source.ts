import { PERCENT, SOURCE } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, inProse, lowerMatches, matches, sentenceText, surroundings } from '../define.ts';
import { NAMELESS_EXPERTS, NAMELESS_SOURCES, UNNAMED_SOURCES, VAGUE_CLAIMS } from '../lists/claims.ts';
import { alternatives } from '../reading/alternatives.ts';
import { assertedIn } from '../reading/asserted.ts';
import { isOwnHouse } from '../reading/house.ts';
import { lowerBefore } from '../reading/near.ts';
import type { Tuning, WordList } from '../tuning.ts';

const MESSAGE = {
  da: 'Hvor kommer oplysningen fra? Angiv kilde og år eller bilag.',
  en: 'Where does this come from? Give the source and year, or an attachment.',
};

const SHOWS = '(?:viser|viste|har vist|peger på|tyder på|dokumenterer|bekræfter)';
const OF_WHOM = '(?: (?:fra|af|med|i)(?: (?!viser)\\p{Ll}+){1,4})?';
const THINKS = '(?:\\p{Ll}+ )?(?:vurderer|peger|mener|siger|anbefaler|advarer|er enige)';

interface Patterns {
  /** Nobody in particular: *erfaringer fra andre kommuner viser*. */
  readonly vague: RegExp;
  /** One particular source that is then not named. */
  readonly unnamed: RegExp;
}

function patternsBy(tuning: Tuning): Patterns {
  const of = (list: WordList): string => `(?:${alternatives(tuning.entries(list))})`;
  const claims = [
    of(VAGUE_CLAIMS),
    `(?:nye |flere |mange |tidligere )?${of(NAMELESS_SOURCES)}${OF_WHOM} ${SHOWS}`,
    `${of(NAMELESS_EXPERTS)} ${THINKS}`,
  ];
  return {
    vague: new RegExp(`(?<!\\p{L})(?:${claims.join('|')})(?!\\p{L})`, 'gu'),
    unnamed: new RegExp(`(?<!\\p{L})${of(UNNAMED_SOURCES)}${OF_WHOM} ${SHOWS}(?!\\p{L})`, 'gu'),
  };
}

/** *administrationens beregninger*, *VIVE's undersøgelser*: the reader knows whom to ask. */
const OWNED = /\p{L}'?s(?: egne| seneste| nye)? $/u;
const YEAR = /(?:19|20)\d\d/;
/** The year of what is relied on, told in the sentence before: *Rambøll evaluerede ordningen i 2025*. */
const RELIED_ON =
  /(?<!\p{L})(?:\p{L}{0,30}(?:undersøg|evaluer|analyse|statistik|beregn|prognos|målt|måling|talt|tælling|spurgt|opgjort|erfaring|rapport))/u;
/** What people think, in per cent: somebody must have asked them. */
const OPINION =
  /(?<!\p{L})(?:mener|oplever|ønsker|føler|foretrækker|støtter|bakker op|er (?:meget )?(?:tilfredse|utilfredse|trygge|utrygge|enige|uenige|glade))(?!\p{L})/u;
const ASKED = new Set(['hearing', 'engagement']);

function hasSource(block: TextBlock, offset: number): boolean {
  return SOURCE.test(surroundings(block, offset));
}

function claims(block: TextBlock, patterns: Patterns): Hit[] {
  const vague = lowerMatches(block, patterns.vague).filter(
    ({ index }) => !hasSource(block, index) && !OWNED.test(block.lower.slice(Math.max(0, index - 40), index)),
  );
  const unnamed = lowerMatches(block, patterns.unnamed).filter(
    ({ index, 0: words }) => !hasSource(block, index) && !isOfYear(block, { from: index, to: index + words.length }),
  );
  return [...vague, ...unnamed].map(({ index, 0: words }) => hit(block, { from: index, to: index + words.length }));
}

/** What the claim is about may have a year too: *viser, at trafikken stiger frem mod 2030* says nothing of the source. */
function isOfYear(block: TextBlock, { from, to }: { from: number; to: number }): boolean {
  const spans = block.sentences();
  const index = spans.findIndex((span) => span.from <= from && from < span.to);
  const [own, before] = [spans[index], spans[index - 1]];
  const told = before ? block.lower.slice(Math.max(before.from, before.to - 300), before.to) : '';
  if (YEAR.test(told) && RELIED_ON.test(told)) return true;
  const start = own ? Math.max(own.from, from - 200) : from;
  return YEAR.test(block.text.slice(start, to)) || /^[^,]{0,40}(?:19|20)\d\d/u.test(block.text.slice(to, to + 60));
}

/** Shares of people and homes are counted by somebody; shares of a plot or a price are requirements. */
const POPULATION =
  /(?<!\p{L})af(?:\s+(?:de|alle|vores|\d[\d.]*|\p{Ll}+[es])){0,3}\s+\p{Ll}*(?:borger|børn|elev|bilist|cyklist|ung|ældre|medarbejder|forældr|familie|virksomhed|husstand|bolig|beboer|bruger|lærer|pædagog|patient|mænd|kvinder)\p{Ll}*/u;

/** *Mindst 94 procent af eleverne*: an aim or a requirement has no source. */
const AIMED = /(?<!\p{L})(?:mindst|højst|minimum|maksimalt|mål(?:et)?(?: er| på|:)?|skal)\s+(?:er\s+)?(?:\d\S*\s+)?$/iu;
/** *Den nationale trivselsmåling viser, at 88 procent …*; and an aim measured by one. */
const SURVEY =
  /(?<!\p{L})(?:den|det|de|denne|årets|kommunens)\s+(?:\p{L}+\s+){0,2}\p{L}*(?:måling|undersøgelse|opgørelse|statistik|rapport|evaluering|tælling|prognose)(?:en|er|erne)?(?:\s(?:viser|viste|peger)|[.,]?$)/iu;
const isOfSurvey = (sentence: string): boolean => SURVEY.test(sentence.trim());

/** A share of people is a claim too, a milder one; what they think is as strong as any other. */
function shares(block: TextBlock): Hit[] {
  if (ASKED.has(block.section)) return [];
  return matches(block, PERCENT).flatMap(({ index, 0: words }) => {
    const sentence = sentenceText(block, index);
    const opinion = /(?<!\p{L})af(?!\p{L})/u.test(sentence) && OPINION.test(sentence);
    const after = block.lower.slice(index + words.length, index + words.length + 80);
    const share = /^\s+af(?!\p{L})/u.test(after) && POPULATION.test(after);
    if (AIMED.test(block.text.slice(Math.max(0, index - 30), index)) || isOfSurvey(sentence)) return [];
    if ((!opinion && !share) || hasSource(block, index) || YEAR.test(surroundings(block, index))) return [];
    const found = hit(block, { from: index, to: index + words.length });
    return [opinion ? found : { ...found, severity: 'warning' }];
  });
}

/**
 * What rests on others nobody names (*bygger på erfaringer fra to kommuner*), is held against them without a figure (*er moderat i forhold
 * til nabokommunerne*), or is said to have grown without one (*antallet af frivillige er steget*).
 */
const UNMEASURED =
  /(?<!\p{L})(?:bygger på (?:de )?erfaringer(?:ne)? fra (?:to|tre|fire|fem|andre|flere|nogle|enkelte|en række) (?:andre )?kommuner|erfaringerne fra (?:andre|flere|nogle|de andre) kommuner (?:er|har været|tyder|peger)|(?:moderat\p{L}*|beskeden\p{L}*|lav\p{L}{0,2}|lavere|høj\p{L}{0,1}|højere|billig\p{L}*|dyr\p{L}*|godt|bedre|dårligere|på niveau) (?:set )?(?:i forhold til|sammenlignet med|end|med) (?:i )?(?:nabokommunerne|andre kommuner|omegnskommunerne|sammenlignelige kommuner|de øvrige kommuner)|antallet af \p{L}{3,40} (?:er |har været )?(?:støt |markant |stærkt )?(?:steget|stiger|stigende|vokset|vokser|faldet|falder)|er antallet af \p{L}{3,40} (?:steget|vokset|faldet)|i den (?:lave|høje) ende (?:\p{L}+ ){0,4}(?:omkringliggende|omliggende|øvrige|andre|sammenlignelige) kommuner|(?:over|under) gennemsnittet for (?:de )?(?:\p{L}+ )?kommuner,? (?:som )?(?:vi|kommunen) (?:normalt |typisk )?sammenligner)(?!\p{L})/gu;

function unmeasured(block: TextBlock): Hit[] {
  const { lower, section } = block;
  if (ASKED.has(section) || !(lower.includes('kommuner') || lower.includes('antallet af'))) return [];
  return lowerMatches(block, UNMEASURED).flatMap(({ index, 0: { length } }): Hit[] => {
    const { from, to } = block.sentenceAt(index);
    if (isToldBySomebody(block, index)) return [];
    // With a figure beside it, it can be looked up.
    if (
      /\d/u.test(block.text.slice(Math.max(from, index - 300), Math.min(to, index + 300)).replaceAll(YEARS, '')) ||
      hasSource(block, index)
    )
      return [];
    return [{ ...hit(block, { from: index, to: index + length }), severity: 'warning' }];
  });
}
const YEARS = /(?:19|20)\d\d/gu;
/** *Socialtilsynet har i rapporten noteret, at antallet er faldet*: the one who says it stands in the sentence. */
const TELLER =
  /(?<!\p{L})(?:(?:har|havde) (?:\p{L}+ ){0,4}(?:noteret|oplyst|konkluderet|vurderet|opgjort|anført|konstateret|meddelt|bemærket|skrevet|svaret)|noterer|oplyser|konkluderer|opgør|anfører|konstaterer|meddeler|skriver|angiver|ifølge)(?!\p{L})/u;
const isToldBySomebody = (block: TextBlock, at: number): boolean => TELLER.test(lowerBefore(block, at));

const WHICH = {
  da: 'Hvilke? Nævn dem, så oplysningen kan efterprøves.',
  en: 'Which ones? Name them, so that it can be verified.',
};
const MANY = '(?:to|tre|fire|fem|seks|andre|flere|nogle|enkelte|et par|en række)';
/** Asked or compared with, and named by nobody: *har talt med to svømmehaller i andre kommuner*, *i nabokommunerne mellem 3.640 kr. og 4.480 kr.* */
const NAMELESS = new RegExp(
  `(?<!\\p{L})(?:(?:talt|været i dialog|været i kontakt|haft kontakt|kontaktet|hentet erfaringer|indhentet erfaringer|undersøgt|spurgt)(?: (?:med|fra|hos|i))? ${MANY} (?:\\p{L}+ ){0,2}(?:kommuner|i (?:andre|${MANY}) kommuner)|i (?:nabokommunerne|omegnskommunerne|sammenlignelige kommuner|de omkringliggende kommuner) (?:\\p{L}+ |(?:19|20)\\d\\d ){0,3}(?:mellem|fra|på|omkring|ca\\.)? ?\\d)(?!\\p{L})`,
  'gu',
);
/** *nemlig Furesø*, *(Egedal, Gladsaxe)*: a place, and not the first word of the sentence. */
const NAMES_ONE = /(?:\(|:|nemlig|bl\.a\.|blandt andet|og|,)\s\p{Lu}\p{Ll}+|\p{Lu}\p{L}+s? Kommune/u;

/** Said to hang together, with neither a figure nor a source. */
const TOGETHER =
  /(?<!\p{L})(?:(?:der (?:ses|er|findes)|vi ser) (?:en )?(?:klar |tydelig |stærk |vis )?sammenhæng mellem|er (?:klart |tydeligt )?en (?:klar |tydelig |direkte )?følge af (?:den |det |de )?generelle?)(?!\p{L})/gu;

function nameless(block: TextBlock): Hit[] {
  const { lower } = block;
  const which = lower.includes('kommuner')
    ? lowerMatches(block, NAMELESS).filter(({ index }) => {
        const around = surroundings(block, index);
        return !NAMES_ONE.test(around.slice(1)) && !hasSource(block, index);
      })
    : [];
  const together = lower.includes(' en ')
    ? lowerMatches(block, TOGETHER).filter(({ index }) => {
        const said = sentenceText(block, index);
        return !/\d/u.test(said) && !SOURCE.test(said) && !isToldBySomebody(block, index);
      })
    : [];
  const place = ({ index, 0: { length } }: RegExpExecArray) => hit(block, { from: index, to: index + length });
  return [
    ...which.map((one): Hit => ({ ...place(one), message: WHICH, severity: 'suggestion' })),
    ...together.map((one): Hit => ({ ...place(one), severity: 'warning' })),
  ];
}

/** *Begge hændelser er evalueret. Evalueringen viste, …*: the source is the one just told of. */
const SOURCE_TOLD =
  /(?<!\p{L})(?:er|blev|har|var)(?: \p{L}+){0,4} (?:evalueret|undersøgt|analyseret|gennemgået|kortlagt|målt|beregnet|opgjort)(?!\p{L})/u;
const goesOnFromSource = ({ block, from = 0 }: Hit): boolean => {
  if (!block) return false;
  const start = block.sentenceAt(from).from;
  return (
    SOURCE_TOLD.test(block.lower.slice(Math.max(0, start - 300), start)) &&
    /^\p{L}+(?:en|et|erne)(?!\p{L})/u.test(block.lower.slice(from))
  );
};

const hit = (block: TextBlock, { from, to }: { from: number; to: number }): Hit => ({
  block,
  from,
  to,
  message: MESSAGE,
});

export const pr05: Check = {
  id: 'PR05',
  category: 'precision',
  severity: 'error',
  needs: ['text'],
  name: { da: 'Påstand uden kilde', en: 'Claim without source' },
  why: {
    da: 'En påstand, som ingen kan efterprøve, flytter et flertal uden at nogen kan svare på den. Sandhed og saglighed er embedspligter.',
    en: 'A claim nobody can verify moves a majority without anyone being able to answer it. Truth and objectivity are duties of office.',
  },
  lists: [VAGUE_CLAIMS, NAMELESS_SOURCES, UNNAMED_SOURCES, NAMELESS_EXPERTS],
  run: {
    tuned: (tuning) => {
      const patterns = patternsBy(tuning);
      const find = inProse((block) => [
        ...claims(block, patterns),
        ...shares(block),
        ...unmeasured(block),
        ...nameless(block),
        ...(ASKED.has(block.section) ? [] : assertedIn(block)).map(
          (span): Hit => ({ ...hit(block, span), severity: 'warning' }),
        ),
      ]);
      // Elsewhere nobody has promised a source for every claim: it is to be mended, and stops no case.
      return (view) =>
        isOwnHouse(view)
          ? find(view)
          : find(view).flatMap((hit) => (goesOnFromSource(hit) ? [] : [{ severity: 'warning' as const, ...hit }]));
    },
  },
  examples: {
    bad: [
      'Folketinget har netop indført en ordning, der ligner.',
      'Ringvejen vil føre til mindre trafik i byen.',
      'Det er indtrykket, at børnene sover bedre.',
      'Taksten ligger i den lave ende sammenlignet med de omkringliggende kommuner.',
      'Vi ligger fortsat over gennemsnittet for de kommuner, vi normalt sammenligner os med.',
      'Ordningen vil betyde færre ulykker.',
      'Forvaltningen har talt med to svømmehaller i andre kommuner, der har gratis adgang.',
      'Centret har indhentet erfaringer fra tre andre kommuner.',
      'En husstand betaler i nabokommunerne i 2025 mellem 3.640 kr. og 4.480 kr.',
      'Der ses en sammenhæng mellem fraværet og normeringen.',
      'Der er en klar sammenhæng mellem lys på stien og brugen af den.',
      'Vi har spurgt nogle kommuner om deres takst.',
      'Erfaringerne fra andre kommuner er overvejende positive.',
      'Det er praksis, at haller op til 800 m² tillades.',
      'Anslået forbrug bygger på erfaringer fra to kommuner.',
      'Stigningen er moderat set i forhold til nabokommunerne.',
      'Siden er antallet af frivillige steget.',
      'Erfaringer viser, at grønne områder har stor betydning for trivslen.',
      'Det er velkendt, at tidlig indsats betaler sig.',
      'Undersøgelser viser, at børn lærer mere i små klasser.',
      'Eksperter peger på, at ordningen virker.',
      'Evalueringen viser, at borgerne er tilfredse.',
      'Det har vist sig, at færre tager bussen.',
      'Erfaringer fra andre kommuner viser, at ordningen sparer tid.',
      'Erfaringsmæssigt falder farten hurtigt igen.',
      '80 procent af borgerne er tilfredse med hjælpen.',
      '45 % af kommunens børn er medlem af en forening.',
      '40 procent af Spirens børn går hjem før kl. 14.',
      'Tal viser, at madspildet i køkkenerne kan halveres.',
      'Fagfolk anbefaler, at børn sover ude hele året.',
      'Beregninger viser, at varmepumper tjener sig hjem på syv år.',
      'Undersøgelsen bekræfter, at færre tager bussen om aftenen.',
      'Forskning peger på, at uderum giver ro. Der skal ske noget, jf. ovenstående.',
      'Prognosen viser, at børnetallet stiger frem mod 2030.',
      'Undersøgelsen viser, at færre tager bussen. Skolen åbner i 2027.',
      'Skolen åbner i 2027. Evalueringen viser, at eleverne trives.',
    ],
    good: [
      'Ringvejen vil ifølge trafikmodellen fra 2030 føre til mindre trafik.',
      'Ringvejen vil betyde 400 færre biler i døgnet.',
      'Byrådet har netop indført en ordning.',
      'Folketinget har netop indført ordningen, jf. lov nr. 12 af 2. maj 2030.',
      'Taksten er 400 kr. og i den lave ende af de andre kommuner, som betaler 600 kr.',
      'Vi ligger over gennemsnittet for året.',
      'Socialtilsynet har i rapporten fra besøget noteret, at antallet af magtanvendelser er faldet.',
      'Skolelederen oplyser, at antallet af elever er faldet.',
      'Politiet har meddelt, at antallet af uheld er faldet.',
      'Forvaltningen har talt med to kommuner, nemlig Furesø og Egedal.',
      'Centret har spurgt tre andre kommuner: Furesø, Egedal og Allerød.',
      'Ifølge Danmarks Statistik er der en sammenhæng mellem alder og fravær.',
      'Der er en sammenhæng mellem fravær og alder, jf. bilag 2.',
      'Antallet af frivillige er steget fra 310 til 420.',
      'Mindst 94 procent af eleverne skal opnå 02.',
      'Den nationale trivselsmåling viser, at 88 procent af eleverne trives.',
      'Evalueringen fra 2025 (bilag 1) viser, at 46 af 60 er tilfredse.',
      'Undersøgelser viser, at børn lærer mere i små klasser (VIVE, 2024, s. 12).',
      'Erfaringer viser, at fristen kan holdes, jf. evalueringen i bilag 3.',
      'Tallene viser en stigning. Kilde: Danmarks Statistik.',
      'Administrationens erfaring er, at fristen kan holdes.',
      '> Erfaringer viser, at det går galt.',
      'Rambøll evaluerede ordningen i 2025. Evalueringen viser, at 46 af 60 er tilfredse.',
      'Det viser sig først, når anbuddene er åbnet.',
      'Ifølge Danmarks Statistik er 80 procent af borgerne tilfredse.',
      'Friarealet er mindst 20 procent af grunden.',
      'I 2025 var 45 procent af børnene medlem af en forening.',
      'Tabellen viser udgiften for hvert år.',
      'I 2025 blev trafikken talt. Undersøgelsen viser, at færre kører for hurtigt.',
      'Analysen viser i tal fra 2025, at ruten er dyr.',
      'Administrationens beregninger viser et fald på 12 elever.',
      { sections: { hearing: '60 procent af de 41, der svarede, ønsker løsning C.' } },
      'Regnskabets tal viser et mindreforbrug på 2 mio. kr.',
      'Skolernes erfaringer viser, at ordningen tager tid.',
      'Forskerne fra DTU målte luften i 12 klasser.',
      'Undersøgelsen viser ikke, hvem der cyklede (bilag 2).',
      'Handicaprådet skriver: »Erfaringer viser, at skiltene ikke ses.«',
    ],
  },
};
