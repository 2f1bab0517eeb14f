import { CARRYING_WORDS, nominals, WEAKLY_CARRIED } from '../../text/nominal.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, inProse, isExempt } from '../define.ts';
import { NAMES_OF_THINGS } from '../lists/language.ts';
import { holds, marks } from '../marks.ts';
import { holdsAny, wordClass } from '../words.ts';

/**
 * *der sker en opbremsning*, *sammenlægningen kan ske den 1. august*: nobody does it, or the verb has no subject, and it is seldom better. *Der
 * skal ske en udvidelse af pladsen* is the disease itself: the noun has an object, and the verb would take it.
 */
const HAPPENS = /^(?:ske|sker|skete|sket|finde|finder|fandt|foregå)/u;

/** *Udvalget får en evaluering*: somebody hands it over, and whoever gets it does not evaluate. */
const isHanded = (words: string): boolean =>
  /^(?:få|får|fik|fået) .*(?:vurdering|evaluering|undersøgelse|gennemgang|behandling)(?:en)?$/u.test(words);

/** *udført midlertidige reparationer*: several, which the verb alone would lose. *Undersøgelser af brøndene* it keeps. */
const SEVERAL = /(?:inger|elser|tioner|sioner)$/u;
const OF = /^ af /u;

/** *har fået lavet en undersøgelse*: others made it. *yder refusion* is what the law calls it. */
const BY_OTHERS = /^(?:\p{L}+ )?(?:få|får|fik|fået) (?:lavet|udarbejdet|foretaget|gennemført|udført)/u;
const ITS_NAME = new Set(['refusion', 'kompensation']);
/**
 * *Der skal træffes beslutning*: the standing phrase for it, and *der skal besluttes* is no sentence. *gennemføre ændringen*: the one told of is
 * carried out. *En konkret vurdering* is the law's own.
 */
const STANDING =
  /^træffes (?:\p{L}+ ){0,2}beslutning|^(?:gennemfør|iværksæt|påbegynd|afhold)\p{L}* \p{L}+(?:en|erne)$|konkret(?: og individuel)? vurdering$/u;
/** *gennemføres en analyse. Analysens resultater …*: a thing one makes and reads, as a report is. */
const PRODUCT = /(?:analyse|undersøgelse|evaluering|vurdering|måling|tælling|kortlægning|beregning|gennemgang)$/u;
const isTakenUp = (noun: string, rest: string): boolean =>
  PRODUCT.test(noun) && new RegExp(`(?<!\\p{L})${noun}e?(?:n|ns|ens)(?!\\p{L})`, 'u').test(rest);
/** Letters; farther on it may be another one. */
const SOON = 400;

const [CARRIERS, WEAKLY] = [wordClass(CARRYING_WORDS), marks([], ...WEAKLY_CARRIED)];
const mayHold = (block: TextBlock): boolean => holdsAny(block, CARRIERS) || holds(block, WEAKLY);

function nominalHits(block: TextBlock, things: ReadonlySet<string>): readonly Hit[] {
  if (!mayHold(block)) return NONE;
  return nominals(block.lower)
    .filter(({ from, to, noun, first }) => {
      const words = block.lower.slice(from, to);
      if (things.has(noun) || isExempt(block, from) || isHanded(words) || STANDING.test(words)) return false;
      if (ITS_NAME.has(noun) || BY_OTHERS.test(words)) return false;
      if (isTakenUp(noun, block.lower.slice(to, to + SOON))) return false;
      const hasObject = OF.test(block.lower.slice(to, to + 4));
      const isEmpty = SEVERAL.test(noun) || HAPPENS.test(words);
      return first === 'verb' && (hasObject || !isEmpty);
    })
    .map(({ from, to, plain }): Hit => {
      return { block, from, to, message: { da: `Brug verbet: ${plain}.`, en: `Use the verb: ${plain}.` } };
    });
}

const NONE: readonly never[] = [];

export const sp04: Check = {
  id: 'SP04',
  category: 'language',
  severity: 'suggestion',
  needs: ['text'],
  name: { da: 'Substantivsyge', en: 'Nominalisation' },
  why: {
    da: 'Når handlingen gemmes i et navneord, forsvinder den, der handler, og sætningen bliver længere. Verbet siger det samme med færre ord.',
    en: 'When the action is put in a noun, the one who acts disappears and the sentence grows. The verb says the same in fewer words.',
  },
  source: {
    da: 'Tjeklistens katalog og Dansk Sprognævns råd om substantivsyge.',
    en: 'The checklist catalogue and the Danish Language Council’s advice on nominalisation.',
  },
  lists: [NAMES_OF_THINGS],
  run: {
    tuned: (tuning) => {
      const things = new Set(tuning.entries(NAMES_OF_THINGS).map(({ term }) => term));
      return inProse((block) => nominalHits(block, things));
    },
  },
};
