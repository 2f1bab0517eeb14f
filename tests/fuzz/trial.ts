import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Core } from '../../electron/core/core.ts';
import type { TransferId } from '../../shared/kinds/ids.ts';
import type { Failure } from '../../shared/rpc/result.ts';
import type { Client } from './client.ts';
import type { FuzzKind } from './seeds.ts';

/** What went wrong with a file; null when it was read or refused as it should be. */
export type Finding = string | null;

interface Bench {
  readonly core: Core;
  readonly client: Client;
}

const NAMES: Readonly<Record<FuzzKind, string>> = {
  docx: 'sag.docx',
  html: 'sag.html',
  md: 'sag.md',
  csv: 'dagsorden.csv',
  xlsx: 'dagsorden.xlsx',
  agendaDocx: 'dagsorden.docx',
  members: 'medlemmer.csv',
  checklist: 'tjekliste.yaml',
  package: 'kodeks.handlerum',
};

/** Codes with which a file may be refused. */
const REFUSED = /^(?:file_\w+|invalid_input|conflict)$/;

/** Gives a file to the program as a person would, and looks at what came of it and at what lies on disk. */
export async function tryFile(bench: Bench, kind: FuzzKind, bytes: Uint8Array): Promise<Finding> {
  const before = stateOf(bench.core);
  const outcome = await given(bench, kind, bytes);
  await bench.core.refresh();
  bench.core.context.transfers.clear();
  if (outcome === null) return null;
  const { code, message, details } = outcome;
  if (!REFUSED.test(code)) return `${code}: ${message}`;
  if (details?.reason === 'unexpected') return `broke its reader: ${message}`;
  // No mutant of so small a file may take this much.
  if (details?.unit === 'seconds' || details?.unit === 'memory') return `took too much: ${message}`;
  return stateOf(bench.core) === before ? null : `refused with ${code}, and something was changed`;
}

type Refusal = Pick<Failure, 'code' | 'message' | 'details'>;

/** Null when the file was taken in. */
async function given({ core, client }: Bench, kind: FuzzKind, bytes: Uint8Array): Promise<Refusal | null> {
  const name = NAMES[kind];
  if (kind === 'checklist') {
    const read = await client.checklist.importYaml({ text: new TextDecoder().decode(bytes) });
    return read.ok ? null : read.error;
  }
  const transfer = await core.receiveUpload(Readable.from([Buffer.from(bytes)]), { name, mediaType: 'x' });
  if (kind === 'members') {
    const made = await client.council.importMembers({ transfer, newGroups: 'create' });
    return made.ok ? null : made.error;
  }
  if (kind === 'package') {
    const merged = await client.charter.mergePackage({ transfer });
    return merged.ok ? null : merged.error;
  }
  if (kind === 'docx' || kind === 'html' || kind === 'md') return asCase(client, transfer);
  return asAgenda(client, transfer);
}

async function asCase(client: Client, transfer: TransferId): Promise<Refusal | null> {
  const read = await client.imports.cases({ transfers: [transfer] }).result;
  return read.ok ? (read.value.refused[0] ?? null) : read.error;
}

async function asAgenda(client: Client, transfer: TransferId): Promise<Refusal | null> {
  const order = { transfer, leaveOut: [], open: [] };
  const preview = await client.agendaImport.preview({ ...order, mapping: null });
  if (!preview.ok) return preview.error;
  const leaveOut = preview.value.problems.flatMap(({ line, level }) =>
    level === 'error' && line !== null ? [line] : [],
  );
  const run = await client.agendaImport.run({ ...order, leaveOut, mapping: preview.value.mapping }).result;
  return run.ok ? null : run.error;
}

/** All that was written, as one hash. */
function stateOf({ context }: Core): string {
  const { read } = context.database;
  const rows = [
    read.prepare('select id, last_seq from records order by id').all(),
    read.prepare('select key, value from settings order by key').all(),
    read.prepare('select count(*) from cases').get(),
  ];
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}
