import { CONSEQUENCE_WORDS } from '../../handlerum/words.ts';
import type { Check, Hit } from '../define.ts';
import { matricesOf } from '../reading/matrix.ts';
import { unpriced } from '../reading/pricedOptions.ts';
import { recorded } from '../reading/recorded.ts';
import { bareOptions } from '../reading/toldOptions.ts';
import type { CaseView, SectionView } from '../view.ts';

const message = (option: string, missing: { readonly da: string; readonly en: string }) => ({
  da: `${option} mangler ${missing.da}.`,
  en: `${option} lacks ${missing.en}.`,
});

/** *A* alone is no name a sentence can begin with. */
const called = (label: string): string => (/^.$/u.test(label) ? `Løsning ${label}` : label);

/** Columns by their own headings. */
function listed(words: readonly string[], and: string): string {
  const quoted = words.map((word) => `»${word}«`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${and} ${quoted.at(-1)}`;
}

function gapsIn(section: SectionView): readonly Hit[] {
  return matricesOf(section).flatMap((options) =>
    options.flatMap(({ label, block, consequences }): Hit[] => {
      const missing = consequences.filter((one) => one.missing).map(({ dimension }) => dimension);
      return missing.length > 0
        ? [{ block, message: message(called(label), { da: listed(missing, 'og'), en: listed(missing, 'and') }) }]
        : [];
    }),
  );
}

const ASKED = ['citizens', 'economy', 'time', 'law'] as const;

/** Cells of the recorded matrix that nobody has written in. */
function recordedGaps(view: CaseView): readonly Hit[] {
  const { options, consequences, dimensions } = recorded(view);
  const asked = [...ASKED.map((id) => ({ id: id as string, name: CONSEQUENCE_WORDS[id] })), ...dimensions];
  return options.flatMap((option): Hit[] => {
    const missing = asked
      .filter(
        ({ id }) => !consequences.some((one) => one.option === option.id && one.dimension === id && one.text.trim()),
      )
      .map(({ name }) => name);
    if (missing.length === 0) return [];
    const words = { da: listed(missing, 'og'), en: listed(missing, 'and') };
    return [
      {
        section: 'consequences',
        about: `recorded ${option.id}`,
        message: message(called(option.label || option.title), words),
      },
    ];
  });
}

function bareIn(view: CaseView): readonly Hit[] {
  return bareOptions(view).map(({ label, block, from, to }) => ({
    block,
    from,
    to,
    message: message(label, { da: 'konsekvenser', en: 'consequences' }),
  }));
}

const OTHERS_UNPRICED = {
  da: 'Hvad betyder de andre muligheder for økonomien? Her er kun én regnet ud.',
  en: 'What do the other options mean for the economy? Only one is worked out here.',
};

/** The economy tells what one option costs, and nothing of another. */
function unpricedIn(view: CaseView): readonly Hit[] {
  const found = unpriced(view);
  if (!found) return [];
  return [{ block: found, message: OTHERS_UNPRICED, severity: 'suggestion' }];
}

export const hr04: Check = {
  id: 'HR04',
  category: 'room',
  severity: 'warning',
  needs: ['text', 'tables', 'fields'],
  name: { da: 'Konsekvensmatrix', en: 'Consequence matrix' },
  why: {
    da: 'En mulighed, hvis følger ikke er skrevet, er ikke en mulighed, man kan vælge. Tomme felter skjuler, hvad den koster og hvem den rammer.',
    en: 'An option whose consequences are not written is no option one can choose. Empty cells hide its cost and whom it touches.',
  },
  run: (view) =>
    recorded(view).options.length > 0
      ? recordedGaps(view)
      : [...view.sections.flatMap((section) => section.memo(gapsIn)), ...bareIn(view), ...unpricedIn(view)],
};
