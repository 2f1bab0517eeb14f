import { z } from 'zod';
import { AgendaMapping } from '../../../shared/contract/agendaImport.ts';
import { Flow } from '../../../shared/exchange/flows.ts';
import { RecordId, TransferId } from '../../../shared/kinds/ids.ts';
import { importTransfers } from '../cases/importCases.ts';
import { importVersion } from '../cases/importVersion.ts';
import type { CoreContext, HandlerContext } from '../context.ts';
import type { StepControl } from '../control.ts';
import { planOf } from '../exchange/flows/plan.ts';
import { propose } from '../exchange/flows/proposal.ts';
import { nextPiece, PieceOrder } from '../exchange/folder/piece.ts';
import { FolderFile, takeFromFolder } from '../exchange/folder/take.ts';
import { leaving, sharedRecords } from '../exchange/leaving.ts';
import { ExchangeTransfer, inspectTransfer, SendOrder, sendExchange, takeTransfer } from '../exchange/transfers.ts';
import { refreshProjections } from '../maintenance/refresh.ts';
import { verify } from '../maintenance/verify.ts';
import { importAgenda, previewAgenda } from '../meetings/importAgenda.ts';
import { mergeCharterPackage, previewCharterPackage } from './charterPackage.ts';

type WorkContext = CoreContext & Pick<HandlerContext, 'request'>;

interface LongWork<I extends z.ZodType, O> {
  readonly input: I;
  /** Answers what can be sent from one thread to another. What is not committed when `control.signal` aborts never is. */
  readonly run: (ctx: WorkContext, input: z.infer<I>, control: StepControl) => O | Promise<O>;
}

function longWork<I extends z.ZodType, O>(work: LongWork<I, O>): LongWork<I, O> {
  return work;
}

const Package = z.object({ transfer: TransferId });
const Agenda = z.object({
  transfer: TransferId,
  mapping: AgendaMapping.nullable(),
  leaveOut: z.array(z.int()),
  open: z.array(z.int()),
});

/**
 * Everything that may take long, by name. What is here runs on a connection of its own in a thread of its own; the program that asks
 * for it does not load what it needs, which is a third of all code.
 */
export const WORKS = {
  importCases: longWork({
    input: z.object({ transfers: z.array(TransferId), known: z.enum(['ask', 'make']).optional() }),
    run: (ctx, order, control) => importTransfers(ctx, order, control),
  }),
  importVersion: longWork({
    input: z.object({ transfer: TransferId, id: RecordId }),
    run: (ctx, order, control) => importVersion(ctx, order, control),
  }),
  previewAgenda: longWork({
    input: Agenda,
    run: async (ctx, order, { signal }) => previewAgenda(ctx, await agendaOf(ctx, order), signal),
  }),
  importAgenda: longWork({
    input: Agenda,
    run: async (ctx, order, control) => importAgenda(ctx, await agendaOf(ctx, order), control),
  }),
  previewPackage: longWork({
    input: Package,
    run: (ctx, { transfer }) => previewCharterPackage(ctx, transfer),
  }),
  mergePackage: longWork({
    input: Package,
    run: (ctx, { transfer }) => mergeCharterPackage(ctx, transfer),
  }),
  sharedRecords: longWork({
    input: z.object({}),
    run: (ctx) => sharedRecords(ctx),
  }),
  leaving: longWork({
    input: z.object({ records: z.array(RecordId) }),
    run: (ctx, { records }) => leaving(ctx, records),
  }),
  proposeFlow: longWork({
    input: z.object({ flow: Flow }),
    run: (ctx, { flow }) => propose(ctx, flow),
  }),
  planFlow: longWork({
    input: z.object({ flow: Flow }),
    run: (ctx, { flow }) => {
      const { records, lacks } = planOf(ctx, flow);
      return { records: [...records], lacks: [...lacks] };
    },
  }),
  sendExchange: longWork({
    input: SendOrder,
    run: (ctx, order) => sendExchange(ctx, order),
  }),
  inspectExchange: longWork({
    input: ExchangeTransfer,
    run: (ctx, file) => inspectTransfer(ctx, file),
  }),
  takeExchange: longWork({
    input: ExchangeTransfer.extend({ trust: z.enum(['known', 'anyone']) }),
    run: (ctx, { trust, ...file }) => takeTransfer(ctx, file, trust),
  }),
  takeFromFolder: longWork({
    input: FolderFile,
    run: (ctx, file) => takeFromFolder(ctx, file),
  }),
  folderPiece: longWork({
    input: PieceOrder,
    run: (ctx, order) => nextPiece(ctx, order),
  }),
  verify: longWork({
    input: z.object({}),
    run: (ctx, _input, control) => verify(ctx, control),
  }),
  refresh: longWork({
    input: z.object({ milliseconds: z.number() }),
    run: (ctx, { milliseconds }, { signal }) => refreshProjections(ctx, { signal, milliseconds }),
  }),
};

type Works = typeof WORKS;
export type WorkName = keyof Works;
export type WorkInput<N extends WorkName> = z.infer<Works[N]['input']>;
export type WorkOutput<N extends WorkName> = Awaited<ReturnType<Works[N]['run']>>;

/** Runs long work by name; `invalid_input` when what it is given does not fit. */
export async function runWork(
  ctx: WorkContext,
  order: { readonly name: WorkName; readonly input: unknown },
  control: StepControl,
): Promise<unknown> {
  const { input, run }: LongWork<z.ZodType, unknown> = WORKS[order.name];
  return run(ctx, input.parse(order.input), control);
}

async function agendaOf(ctx: CoreContext, { transfer, ...order }: z.infer<typeof Agenda>) {
  const { name } = ctx.transfers.get(transfer);
  return { name, bytes: await ctx.transfers.read(transfer), ...order };
}
