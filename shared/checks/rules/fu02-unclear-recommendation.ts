import type { Check, Hit } from '../define.ts';
import { isOwnHouse } from '../reading/house.ts';
import { leftOpen, leftToBeTold } from '../reading/leftOpen.ts';
import {
  asksAdministration,
  beginsWithInfinitive,
  beginsWithVerb,
  leadDecides,
  type RecommendationView,
  recommendationOf,
  toldDecider,
} from '../reading/recommendation.ts';
import type { CaseView } from '../view.ts';

const MESSAGE = {
  da: 'Skriv hvem der skal beslutte hvad, i nummererede punkter.',
  en: 'Say who is to decide what, in numbered points.',
};

const UNNUMBERED = {
  da: 'Nummerér punkterne, så der kan stemmes om hvert af dem.',
  en: 'Number the points, so that each can be voted on.',
};

/** *godkender følgende krav:* is one decision, whose list nobody votes on item by item. */
const ONE_LIST = /(?<!\p{L})(?:følgende|disse|nedenstående)(?!\p{L})[^.]{0,80}:$/iu;

/**
 * *Forvaltningen fremsender forslaget til Byrådets beslutning*, *Til godkendelse*: what a member proposes, or what stands before it, is put to the
 * body as it is.
 */
const PASSES_ON =
  /(?<!\p{L})(?:fremsende[rs]|oversende[rs]|videresende[rs]|forelægge[rs]|forelagt|overgive[rs]|fremlægge[rs]|sende[rs])(?!\p{L})[^.]{0,80}(?<!\p{L})(?:til|for)(?!\p{L})|^(?:sagen |forslaget )?til (?:\p{L}+s )?(?:godkendelse|beslutning|afgørelse|drøftelse|stillingtagen|efterretning|orientering|behandling)(?!\p{L})/iu;

const isToldElsewhere = (view: CaseView): boolean =>
  view.fields.competence.trim() !== '' || view.fields.chain.length > 0 || toldDecider(view) !== '';

/** Who is to decide what, and whether each point can be voted on by itself. */
function formOf(recommendation: RecommendationView, view: CaseView): readonly Hit[] {
  const { points, numbered, namesBody, first, lead } = recommendation;
  const isOwn = isOwnHouse(view);
  const unclear: Hit = { block: first, message: MESSAGE, ...mildElsewhere(view) };
  // Another house's agenda tells whose it is, and one decision needs no number.
  if (!isOwn && (points.length === 1 || (points.length === 0 && PASSES_ON.test(first.text.trim())))) {
    return asksAdministration(recommendation) ? [unclear] : [];
  }
  if (points.length === 0) return [unclear];
  // Whose agenda it is on, or who decides, may be told once for the whole case.
  if (isOwn && !namesBody && !isToldElsewhere(view)) return [unclear];
  if (asksAdministration(recommendation)) return [unclear];
  const isOneDecision = leadDecides(recommendation);
  if (points.length > 1 && !numbered) {
    if (isOneDecision && ONE_LIST.test(lead)) return [];
    // Points of a list stand apart and lack their numbers only; several in one sentence cannot be told apart.
    const apart = points.every(({ block }, index) => block !== points[index - 1]?.block);
    return [apart || !isOwn ? { block: first, message: UNNUMBERED, severity: 'warning' } : unclear];
  }
  // Told once: what is said of one point is meant for all of them.
  // *at der gives støtte*: other houses put it so, and who gives it is told.
  if (isOneDecision || !isOwn) return [];
  const vague = points.find(({ text }) => !beginsWithVerb(text) && !beginsWithInfinitive(text, recommendation));
  return vague ? [{ block: vague.block, message: MESSAGE, severity: 'warning' }] : [];
}

/** How another house puts it is not known for certain. */
const mildElsewhere = (view: CaseView) => (isOwnHouse(view) ? {} : { severity: 'warning' as const });

