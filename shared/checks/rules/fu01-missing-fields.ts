import type { CaseType } from '../../kinds/case/case.ts';
import { type TemplateSection, templateById } from '../../templates/index.ts';
import { UNKNOWN_TEMPLATE } from '../../templates/recognise.ts';
import type { Check, Hit } from '../define.ts';
import { isOwnHouse } from '../reading/house.ts';
import { judgedAs, kindInDoubt } from '../reading/kind.ts';
import { recommendationOf } from '../reading/recommendation.ts';
import { isRoutine } from '../reading/routine.ts';
import { isProposedSomewhere } from '../reading/whole.ts';
import type { CaseView, SectionView } from '../view.ts';

const EMPTY = /^[\s\-–—.…]*$/u;
/** What some municipalities call background is others' presentation: one of a row is enough. */
const STAND_INS: Readonly<Record<string, readonly string[]>> = {
  background: ['background', 'presentation', 'previousHandling'],
  presentation: ['presentation', 'background', 'options'],
  summary: ['summary', 'decisionQuestion'],
  decisionQuestion: ['decisionQuestion', 'summary'],
};

const missing = (da: string, en = da) => ({ da: `Feltet ${da} mangler.`, en: `The field ${en} is missing.` });

/** Words; a file of another house with fewer is an excerpt as likely as a case. */
const SHORT = 250;
const isShort = ({ stats }: CaseView): boolean => stats.words < SHORT;

type Required = Pick<TemplateSection, 'key' | 'heading'>;

/** What any house's case needs, whatever it calls it: what it is about, and what a body is asked to do. */
const ANYWHERE: Readonly<Record<CaseType, readonly Required[]>> = {
  decision: [
    { key: 'presentation', heading: 'Sagsfremstilling' },
    { key: 'recommendation', heading: 'Indstilling' },
  ],
  discussion: [{ key: 'presentation', heading: 'Sagsfremstilling' }],
  information: [{ key: 'presentation', heading: 'Sagsfremstilling' }],
};
const TELLS_THE_CASE = [
  'presentation',
  'background',
  'summary',
  'decisionQuestion',
  'options',
  'previousHandling',
  'unplaced',
];

/**
 * The sections a case of this type must fill, by its template; a template of a newer version is read as the default one, and
 * a case whose house is not known is asked only for what any case needs.
 */
export function requiredSections(templateId: string, caseType: CaseType): readonly Required[] {
  if (templateId === UNKNOWN_TEMPLATE) return ANYWHERE[caseType];
  const template = templateById(templateId) ?? templateById('ballerup');
  return template?.sections.filter(({ required }) => required.includes(caseType)) ?? [];
}

/** Some agendas put the question above the first heading; an import finds no place for it, but it stands there. */
const QUESTION =
  /(?<!\p{L})(?:skal(?: \p{L}+){0,3} (?:tage stilling|beslutte|vælge|godkende|drøfte|vedtage|behandle)|orienteres om)(?!\p{L})/iu;

const asks = (section: SectionView): boolean => QUESTION.test(section.text);

function isAskedElsewhere(view: CaseView, key: string): boolean {
  const isQuestion = key === 'summary' || key === 'decisionQuestion';
  return isQuestion && view.sections.some((section) => section.key === 'unplaced' && section.memo(asks));
}

function isStandIn({ key }: SectionView, wanted: string, { templateId }: CaseView['fields']): boolean {
  const others = templateId === UNKNOWN_TEMPLATE && wanted === 'presentation' ? TELLS_THE_CASE : STAND_INS[wanted];
  return (others ?? [wanted]).includes(key);
}

/** *Sagsfremstilling og økonomi* holds both. */
const sharesHeading = ({ heading }: SectionView, wanted: string): boolean =>
  wanted === 'economy' && /(?<!\p{L})(?:økonomi\p{L}*|ressourcer)$/iu.test(heading.trim());

/** A mandate to take part or speak costs nothing, and one point says what is asked. */
const MANDATE =
  /(?<!\p{L})(?:bemyndiger?|bemyndiges|mandat|udpege[rs]?|høringssvar(?:et)?|til efterretning|input|drøfte[rs]?)(?!\p{L})/iu;

/** A short item of another house whose one point tells what is asked of the body, or that spends nothing. */
function isPlain(view: CaseView, key: string): boolean {
  const points = isOwnHouse(view) ? [] : (recommendationOf(view)?.points ?? []);
  const [only, ...others] = points;
  if (!only || others.length > 0) return false;
  if (key === 'decisionQuestion') return true;
  return key === 'economy' && MANDATE.test(only.text) && !/\d[\d.,]*\s?(?:kr|mio)/iu.test(only.text);
}

function missingSections(view: CaseView): Hit[] {
  // A file of a house nobody knows may be a part of a case, or head its sections in a way of its own.
  const { templateId } = view.fields;
  const isTold = !isOwnHouse(view) && judgedAs(view) === 'information';
  const isMild = kindInDoubt(view) !== null || templateId === UNKNOWN_TEMPLATE || isTold;
  return requiredSections(templateId, judgedAs(view))
    .filter(
      ({ key }) =>
        !isAskedElsewhere(view, key) &&
        !isPlain(view, key) &&
        !(
          key === 'recommendation' &&
          !isOwnHouse(view) &&
          (isShort(view) || isRoutine(view) || isProposedSomewhere(view))
        ) &&
        !view.sections.some(
          (section) => (isStandIn(section, key, view.fields) || sharesHeading(section, key)) && isFilled(section),
        ),
    )
    .map(({ key, heading }) => ({
      section: key,
      about: key,
      lacks: 'field' as const,
      message: missing(heading),
      ...(isMild ? { severity: 'suggestion' as const } : {}),
    }));
}

/** A table or a picture fills a section too. */
const isFilled = (section: SectionView): boolean => section.memo(filled);

function filled(section: SectionView): boolean {
  if (!EMPTY.test(section.text)) return true;
  let found = false;
  section.node.descendants((node) => {
    found ||= node.type.name === 'image';
    return !found;
  });
  return found;
}

const IRRELEVANT = /^(?:ikke relevant|ikke aktuelt|n\/a|irrelevant)(?=[\s.,]|$)/iu;
const REASON = /(?:fordi|da|idet|eftersom)\s+(.*)$/isu;

/** *Ikke relevant* must say why, in at least three words. */
function unreasoned(section: SectionView): readonly Hit[] {
  const block = section.blocks.find(({ text }) => text.trim() !== '');
  if (!block || !IRRELEVANT.test(block.text.trim())) return [];
  const said = section.text.trim();
  const reason = REASON.exec(said)?.[1] ?? '';
  // Text that goes on without giving a reason has thought better of it.
  if (words(reason) >= 3 || (reason === '' && words(said) > 8)) return [];
  return [{ block, message: missing(section.heading) }];
}

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

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
    ...(view.fields.title.trim() === ''
      ? [{ about: 'title', lacks: 'field' as const, message: missing('Titel', 'title') }]
      : []),
    ...missingSections(view),
    ...view.sections.flatMap((section) => section.memo(unreasoned)),
  ],
};
