import { type ProfileFault, profileFaults } from '../../handlerum/profile.ts';
import type { Handlerum } from '../../kinds/case/handlerum.ts';
import type { Check, Hit } from '../define.ts';
import { isOwnHouse } from '../reading/house.ts';
import { shownOptions } from '../reading/options.ts';
import { DIMENSIONS, type Profile, profileIn } from '../reading/profile.ts';
import { recorded } from '../reading/recorded.ts';
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
};