export const fu02: Check = {
  id: 'FU02',
  category: 'completeness',
  severity: 'error',
  needs: ['text', 'fields'],
  caseTypes: ['decision'],
  name: { da: 'Indstillingens form', en: 'Form of the recommendation' },
  why: {
    da: 'Indstillingen bliver til beslutningen. Er det uklart hvem der beslutter hvad, er protokollen det også, og punkterne kan ikke stemmes om hver for sig.',
    en: 'The recommendation becomes the decision. If it is unclear who decides what, so is the protocol, and points cannot be voted on one by one.',
  },
  run: (view) => {
    const [section, recommendation] = [view.section('recommendation'), recommendationOf(view)];
    if (!section || !recommendation) return [];
    const open = [...section.memo(leftOpen), ...(isOwnHouse(view) ? [] : section.memo(leftToBeTold))];
    return [...open.slice(0, 1), ...formOf(recommendation, view).filter(({ block }) => block !== open[0]?.block)];
  },
  examples: {
    bad: [
      ...[
        'drøfter og eventuelt godkender forslaget til standard',
        'drøfter planen og evt. beslutter en ny rute',
        'giver en indtægtsbevilling svarende til købesummen',
        'giver en tillægsbevilling, der svarer til merudgiften',
        'bevilger et rimeligt tilskud til foreningen',
        'om muligt vælger en entreprenør',
        'meddeler en anlægsbevilling svarende til det samlede tilbuddet',
      ].map((point) => ({ sections: { recommendation: `1. at Kulturudvalget ${point}` } })),
      ...[
        'Forvaltningen indstiller, at Kulturudvalget beslutter, hvorvidt saunaen skal åbne.',
        'Administrationen indstiller, at udvalget tager stilling til, om der skal vælges en ny formand.',
        'Det indstilles, at der meddeles anlægsbevilling og frigives rådighedsbeløb, jf. bilag 5.',
        'Centret indstiller til Byrådet, at anlægsbevillingen til broen frigives.',
        'Det indstilles, at Byrådet afgør, om hallen skal lukkes.',
        'Direktionen indstiller, at der gives en tillægsbevilling til skolerne.',
      ].map((recommendation) => ({ fields: { templateId: 'unknown' }, sections: { recommendation } })),
      {
        fields: { templateId: 'unknown' },
        sections: { recommendation: 'Kulturchefen foreslår\n- at planen vedtages\n- at skiltet males' },
      },
      { sections: { recommendation: '1. at Kulturudvalget bevilger et passende tilskud' } },
      { sections: { recommendation: '1. at Byrådet godkender, at kørslen udbydes som Model A eller Model B' } },
      { sections: { recommendation: 'Planen godkendes.' } },
      { sections: { recommendation: 'Det anbefales at gå videre med løsning B.' } },
      { sections: { recommendation: 'Forvaltningen indstiller, at bevillingen på 2 mio. kr. gives.' } },
      { sections: { recommendation: '1. at lokalplanen vedtages\n2. at naboerne orienteres' } },

      { sections: { recommendation: 'Det indstilles, at planen godkendes.' } },
      {
        sections: {
          recommendation:
            'Det indstilles, at udviklingsplanen godkendes, og at administrationen bemyndiges til at rette den.',
        },
      },
      { sections: { recommendation: 'Planen forelægges til godkendelse.' } },
      {
        sections: {
          recommendation:
            'Administrationen indstiller, at Økonomiudvalget godkender planen, og at udgiften betales af kassen.',
        },
      },
      { sections: { recommendation: 'Administrationen indstiller\n1. at planen godkendes\n2. at pengene findes' } },
      { sections: { recommendation: 'Centret indstiller, at Kommunalbestyrelsen\n- vælger A\n- giver en bevilling' } },
      {
        sections: {
          recommendation: 'Det indstilles til Kommunalbestyrelsen,\n1. at skoler nedlægges\n2. at der afsættes midler',
        },
      },
      { sections: { recommendation: 'Centret indstiller,\n1. at skoler nedlægges\n2. at der afsættes midler' } },
      {
        sections: {
          recommendation:
            'Miljøforvaltningen indstiller, at Miljøforvaltningen over for Økonomiudvalget\n1. anbefaler, at byrådet giver 3,2 mio. kr. til nye bænke.',
        },
      },
      {
        sections: {
          recommendation:
            'Forvaltningen indstiller, at Klimaudvalget beslutter planen.\n1. Skiltene males\n2. Vejen lukkes',
        },
      },
    ],
    good: [
      ...[
        'Forvaltningen fremsender forslaget til Byrådets beslutning.',
        'Sagen oversendes til Kulturudvalget.',
        'Til godkendelse.',
        'Til udvalgets drøftelse.',
        'Borgmesteren forelægger forslaget for Byrådet til afgørelse.',
        'Medlemsforslaget sendes til behandling i Økonomiudvalget.',
        'Det indstilles, at planen godkendes.',
        'Det indstilles, at der meddeles en anlægsbevilling på 4 mio. kr., jf. bilag 5.',
        'Det indstilles, at bevillingerne i tabel 2 gives.',
        'Forvaltningen indstiller, at udvalget beslutter, at saunaen åbner.',
        'Det indstilles, at bevillingen søges hos staten.',
        'at udvalget giver en tillægsbevilling svarende til udgiften på 400.000 kr.',
      ].map((recommendation) => ({ fields: { templateId: 'unknown' }, sections: { recommendation } })),
      {
        fields: { templateId: 'unknown' },
        sections: {
          recommendation: 'Det indstilles til Kommunalbestyrelsen,\n1. at skoler nedlægges\n2. at der afsættes midler',
        },
      },
      {
        fields: { competence: 'Byrådet', templateId: 'unknown' },
        sections: {
          recommendation: 'Direktionen indstiller,\n1. at budgetopfølgningen godkendes,\n2. at kassen finansierer.',
        },
      },
      {
        sections: {
          recommendation:
            'Forvaltningen indstiller, at Planudvalget anbefaler Byrådet,\na) at vedtage planen,\nb) at godkende svarene.',
        },
      },
      {
        fields: { templateId: 'unknown' },
        sections: {
          recommendation: 'Plan indstiller til Udvalget for Miljø og Plan, at der meddeles tilladelse.',
        },
      },
      { sections: { recommendation: 'Forvaltningen indstiller, at Byrådet vælger én af de tre løsninger.' } },
      {
        sections: {
          recommendation:
            'Direktøren indstiller, at Social- og Sundhedsudvalget\n1. godkender standarden\n2. fastsætter taksten til 450 kr.',
        },
      },
      {
        fields: { caseType: 'discussion' },
        sections: { recommendation: 'At Børne- og Skoleudvalget drøfter de tre modeller.' },
      },

      {
        sections: {
          recommendation:
            'Administrationen indstiller, at Kommunalbestyrelsen\n1. vælger løsning A eller B,\n2. giver en anlægsbevilling på 1,4 mio. kr.',
        },
      },
      { sections: { recommendation: 'Administrationen indstiller, at Økonomiudvalget godkender planen.' } },
      {
        sections: {
          recommendation:
            'Direktionen indstiller til Byrådet,\n1. at Byrådet godkender planen\n2. at Byrådet afsætter 2 mio. kr.',
        },
      },
      {
        sections: {
          recommendation:
            'Centret indstiller, at Klima- og Miljøudvalget\n1. sender forslaget i høring i otte uger\n2. beder administrationen om et notat',
        },
      },
      { fields: { caseType: 'information' }, sections: { recommendation: 'Orienteringen tages til efterretning.' } },
      {
        sections: {
          recommendation:
            'Administrationen indstiller over for Økonomiudvalget,\n1. at Kommunalbestyrelsen på baggrund af høringen vedtager planen',
        },
      },
      {
        sections: {
          recommendation:
            'Administrationen indstiller, at Kulturudvalget\n1. lejer hallen ud\n2. genåbner caféen den 1. maj 2027',
        },
      },
      {
        sections: {
          recommendation:
            'Center for By indstiller, at Kommunalbestyrelsen 1. vedtager lokalplanen, 2. udpeger arealet.',
        },
      },
      {
        sections: {
          recommendation:
            'Forvaltningen indstiller, at Klima- og Planudvalget beslutter, at der fremover gælder disse krav til byggepladser:\n1. Arbejde med maskiner efter kl. 18 skal aftales hver gang.\n2. Bygherren skal opsætte en støjmåler.',
        },
      },
      {
        sections: {
          recommendation:
            'Sundhedsforvaltningen indstiller, at Sundhedsudvalget godkender,\n1. at skitsen i bilag 5 danner grundlag for fem nye byrum.',
        },
      },
      {
        sections: {
          recommendation:
            'Forvaltningen indstiller, at Planudvalget godkender følgende krav:\n- Støj måles hver uge\n- Hegn sættes op',
        },
      },
      {
        sections: {
          recommendation:
            'Rektor indstiller til Skoleudvalget\n1. at beslutte en ny tidsplan\n2. at afsætte 1,2 mio. kr.',
        },
      },
    ],
  },
};
