import { EMPTY_ECONOMY } from '../../kinds/case/handlerum.ts';
import type { TextBlock } from '../blocks.ts';
import { anyBlock, type Check, type Example, type Hit, isProse, lowerMatches, ofBlocks } from '../define.ts';
import { FINANCING } from '../lists/financing.ts';
import { isOwnHouse } from '../reading/house.ts';
import { written } from '../reading/money.ts';
import { openFinancingIn } from '../reading/openFinancing.ts';
import { recorded, withRoom } from '../reading/recorded.ts';
import { elsewhere, isWhole } from '../reading/whole.ts';
import { type TermMatch, termFinder } from '../terms.ts';
import type { CaseView } from '../view.ts';

const MESSAGE = {
  da: 'En tillægsbevilling skal vise, hvor pengene kommer fra.',
  en: 'A supplementary appropriation must show where the money comes from.',
};

const GRANT = /(?<!\p{L})tillægsbevilling(?:en|er|erne)?(?!\p{L})/gu;
/** *ingen tillægsbevilling*, *uden tillægsbevilling*, *kræver ikke en tillægsbevilling*; one that lowers a budget needs no money. */
const NONE = /(?<!\p{L})(?:ingen|uden|ikke|hverken|negativ)(?: \p{L}+){0,4} $/u;
/** One that was given before, or that the text only tells of. */
const TOLD = /(?<!\p{L})(?:gav|fik|modtog|bevilgede|tidligere|i 20\d\d)(?: \p{L}+){0,4} $/u;
const FRAME = /(?:ramme|bevilling(?:sramme)?) \d|bevillingsområde|(?:politik|udvalg)sområde/iu;

function asked(block: TextBlock): { from: number; to: number } | null {
  if (!isProse(block)) return null;
  const found = lowerMatches(block, GRANT).find(({ index }) => {
    const before = block.text.slice(Math.max(0, index - 60), index).toLowerCase();
    return !NONE.test(before) && !TOLD.test(before);
  });
  return found ? { from: found.index, to: found.index + found[0].length } : null;
}

/** In the recommendation first: there it is what is decided. */
function firstAsked(view: CaseView) {
  const blocks = ['recommendation', 'economy'].flatMap((key) => view.section(key)?.blocks ?? []);
  for (const block of blocks) {
    const place = asked(block);
    if (place) return { block, ...place };
  }
  return null;
}

const NOT_BUDGETED =
  /(?<!\p{L})(?:ikke (?:er )?(?:afsat|budgetlagt|budgetteret|finansieret|indeholdt i budgettet)|(?:er|der er) ikke (?:afsat|budgetlagt|finansieret)[^.]{0,40})(?!\p{L})/gu;
const UNFUNDED = {
  da: 'Pengene er ikke afsat. Skriv, hvem der betaler, og hvornår det besluttes.',
  en: 'The money is not budgeted. Say who pays, and when that is decided.',
};

const FIND_IT = {
  da: 'Hvor meget, og hvor skal pengene komme fra? Skriv det, eller hvornår det er kendt.',
  en: 'How much, and where is the money to come from? Say so, or when it will be known.',
};
const NOT_READ = new Set(['decision', 'dissent', 'attachments', 'previousHandling', 'recommendation']);

const MOST_OPEN = 2;
/** Where the text itself says that there is none, or that it is still to be asked for, a source that is named does not pay. */
const LACKS = /ikke (?!prissat)|mangler|ufinansieret|bevilling/u;

/** The first such places of a case of another house, whose recommendation says nothing of who pays. */
function stillToFind(view: CaseView, find: Finder): Hit[] {
  if (isOwnHouse(view) || view.fields.caseType === 'information') return [];
  const asked = view.section('recommendation')?.blocks ?? [];
  const isPaid = asked.some((block) => find(block).length > 0);
  const isGranted = asked.some(({ lower }) => lower.includes('bevilling'));
  return allOpen(view)
    .filter(({ block, from, to }) => {
      const words = block?.lower.slice(from, to) ?? '';
      return (!isPaid || LACKS.test(words)) && !(isGranted && words.includes('bevilling'));
    })
    .slice(0, MOST_OPEN);
}

/** Money that is not there, or only hoped for, asked after or put off. */
const openIn = (block: TextBlock): readonly Hit[] =>
  isProse(block) && !NOT_READ.has(block.section)
    ? block
        .memo(openFinancingIn)
        .filter(({ kind }) => kind !== 'held' && kind !== 'within')
        .map(({ from, to }) => ({ block, from, to, message: FIND_IT, severity: 'suggestion' }))
    : [];

