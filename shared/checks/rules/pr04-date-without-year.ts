import { DAY_OF_MONTH } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, inProse, matches, sentenceText } from '../define.ts';
import type { CaseView } from '../view.ts';

const MESSAGE = { da: 'Tilføj årstal.', en: 'Add the year.' };
const SECTIONS = new Set(['background', 'previousHandling']);

const find = inProse((block) =>
  SECTIONS.has(block.section)
    ? matches(block, DAY_OF_MONTH).flatMap((match): Hit[] => {
        if (match[3] || /(?:19|20)\d\d/.test(sentenceText(block, match.index))) return [];
        return [{ block, from: match.index, to: match.index + match[0].length, message: MESSAGE }];
      })
    : [],
);

/** *3. marts* to the years the history names it with. */
type Years = ReadonlyMap<string, ReadonlySet<string>>;

interface Named {
  readonly day: string;
  readonly year: string;
}

const dayOf = (words: string): string => words.toLowerCase().replaceAll(/\s+/g, ' ').replace('. ', '.');

const namedIn = (block: TextBlock): readonly Named[] =>
  [...block.text.matchAll(DAY_OF_MONTH)].flatMap(([, day = '', month = '', year]) =>
    year === undefined ? [] : [{ day: dayOf(`${Number(day)}. ${month}`), year }],
  );

/** Only where history is told: the same day of the next steps, or of the coming meeting, is another year's. */
function yearsOf({ blocks }: CaseView): Years {
  const years = new Map<string, Set<string>>();
  for (const block of blocks.filter(({ section }) => SECTIONS.has(section)))
    for (const { day, year } of block.memo(namedIn)) years.set(day, (years.get(day) ?? new Set()).add(year));
  return years;
}

/** The year is certain only where the history names the same day with one year and no other. */
function withYear(hit: Hit, known: Years): Hit {
  const words = hit.block?.text.slice(hit.from, hit.to) ?? '';
  const [year, ...others] = known.get(dayOf(words.replace(/^0/, ''))) ?? [];
  if (year === undefined || others.length > 0) return hit;
  const to = hit.to ?? 0;
  const label = { da: `Skriv »${words} ${year}«`, en: `Write "${words} ${year}"` };
  return { ...hit, fix: { label, from: to, to, insert: ` ${year}` } };
}

export const pr04: Check = {
  id: 'PR04',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  name: { da: 'Dato uden år', en: 'Date without year' },
  why: {
    da: 'Baggrunden er sagens historie. Uden årstal kan den ikke slås op.',
    en: 'The background is the history of the case. Without the year it cannot be looked up.',
  },
  run: (view) => {
    const known = yearsOf(view);
    return find(view).map((hit) => withYear(hit, known));
  },
  examples: {
    bad: [
      { sections: { background: 'Udvalget drøftede sagen den 3. marts.' } },
      { sections: { previousHandling: 'Økonomiudvalget den 11. august, punkt 5.' } },
      { sections: { background: 'Høringen sluttede 26. oktober.' } },
      { sections: { background: 'Skolen åbnede den 1. august. Det er den største i kommunen.' } },
      { sections: { previousHandling: 'Sagen blev udsat den 9. juni.' } },
      { sections: { background: 'Borgermødet den 14. september samlede 80 naboer.' } },
      { sections: { background: 'Taget blæste af natten mellem den 3. og den 4. december.' } },
      { sections: { previousHandling: 'Social- og Sundhedsudvalget, 2. juni, punkt 11: Taget til efterretning.' } },
      { sections: { background: 'Kontrakten med busselskabet blev underskrevet 1. juli, og ruterne er uændrede.' } },
      { sections: { background: '- Den 12. maj: licitation\n- Den 20. maj: klage' } },
      { sections: { background: 'Lederen fratrådte den 31. januar. I 2025 havde skolen 410 elever.' } },
      { sections: { previousHandling: 'Kommunalbestyrelsen d. 27. april: Godkendt.' } },
    ],
    good: [
      { sections: { background: 'Udvalget drøftede sagen den 3. marts 2026.' } },
      { sections: { background: '1. maj-festen holdes i parken.' } },
      { sections: { background: 'Høringen løb fra den 5. oktober til den 26. oktober 2026.' } },
      { sections: { nextSteps: 'Udbuddet sendes den 3. marts.' } },
      { sections: { background: 'I 2026 blev skolen indviet den 1. august.' } },
      { sections: { background: 'Punkt 3. marter og mår er fredet.' } },
      { sections: { background: 'Borgerne skriver: »Vi blev lovet svar den 1. maj.«' } },
      { sections: { background: '> Vi skrev til jer den 3. marts.' } },
      { sections: { background: 'Udvalget besøgte plejehjemmet den 9. juni 2026 og den 3. september 2026.' } },
      { sections: { previousHandling: 'Økonomiudvalget 11-08-2026, punkt 5.' } },
      { sections: { background: 'Eleverne på 9. årgang får ferie i uge 7.' } },
      { sections: { background: '17. maj-optoget går gennem Centrumgaden.' } },
      { sections: { economy: 'Første rate betales den 1. februar.' } },
      { sections: { background: 'I budget 2026 blev renten sat ned fra den 1. juli.' } },
      { sections: { background: 'Skoleåret 2025/26 begyndte den 12. august.' } },
      { sections: { background: 'Det er omtalt i 3. behandling og i 2. april-udgaven.' } },
    ],
  },
};
