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
/** *Der skal træffes beslutning*: the standing phrase for it, and *der skal besluttes* is no sentence. */
const STANDING = /^træffes (?:\p{L}+ ){0,2}beslutning/u;
/** *gennemføres en analyse. Analysens resultater …*: a thing one makes and reads, as a report is. */
const PRODUCT = /(?:analyse|undersøgelse|evaluering|vurdering|måling|tælling|kortlægning|beregning|gennemgang)$/u;
const isTakenUp = (noun: string, rest: string): boolean =>
  PRODUCT.test(noun) && new RegExp(`(?<!\\p{L})${noun}e?(?:n|ns|ens)(?!\\p{L})`, 'u').test(rest);
/** Letters; farther on it may be another one. */
const SOON = 400;

const [CARRIERS, WEAKLY] = [wordClass(CARRYING_WORDS), marks(...WEAKLY_CARRIED)];
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
  examples: {
    bad: [
      'Det udførte en separering af spildevandet.',
      'Firmaet udførte separering af spildevandet.',
      'Udvalget skal på mødet have en behandling af planen.',
      'Kommunen har foretaget registreringer af skaderne.',
      'Der er foretaget en vurdering af behovet for en gennemførelse.',
      'Forvaltningen foretager en vurdering af tilbuddene.',
      'Der skal ske en udvidelse af parkeringspladsen.',
      'Kommunen udfører løbende undersøgelser af brøndene.',
      'Udvalget træffer beslutning om takster.',
      'Vi skal have en drøftelse af prisen.',
      'Der vil løbende blive foretaget en udmøntning af planen.',
      'Der kan ske en justering af taksten.',
      'Modellen bygger på, at der sker en tilpasning af plejeniveauet.',
      'Administrationen har iværksat en analyse af ventetiden.',
      'Foreningen foretog en opdeling af banen.',
      'Der er sket en reduktion af ventetiden.',
      '- Foretage en afklaring af ejerforholdet',
      'Møder borgeren ikke op, kan kommunen iværksætte en økonomisk sanktion.',
      'Rapporten giver en afdækning af behovet.',
      'Der er foretaget en anmeldelse af skaden.',
    ],
    good: [
      'Ejeren har fået lavet en undersøgelse af jorden.',
      'Staten yder refusion af lønnen.',
      'Planen har forud for Byrådets behandling været sendt i høring.',
      'Sagen har efter udvalgets behandling ligget i forvaltningen.',
      'Forslaget har inden rådets drøftelse været hos foreningen.',
      'Borgerne har under sagens behandling fået svar.',
      'Den udførte separering af spildevand har virket.',
      'Prisen dækker den allerede udførte separering af spildevand.',
      'Den gennemførte evaluering af ordningen er vedlagt.',
      'Resultatet af den tidligere gennemførte undersøgelse af jorden er kendt.',
      'Der gennemføres en analyse af havnen. Analysens resultater kommer i maj 2027.',
      'Rådgiveren udfører en tælling af trafikken. Tællingen viser 3.400 biler i døgnet.',
      'Der foretages en undersøgelse af jorden, og undersøgelsen bliver lagt frem på mødet.',
      'Centret gennemfører en evaluering af ordningen. Evalueringens tal er fra 2026.',
      'Skolen foretog en måling af indeklimaet, og målingen er vedlagt som bilag 2.',
      'Der skal træffes beslutning om taksterne inden den 1. maj 2027.',
      'Udvalget får en evaluering i september 2027.',
      'Borgeren fik en undersøgelse hos lægen.',
      'Etablering af stien finder sted i 2026.',
      'Rammen overskrides, hvis der ikke sker en opbremsning.',
      'Hvis der sker ændringer, kommer sagen igen.',
      'Lejeren har udført mindre reparationer to gange.',
      'Øvelserne gennemføres inden for rammerne.',
      'Klubben har foretaget udskiftninger siden 2019.',
      'Foreningen ønsker, at udpegningen sker inden mødet.',
      { sections: { presentation: 'Sammenlægningen kan ske den 1. august 2026.' }, fields: { templateId: 'unknown' } },
      'Plejehjemmet får vurderingen 2.',
      'Tilsynet giver en samlet vurdering på en skala fra 1 til 5.',
      'Byrådet træffer endelig beslutning i maj.',
      'Forvaltningen har vurderet behovet.',
      'Forvaltningen, bevillingen, indstillingen og høringen er omtalt ovenfor.',
      'Forvaltningen gennemfører en høring i otte uger.',
      'Udvalget har en holdning til sagen.',
      'Kommunen yder en bevilling til foreningen.',
      'Ulykken skete ved en bygning i Nørregade.',
      'Der sker ingen ændring i taksterne.',
      'Rådet kan ikke selv træffe beslutninger.',
      'Kommunen udfører arbejdet selv.',
      'Kommunen har foretaget en screening efter miljøvurderingsloven.',
      'Institutionen har en afdeling i Skovlunde.',
      'De af beboerne, der klagede, har fået svar.',
      'Den af de to løsninger, der koster mindst, er model 1.',
      '> Der skal ske en udvidelse af parkeringspladsen.',
      'Naboen skriver: »Der skal ske en udvidelse af parkeringspladsen.«',
      '| Der skal ske en udvidelse | x |',
      '### Der skal ske en udvidelse',
      'Det videre arbejde med mulig etablering af vindmøller på havnen sker i tre trin.',
      'Kommunen træffer afgørelse i sagen og giver partshøring først.',
      'Der blev foretaget fem anmeldelser om hærværk.',
      'Projektet giver en besparelse på 2 mio. kr.',
    ],
  },
};
