import type { ImportedCase, KnownFile, RefusedFile } from '../../../shared/contract/files.ts';
import type { TransferId } from '../../../shared/kinds/ids.ts';
import type { Result } from '../../../shared/rpc/result.ts';
import type { RunningJob } from '../../../shared/rpc/types.ts';
import type { Api } from '../../data/api.tsx';

type Refused = Pick<RefusedFile, 'fileName' | 'code' | 'details'>;

export interface ImportOutcome {
  readonly imported: readonly ImportedCase[];
  readonly refused: readonly Refused[];
  /** Files that seem to be of cases that are here: nothing is made of them before a person has said what they are. */
  readonly known: readonly KnownFile[];
}

export const NOTHING: ImportOutcome = { imported: [], refused: [], known: [] };

/** What is to be imported: files of the page, and what the desktop has handed over already. */
export interface Source {
  readonly files: readonly File[];
  readonly transfers: readonly TransferId[];
  /** Whether a file that seems to be of a case that is here is asked about; `make` where a person has said that it is a new one. */
  readonly known: 'ask' | 'make';
}

type Steps = { readonly done: number; readonly total: number; readonly step: string };
type Answer = { imported: ImportedCase[]; refused: RefusedFile[]; known: KnownFile[] };

/** How files are sent and read. */
export interface Ways {
  readonly upload: (file: File, signal: AbortSignal) => Promise<Result<TransferId>>;
  readonly read: (order: { transfers: TransferId[]; known: 'ask' | 'make' }) => RunningJob<Answer, Steps>;
  /** Told what is under way, and how far, from 0 to 1. */
  readonly show: (step: string, share: number) => void;
}

/** The contract takes so many files at a time. */
const BATCH = 100;

/** Sends the files, then has them read. The first half of the progress is sending. What was made before it was stopped is told. */
export async function runImport(
  { files, transfers, known }: Source,
  ways: Ways,
  signal: AbortSignal,
): Promise<ImportOutcome> {
  const { sent, refused } = await sendAll(files, ways, signal);
  const all = [...transfers, ...sent];
  const before = files.length > 0 ? 0.5 : 0;
  let outcome: ImportOutcome = { ...NOTHING, refused };
  for (let from = 0; from < all.length && !signal.aborted; from += BATCH) {
    const job = ways.read({ transfers: all.slice(from, from + BATCH), known });
    signal.addEventListener('abort', job.cancel, { once: true });
    job.onProgress(({ done, step }) => ways.show(step, before + ((from + done) / all.length) * (1 - before)));
    const result = await job.result;
    signal.removeEventListener('abort', job.cancel);
    outcome = both(outcome, result.ok ? result.value : refusal('', result));
  }
  return outcome;
}

async function sendAll(files: readonly File[], { upload, show }: Ways, signal: AbortSignal) {
  const sent: TransferId[] = [];
  const refused: Refused[] = [];
  for (const [index, file] of files.entries()) {
    if (signal.aborted) break;
    show(file.name, index / files.length / 2);
    const result = await upload(file, signal);
    if (result.ok) sent.push(result.value);
    else refused.push(...refusal(file.name, result).refused);
  }
  return { sent: signal.aborted ? [] : sent, refused };
}

/** What a failure leaves to tell of a file, or of all; that a person stopped it is no news to them. */
export function refusal(fileName: string, { error }: Extract<Result<unknown>, { ok: false }>): ImportOutcome {
  const { code, details } = error;
  return code === 'cancelled' ? NOTHING : { ...NOTHING, refused: [{ fileName, code, details }] };
}

/** What came of two goes. */
export const both = (one: ImportOutcome, other: ImportOutcome): ImportOutcome => ({
  imported: [...one.imported, ...other.imported],
  refused: [...one.refused, ...other.refused],
  known: [...one.known, ...other.known],
});

/** What a person says a file is that seems to be of a case that is here. */
export type Settling = 'version' | 'new';

/** Makes of a file what a person says it is. */
export async function settleFile(
  { transfer, fileName, known }: KnownFile,
  how: Settling,
  { imports, show }: { readonly imports: Api['imports']; readonly show: (cancel: () => void) => void },
): Promise<ImportOutcome> {
  const job =
    how === 'new'
      ? imports.cases({ transfers: [transfer], known: 'make' })
      : imports.version({ transfer, id: known.id });
  show(job.cancel);
  const result = await job.result;
  if (!result.ok) return refusal(fileName, result);
  return 'imported' in result.value ? result.value : { ...NOTHING, imported: [result.value] };
}

/** Once a person has said what a file is, with what came of that; refused, it is asked about still. */
export function settled(outcome: ImportOutcome, { transfer }: KnownFile, came: ImportOutcome): ImportOutcome {
  const isDone = came.refused.length === 0;
  const known = isDone ? outcome.known.filter((one) => one.transfer !== transfer) : outcome.known;
  return both({ ...outcome, known }, came);
}

/** What is told of an import that has ended: in a panel, by a message, or by opening the one case there is. */
export interface Told {
  readonly panel: boolean;
  readonly message: boolean;
  /** How many cases were made. */
  readonly made: number;
  readonly opens: ImportedCase | null;
}

export function toldOf({ imported, refused, known }: ImportOutcome): Told {
  const [only, ...others] = imported;
  const isRemarked = refused.length > 0 || known.length > 0 || imported.some(({ notes }) => notes.length > 0);
  return {
    panel: isRemarked || others.length > 0,
    message: only !== undefined && !isRemarked,
    made: imported.length,
    // Where something is asked, the person stays where the question is.
    opens: only !== undefined && others.length === 0 && known.length === 0 ? only : null,
  };
}
