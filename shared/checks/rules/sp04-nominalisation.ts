import { nominals } from '../../text/nominal.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, inProse, isExempt } from '../define.ts';
import { NAMES_OF_THINGS } from '../lists/language.ts';
import { isOwnHouse } from '../reading/house.ts';

/** *der sker en opbremsning*: nobody does it, and the verb is seldom as good. */
const HAPPENS = /^(?:ske|sker|skete|sket|finde|finder|fandt|foregå)/u;

function nominalHits(block: TextBlock, things: ReadonlySet<string>): Hit[] {
  return nominals(block.lower)
    .filter(({ from, noun }) => !things.has(noun) && !isExempt(block, from))
    .map(({ from, to, plain, first }): Hit => {
      const message = { da: `Brug verbet: ${plain}.`, en: `Use the verb: ${plain}.` };
      return {
        block,
        from,
        to,
        message,
        severity: first === 'verb' && !HAPPENS.test(block.lower.slice(from, to)) ? 'warning' : 'suggestion',
      };
    });
}

export const sp04: Check = {
  id: 'SP04',
  category: 'language',
  severity: 'warning',
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
      const find = inProse((block) => nominalHits(block, things));
      // *Sammenlægningen kan ske den 1. august*: the verb has no subject there, and only a house that wants it so rewrites it.
      return (view) => (isOwnHouse(view) ? find(view) : find(view).filter(({ severity }) => severity === 'warning'));
    },
  },
  examples: {
    bad: [
      'Der er foretaget en vurdering af behovet for en gennemførelse.',
      'Forvaltningen foretager en vurdering af tilbuddene.',
      'Der skal ske en udvidelse af parkeringspladsen.',
      'Kommunen udfører løbende undersøgelser af brøndene.',
      'Etablering af stien finder sted i 2026.',
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
