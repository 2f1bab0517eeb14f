import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { type PlannedTimes, timesText } from '../../../shared/kinds/meeting/times.ts';
import type { Pack, PackAttachment, PackItem, ToldItem } from '../../../shared/pack/schema.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { bullets, heading, labelled, paragraph, table } from '../print/nodes.ts';
import type { PrintedText } from '../print/printable.ts';
import {
  ACCESS_WORDS,
  AUDIENCE_WORDS,
  headOf,
  itemHeading,
  ROLE_WORDS,
  SINCE_WORDS,
  sizeWords,
  TYPE_WORDS,
} from './words.ts';
import { danishDay } from './zone.ts';

/** A pack as any printed document: the exporters of cases print it. First the table of items, then each item in full. */
export function printedPack(pack: Pack): PrintedText {
  const { meeting, items, variant } = pack;
  const facts: (readonly [string, string])[] = [
    ['Møde', [formatDate(meeting.date), timesWords(pack), meeting.place].filter(Boolean).join(', ')],
    ['Mødets art', meeting.kind === 'extraordinary' ? 'Ekstraordinært møde' : ''],
    ['Aflyst', meeting.cancelled ? 'Mødet er aflyst' : ''],
    ['Udsendt', meeting.dispatchedAt ? dayOf(meeting.dispatchedAt) : 'Ikke udsendt endnu: udkast'],
    ['Godkendt', variant === 'minutes' && meeting.sealedAt ? dayOf(meeting.sealedAt) : ''],
    ['Udgave', AUDIENCE_WORDS[pack.audience]],
    ['Eksempel', pack.sample ? 'Kommunen, personerne og sagerne er opdigtede.' : ''],
  ];
  return {
    title: headOf(pack, formatDate(meeting.date)),
    facts: facts.filter(([, value]) => value !== ''),
    sections: [
      ...(meeting.presence.length > 0
        ? [{ key: 'presence', heading: 'Fremmøde', blocks: meeting.presence.map(paragraph) }]
        : []),
      { key: 'items', heading: 'Punkter', blocks: [itemTable(pack)] },
      ...(variant === 'agenda' ? [] : items.map((item, index) => itemSection(item, { index, variant }))),
      ...signatures(pack),
    ],
    attachments: [],
    closedNotice: null,
  };
}

/** The Danish day of a moment: late in the evening it is another than in UTC. */
const dayOf = (at: string): string => formatDate(danishDay(at));

/** Minutes tell when the meeting ended, and so not when it was to end. */
const timesWords = ({ meeting: { time, ends }, variant }: Pack): string =>
  clockWords({ time, ends: variant === 'minutes' ? null : ends });

const clockWords = (times: PlannedTimes): string => (times.time === null ? '' : `kl. ${timesText(times)}`);

/** Key of an item's section: by its place, for an id may be any text. */
export const sectionKey = (index: number): string => `item-${index}`;

/** Where the items follow, each number and title leads to its own. */
function itemTable({ items, variant }: Pack): DocJson {
  const rows = items.map((item) => {
    if (item.withheld) return [item.number ?? '', item.title, 'Lukket punkt', '', '', ''];
    const { number, title, caseType, closed, competence, role, room, attachments, starts } = item;
    const type = [caseType ? TYPE_WORDS[caseType] : '', closed ? 'lukket' : ''].filter(Boolean).join(', ');
    const when = starts ? ` (${clockWords({ time: starts, ends: null })})` : '';
    const decides = [competence, caseType ? ROLE_WORDS[role] : ''].filter(Boolean).join(' · ');
    const count = attachments.length === 0 ? '' : attachmentCount(attachments);
    return [number ?? '', `${title}${when}`, type, decides, room, count];
  });
  const printed = table(['Punkt', 'Sag', 'Type', 'Afgøres af', 'Politisk handlerum', 'Bilag'], rows);
  return variant === 'agenda' ? printed : { ...printed, content: (printed.content ?? []).map(leading) };
}

/** The first two cells of a row, below the head, as links. */
function leading(row: DocJson, index: number): DocJson {
  if (index === 0) return row;
  const marks = [{ type: 'toSection', attrs: { section: sectionKey(index - 1) } }];
  const linked = (node: DocJson): DocJson =>
    node.type === 'text'
      ? { ...node, marks }
      : { ...node, ...(node.content ? { content: node.content.map(linked) } : {}) };
  return { ...row, content: (row.content ?? []).map((cell, at) => (at < 2 ? linked(cell) : cell)) };
}

