import { lexer, type Token, type Tokens } from 'marked';
import { invariant } from '../../../shared/assert.ts';
import type { DocJson } from '../../../shared/kinds/case/case.ts';
import type { SectionKey } from '../../../shared/kinds/sections.ts';

/** The headings the samples use. A heading that is not here is a slip of the pen and stops the build of the samples. */
const SECTION_OF_HEADING: Readonly<Record<string, SectionKey>> = {
  Sammendrag: 'summary',
  Resume: 'summary',
  Beslutningstema: 'decisionQuestion',
  'Tidligere behandling': 'previousHandling',
  Baggrund: 'background',
  Sagsfremstilling: 'presentation',
  Handlemuligheder: 'options',
  'Politisk handlerum': 'politicalRoom',
  'Alternativ indstilling': 'alternativeRecommendation',
  Økonomi: 'economy',
  Lovgrundlag: 'legalBasis',
  Høring: 'hearing',
  Borgerinddragelse: 'engagement',
  Konsekvenser: 'consequences',
  Risiko: 'risk',
  Indstilling: 'recommendation',
  'Videre proces': 'nextSteps',
  Bilag: 'attachments',
  Beslutning: 'decision',
  'Afvigende mening': 'dissent',
};

type Marks = NonNullable<DocJson['marks']>;
type NewId = () => string;

/**
 * The body of a sample case from its Markdown. Ids count from 1 after `prefix`, so the same text always gives the same
 * document. Throws on a construct the samples do not use: nothing is dropped in silence.
 */
export function bodyFromMarkdown(prefix: string, text: string): DocJson {
  const next = counter(prefix);
  const sections: { attrs: Record<string, unknown>; content: DocJson[] }[] = [];
  for (const token of lexer(text)) {
    if (token.type === 'space') continue;
    if (token.type === 'heading' && token.depth === 2) {
      const heading = String(token.text);
      const key = SECTION_OF_HEADING[heading];
      invariant(key !== undefined, `unknown section heading "${heading}"`);
      sections.push({ attrs: { id: next(), key, heading }, content: [] });
      continue;
    }
    const section = sections.at(-1);
    invariant(section !== undefined, 'sample text must begin with a section heading');
    section.content.push(block(token, next));
  }
  invariant(sections.length > 0, 'sample text has no section');
  return { type: 'doc', content: sections.map((section) => ({ type: 'section', ...section })) };
}

function counter(prefix: string): NewId {
  let count = 0;
  return () => `${prefix}-${++count}`;
}

function block(token: Token, next: NewId): DocJson {
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return paragraph(token.tokens ?? [], next);
    case 'heading':
      return { type: 'heading', attrs: { id: next(), level: token.depth }, content: inline(token.tokens ?? [], []) };
    case 'list':
      return list(token as Tokens.List, next);
    case 'table':
      return table(token as Tokens.Table, next);
    case 'blockquote':
      return { type: 'blockquote', attrs: { id: next() }, content: blocks(token.tokens ?? [], next) };
    default:
      throw new Error(`Sample text uses ${token.type}, which is not supported: ${token.raw}`);
  }
}

function blocks(tokens: readonly Token[], next: NewId): DocJson[] {
  return tokens.filter((token) => token.type !== 'space').map((token) => block(token, next));
}

function paragraph(tokens: readonly Token[], next: NewId): DocJson {
  const content = inline(tokens, []);
  const attrs = { id: next() };
  return content.length > 0 ? { type: 'paragraph', attrs, content } : { type: 'paragraph', attrs };
}

function list(token: Tokens.List, next: NewId): DocJson {
  const content = token.items.map((item) => ({ type: 'listItem', content: blocks(item.tokens, next) }));
  if (!token.ordered) return { type: 'bulletList', content };
  return { type: 'orderedList', attrs: { start: Number(token.start) || 1, type: null }, content };
}

function table(token: Tokens.Table, next: NewId): DocJson {
  const attrs = { id: next() };
  const row = (cells: readonly Tokens.TableCell[], type: 'tableHeader' | 'tableCell'): DocJson => ({
    type: 'tableRow',
    content: cells.map((cell) => ({
      type,
      attrs: { colspan: 1, rowspan: 1, colwidth: null },
      content: [paragraph(cell.tokens, next)],
    })),
  });
  const content = [row(token.header, 'tableHeader'), ...token.rows.map((cells) => row(cells, 'tableCell'))];
  return { type: 'table', attrs, content };
}

function inline(tokens: readonly Token[], marks: Marks): DocJson[] {
  return tokens.flatMap((token): DocJson[] => {
    switch (token.type) {
      case 'strong':
        return inline(token.tokens ?? [], [...marks, { type: 'bold' }]);
      case 'em':
        return inline(token.tokens ?? [], [...marks, { type: 'italic' }]);
      case 'text':
      case 'escape':
        return [textNode(String(token.text).replaceAll('\n', ' '), marks)];
      default:
        throw new Error(`Sample text uses ${token.type}, which is not supported: ${token.raw}`);
    }
  });
}

function textNode(text: string, marks: Marks): DocJson {
  return marks.length > 0 ? { type: 'text', marks, text } : { type: 'text', text };
}
