import type { TextBlock } from '../blocks.ts';
import { type Hit, isProse, markedMatches, ofBlocks } from '../define.ts';
import { holds, marks } from '../marks.ts';
import type { CaseView } from '../view.ts';

const HOW_MUCH = {
  da: 'Hvor meget? Skriv beløbet, eller skriv, at det ikke er opgjort.',
  en: 'How much? Give the amount, or say that it has not been worked out.',
};

/** Money that is told of with no amount, in other words than those of cost and saving. */
const UNTOLD = new RegExp(
  `(?<!\\p{L})(?:${[
    // *Der er i planen afsat midler til krydset*
    '(?:afsat|sat|afsættes|reserveret|tilført) (?:\\p{L}+ )?(?:midler|penge) til \\p{L}+',
    '(?:har|havde|haft|får|giver|forventer|forventes) (?:igen )?et (?:\\p{L}+ )?(?:merforbrug|mindreforbrug|underskud|overskud)(?: på \\p{L}+)?',
    '(?:indregnet|medregnet|forudsat|budgetteret med) (?:en|et) (?:\\p{L}+ ){0,3}(?:indtægt|merindtægt|udgift|besparelse|provenu)',
    'hertil kommer (?:eventuel |eventuelt |udgifter? til |\\p{L}+ til )?(?:levering|fragt|opsætning|transport|gebyrer?)',
    '(?:modsvares|opvejes|udlignes) (?:delvist|delvis|til dels|i nogen grad|for en dels vedkommende) af \\p{L}+',
    'nettotabet (?:er|bliver) (?:noget |dog )?(?:mindre|lavere|større|højere)',
    'er nettotabet (?:noget |dog )?(?:mindre|lavere|større|højere)',
    'er der (?:også )?(?:en )?efterregulering(?:er)?',
    'efterslæb(?:et)?(?: på \\p{L}+)?',
    // *Det vil gå ud over indkøb*, *udgør et mindre beløb*
    '(?:vil|kan) (?:det )?gå ud over (?:indkøb|driften|budgettet|andre \\p{L}+|\\p{L}+ af \\p{L}+)',
    '(?:udgør|koster|er|bliver|indbringer?) (?:kun |blot )?et (?:mindre|begrænset|beskedent|større) beløb',
    'indgår (?:manglen|udgiften|beløbet|merudgiften) i budgetlægningen',
    'eventuel(?:le)? (?:yderligere |øvrige |ekstra )?(?:mer)?udgift(?:er)?[^.]{0,60}?(?:holdes|afholdes|dækkes|klares|indgår|finansieres)',
    'resten (?:af (?:beløbet|udgiften) )?(?:findes|finansieres|dækkes|afholdes|betales) (?:inden for|af|over)',
    // *stigende priser på affald*: what pushes the price, and nothing of what comes of it
    '(?:stigende|højere|faldende|bedre|dårligere) \\p{L}{0,20}priser (?:på|for|fra|til) \\p{L}+',
  ].join('|')})(?!\\p{L})`,
  'gu',
);
/** Words without which the pattern cannot hold. */
const MARKS = marks(
  UNTOLD,
  'afsat',
  'midler',
  'penge',
  'forbrug',
  'skud',
  'regnet',
  'budgetteret',
  'forudsat',
  'hertil',
  'svares',
  'opveje',
  'udlign',
  'nettotab',
  'efterreg',
  'efterslæb',
  'gå ud over',
  ' beløb',
  'budgetlægning',
  'eventuel',
  'resten ',
  'priser',
);
/** The same in words that are rarer. */
const UNTOLD_TOO = new RegExp(
  `(?<!\\p{L})(?:${[
    // *vandprisen stiger derfor*
    '(?:\\p{L}{3,20}prisen|huslejen|gebyret|taksten|kontingentet) (?:derfor |dermed |således |vil (?:derfor )?)?(?:stiger|stige|falder|falde)(?: \\p{L}+)?',
    // *et øget ressourceforbrug*, *viser en ubalance*, *behov for at finde besparelser*, *Gebyret for en bolig vil stige*
    '(?:øget|vist|mindre|større|yderligere|ekstra|betydeligt) (?:ressource|tids)forbrug',
    'viser (?:\\p{L}+ )?en (?:\\p{L}+ )?(?:ubalance|manko)',
    '(?:finde|hente|anvise|skulle findes|skal findes) (?:yderligere |nye )?besparelser',
    '(?:gebyret|taksten|huslejen|prisen|kontingentet) (?:for|på|til) (?:\\p{L}+ ){1,3}vil (?:\\p{L}+ )?(?:stige|falde)',
    'midlerne søges overført',
    'er der (?:også )?et (?:\\p{L}+ )?(?:merforbrug|mindreforbrug|underskud|overskud) på \\p{L}+',
    // *ikke muligt at opgøre de økonomiske konsekvenser*
    '(?:ikke|vanskeligt|svært) (?:er )?(?:på nuværende tidspunkt )?(?:muligt )?at (?:opgøre|beregne|vurdere|estimere|fastsætte|give et bud på) (?:de |den |det )?(?:\\p{L}+ )?(?:økonomi\\p{L}*|udgift\\p{L}*|omkostning\\p{L}*|beløb\\p{L}*)(?: konsekvenser)?',
    // *tabte entréindtægter*, *uden betydelig erstatning*, *ekstern bistand*
    '(?:tabte|mistede|manglende|vigende) \\p{L}{0,20}indtægter',
    '(?:uden |mod |medføre |udløse |betale )?(?:en |et )?(?:betydelig|stor|væsentlig|større|anseelig)e? (?:erstatning|kompensation|godtgørelse|merudgift|ekstraudgift|udgift til \\p{L}+|omkostning)(?:er)?',
    '(?:kræver|kræve|forudsætter|forventes|påregnes|behov for|brug for) (?:\\p{L}+ ){0,2}(?:ekstern|juridisk|teknisk) (?:bistand|rådgivning|konsulentbistand|rådgiver|ekspertise)(?: til \\p{L}+)?',
  ].join('|')})(?!\\p{L})`,
  'gu',
);
const MARKS_TOO = marks(
  UNTOLD_TOO,
  'prisen ',
  'huslejen ',
  'gebyret ',
  'taksten ',
  'kontingentet ',
  'ressourceforbrug',
  'tidsforbrug',
  'ubalance',
  'manko',
  'besparelser',
  'søges overført',
  'er der ',
  'at opgøre ',
  'at beregne ',
  'at vurdere ',
  'at estimere ',
  'at fastsætte ',
  'give et bud ',
  'tabte ',
  'mistede ',
  'manglende ',
  'vigende ',
  ...['erstatning', 'kompensation', 'godtgørelse', 'merudgift', 'ekstraudgift', 'udgift til ', 'omkostning'].map(
    (what) => ` ${what}`,
  ),
  ' bistand',
  ' rådgiv',
  'konsulentbistand',
  ' ekspertise',
);
const FIGURE = /\d[\d.,]*\s?(?:kr|mio|mia|t\.kr|tkr|pct|procent|%)|(?:kr\.|mio\.)\s?\d|tabel|bilag \d/u;
const OPEN =
  /(?<!\p{L})(?:ingen|ikke|hverken|uden|om|hvis|såfremt|kan|kunne|undgå\p{L}*|undersøg\p{L}*|hvorvidt)(?: \p{L}+){0,3}\s+$/u;