const allOpen = ofBlocks(openIn);

type Finder = (block: TextBlock) => readonly TermMatch[];

const allNotBudgeted = ofBlocks((block) =>
  isProse(block) && block.lower.includes('ikke')
    ? lowerMatches(block, NOT_BUDGETED).map(({ index, 0: { length } }) => ({ block, index, length }))
    : [],
);

/** *en anlægsudgift på 2,6 mio. kr., som ikke er afsat i budgettet*, and neither the words beside it nor the recommendation say who pays. */
function unfunded(view: CaseView, find: Finder): Hit[] {
  const asked = view.section('recommendation')?.blocks ?? [];
  if (asked.some((block) => find(block).length > 0)) return [];
  return allNotBudgeted(view)
    .flatMap(({ block, index, length }): Hit[] => {
      const { from, to } = block.sentenceAt(index);
      const isTold = find(block).some((one) => one.from >= from - 10);
      // *foreslås indarbejdet i budgettet* may stand in the next sentence.
      const isOpen = block.memo(openFinancingIn).some((one) => one.from >= from && one.from < to);
      if (isTold || !isOpen || !block.memo(written).some((one) => one.from >= from && one.to <= to)) return [];
      return [{ block, from: index, to: index + length, message: UNFUNDED, severity: 'warning' }];
    })
    .slice(0, 1);
}

/** *Kommunen skal anlægge et fortov … Udgiften anslås til 1,1 mio. kr.*, and the economy says nothing of where it comes from. */
const COSTS =
  /(?<!\p{L})(?:udgiften|anlægsudgiften|merudgiften|etableringen|det|prisen)(?: \p{L}+){0,4} (?:anslås|skønnes|beregnes|udgør|koster|er anslået|vil koste|er)(?: \p{L}+){0,3} (?:til|på)?\s?(?:ca\. |cirka |omkring )?\d/u;
const OWN_COST = /(?<!\p{L})(?:kommunen|kommunens|for kommunen)(?!\p{L})/u;
const PAID =
  /(?<!\p{L})(?:afsat|afsættes|inden for|\p{L}*ramme\p{L}*|\p{L}*budget\p{L}*|afholdes|dækkes|indeholdt|takst\p{L}*|\p{L}*bevilling\p{L}*|kasse\p{L}*|provenu\p{L}*|tilskud\p{L}*|\p{L}*pulje\p{L}*|betales af|bygherren betaler (?!selv)|anlægsprogram\p{L}*|investeringsoversigt\p{L}*)(?!\p{L})/u;
const WHO_PAYS = {
  da: 'Hvor kommer pengene fra, og hvilket år? Skriv det.',
  en: 'Where does the money come from, and in which year? Say so.',
};

function unpaid(view: CaseView, find: Finder): Hit[] {
  const economy = view.section('economy');
  if (isOwnHouse(view) || !isWhole(view) || view.fields.caseType !== 'decision' || !economy) return [];
  const read = [economy, view.section('recommendation')].flatMap((section) => section?.blocks ?? []);
  const isTold = read.some((block) => find(block).length > 0 || PAID.test(block.lower));
  if (isTold) return [];
  return economy.blocks
    .filter((block) => isProse(block) && OWN_COST.test(block.lower))
    .flatMap((block) => {
      const match = COSTS.exec(block.lower);
      const amount = block.memo(written).find(({ from }) => match && from >= match.index);
      return match && amount
        ? [{ block, from: match.index, to: amount.to, message: WHO_PAYS, severity: 'suggestion' as const }]
        : [];
    })
    .slice(0, 1);
}

const granted = (recommendation: string, economy = ''): Example => ({
  sections: { recommendation, ...(economy ? { economy } : {}) },
});
const GIVE = '1. giver en tillægsbevilling på 2,4 mio. kr. i 2027';

const funded = (fundingSource: string) =>
  withRoom({ economy: { ...EMPTY_ECONOMY, appropriation: 'supplementary', fundingSource } });

