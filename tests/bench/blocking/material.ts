import { Readable } from 'node:stream';
import { exportCase } from '../../../electron/core/cases/exportCase.ts';
import type { Core } from '../../../electron/core/core.ts';
import { sampleCases } from '../../../electron/core/sample/index.ts';
import type { TransferId } from '../../../shared/kinds/ids.ts';
import { clientOf } from './asker.ts';

/** Word files written by our exporter, no two alike. */
export async function wordFiles(count: number): Promise<Uint8Array[]> {
  const files: Uint8Array[] = [];
  for (const content of sampleCases({ count, seed: 7 })) {
    const { bytes } = await exportCase({
      ...{ content, format: 'docx', includeClosed: 'no' },
      municipality: 'Lindved Kommune (eksempel)',
      now: new Date('2026-11-01T12:00:00Z'),
      readFile: async () => null,
    });
    files.push(bytes);
  }
  return files;
}

const HEAD = 'Punkt;Titel;Sagsnr.;Åben/lukket;Udvalg;Mødedato;Resumé;Indstilling';
const RESUME = 'Stien koster 2 mio. kr.; den er 3 km og bliver anlagt i 2027. Forvaltningen har hørt naboerne. '.repeat(
  8,
);

/** An agenda of another system with a new case in each row, forty items to a meeting; other meetings and cases for another `year`. */
export function agendaFile(rows: number, year = 2027): Uint8Array {
  const lines = Array.from({ length: rows }, (_, index) => {
    const day = new Date(Date.UTC(year, 0, 4 + 7 * Math.floor(index / 40))).toISOString().slice(0, 10);
    const number = (index % 40) + 1;
    return `${number};Sag ${index} om stien;${year % 100}/${index};Åben;Økonomiudvalget;${day};"${RESUME}";"At sag ${index} godkendes."`;
  });
  return new TextEncoder().encode([HEAD, ...lines].join('\r\n'));
}

export function handIn(core: Core, file: { name: string; bytes: Uint8Array }): Promise<TransferId> {
  return core.receiveUpload(Readable.from([file.bytes]), { name: file.name, mediaType: 'application/octet-stream' });
}

/** Clauses enough for one of the largest charters, and as many proposals and comments made elsewhere. */
export async function fillCharter(core: Core, { clauses, from }: { clauses: number; from: string }): Promise<void> {
  const client = clientOf(core);
  const charter = await client.charter.get({});
  if (!charter.ok) throw new Error(charter.error.message);
  const begun = charter.value ?? (await begin(client));
  const [chapter] = begun.chapters;
  for (let index = 0; index < clauses; index++) {
    const text = `Punkt ${from} ${index}: ${RESUME}`;
    const clause = {
      id: `${from}${index}`,
      chapter: chapter?.id ?? '',
      text,
      rationale: RESUME,
      status: 'draft',
    } as const;
    await client.charter.putClause({ clause });
  }
}

async function begin(client: ReturnType<typeof clientOf>) {
  const begun = await client.charter.begin({ chapters: ['Tone'] });
  if (!begun.ok) throw new Error(begun.error.message);
  return begun.value;
}
