/** Every way a request can fail. Callers branch on these; messages are for people. */
export const ERROR_CODES = [
  'invalid_input',
  'not_found',
  'forbidden',
  'cancelled',
  'conflict',
  /** Asked again with the same request: it was done the first time, and its answer is no longer here. */
  'already_done',
  /** The case has errors that nobody has overridden; `details.errors` tells how many. */
  'not_ready',
  /** A rule of law or of the council forbids it; `details.reason` names it, as a `MeetingRefusal`. */
  'not_allowed',
  'internal',
  /** Long work ended before it was done, as when the computer had no memory left; nothing of it was kept. */
  'work_stopped',
  /** The host cannot be reached: its process ended or the connection broke before the answer came. */
  'unavailable',
  /** The PDF could not be set, whatever was tried; what the compiler said is in the log. */
  'pdf_failed',
  'file_corrupt',
  'file_encrypted',
  'file_too_large',
  'file_empty',
  'file_legacy_doc',
  'file_unsupported',
  'disk_full',
  'read_only',
  'database_from_future',
  'database_corrupt',
  'database_locked',
  /** The database holds triggers, views or tables that no version of the program makes. */
  'database_foreign',
  /** The data folder is encrypted and nobody has unlocked it; only what unlocks it is answered. */
  'locked',
  /** What an encrypted folder is unlocked by cannot be read. */
  'keyring_corrupt',
  /** A newer program wrote it; `details.found` and `details.known` are versions. */
  'keyring_from_future',
  /** A restore was cut off: the data lies beside the folder; `details.folder` and `details.beside` name them. */
  'restore_unfinished',
  /** What was sealed, as when a case was sent, is not on this computer; `details.title` tells of which case. */
  'seal_missing',
  /** The dictionary could not be read or the spelling check ended; everything else works. */
  'spelling_unavailable',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Why a request failed; `failure.ts` has its schema. */
export interface Failure {
  code: ErrorCode;
  /** For logs and the CLI; the renderer words errors itself by `code` and `details`. */
  message: string;
  details?: Record<string, string | number | boolean> | undefined;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(code: ErrorCode, message: string, details?: Failure['details']): Result<never> {
  return { ok: false, error: details ? { code, message, details } : { code, message } };
}

/** An expected failure inside the core; the session turns it into a `Failure`, anything else becomes `internal`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Failure['details'];
  constructor(code: ErrorCode, message: string, details?: Failure['details']) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}