export const fu06: Check = {
  id: 'FU06',
  category: 'completeness',
  severity: 'error',
  needs: ['text', 'tables', 'fields'],
  name: { da: 'Finansiering mangler', en: 'Financing is missing' },
  why: {
    da: 'Loven kræver, at en tillægsbevilling siger, hvordan den betales. Uden det kan ingen se, hvad pengene ellers kunne være brugt til.',
    en: 'The law requires a supplementary appropriation to say how it is paid. Without that nobody sees what else the money could do.',
  },
  source: { da: 'Kommunestyrelseslovens § 40', en: 'Local Government Act, section 40' },
  lists: [FINANCING],
  run: {
    tuned: (tuning) => {
      const finder = termFinder(tuning.entries(FINANCING).map(({ term }) => term));
      const find: Finder = (block) => block.memo(finder);
      const tells = anyBlock((block) => find(block).length > 0 || FRAME.test(block.text));
      return (view) => {
        const { economy: told, costs } = recorded(view);
        const isFunded =
          told.fundingSource.trim() !== '' || costs.some(({ kind, ore }) => kind === 'financing' && ore > 0);
        if (isFunded) return [];
        if (told.appropriation === 'supplementary' && !tells(view)) {
          return [{ section: 'economy', about: 'recorded appropriation', message: MESSAGE }];
        }
        const place = firstAsked(view);
        if (!place) {
          const told = unfunded(view, find);
          const others = told.length > 0 ? told : unpaid(view, find);
          return others.length > 0 ? others : stillToFind(view, find);
        }
        if (tells(view)) return stillToFind(view, find);
        return [{ ...place, message: MESSAGE }];
      };
    },
  },
  examples: {
    bad: [
      ...[
        'Vælges model 1, skal der anvises finansiering.',
        'Lønnen til vikaren er ikke indregnet i budgettet.',
        'Udgiften til toiletterne forventes dækket af mindreforbrug på vejområdet.',
        'Skiltene betales eventuelt af puljen til turisme.',
        'Udgiften er midlertidigt lagt ud af kassen.',
        'Det afklares, om huslejen kan dækkes af fonden.',
        'Puljen til forskønnelse er opbrugt.',
        'Finansieringen af tårnet er ikke på plads.',
        'Spørgsmålet om finansiering indgår i budgetforhandlingerne.',
        'Forløbet fortsætter, såfremt der kan skaffes midler.',
        'Klubben håber på tilskud fra en fond.',
        'Forslaget er ikke prissat.',
        'Der skal i givet fald søges bevilling, når prisen er kendt.',
        'Der er ikke finansiering til et forsøg på to år.',
        'Driften skal indarbejdes i forvaltningens ramme.',
        'Ellers må der findes anden finansiering.',
      ].map((presentation) => ({ fields: { templateId: 'unknown' }, sections: { presentation } })),
      ...[
        'Kommunen skal anlægge et fortov. Udgiften anslås til 1,1 mio. kr.',
        'Kommunen skal bygge et skur. Prisen er 400.000 kr.',
        'Kommunen overtager stien. Det koster 90.000 kr. at belyse den.',
        'Anlægsudgiften for kommunen skønnes til ca. 2 mio. kr.',
        'Kommunens udgift er kendt: merudgiften udgør 300.000 kr.',
        'Kommunen flytter skiltet. Etableringen vil koste 75.000 kr.',
      ].map((economy) =>
        elsewhere('Planen gælder havnen.', { economy, recommendation: 'Det indstilles, at planen vedtages.' }),
      ),
      {
        sections: {
          recommendation: 'At Byrådet sender forslaget i høring.',
          presentation: 'Det kræver en anlægsudgift på 2,6 mio. kr., som ikke er afsat i budgettet.',
        },
      },
      { ...granted(''), fields: funded('') },
      { ...granted(GIVE), fields: funded('') },
      granted(GIVE),
      granted(GIVE, 'Beløbet håndteres i budgetopfølgningen.'),
      granted(GIVE, 'Udgiften er 2,4 mio. kr. i 2027-priser.'),
      granted('At Byrådet meddeler en tillægsbevilling til hjemmeplejen.'),
      granted('1. godkender planen', 'Der søges om en tillægsbevilling på 800.000 kr. til drift.'),
      granted('1. godkender budgetopfølgningen og de tillægsbevillinger, der står i bilag 1'),
      granted('1. at der gives tillægsbevilling til skolen', 'Skolen har flere elever end ventet.'),
      granted('1. anbefaler, at Kommunalbestyrelsen giver tillægsbevillingen', 'Prisen er steget med 14 procent.'),
      granted(GIVE, '| Udgift | 2027 |\n| Drift | 2,4 |'),
      granted('1. godkender takster', 'Taksten giver et underskud, og der er behov for en tillægsbevilling i 2028.'),
      granted('1. tiltræder en tillægsbevilling på 300 t.kr.', 'Beløbet er skønnet ud fra regnskab 2025.'),
      granted(GIVE, 'Ledelsen vender tilbage, når behovet er kendt.'),
    ],
    good: [
      elsewhere('Salget giver en indtægt på 90.000 kr. Indtægten er ikke budgetlagt.'),
      elsewhere(
        'Driften koster 30.000 kr. om året. Den kan ikke rummes i rammen og indarbejdes derfor som korrektion i budget 2031.',
      ),
      ...[
        ['Vælges model 1, skal der anvises finansiering fra puljen til veje.', 'at planen vedtages'],
        ['Forslaget er ikke prissat.', 'at udgiften finansieres af kassen'],
        ['Der skal søges tillægsbevilling.', 'at der gives en tillægsbevilling på 2 mio. kr. af kassen'],
        ['Udgiften er ikke indregnet i budgettet og foreslås dækket af kassen.', 'at planen vedtages'],
        ['Restfinansieringen er på plads.', 'at planen vedtages'],
        ['Der er ikke afsat tid til debat.', 'at planen vedtages'],
        ['Skoven er ikke forudsat bevaret i lokalplanen.', 'at planen vedtages'],
        ['Der kan søges tilskud til facader hos staten.', 'at planen vedtages'],
        ['Forvaltningen har undersøgt, om udgiften kan dækkes af puljen, og det kan den.', 'at planen vedtages'],
        ['Provenuet af salget indgår i budgetlægningen.', 'at planen vedtages'],
        ['Byder A har ikke oplyst finansiering.', 'at planen vedtages'],
        ['Udvalget forventer at holde budgettet.', 'at planen vedtages'],
        ['Kommunen forudsætter, at udgiften afholdes af bygherren.', 'at planen vedtages'],
        ['Forslaget er prissat til 2 mio. kr.', 'at planen vedtages'],
        ['Der er finansiering til et forsøg.', 'at planen vedtages'],
        ['Der skal søges tilladelse.', 'at planen vedtages'],
        ['Erfaringerne skal indarbejdes i planen.', 'at planen vedtages'],
      ].map(([presentation = '', recommendation = '']) => ({
        fields: { templateId: 'unknown' },
        sections: { presentation, recommendation },
      })),
      ...[
        'Kommunen skal anlægge et fortov. Udgiften anslås til 1,1 mio. kr. Pengene er afsat.',
        'Kommunen skal bygge et skur. Prisen er 400.000 kr., som holdes inden for rammen.',
        'Bygherren anlægger vejen. Udgiften er 2 mio. kr.',
        'Kommunen har ingen udgifter.',
        'Kommunen overtager stien. Det koster 90.000 kr., som dækkes af puljen til stier.',
        'Udgiften for kommunen er 300.000 kr. Den er indarbejdet i budget 2028.',
      ].map((economy) =>
        elsewhere('Planen gælder havnen.', { economy, recommendation: 'Det indstilles, at planen vedtages.' }),
      ),
      {
        sections: {
          presentation:
            'Det kræver en udgift på 2,6 mio. kr., som ikke er afsat i budgettet. Den finansieres af kassen.',
        },
      },
      { ...granted(GIVE), fields: funded('Kassebeholdningen') },
      granted(GIVE, 'Udgiften finansieres af kassebeholdningen.'),
      granted('1. giver en tillægsbevilling på 2,4 mio. kr. i 2027, finansieret af mindreforbrug på ramme 10.30'),
      granted(GIVE, 'Beløbet omplaceres fra ramme 10.26.'),
      granted(GIVE, 'Pengene tages fra puljen til klimatilpasning.'),
      granted('1. godkender planen', 'Der er ikke behov for en tillægsbevilling.'),
      granted('1. godkender planen', 'Sagen kræver ingen tillægsbevilling.'),
      granted('1. godkender planen', 'Kommunalbestyrelsen gav i 2024 en tillægsbevilling på 2 mio. kr.'),
      granted('1. giver en anlægsbevilling på 4 mio. kr.', 'Beløbet er afsat på investeringsoversigten.'),
      granted(GIVE, '| Finansiering | 2027 |\n| Kassebeholdningen | 2,4 |'),
      granted(GIVE, 'Merindtægter fra salg af grunde dækker udgiften.'),
      granted('1. tager orienteringen til efterretning', 'Udgiften holdes inden for budgettet.'),
      {
        sections: {
          presentation: 'Naboen skriver: »Giv dem bare en tillægsbevilling.«',
          recommendation: '1. godkender planen',
        },
      },
    ],
  },
};
