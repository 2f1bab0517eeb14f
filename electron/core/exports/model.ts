import type { CaseContent, CaseType, DocJson } from '../../../shared/records/case.ts';
import { formatDate } from '../../../shared/text/dates.ts';

/** Anything that can be printed: the case as every format shows it, with closed parts already taken out. */
export interface PrintedCase {
  readonly title: string;
  /** Label and value, in the order they are shown. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly sections: readonly { readonly key: string; readonly heading: string; readonly blocks: readonly DocJson[] }[];
  readonly attachments: readonly string[];
  /** Set when the case is closed and may not be shown; then there are no sections. */
  readonly closedNotice: string | null;
}

export type IncludeClosed = 'no' | 'yes';

const TYPES: Readonly<Record<CaseType, string>> = {
  decision: 'Beslutning',
  discussion: 'Drøftelse',
  information: 'Orientering',
};

const CLOSED_NOTICE = 'Sagen behandles for lukkede døre. Teksten er ikke med i denne udgave.';

/**
 * The one place where a case is made ready for print. Empty sections are left out; help texts, findings and notes are not in the
 * content and so cannot come along; without `includeClosed` neither closed attachments nor anything of a closed case but its
 * number and the title that may be published do.
 */
export function printedCase({ fields, body }: CaseContent, includeClosed: IncludeClosed): PrintedCase {
  const hidden = fields.openness.closed && includeClosed === 'no';
  const shown = fields.attachments.filter(({ closed }) => includeClosed === 'yes' || !closed);
  const chain = fields.chain.map(({ body: name, date }) => (date ? `${name} ${formatDate(date)}` : name)).join(' → ');
  const facts: (readonly [string, string])[] = [
    ['Sagstype', TYPES[fields.caseType]],
    ['Sags-id', fields.caseNumber],
    ['Åbenhed', fields.openness.closed ? 'Lukket sag' : 'Åben sag'],
    ...(hidden ? [] : ([['Begrundelse for lukning', fields.openness.closed ? fields.openness.reason : '']] as const)),
    ['Behandles i', chain],
    ['Besluttes af', fields.competence],
    ['Ansvarlig', hidden ? '' : fields.responsible.unit],
    ['Sagsbehandler', hidden ? '' : fields.responsible.person],
  ];
  return {
    title: hidden ? fields.openness.publicTitle || 'Lukket punkt' : fields.title || 'Uden titel',
    facts: facts.filter(([, value]) => value.trim() !== ''),
    sections: hidden ? [] : sectionsOf(body),
    attachments: hidden ? [] : shown.map(attachmentLine),
    closedNotice: hidden ? CLOSED_NOTICE : null,
  };
}

function sectionsOf(body: DocJson): PrintedCase['sections'] {
  return (body.content ?? [])
    .map(({ attrs, content }) => ({
      key: String(attrs?.key),
      heading: String(attrs?.heading),
      blocks: trimBlocks(content ?? []),
    }))
    .filter(({ blocks }) => blocks.length > 0);
}

/** Without empty paragraphs at the end; empty ones between are kept as the writer set them. */
function trimBlocks(blocks: readonly DocJson[]): readonly DocJson[] {
  const isBlank = (block: DocJson | undefined) => block?.type === 'paragraph' && (block.content ?? []).length === 0;
  return blocks.filter((block) => !isBlank(block));
}

function attachmentLine({ number, title, recommended, closed }: CaseContent['fields']['attachments'][number]): string {
  const marks = [recommended ? 'anbefales' : '', closed ? 'lukket' : ''].filter(Boolean).join(', ');
  return `${number === null ? '' : `${number} `}${title}${marks ? ` (${marks})` : ''}`;
}

/** Texts of the source references in document order; their numbers are their places here, from one. */
export function sourcesOf(blocks: readonly DocJson[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'sourceRef' ? [String(block.attrs?.text ?? '')] : sourcesOf(block.content ?? []),
  );
}

const NUMBER = /^[-−–+]?\s?\d[\d.,\u00a0 ]*(?:\s?(?:kr\.?|mio\. kr\.?|t\.kr\.?|%|pct\.?))?$/;
/** Stands for zero or nothing among numbers; alone it makes no column one of numbers. */
const DASH = /^[-−–]$/;

/** A number, an amount or a percentage and nothing else. */
function isNumber(text: string): boolean {
  return NUMBER.test(text.trim());
}

/**
 * The cells of a table that are set to the right: those of columns where most body cells that hold something are numbers, their
 * header among them. The first column never is: what it holds names the row, a year or a letter alike.
 */
export function numericCells(table: DocJson): ReadonlySet<DocJson> {
  const columns = new Map<number, { cell: DocJson; header: boolean; text: string }[]>();
  for (const { cell, column } of placedCells(table)) {
    const entry = { cell, header: cell.type === 'tableHeader', text: plainText(cell).trim() };
    columns.set(column, [...(columns.get(column) ?? []), entry]);
  }
  const numeric = [...columns].filter(([column, cells]) => {
    const filled = cells.filter(({ header, text }) => !header && text !== '' && !DASH.test(text));
    return column > 0 && filled.length > 0 && filled.filter(({ text }) => isNumber(text)).length * 2 > filled.length;
  });
  return new Set(
    numeric.flatMap(([, cells]) =>
      cells
        .filter(({ header, text }) => (header || isNumber(text) || DASH.test(text)) && text !== '')
        .map(({ cell }) => cell),
    ),
  );
}

/** The cells of one column each, with the column they stand in when cells above reach down and cells before reach across. */
function placedCells(table: DocJson): { cell: DocJson; column: number }[] {
  const placed: { cell: DocJson; column: number }[] = [];
  /** For each column, how many more rows a cell above covers it. */
  const covered: number[] = [];
  for (const row of table.content ?? []) {
    let column = 0;
    const opened: [column: number, rows: number][] = [];
    for (const cell of row.content ?? []) {
      while ((covered[column] ?? 0) > 0) column++;
      const across = Number(cell.attrs?.colspan) || 1;
      const down = Number(cell.attrs?.rowspan) || 1;
      if (across === 1) placed.push({ cell, column });
      for (let at = column; at < column + across; at++) opened.push([at, down]);
      column += across;
    }
    for (let at = 0; at < covered.length; at++) covered[at] = Math.max(0, (covered[at] ?? 0) - 1);
    for (const [at, down] of opened) covered[at] = down - 1;
  }
  return placed;
}

export function plainText(node: DocJson): string {
  if (node.type === 'hardBreak') return ' ';
  return node.text ?? (node.content ?? []).map(plainText).join('');
}

/** A file name every system takes: the title, shortened, with the letters of other alphabets kept. */
export function fileNameOf(title: string, ending: string): string {
  const safe = title
    .replaceAll(/[^\p{L}\p{N} ,().-]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '');
  return `${safe.slice(0, 90).trim() || 'sag'}.${ending}`;
}
