import { type ProfileFault, profileFaults } from '../../handlerum/profile.ts';
import { type Handlerum, ProfileDimension } from '../../kinds/case/handlerum.ts';
import type { Check, Hit } from '../define.ts';
import { isOwnHouse } from '../reading/house.ts';
import { shownOptions } from '../reading/options.ts';
import { DIMENSIONS, type Profile, profileIn } from '../reading/profile.ts';
import { recorded, withRoom } from '../reading/recorded.ts';
import type { CaseView } from '../view.ts';

const SECTION = 'politicalRoom';
const UNFILLED = { da: 'Udfyld handlerumsprofilen.', en: 'Fill in the profile of political room.' };

const listed = (words: readonly string[], and: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;

type Words = { readonly da: string; readonly en: string };
const both = (dimensions: readonly Words[]) => ({
  da: listed(
    dimensions.map(({ da }) => da),
    'og',
  ),
  en: listed(
    dimensions.map(({ en }) => en),
    'and',
  ),
});

/** Of a case without the section the profile is asked for only where it shows no room at all. */
function absent(view: CaseView): readonly Hit[] {
  const { count, bound, blank } = shownOptions(view);
  return blank || bound || count >= 2 ? [] : [{ section: SECTION, about: 'profile', message: UNFILLED }];
}

function faults(view: CaseView): readonly Hit[] {
  if (recorded(view).profile.length > 0) return recordedGaps(recorded(view));
  const section = view.sections.find(({ key }) => key === SECTION);
  if (!section) return absent(view);
  const { blank, bound, count } = shownOptions(view);
  if (blank || (section.isEmpty && bound)) return [];
  if (section.isEmpty) {
    // A case that shows its options shows much of its room; the profile would say it in six lines.
    return [{ section: SECTION, about: 'profile', message: UNFILLED, severity: count >= 2 ? 'suggestion' : 'warning' }];
  }
  return gaps(profileIn(section), view.fields.competence);
}

/** By the rule of docs/domain.md 5.2: bound needs a hard binding with its source, partly a binding, and both a sentence. */
function recordedGaps(handlerum: Handlerum): readonly Hit[] {
  const faults = profileFaults(handlerum);
  const of = (fits: (fault: ProfileFault) => boolean) =>
    DIMENSIONS.filter(({ id }) => faults.some(({ dimension, fault }) => dimension === id && fits(fault)));
  return gapHits(
    of((fault) => fault === 'unjudged'),
    of((fault) => fault !== 'unjudged'),
  );
}

function gaps(profile: Profile, competence: string): readonly Hit[] {
  const missing = DIMENSIONS.filter(({ id }) => !profile.has(id) && !(id === 'who' && competence.trim() !== ''));
  const unexplained = DIMENSIONS.filter(({ id }) => {
    const entry = profile.get(id);
    return entry && (entry.freedom === 'bound' || entry.freedom === 'partly') && entry.words < 2;
  });
  return gapHits(missing, unexplained);
}

function gapHits(missing: readonly Words[], unexplained: readonly Words[]): readonly Hit[] {
  const hit = (about: string, message: Words): Hit => ({ section: SECTION, about, message });
  const [lack, unsaid] = [both(missing), both(unexplained)];
  return [
    ...(missing.length > 0
      ? [
          hit(`missing ${lack.da}`, {
            da: `Udfyld handlerumsprofilen. Der mangler: ${lack.da}.`,
            en: `Fill in the profile of political room. Missing: ${lack.en}.`,
          }),
        ]
      : []),
    ...(unexplained.length > 0
      ? [
          hit(`unexplained ${unsaid.da}`, {
            da: `Skriv, hvad der binder: ${unsaid.da}.`,
            en: `Say what binds: ${unsaid.en}.`,
          }),
        ]
      : []),
  ];
}

const judged = (freedom: 'free' | 'bound') =>
  withRoom({ profile: ProfileDimension.options.map((id) => ({ id, freedom, text: 'Frit valg.', bindings: [] })) });

export const hr08: Check = {
  id: 'HR08',
  category: 'room',
  severity: 'warning',
  needs: ['text', 'tables', 'fields'],
  caseTypes: ['decision'],
  name: { da: 'Handlerumsprofil', en: 'Profile of political room' },
  why: {
    da: 'Seks linjer viser, hvor politikerne kan flytte noget: om, hvad, hvordan, hvornår, hvor meget og hvem. En bundet sag er i orden, når det ses, hvad der binder.',
    en: 'Six lines show what politicians can move: whether, what, how, when, how much and who. A bound case is fine when it shows what binds.',
  },
  run: (view) => {
    // The profile is this program's own: another house's section of that name tells of its room in another way.
    return isOwnHouse(view) || recorded(view).profile.length > 0 ? faults(view) : [];
  },
  examples: {
    bad: [
      { fields: judged('bound') },
      { sections: { politicalRoom: '', background: 'Hallen er slidt.' } },
      { sections: { politicalRoom: 'Der er et vist politisk råderum i sagen.' } },
      { sections: { politicalRoom: 'Om: Frit. Hvad: Frit.' } },
      {
        sections: {
          politicalRoom: 'Om: Frit. Hvad: Frit. Hvordan: Frit. Hvornår: Frit. Hvor meget: Bundet. Hvem: Byrådet.',
        },
      },
      {
        sections: {
          politicalRoom:
            '- Om: Frit valg\n- Hvad: Frit valg\n- Hvordan: Frit\n- Hvornår: -\n- Hvor meget: Delvist, rammen er 2 mio. kr.\n- Hvem: Udvalget',
        },
      },
      {
        sections: {
          politicalRoom:
            '| | Frihed | Hvad binder |\n| Om | Frit | |\n| Hvad | Frit | |\n| Hvordan | Frit | |\n| Hvornår | Delvist | Fristen er den 1. maj 2027 |\n| Hvor meget | | |\n| Hvem | Frit | |',
        },
      },
      { sections: { politicalRoom: '### Om\nFrit valg.\n### Hvad\nFrit valg.\n### Hvordan\nFrit valg.' } },
      {
        sections: {
          politicalRoom: 'Om, hvad og hvordan: Frit valg. Hvornår: Bundet. Hvor meget: Frit. Hvem: Byrådet.',
        },
      },
      {
        sections: {
          politicalRoom: 'Om: Frit. Hvad: [skriv her] Hvordan: Frit. Hvornår: Frit. Hvor meget: Frit. Hvem: Byrådet.',
        },
      },
      { sections: { politicalRoom: 'Udvalget kan frit vælge, hvad der skal ske, og hvornår det skal ske.' } },
      {
        sections: {
          politicalRoom:
            'Hvad: Frit valg mellem to modeller. Hvordan: Frit. Hvornår: Frit. Hvor meget: Rammen er 3 mio. kr. Hvem: Udvalget.',
        },
      },
      {
        sections: {
          politicalRoom:
            '| Om | Hvad | Hvordan | Hvornår | Hvor meget | Hvem |\n| Frit | Frit | Frit | | Frit | Byrådet |',
        },
      },
      'Der bygges en ny skaterbane ved stationen.',
    ],
    good: [
      { sections: { politicalRoom: 'Udvalget kan vælge scenarie 1 eller 3.' }, fields: { templateId: 'copenhagen' } },
      { fields: judged('free') },
      {
        sections: {
          politicalRoom:
            'Om: Frit. Hvad: Frit valg. Hvordan: Delvist, fordi politiet skal give samtykke. Hvornår: Frit. Hvor meget: Bundet af ramme 10.30. Hvem: Byrådet.',
        },
      },
      {
        sections: {
          politicalRoom:
            'Om og hvad: Frit valg. Vejloven kræver ikke en bestemt løsning. Hvordan: B kræver samtykke fra politiet. Hvor meget: Rammen er 1,5 mio. kr. Hvornår: Frit. Hvem: Kommunalbestyrelsen.',
        },
      },
      {
        fields: { competence: 'Byrådet' },
        sections: { politicalRoom: 'Om, hvad, hvordan, hvornår og hvor meget: Frit valg.' },
      },
      {
        sections: {
          politicalRoom:
            '- Om: Frit valg\n- Hvad: Frit valg\n- Hvordan: Frit\n- Hvornår: Bundet af fristen den 1. maj 2027\n- Hvor meget: Delvist, rammen er 2 mio. kr.\n- Hvem: Udvalget',
        },
      },
      {
        sections: {
          politicalRoom:
            '| | Frihed | Hvad binder |\n| Om | Frit | |\n| Hvad | Frit | |\n| Hvordan | Frit | |\n| Hvornår | Delvist | Fristen er den 1. maj 2027 |\n| Hvor meget | Bundet | Ramme 10.26 |\n| Hvem | Frit | |',
        },
      },
      {
        sections: {
          politicalRoom:
            '### Om\nFrit valg.\n### Hvad\nFrit valg.\n### Hvordan\nFrit valg.\n### Hvornår\nInden skoleåret 2027/28.\n### Hvor meget\nRammen er 2 mio. kr.\n### Hvem\nByrådet.',
        },
      },
      {
        sections: {
          politicalRoom:
            '| Om | Hvad | Hvordan | Hvornår | Hvor meget | Hvem |\n| Frit | Frit | Frit | Senest i maj 2027 | Frit | Byrådet |',
        },
      },
      {
        sections: {
          politicalRoom:
            'Om: Delvist. Loven kræver en plan, men ikke hvilken. Hvad: Frit. Hvordan: Frit. Hvornår: Bundet, jf. planlovens § 23 e. Hvor meget: Frit. Hvem: Byrådet.',
        },
      },
      { fields: { templateId: 'odense' }, sections: { presentation: 'Der bygges en ny skaterbane ved stationen.' } },
      { fields: { caseType: 'information' }, sections: { politicalRoom: '', background: 'Hallen er slidt.' } },
      { sections: { politicalRoom: '', background: '' } },
      {
        sections: { politicalRoom: '', background: 'Sagen er en formsag, da loven fastlægger antallet af medlemmer.' },
      },
      { sections: { presentation: 'Løsning A koster mest, og løsning B varer længst.' } },
      { sections: { background: 'Sagen er lovbundet: taksten følger af servicelovens § 32.' } },
      {
        sections: {
          politicalRoom:
            'Om – frit. Hvad – frit valg mellem tre placeringer. Hvordan – frit. Hvornår – frit. Hvor meget – delvist, puljen er på 0,6 mio. kr. Hvem – Kulturudvalget.',
        },
      },
      {
        sections: {
          politicalRoom:
            'Om? Frit valg. Hvad? Frit valg. Hvordan? Skolerne vælger selv. Hvornår? Fra august 2027. Hvor meget? Rammen er 2 mio. kr. Hvem beslutter? Byrådet.',
        },
      },
    ],
  },
};
