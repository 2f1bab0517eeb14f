import { DAY_OF_MONTH, FULL_DATE, MONTHS } from '../../text/patterns.ts';
import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, inProse, lowerMatches, lowerText, surroundings } from '../define.ts';
import { UNTRACED_DECISIONS } from '../lists/claims.ts';
import { termFinder } from '../terms.ts';

const MESSAGE = {
  da: 'Hvem besluttede det, hvornår og under hvilket punkt?',
  en: 'Who decided it, when, and under which item?',
};

const COUNCIL = '(?:\\p{L}{0,40}udvalg(?:et)?|kommunalbestyrelsen?|byråd(?:et)?|borgerrepræsentation(?:en)?)';
const DECIDED = '(?:besluttet|vedtaget|godkendt|fastlagt|fastsat|afsat|indført|bestemt)';
const DECIDES = '(?:besluttede|vedtog|godkendte|fastlagde|fastsatte|afsatte|indførte|bestemte|bevilgede|valgte)';
/** The section that holds them: *fremgår af Tidligere behandling*. */
const POINTED_TO = /Tidligere (?:behandling|beslutninger)|Sagens forløb|Sagshistorik/u;
const FORMER = '(?:det|den) (?:forrige|tidligere|daværende|afgåede|gamle)';
/** Somebody decided, and nothing is said of when: *udvalget har vedtaget*, *det forrige udvalg besluttede*. */
const TOLD = new RegExp(
  `(?<!\\p{L})(?:${COUNCIL} har (?:(?:tidligere|allerede|også|derfor) )?(?:besluttet|vedtaget)|(?:det er|det blev|er det|blev det|der er) (?:(?!tidligere|ikke|endnu|aldrig)\\p{Ll}+ )?besluttet|${FORMER} ${COUNCIL} ${DECIDES}|${DECIDED} af ${FORMER} ${COUNCIL})(?!\\p{L})`,
  'gu',
);
const BODY =
  /udvalg|kommunalbestyrelse|byråd|borgerrepræsentation|magistrat|folketing|regionsråd|direktion|bestyrelse|budget|aftale|forlig|finanslov|ministeri/iu;
/** *når det er besluttet* looks ahead; *ikke tidligere besluttet* denies. */
const AHEAD =
  /(?<!\p{L})(?:når|hvis|før|inden|indtil|efter|såfremt|medmindre|om|ikke|aldrig|hverken|ingen)(?: der| at)?(?: er| har| været| blev)*\s+$/u;
const DATED = new RegExp(
  `${FULL_DATE.source}|(?<!\\p{L})(?:${MONTHS}|(?:budget|aftale|forlig|finanslov)\\p{L}*(?: for)?)\\s(?:19|20)\\d\\d`,
  'iu',
);

/** Where PR04 asks for the year of a date, so that this check need not. */
const HISTORY = new Set(['background', 'previousHandling']);

/** Terms and phrases in order; where two share words, the one that begins first. */
function told(block: TextBlock, terms: readonly Span[]): Span[] {
  const phrases = lowerMatches(block, TOLD).map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
  const all = [...phrases, ...terms].sort((a, b) => a.from - b.from);
  let end = 0;
  return all.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

function untraced(block: TextBlock, { from, to }: Span): Hit[] {
  if (AHEAD.test(lowerText(block).slice(Math.max(0, from - 30), from))) return [];
  const around = surroundings(block, from);
  const dated = DATED.test(around) || (HISTORY.has(block.section) && around.search(DAY_OF_MONTH) >= 0);
  if (POINTED_TO.test(block.text.slice(to, to + 80))) return [];
  return BODY.test(around) && dated ? [] : [{ block, from, to, message: MESSAGE }];
}

export const pr17: Check = {
  id: 'PR17',
  category: 'precision',
  severity: 'error',
  needs: ['text'],
  name: { da: 'Tidligere beslutning uden spor', en: 'Earlier decision without trace' },
  why: {
    da: 'En tidligere beslutning binder kun, når man kan se hvem der traf den og hvornår. Ellers er det et rygte med vægt.',
    en: 'An earlier decision binds only when one can see who took it and when. Otherwise it is a rumour with weight.',
  },
  lists: [UNTRACED_DECISIONS],
  run: {
    tuned: (tuning) => {
      const find = termFinder(tuning.entries(UNTRACED_DECISIONS).map(({ term }) => term));
      return inProse((block) => told(block, find(block)).flatMap((place) => untraced(block, place)));
    },
  },
  examples: {
    bad: [
      'Det blev tidligere besluttet, at der skulle ske en prioritering.',
      'Som bekendt har der længe været et ønske om et løft.',
      'Projektet følger af en tidligere beslutning om at udbygge skolen.',
      'Det er besluttet, at svømmehallen lukker.',
      'Udvalget har tidligere vedtaget en lignende ordning.',
      'I foråret blev det besluttet at lukke svømmehallen.',
      'Som bekendt er taksten høj. Økonomiudvalget holder møde hver måned.',
      'Der er politisk besluttet en ramme på 2 mio. kr.',
      'Der er tidligere truffet beslutning om at bruge færre vikarer.',
      'Det tidligere Teknikudvalg har besluttet at afsætte 2 mio. kr.',
      'Byrådet har vedtaget et mål for overskuddet.',
      'Kriterierne er fastlagt af det forrige udvalg.',
      'Det forrige udvalg besluttede at spare på rengøringen.',
      'Den tidligere kommunalbestyrelse afsatte penge til en ny brandstation.',
      'Planen bygger på tidligere beslutninger om færre lejemål.',
    ],
    good: [
      'Økonomiudvalget besluttede den 11. august 2026, punkt 5, at udbygge skolen.',
      'Det er tidligere besluttet af Økonomiudvalget den 11. august 2026, punkt 5.',
      'Anlægget begynder, når det er besluttet.',
      'Kommunalbestyrelsen har tidligere besluttet at udbygge skolen. Det skete den 12. oktober 2026, punkt 3.',
      'Sagen har ikke været behandlet tidligere.',
      'Beslutningen træffes den 14. december 2026.',
      { sections: { background: 'Udvalget behandlede sagen den 6. juni, hvor det blev besluttet at hente tilbud.' } },
      'Når Byrådet har vedtaget planen, sendes den ud.',
      'Byrådet har i budget 2027 vedtaget et mål for overskuddet.',
      'I budgetaftalen for 2027 blev det besluttet at udvide skolen.',
      'Der er ikke tidligere truffet beslutning om skolen.',
      'Byrådet har tidligere besluttet (marts 2025), at taksten fryses.',
      'Foreningen skriver: »Det er besluttet hen over hovedet på os.«',
      '> Som bekendt larmer vejen.',
      'Det forrige byråd vedtog den 12. oktober 2021, punkt 9, at sælge grunden.',
      'Det er ikke besluttet, hvem der skal drive caféen.',
      'De tidligere beslutninger fremgår af Tidligere behandling.',
      'Det er endnu ikke besluttet, hvem der skal lede skolen.',
      'Den tidligere beslutningstager er fratrådt.',
    ],
  },
};
