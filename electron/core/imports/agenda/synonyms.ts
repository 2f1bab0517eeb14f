import type { AgendaField } from '../../../../shared/contract/agendaImport.ts';
import { fold } from '../../../../shared/text/fold.ts';

/** What Danish agenda systems, and English ones, call their columns; the first that a file has is proposed. */
const NAMES: Readonly<Record<AgendaField, readonly string[]>> = {
  number: [
    'punkt nr',
    'punktnr',
    'punktnummer',
    'punkt',
    'pkt',
    'nr',
    'nummer',
    'item no',
    'item number',
    'item',
    'no',
    'number',
  ],
  title: ['titel', 'overskrift', 'sagstitel', 'punkttitel', 'emne', 'sag', 'title', 'heading', 'subject'],
  caseNumber: [
    'sags-id',
    'sagsid',
    'sagsnr',
    'sagsnummer',
    'sag nr',
    'journalnr',
    'journalnummer',
    'j nr',
    'esdh-sag',
    'case no',
    'case number',
    'case id',
    'reference',
  ],
  openness: [
    'åben eller lukket',
    'åben/lukket',
    'åbenhed',
    'offentlighed',
    'offentlig',
    'lukket',
    'status',
    'openness',
    'open/closed',
    'open or closed',
    'visibility',
    'public',
  ],
  reason: [
    'begrundelse for lukning',
    'lukket fordi',
    'lukkegrund',
    'begrundelse',
    'hjemmel',
    'reason for closing',
    'closed because',
    'reason',
  ],
  publicTitle: ['offentlig titel', 'titel til offentliggørelse', 'public title'],
  body: ['udvalg', 'organ', 'politisk organ', 'mødeudvalg', 'forum', 'råd', 'body', 'committee', 'board'],
  date: ['mødedato', 'dato', 'mødedag', 'dag', 'meeting date', 'date'],
  time: [
    'mødetidspunkt',
    'starttidspunkt',
    'mødestart',
    'klokkeslæt',
    'tidspunkt',
    'tid',
    'start',
    'kl',
    'start time',
    'time',
  ],
  ends: [
    'slut',
    'sluttid',
    'sluttidspunkt',
    'mødeslut',
    'mødets sluttidspunkt',
    'forventet slut',
    'forventet sluttidspunkt',
    'forventet sluttid',
    'planlagt slut',
    'slutter',
    'slut kl',
    'til kl',
    'end time',
    'planned end',
    'end',
    'ends',
  ],
  place: ['mødested', 'sted', 'lokale', 'place', 'location', 'room', 'venue'],
  owner: [
    'sagsbehandler',
    'ansvarlig',
    'ejer',
    'sagsansvarlig',
    'kontaktperson',
    'forfatter',
    'owner',
    'responsible',
    'author',
  ],
  type: ['sagstype', 'punkttype', 'type', 'art', 'case type', 'item type', 'kind'],
  role: ['organets rolle', 'rolle', 'role'],
  competence: ['besluttes af', 'beslutningskompetence', 'kompetence', 'afgøres af', 'decided by', 'competence'],
  minutes: ['minutter', 'estimat', 'estimeret tid', 'varighed', 'tid i minutter', 'minutes', 'estimate', 'duration'],
  lateReason: ['kan ikke vente, fordi', 'kan ikke vente fordi', 'hastebegrundelse', 'cannot wait because'],
  summary: [
    'resumé',
    'resume',
    'sammendrag',
    'sagsfremstilling',
    'beskrivelse',
    'tekst',
    'indhold',
    'summary',
    'text',
    'description',
  ],
  recommendation: ['indstilling', 'forslag til beslutning', 'recommendation', 'proposal'],
};

const plain = (text: string): string =>
  fold(text)
    .replaceAll(/[.:_]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const ENTRIES = Object.entries(NAMES).map(([field, names]) => [field as AgendaField, names.map(plain)] as const);
const KNOWN: ReadonlySet<string> = new Set(ENTRIES.flatMap(([, names]) => names));

/** How many of the cells are names of columns. */
export function headerScore(cells: readonly string[]): number {
  return new Set(cells.map(plain).filter((cell) => KNOWN.has(cell))).size;
}

/** Columns by the fields their names speak of, in Danish or English; a column is given to one field only. */
export function proposeColumns(columns: readonly string[]): Partial<Record<AgendaField, string>> {
  const taken = new Set<string>();
  const found: Partial<Record<AgendaField, string>> = {};
  for (const [field, names] of ENTRIES) {
    const fitting = columns
      .filter((column) => !taken.has(column) && names.includes(plain(column)))
      .sort((a, b) => names.indexOf(plain(a)) - names.indexOf(plain(b)));
    const [column] = fitting;
    if (column === undefined) continue;
    found[field] = column;
    taken.add(column);
  }
  return found;
}

/** Names the same set of columns whatever their order and case. */
export function columnsKey(columns: readonly string[]): string {
  return columns.map(plain).sort().join('\n');
}
