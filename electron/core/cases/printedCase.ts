import type { CaseContent, CaseFields, CaseType, DocJson } from '../../../shared/kinds/case/case.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { isBlank, printableLine } from '../print/clean.ts';
import type { PrintedAttachment, PrintedText } from '../print/printable.ts';

export type IncludeClosed = 'no' | 'yes';

const TYPES: Readonly<Record<CaseType, string>> = {
  decision: 'Beslutning',
  discussion: 'Drøftelse',
  information: 'Orientering',
};

const CLOSED_NOTICE = 'Sagen behandles for lukkede døre. Teksten er ikke med i denne udgave.';

/**
 * The one place where a case is made ready for print. Empty sections are left out, what could not be placed comes last; help texts,
 * findings and notes are not in the content and so cannot come along; without `includeClosed` neither closed attachments nor
 * anything of a closed case but the title that may be published do: its number tells the subject.
 */
export function printedCase({ fields, body }: CaseContent, includeClosed: IncludeClosed): PrintedText {
  if (fields.openness.closed && includeClosed === 'no') return closedCase(fields);
  const shown = fields.attachments.filter(({ closed }) => includeClosed === 'yes' || !closed);
  return {
    title: printableLine(fields.title) || 'Uden titel',
    facts: factsOf(fields),
    sections: sectionsOf(body),
    attachments: shown.map(printedAttachment),
    closedNotice: null,
  };
}

/** Built up from what may be told, not cut down from what may not: a field added later is then not told. */
function closedCase({ openness }: CaseFields): PrintedText {
  return {
    title: printableLine(openness.publicTitle) || 'Lukket punkt',
    facts: [],
    sections: [],
    attachments: [],
    closedNotice: CLOSED_NOTICE,
  };
}

function factsOf(fields: CaseFields): PrintedText['facts'] {
  const { closed, reason } = fields.openness;
  const chain = fields.chain.map(({ body: name, date }) => (date ? `${name} ${formatDate(date)}` : name)).join(' → ');
  return filled([
    ['Sagstype', TYPES[fields.caseType]],
    ['Sags-id', fields.caseNumber],
    ['Åbenhed', closed ? 'Lukket sag' : 'Åben sag'],
    ['Begrundelse for lukning', closed ? reason : ''],
    ['Behandles i', chain],
    ['Besluttes af', fields.competence],
    ['Ansvarlig', fields.responsible.unit],
    ['Sagsbehandler', fields.responsible.person],
  ]);
}

function filled(facts: PrintedText['facts']): PrintedText['facts'] {
  return facts.map(([label, value]) => [label, printableLine(value)] as const).filter(([, value]) => value !== '');
}

/** Sections with text in them, what could not be placed last. */
export function sectionsOf(body: DocJson): PrintedText['sections'] {
  const sections = (body.content ?? [])
    .map(({ attrs, content = [] }) => ({
      key: String(attrs?.key),
      heading: headingOf(attrs),
      blocks: content.map(withoutBlankHeadings).filter((block) => !isBlank(block)),
    }))
    .filter(({ blocks }) => blocks.length > 0);
  const isPlaced = ({ key }: { key: string }) => key !== 'unplaced';
  return [...sections.filter(isPlaced), ...sections.filter((section) => !isPlaced(section))];
}

function headingOf(attrs: DocJson['attrs']): string {
  if (attrs?.key === 'unplaced') return 'Ikke placeret';
  return printableLine(String(attrs?.heading ?? '')) || 'Uden overskrift';
}

/** A heading without words is none: PDF/UA refuses it, and readers would hear a heading of nothing. */
function withoutBlankHeadings(node: DocJson): DocJson {
  if (node.type === 'heading') return isBlank(node) ? { type: 'paragraph' } : node;
  return node.content ? { ...node, content: node.content.map(withoutBlankHeadings) } : node;
}

function printedAttachment(attachment: CaseFields['attachments'][number]): PrintedAttachment {
  const { number, title, recommended, closed } = attachment;
  const marks = [recommended ? 'anbefales' : '', closed ? 'lukket' : ''].filter(Boolean).join(', ');
  return {
    number: number === null ? '' : String(number),
    text: `${printableLine(title)}${marks ? ` (${marks})` : ''}`,
  };
}