/** As Danish agendas say it: *4 bilag, heraf 2 anbefales*. */
function attachmentCount(attachments: readonly PackAttachment[]): string {
  const recommended = attachments.filter((one) => one.recommended).length;
  return `${attachments.length} bilag${recommended > 0 ? `, heraf ${recommended} anbefales` : ''}`;
}

function itemSection(
  item: PackItem,
  { index, variant }: { index: number; variant: Pack['variant'] },
): PrintedText['sections'][number] {
  const blocks = item.withheld
    ? [paragraph('Punktet behandles for lukkede døre.')]
    : [...factBlocks(item), ...protocolBlocks(item), ...textBlocks(item), ...attachmentBlocks(item.attachments)];
  // A case begins on its own page: members jump between them, and pages that did not change are not set anew.
  const newPage = variant === 'full' ? { newPage: 'yes' as const } : {};
  return { key: sectionKey(index), heading: itemHeading(item), blocks, ...newPage };
}

function factBlocks(item: ToldItem): DocJson[] {
  const { caseType, caseNumber, competence, role, chain, previous, lateReason, closed, closedReason, since, room } =
    item;
  const stops = chain.map(({ body, date }) => (date ? `${body} ${formatDate(date)}` : body)).join(' → ');
  const facts: (readonly [string, string])[] = [
    ['Lukket punkt', closed ? `Må ikke offentliggøres. ${closedReason}`.trim() : ''],
    ['Efter udsendelsen', SINCE_WORDS[since]],
    ['Sagstype', caseType ? TYPE_WORDS[caseType] : ''],
    ['Sags-id', caseNumber],
    ['Besluttes af', competence],
    ['På dette møde', caseType ? `Organet ${ROLE_WORDS[role]}` : ''],
    ['Videre behandling', stops],
    ['Kan ikke vente, fordi', lateReason],
    ['Politisk handlerum', room],
  ];
  const told = facts.filter(([, value]) => value !== '').map(([label, value]) => labelled(label, value));
  const before =
    previous.length > 0 ? [heading('Tidligere behandling', 3), bullets(previous.map((line) => [paragraph(line)]))] : [];
  return [...told, ...before];
}

function protocolBlocks({ protocol }: ToldItem): DocJson[] {
  if (protocol === null) return [];
  const lines = protocol.split('\n').filter((line) => line.trim() !== '');
  return [
    heading('Beslutning', 3),
    ...(lines.length > 0 ? lines.map(paragraph) : [paragraph('Intet ført til protokol.')]),
  ];
}

const textBlocks = ({ sections }: ToldItem): DocJson[] =>
  sections.flatMap(({ heading: name, blocks }) => [heading(name, 3), ...blocks.map(deeper)]);

/** Within a pack a case's own headings stand one level lower. */
function deeper(block: DocJson): DocJson {
  return block.type === 'heading'
    ? { ...block, attrs: { level: Math.min(5, Number(block.attrs?.level ?? 3) + 1) } }
    : block;
}

function attachmentBlocks(attachments: readonly PackAttachment[]): DocJson[] {
  if (attachments.length === 0) return [];
  return [heading('Bilag', 3), bullets(attachments.map((one) => [paragraph(attachmentWords(one))]))];
}

/** `2 Trafiktælling (anbefales): trafik.pdf, 240 kB, PDF med struktur, som kan læses op`. */
export function attachmentWords({ number, title, recommended, closed, file, access }: PackAttachment): string {
  const marks = [recommended ? 'anbefales' : '', closed ? 'lukket' : ''].filter(Boolean).join(', ');
  const about = file ? `${file.name}, ${sizeWords(file.size)}, ${ACCESS_WORDS[access]}` : ACCESS_WORDS.none;
  return `${number === null ? '' : `${number} `}${title}${marks ? ` (${marks})` : ''}: ${about}`;
}

function signatures({ meeting }: Pack): PrintedText['sections'] {
  if (meeting.signatures.length === 0) return [];
  const lines = meeting.signatures.map(({ name, at }) => paragraph(`${name}, ${dayOf(at)}`));
  return [{ key: 'signatures', heading: 'Godkendt af', blocks: lines }];
}