const LEFT_OUT = new Set([
  'recommendation',
  'alternativeRecommendation',
  'attachments',
  'decision',
  'dissent',
  'previousHandling',
]);

/** *Hertil kommer fragt*, *Resten findes …*: beside a sum that is told. */
const LEAVES_OUT = /^(?:hertil|resten|eventuel)/u;

const RESULT = /forbrug|underskud|overskud/u;
interface UntoldHit extends Hit {
  /** A result of a year or a place, which a table may give. */
  readonly isResult: boolean;
}

/** The sentence and the next, where the amount may follow. */
function saidFrom(block: TextBlock, at: number, next: 'always' | 'whereItGoesOn'): string {
  const { from, to } = block.sentenceAt(at);
  const after = block.sentences().find((span) => span.from >= to);
  const goesOn =
    after !== undefined && (next === 'always' || /^(?:de|det|den|disse) /u.test(block.lower.slice(after.from)));
  return block.lower.slice(from, goesOn ? after.to : to);
}

function hitsIn(block: TextBlock): readonly UntoldHit[] {
  const { lower, section } = block;
  if (!isProse(block) || LEFT_OUT.has(section) || !(holds(block, MARKS) || holds(block, MARKS_TOO))) return [];
  const all = [...markedMatches(block, MARKS, UNTOLD), ...markedMatches(block, MARKS_TOO, UNTOLD_TOO)];
  return all.flatMap(({ index, 0: words }): UntoldHit[] => {
    const leavesOut = LEAVES_OUT.test(words);
    const said = saidFrom(block, index, leavesOut ? 'whereItGoesOn' : 'always');
    const isDenied = !words.startsWith('uden ') && OPEN.test(lower.slice(Math.max(0, index - 50), index));
    const isOpen = isDenied || FIGURE.test(said);
    const place = { block, from: index, to: index + words.length };
    return isOpen ? [] : [{ ...place, isResult: RESULT.test(words), message: HOW_MUCH, severity: 'suggestion' }];
  });
}

/** Money a case tells of and gives no amount for, in the sentence or beside it. */
export const untoldMoney: (view: CaseView) => readonly UntoldHit[] = ofBlocks(hitsIn);
