import { templateById } from '../../templates/index.ts';
import type { Check, Hit } from '../define.ts';
import type { CaseView } from '../view.ts';

const EMPTY = /^[\s\-–—.…]*$/u;
/** A section may stand in for another: what some municipalities call background is others' presentation. */
const STAND_INS: Readonly<Record<string, readonly string[]>> = {
  background: ['background', 'presentation', 'previousHandling'],
  presentation: ['presentation', 'background', 'options'],
  summary: ['summary', 'decisionQuestion'],
  decisionQuestion: ['decisionQuestion', 'summary'],
};

const missing = (da: string, en: string) => ({ da: `Feltet ${da} mangler.`, en: `The field ${en} is missing.` });

function missingSections(view: CaseView): Hit[] {
  const { templateId, caseType } = view.fields;
  const template = templateById(templateId) ?? templateById('ballerup');
  return (template?.sections ?? [])
    .filter(({ key, required }) => required.includes(caseType) && !isFilled(view, key))
    .map(({ key, heading }) => ({ section: key, about: key, message: missing(`»${heading}«`, `"${heading}"`) }));
}

function isFilled(view: CaseView, key: string): boolean {
  const keys = STAND_INS[key] ?? [key];
  return view.sections.some((section) => keys.includes(section.key) && !EMPTY.test(section.text));
}

/** *Ikke relevant* must say why, in at least three words. */
function unreasoned(view: CaseView): Hit[] {
  return view.sections.flatMap((section) => {
    const text = section.text.trim();
    const first = section.blocks.find((block) => block.text.trim() !== '');
    if (
      !first ||
      !/^(?:ikke relevant|ikke aktuelt|n\/a|irrelevant)[\s.]*(?:,?\s*(?:fordi|da|idet)\s*(.*))?$/isu.test(text)
    )
      return [];
    const reason = /(?:fordi|da|idet)\s+(.*)$/isu.exec(text)?.[1] ?? '';
    if (reason.split(/\s+/).filter(Boolean).length >= 3) return [];
    return [{ block: first, message: missing(`»${section.heading}«`, `"${section.heading}"`) }];
  });
}

export const fu01: Check = {
  id: 'FU01',
  category: 'completeness',
  severity: 'error',
  needs: ['text', 'fields'],
  name: { da: 'Obligatoriske felter', en: 'Required fields' },
  why: {
    da: 'Medlemmerne skal kunne regne med, at det samme altid står det samme sted. Et tomt felt tvinger dem til at gætte.',
    en: 'Members must be able to rely on the same thing standing in the same place. An empty field makes them guess.',
  },
  run: (view) => [
    ...(view.fields.title.trim() === '' ? [{ about: 'title', message: missing('Titel', 'Title') }] : []),
    ...missingSections(view),
    ...unreasoned(view),
  ],
  examples: {
    bad: [
      {
        fields: { title: 'Ny skole' },
        sections: { summary: 'Kort.', background: 'Tekst.', economy: '-', recommendation: 'X' },
      },
      {
        fields: { title: '' },
        sections: { summary: 'Kort.', background: 'Tekst.', economy: 'Ingen.', recommendation: 'X' },
      },
      { fields: { title: 'Ny skole' }, sections: { background: 'Tekst.', economy: 'Ingen.', recommendation: 'X' } },
      {
        fields: { title: 'Ny skole' },
        sections: { summary: 'Kort.', background: 'Tekst.', economy: 'Ikke relevant.', recommendation: 'X' },
      },
      {
        fields: { title: 'Ny skole' },
        sections: { summary: 'Kort.', background: 'Tekst.', economy: 'Ikke relevant, fordi nej.', recommendation: 'X' },
      },
    ],
    good: [
      {
        fields: { title: 'Ny skole' },
        sections: { summary: 'Kort.', background: 'Tekst.', economy: 'Ingen.', recommendation: 'X' },
      },
      {
        fields: { title: 'Ny skole' },
        sections: {
          summary: 'Kort.',
          background: 'Tekst.',
          economy: 'Ikke relevant, fordi sagen ikke koster noget.',
          recommendation: 'X',
        },
      },
      {
        fields: { title: 'Ny skole' },
        sections: { summary: 'Kort.', presentation: 'Tekst.', economy: 'Ingen.', recommendation: 'X' },
      },
      {
        fields: { title: 'Orientering', caseType: 'information' },
        sections: { summary: 'Kort.', background: 'Tekst.', recommendation: 'X' },
      },
      {
        fields: { title: 'Ny skole' },
        sections: { decisionQuestion: 'Kort.', background: 'Tekst.', economy: 'Ingen.', recommendation: 'X' },
      },
    ],
  },
};
