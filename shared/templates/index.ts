import type { CaseType, DocJson } from '../kinds/case/case.ts';
import type { SectionKey } from '../kinds/sections.ts';
import { HELP } from './help.ts';
import type { Template, TemplateSection } from './types.ts';

export type { Help, Template, TemplateSection } from './types.ts';

const ALL: readonly CaseType[] = ['decision', 'discussion', 'information'];
const DECISION: readonly CaseType[] = ['decision'];
const NONE: readonly CaseType[] = [];

/** A section as one line of data: key, the municipality's heading, case types that must fill it. */
const section = (key: SectionKey, heading: string, required: readonly CaseType[]): TemplateSection => ({
  key,
  heading,
  required,
  help: HELP[key],
});

/**
 * Headings and order as seen in public agendas (docs/domain.md 3.1); which sections are required is our proposal. Ballerup's has
 * been completed with the sections a case needs to show its handlerum, because its present template was not seen whole.
 */
export const TEMPLATES: readonly Template[] = [
  {
    id: 'ballerup',
    name: 'Ballerup',
    council: 'Kommunalbestyrelsen',
    sections: [
      section('summary', 'Sammendrag', ALL),
      section('previousHandling', 'Tidligere behandling', NONE),
      section('background', 'Baggrund', ALL),
      section('presentation', 'Sagsfremstilling', NONE),
      section('options', 'Handlemuligheder', NONE),
      section('politicalRoom', 'Politisk handlerum', NONE),
      section('legalBasis', 'Lovgrundlag', NONE),
      section('economy', 'Økonomi', DECISION),
      section('hearing', 'Høring', NONE),
      section('consequences', 'Konsekvenser', NONE),
      section('recommendation', 'Indstilling', ALL),
      section('nextSteps', 'Videre proces', NONE),
    ],
  },
  {
    id: 'copenhagen',
    name: 'København',
    council: 'Borgerrepræsentationen',
    sections: [
      section('decisionQuestion', 'Beslutningstema', ALL),
      section('recommendation', 'Indstilling', ALL),
      section('background', 'Problemstilling', ALL),
      section('presentation', 'Løsning', DECISION),
      section('options', 'Handlemuligheder', NONE),
      section('economy', 'Økonomi', DECISION),
      section('nextSteps', 'Videre proces', DECISION),
    ],
  },
  {
    id: 'aarhus',
    name: 'Aarhus',
    council: 'Byrådet',
    sections: [
      section('summary', 'Resumé', ALL),
      section('recommendation', 'Beslutningspunkter', ALL),
      section('background', 'Baggrund', ALL),
      section('consequences', 'Effekt', NONE),
      section('presentation', 'Ydelse', NONE),
      section('options', 'Handlemuligheder', NONE),
      section('economy', 'Ressourcer', DECISION),
      section('previousHandling', 'Sagens forløb', NONE),
    ],
  },
  {
    id: 'odense',
    name: 'Odense',
    council: 'Byrådet',
    sections: [
      section('summary', 'Resumé', ALL),
      section('consequences', 'Effekt', NONE),
      section('recommendation', 'Indstilling', ALL),
      section('presentation', 'Sagsfremstilling', ALL),
      section('options', 'Handlemuligheder', NONE),
      section('economy', 'Økonomi', DECISION),
    ],
  },
  {
    id: 'holbaek',
    name: 'Holbæk',
    council: 'Kommunalbestyrelsen',
    sections: [
      section('recommendation', 'Indstilling', ALL),
      section('alternativeRecommendation', 'Alternativ indstilling', DECISION),
      section('presentation', 'Beskrivelse af sagen', ALL),
      section('options', 'Beskrivelse af alternativ indstilling', DECISION),
      section('economy', 'Økonomiske konsekvenser', DECISION),
      section('consequences', 'Øvrige konsekvenser', NONE),
      section('hearing', 'Høring', NONE),
      section('legalBasis', 'Lovgrundlag', NONE),
      section('previousHandling', 'Sagshistorik', NONE),
    ],
  },
];

/** Undefined for a template this version does not know; a case that names one keeps its text as it is. */
export function templateById(id: string): Template | undefined {
  return TEMPLATES.find((template) => template.id === id);
}

/** What the section is for, by key; undefined for keys of newer versions. */
export function helpFor(key: string): TemplateSection['help'] | undefined {
  return Object.hasOwn(HELP, key) ? HELP[key as SectionKey] : undefined;
}

/** A document with every section of the template, each with one empty paragraph. */
export function emptyBody(template: Template, newId: () => string): DocJson {
  return {
    type: 'doc',
    content: template.sections.map(({ key, heading }) => emptySection({ key, heading }, newId)),
  };
}

export function emptySection({ key, heading }: { key: string; heading: string }, newId: () => string): DocJson {
  return {
    type: 'section',
    attrs: { id: newId(), key, heading },
    content: [{ type: 'paragraph', attrs: { id: newId() } }],
  };
}

/**
 * The same text on another template: its sections in its order and under its headings, missing ones added empty. Sections
 * the template does not have follow at the end as they are when they hold text, and go when they are empty.
 */
export function applyTemplate(body: DocJson, template: Template, newId: () => string): DocJson {
  const present = body.content ?? [];
  const keyOf = (node: DocJson): unknown => node.attrs?.key;
  const placed = template.sections.flatMap(({ key, heading }) => {
    const own = present.filter((node) => keyOf(node) === key);
    if (own.length === 0) return [emptySection({ key, heading }, newId)];
    return own.map((node, index) => (index === 0 ? { ...node, attrs: { ...node.attrs, heading } } : node));
  });
  const keys = new Set<unknown>(template.sections.map(({ key }) => key));
  const rest = present.filter((node) => !keys.has(keyOf(node)) && hasContent(node));
  return { ...body, content: [...placed, ...rest] };
}

function hasContent(node: DocJson): boolean {
  return Boolean(node.text?.trim()) || node.type === 'image' || (node.content ?? []).some(hasContent);
}
