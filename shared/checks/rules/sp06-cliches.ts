import { type Check, type Hit, inProse, lowerMatches, wordsOf } from '../define.ts';
import { CLICHES } from '../lists/wording.ts';
import { holds, marks } from '../marks.ts';
import { existence, type TermMatch } from '../terms.ts';
import type { Threshold } from '../tuning.ts';

const MESSAGE = { da: 'Hvad betyder det konkret her?', en: 'What does it mean here, concretely?' };

const PER_HUNDRED: Threshold = {
  id: 'perHundred',
  name: { da: 'Højst så mange floskler pr. 100 ord', en: 'At most so many clichés per 100 words' },
  value: 1,
  min: 0,
  max: 10,
};

/** *på tværs af vejen*, *robust træ*, *brandvæsenets indsats*: the words at work. */
const PLAIN =
  /^\s+(?:af\s+(?:\p{L}+\s+)?(?:vejen|stien|gaden|åen|banen|sporene|linjen|matriklen|skel)|(?:træ|asfalt|beton|materialer?|belægning|plante[r]?))(?!\p{L})/u;
const RESCUE = /(?:brand|redning|politi|beredskab)\p{L}*\s+$/u;
/** *tiltag 8*, *12 nye tiltag*, *de tre indsatser*, *hvert tiltag*: counted or numbered, and told one by one. */
const ITEM = /^(?:tiltag|indsats)/u;
const COUNTED_BEFORE =
  /(?<!\p{L})(?:\d+|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|begge|hvert|hver|disse|følgende|alle|vedtagne|foreslåede|beskrevne|nævnte|de|af|om)\s+(?:\p{L}+e\s+){0,2}$/u;
const NUMBERED_AFTER = /^\s+(?:nr\.\s)?\d|^\s*:/u;
const isItem = ({ term, before, after }: TermMatch): boolean =>
  ITEM.test(term) && (COUNTED_BEFORE.test(before) || NUMBERED_AFTER.test(after));
const allowed = (match: TermMatch): boolean => PLAIN.test(match.after) || RESCUE.test(match.before) || isItem(match);

const rule = existence({ list: CLICHES, message: MESSAGE, allowed });

/** Said for the sake of saying something, each by itself: *det er vigtigt at have for øje*. */
const FILLER =
  /(?<!\p{L})(?:vigtigt at (?:have for øje|holde sig for øje|understrege|fremhæve|pointere|huske på)|(?:der )?er sket meget siden|har udtjent sit formål|(?:være|er|komme|kommer) på forkant|skabe[rs]? værdi for|som (?:\p{L}{1,30} ){1,6}ser ind i|(?:i den )?forbindelse(?:n)? skal det bemærkes|det skal i øvrigt bemærkes|følger (?:området|udviklingen|sagen) (?:\p{L}+ )?tæt|er opmærksom(?:me)? på (?:problemstillingen|problematikken|udfordringen|udfordringerne|forholdet)|alt i alt kan man sige)(?!\p{L})/gu;
