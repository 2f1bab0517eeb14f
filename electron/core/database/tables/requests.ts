import type { ReadableDb, WritableDb } from '../types.ts';

/** A request that was carried out. Nothing of what was asked or answered: that has its own place, and may be confidential. */
export interface NotedRequest {
  readonly id: string;
  /** `domain.name`. */
  readonly procedure: string;
  readonly at: string;
}

/** Within the transaction of the change itself. A request that is noted already stays as it is. */
export function noteRequest(db: WritableDb, { id, procedure, at }: NotedRequest): void {
  db.prepare('insert or ignore into requests (id, procedure, at) values (?, ?, ?)').run(id, procedure, at);
}

/** Which procedure the request was for; null when it is not noted. */
export function notedProcedure(db: ReadableDb, id: string): string | null {
  const found = db.prepare<[string], { procedure: string }>('select procedure from requests where id = ?').get(id);
  return found?.procedure ?? null;
}

/** Lets go of notes from before `from`, and of the oldest beyond `most`. */
export function thinRequests(db: WritableDb, { from, most }: { from: string; most: number }): void {
  db.prepare('delete from requests where at < ?').run(from);
  db.prepare('delete from requests where id in (select id from requests order by at desc, id limit -1 offset ?)').run(
    most,
  );
}
