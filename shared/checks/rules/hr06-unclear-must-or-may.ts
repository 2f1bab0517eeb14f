import { bindingOf } from '../../handlerum/duties.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, isProse, ofBlocks, sentenceText } from '../define.ts';
import { legalBasisOf, namesAct, unboundDuties } from '../reading/duties.ts';
import { isOwnHouse } from '../reading/house.ts';
import { recorded, withRoom } from '../reading/recorded.ts';
import { elsewhere } from '../reading/whole.ts';
import type { CaseView } from '../view.ts';

const MESSAGE = {
  da: 'Er det en pligt eller en mulighed? Angiv paragraf.',
  en: 'Is it a duty or a choice? Name the section of the act.',
};

const hitsIn = (block: TextBlock): readonly (Hit & { readonly kind: 'said' | 'implied' })[] =>
  isProse(block)
    ? unboundDuties(block).map(({ from, to, kind }) => ({
        block,
        from,
        to,
        kind,
        message: MESSAGE,
        ...(kind === 'implied' ? { severity: 'warning' as const } : {}),
      }))
    : [];
const allHits = ofBlocks(hitsIn);

/** *loven kræver*: the act that was named before it. */
const THE_ACT = /^(?:loven|lovgivningen|lovkravet|lovkravene)(?!\p{L})/u;
const isLawTold = ({ block, from = 0 }: Hit, { blocks }: CaseView): boolean =>
  block !== undefined &&
  THE_ACT.test(block.lower.slice(from)) &&
  blocks.slice(0, blocks.indexOf(block)).some((one) => one.memo(namesAct));

const warned = <T extends Hit>(hit: T): T & { readonly severity: 'warning' } => ({ ...hit, severity: 'warning' });

const DUTY = 'Kommunen er forpligtet til at drive et aktivitetscenter.';
const bound = (source: string) =>
  withRoom({
    bindings: [
      {
        ...{ id: 'b', kind: 'must', strength: 'hard', text: DUTY, source },
        ...{ liftableBy: 'Folketinget', costOfLifting: '', validTo: null },
      },
    ],
  });

