import { contract } from '../../shared/contract/index.ts';
import { declares, isNamed } from '../../shared/contract/refusals.ts';
import type { WaitedFor } from '../../shared/contract/work.ts';
import type { AnyProcedure } from '../../shared/rpc/procedure.ts';
import { AppError, failure, ok, type Result } from '../../shared/rpc/result.ts';
import { ClientMessage, type Push } from '../../shared/rpc/wire.ts';
import type { AnsweringContext } from './context.ts';
import { storageError, unlessLocked } from './database/errors.ts';
import { readSettings } from './database/tables/settings.ts';
import { handlers } from './handlers/index.ts';
import { pressed } from './longWork/press.ts';
import { Line, unlocked } from './patience.ts';
import type { Requests } from './requests.ts';

export interface Session {
  /** Answers every message, malformed ones too; never throws. */
  handle(raw: unknown): Promise<Result<unknown>>;
  /** Aborts everything still running. */
  close(): void;
}

type Handler = (input: unknown, ctx: AnsweringContext, control: object) => unknown;

interface SessionParts {
  readonly push: (push: Push) => void;
  /** Shared by all sessions: a page that connects again is another session. */
  readonly requests: Requests;
}

type Call = ClientMessage & { type: 'call' };

/** One client of the core, whatever transport it came by. */
export function createSession(ctx: Omit<AnsweringContext, 'request'>, { push, requests }: SessionParts): Session {
  const running = new Map<string, AbortController>();
  const line = new Line();
  const tell = (work: WaitedFor | null) => push({ type: 'event', name: 'work.waiting', payload: { work } });

  const call = async (message: Call): Promise<Result<unknown>> => {
    const found = lookUp(message.domain, message.name);
    if (!found) return failure('not_found', `No procedure ${message.domain}.${message.name}`);
    if (running.has(message.id)) return failure('invalid_input', 'This message id is already in use');
    const input = found.procedure.input.safeParse(message.input);
    if (!input.success) return failure('invalid_input', whatIsWrong(input.error));
    const controller = new AbortController();
    running.set(message.id, controller);
    const progress = (value: unknown) => push({ type: 'progress', id: message.id, value });
    const carryOut = (own: AnsweringContext) => {
      const control = { signal: controller.signal, progress };
      const run = () => found.handler(input.data, own, control);
      return answer(own, { ...found, message, run, tell, line }, controller.signal);
    };
    try {
      const { request = null } = message;
      if (request === null || !isPress(found.procedure)) return await carryOut({ ...ctx, request: null });
      const { signal } = controller;
      const asked = { request, name: message, procedure: found.procedure, input: input.data, signal };
      const work = pressed(ctx.work, { request, note: requests.noteOf(asked) });
      return await requests.once(asked, () =>
        carryOut({ ...ctx, request, work, write: requests.noting(ctx.write, asked) }),
      );
    } finally {
      running.delete(message.id);
    }
  };

  return {
    async handle(raw) {
      const message = ClientMessage.safeParse(raw);
      if (!message.success) return failure('invalid_input', whatIsWrong(message.error));
      if (message.data.type === 'call') return call(message.data);
      running.get(message.data.target)?.abort();
      return ok({});
    },
    close() {
      for (const controller of running.values()) controller.abort();
    },
  };
}

const isPress = (procedure: AnyProcedure): boolean => procedure.kind !== 'query' && procedure.repeat !== 'harmless';

interface Asking {
  readonly procedure: AnyProcedure;
  readonly message: Call;
  readonly run: () => unknown;
  /** Tells the session what it waits for. */
  readonly tell: (work: WaitedFor | null) => void;
  /** The session's changes that wait. */
  readonly line: Line;
}

/** Never rejects: what is thrown is an answer too. */
async function answer(ctx: AnsweringContext, asking: Asking, signal: AbortSignal): Promise<Result<unknown>> {
  try {
    return ok(asking.procedure.output.parse(await answered(ctx, asking, signal)));
  } catch (error) {
    return signal.aborted ? failure('cancelled', 'Cancelled') : refuse(ctx, asking, error);
  }
}

/**
 * Lists are brought up to what was typed before anything else is done. What reads is answered from the state there is, whoever
 * writes just now; what changes something waits for its turn.
 */
async function answered(ctx: AnsweringContext, asking: Asking, signal: AbortSignal): Promise<unknown> {
  const { message, procedure, run, tell, line } = asking;
  const isQuery = procedure.kind === 'query';
  if (isNamed(procedure) && !hasName(ctx))
    throw new AppError('conflict', 'It bears a name, and the profile has none', { reason: 'nobody' });
  if (message.domain !== 'records' && isQuery) unlessLocked(ctx.catchUp);
  else if (message.domain !== 'records') await unlocked(ctx, ctx.catchUp, { signal, tell });
  if (isQuery) return ctx.following.reading(run);
  return unlocked(ctx, () => ctx.following.changing(run), { signal, tell, line });
}

const hasName = ({ database }: AnsweringContext): boolean =>
  (readSettings(database.read)?.profile.name ?? '').trim() !== '';

function lookUp(domain: string, name: string): { procedure: AnyProcedure; handler: Handler } | null {
  const procedures = own<Record<string, AnyProcedure>>(contract, domain);
  const procedure = procedures && own<AnyProcedure>(procedures, name);
  const group = own<Record<string, Handler>>(handlers, domain);
  const handler = group && own<Handler>(group, name);
  return procedure && handler ? { procedure, handler } : null;
}

/** By own properties only: `constructor` and `__proto__` are names like any other, and unknown. */
export function own<T>(object: object, key: string): T | undefined {
  return Object.hasOwn(object, key) ? ((object as Record<string, unknown>)[key] as T) : undefined;
}

/** What is answered to what was thrown; what nobody expected goes to the log and not to the client. */
export function refuse(
  ctx: Pick<AnsweringContext, 'log'>,
  { message, procedure }: { readonly message: Call; readonly procedure: AnyProcedure },
  error: unknown,
): Result<never> {
  const name = `${message.domain}.${message.name}`;
  const known = storageError(error);
  if (known instanceof AppError) {
    const reason = known.details?.reason;
    // A page has no words for it, and no field to show it at.
    if (typeof reason === 'string' && procedure.kind !== 'query' && !declares(procedure, reason))
      ctx.log(`${name}: refused for a reason it does not declare: ${reason}`);
    return failure(known.code, known.message, known.details);
  }
  ctx.log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return failure('internal', 'Something went wrong inside the program; it is noted in the log');
}

/** Where and what, without the value: inputs may be confidential. */
export function whatIsWrong(error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] }): string {
  return error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'input'}: ${message}`).join('; ');
}
