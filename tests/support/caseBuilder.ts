import { readFileSync } from 'node:fs';
import { exampleCase } from '../../shared/checks/example.ts';
import type { CaseInput } from '../../shared/checks/types.ts';
import type { CaseFields } from '../../shared/kinds/case/case.ts';
import type { SectionKey } from '../../shared/kinds/sections.ts';

const KEYS: Readonly<Record<string, SectionKey>> = {
  Sammendrag: 'summary',
  Resume: 'summary',
  'Tidligere behandling': 'previousHandling',
  Baggrund: 'background',
  Sagsfremstilling: 'presentation',
  Handlemuligheder: 'options',
  'Politisk handlerum': 'politicalRoom',
  Lovgrundlag: 'legalBasis',
  Økonomi: 'economy',
  Høring: 'hearing',
  Konsekvenser: 'consequences',
  Indstilling: 'recommendation',
  'Videre proces': 'nextSteps',
  Bilag: 'attachments',
};

/**
 * A case from a sample written as a Markdown quotation (`tests/fixtures/samples/*.md`): the first line holds the meta data, a
 * paragraph that begins with a bold name opens a section. Attachments stay in the text of their section.
 */
export function caseFromSample(name: string, fields: Partial<CaseFields> = {}): CaseInput {
  const markdown = readFileSync(new URL(`../fixtures/samples/${name}.md`, import.meta.url), 'utf8');
  const [meta = '', ...lines] = markdown
    .split('\n')
    .filter((line) => line.startsWith('>'))
    .map((line) => line.replace(/^>\s?/, '').trim())
    .filter((line) => line !== '' && !/^\|[-|\s]+\|$/.test(line));
  const sections: Record<string, string> = {};
  let key: string = 'unplaced';
  for (const line of lines) {
    const opened = /^\*\*([^*]+?)\.?\*\*\s*(.*)$/.exec(line);
    if (opened) key = KEYS[opened[1] ?? ''] ?? 'unplaced';
    const text = (opened?.[2] ?? line).replaceAll('*', '');
    if (text !== '') sections[key] = sections[key] ? `${sections[key]}\n${text}` : text;
  }
  return exampleCase({ sections, fields: { ...metaOf(meta), ...fields } });
}

function metaOf(line: string): Partial<CaseFields> {
  const title = /\*\*(?:Beslutning: )?([^*]+)\*\*/.exec(line)?.[1] ?? '';
  const chain = /Kæde: ([^·]+)/.exec(line)?.[1]?.split('→') ?? [];
  const competence = /Besluttes af: ([^·]+)/.exec(line)?.[1]?.trim() ?? '';
  return {
    title,
    caseType: 'decision',
    competence,
    chain: chain.map((step, index) => ({
      id: `step-${index}`,
      body: step.replace(/\(.*\)/, '').trim(),
      date: null,
      itemNumber: null,
      role: index === chain.length - 1 ? 'decides' : 'advises',
    })),
  };
}