export const hr06: Check = {
  id: 'HR06',
  category: 'room',
  severity: 'error',
  judge: 'both',
  needs: ['text', 'fields'],
  question: {
    da: 'Er det klart, hvad kommunen skal, hvad den kan, og hvilken lov der siger det?',
    en: 'Is it clear what the municipality must do, what it may do, and which act says so?',
  },
  name: { da: 'Skal eller kan', en: 'Must or may' },
  why: {
    da: 'Det, kommunen skal, er der ikke noget at forhandle om. Det, den kan, er politik. Derfor må de to ikke forveksles.',
    en: 'What the municipality must do is not open to negotiation. What it may do is politics. So the two must not be confused.',
  },
  run: (view) => {
    const { namesLaw, saysDuty } = legalBasisOf(view);
    if (saysDuty) return [];
    const { bindings } = recorded(view);
    // A duty that has become a binding with its source says by what it binds.
    const isBound = ({ block, from = 0 }: Hit) =>
      bindings.length > 0 &&
      block !== undefined &&
      (bindingOf(sentenceText(block, from), bindings)?.source.trim() ?? '') !== '';
    const all = allHits(view).filter((hit) => !isBound(hit));
    // Where a foreign case tells the law at all, it is told once for all its duties.
    if (namesLaw && !isOwnHouse(view)) return [];
    if (!isOwnHouse(view)) return all.filter((hit) => !isLawTold(hit, view)).map(warned);
    return namesLaw ? all.filter(({ kind }) => kind === 'said') : all;
  },
  examples: {
    bad: [
      'Kommunen er reelt forpligtet til at udvide hallen.',
      { sections: { presentation: DUTY }, fields: bound('') },
      'Planen følges, da lovgivningen på området skal overholdes.',
      'Kommunen har pligt til at have en musikskole.',
      elsewhere('Loven kræver et tilsyn hvert år.'),
      'Det er et lovkrav, at alle ældre får tilbud om besøg.',
      'Ordningen er lovpligtig og kan derfor ikke spares væk.',
      'Det er påkrævet, at der ansættes en klimakoordinator.',
      'Byrådet er forpligtet til at tilbyde bustransport.',
      'Kommunen skal ifølge loven rydde sne på alle stier.',
      'Loven kræver et handicaptoilet på stadion.',
      'Administrationen er forpligtet til at besvare alle henvendelser inden fem dage.',
      'Efter reglerne skal kommunen dække udgiften.',
      'Kommunen skal tilbyde genoptræning til borgere efter indlæggelse.',
      'Derfor skal kommunen oprette en ny daginstitution i Nordbyen.',
      'Kommunen er forpligtet til at drive et bibliotek. Der er skrevet kontrakt med et flyttefirma.',
      'Kommunen er pålagt at nedbringe sygefraværet.',
      { sections: { presentation: 'Kommunen er forpligtet til at drive hallen.', legalBasis: 'Gældende lovgivning.' } },
    ],
    good: [
      ...[
        'Efter § 41 i lov om havne skal der føres bog. Bogen føres.\n\nBogen er den, som loven kræver.',
        'Reglerne står i lov om bade og brønde.\n\nLoven kræver et tilsyn hvert år.',
        'Brandlovens § 12 gælder for haller.\n\nLovgivningen stiller krav om to udgange.',
      ].map((text) => elsewhere(text)),
      'Kommunalbestyrelsen skal vælge mellem løsning A og B.',
      'Loven siger kan (§ 30).',
      { sections: { presentation: DUTY }, fields: bound('Serviceloven § 79') },
      'Kommunen er forpligtet til at høre Handicaprådet, jf. retssikkerhedslovens § 37 a.',
      'Stien skal være 2 meter bred, og arbejdet skal være færdigt i juni 2027.',
      'Byrådet skal beslutte, om kommunen skal tilbyde gratis svømning.',
      'Udvalget skal drøfte, hvordan skolerne kan samarbejde.',
      'Kommunen er ikke forpligtet til at drive en musikskole for voksne.',
      'Administrationen har undersøgt, om kommunen er forpligtet til at overtage vejen.',
      'Køber er forpligtet til at bygge inden for to år.',
      'Forældrene har pligt til at give besked om fravær.',
      'Kommunen er ifølge lejekontrakten forpligtet til at male facaden.',
      'Vælges model 2, skal kommunen stille en bus til rådighed.',
      'Administrationen skal sende opgaven i udbud i februar 2027.',
      'Der er lavet et lovpligtigt eftersyn af elevatoren.',
      'Kommunens mål er, at byrådet skal offentliggøre et klimaregnskab hvert år.',
      'Tilmelding er påkrævet, fordi der kun er 40 pladser.',
      {
        sections: {
          presentation: 'Kommunen er forpligtet til at tilbyde en plads.',
          legalBasis: 'Kommunen skal tilbyde en plads efter dagtilbudslovens § 23.',
        },
      },
      {
        sections: {
          politicalRoom: 'Om: Delvist. Kommunen skal tilbyde mad til dem, der ikke selv kan lave den.',
          legalBasis: 'Serviceloven.',
        },
      },
      '> Kommunen er forpligtet til at hjælpe os.',
      'Et søskendetilskud på 50 procent er lovbestemt og gælder i alle modeller.',
      'Foreningen skriver: »Kommunen har pligt til at hjælpe.«',
      'Vejloven kræver ikke en bestemt løsning.',
      'Reglerne kræver, at ansøgeren bor i kommunen.',
      'Kommunen skal have en samlet plan for plejeboliger, mener Ældrerådet.',
      'Kommunen skal have fundet en ny leverandør inden sommer.',
    ],
  },
};