const FILLS = {
  da: 'Det siger ingenting. Slet det, eller skriv hvad der er sket.',
  en: 'This says nothing. Delete it, or say what has happened.',
};
const fillers = inProse((block) =>
  holds(block, FILLER_MARKS)
    ? lowerMatches(block, FILLER)
        .slice(0, 1)
        .map(({ index, 0: { length } }) => ({ block, from: index, to: index + length, message: FILLS }))
    : [],
);
/** Worn to the bone: each by itself leaves the reader to guess what is to be done. *fokus på* alone may be a plain word. */
const HOLLOW =
  /(?<!\p{L})(?:(?:et |med )?(?:styrket|øget|skærpet|fornyet|forstærket|større) (?:\p{L}+ )?fokus(?:et)?(?: på)?|(?:være|er|have|har|lægges|sættes?) (?:\p{L}+ )?særligt fokus på|opmærksomhedspunkt(?:er|erne|et)?|(?:forankring(?:en)?|videreudvikling(?:en)?) (?:og (?:\p{L}+ )?(?:forankring|videreudvikling|udvikling|udbredelse)(?:en)? )?af|åbent? og (?:kommunikerende|inddragende|lyttende|dialogbaseret)|tænke[rs]? (?:helheder|i helheder|ud af boksen)|løfte[rs]? i flok|(?:skabe[rs]? )?den røde tråd|sætte[rs]? barren højt?|strukturelle (?:greb|investeringer|tiltag|løft)|mere optimale?|mere optimalt|borgernære (?:områder|løsninger|tilbud|indsatser)|stærkt? fællesskab(?:er)?|på tværs af generationer|blågrønt? \p{L}+|(?:mere )?levende (?:by|byrum|bymidte|midtby|\p{L}*område|handelsby|lokalsamfund|ramme)|et løft (?:af|til|for) (?:byen|bymidten|midtbyen|området|bydelen)|give[rs]? (?:(?!et )\p{L}+ ){1,6}et (?:\p{L}+ )?løft|bidrage[rs]? positivt til|fremtidssikre[rt]?\p{L}?|rekreativt element|(?:bred )?inddragende proces|skabe[rs]? rammer(?:ne)?(?=[.,]))(?!\p{L})/gu;
const HOLLOW_MARKS = marks(
  HOLLOW,
  'fokus',
  'opmærksomhedspunkt',
  'forankring',
  'videreudvikling',
  'åben og',
  'åbent og',
  'tænke',
  'i flok',
  'røde tråd',
  'barren',
  'strukturelle',
  'borgernære',
  'mere optimal',
  'fællesskab',
  'på tværs',
  'blågrøn',
  'levende',
  'løft',
  'rekreativt',
  'positivt til',
  'fremtidssikre',
  'inddragende',
  'rammer',
);
/** Findings of one case; whoever has looked at so many sees the others. */
const MOST_HOLLOW = 3;
const hollow = inProse((block) =>
  block.lower.includes(' ') && holds(block, HOLLOW_MARKS)
    ? lowerMatches(block, HOLLOW)
        .slice(0, 1)
        .map(({ index, 0: { length } }) => ({ block, from: index, to: index + length, message: MESSAGE }))
    : [],
);

const FILLER_MARKS = marks(
  FILLER,
  'vigtigt at',
  'sket meget',
  'udtjent',
  'bemærkes',
  'opmærksom',
  'tæt',
  'alt i alt',
  'forkant',
  'værdi for',
  'ser ind i',
);

/** Worn, but ordinary words in most houses. */
const ORDINARY = /^(?:indsats|tiltag|på tværs|understøtte|rammer|fokus|styrke)/iu;

/** A word is asked about once, in whatever form. */
function firstOfEach(found: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return found.filter((hit) => {
    const stem = wordsOf(hit).toLowerCase().slice(0, 6);
    return seen.has(stem) ? false : seen.add(stem);
  });
}

export const sp06: Check = {
  id: 'SP06',
  category: 'language',
  severity: 'suggestion',
  needs: ['text'],
  name: { da: 'Floskler', en: 'Clichés' },
  why: {
    da: 'Et enkelt modeord skader ikke. Mange af dem gør, at læseren ikke kan se, hvad der faktisk skal ske.',
    en: 'A single vogue word does no harm. Many of them hide what will actually happen.',
  },
  lists: [CLICHES],
  thresholds: [PER_HUNDRED],
  run: {
    tuned: (tuning) => {
      const find = rule.tuned(tuning);
      const most = tuning.threshold(PER_HUNDRED);
      return (view) => {
        const found = find(view);
        const filled = [...fillers(view), ...firstOfEach(hollow(view)).slice(0, MOST_HOLLOW)];
        return found.length < 2 || found.length <= (most * view.stats.words) / 100
          ? filled
          : [...filled, ...firstOfEach(found.filter((hit) => !ORDINARY.test(wordsOf(hit))))];
      };
    },
  },
};
