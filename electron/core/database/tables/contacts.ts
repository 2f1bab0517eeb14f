import type { Sender } from '../../../../shared/exchange/manifest.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

/** Somebody whose key is known here; `since` is when it was first seen, ISO. */
export interface Contact extends Pick<Sender, 'key' | 'name' | 'role' | 'group' | 'recipient'> {
  readonly since: string;
}

const ROWS = 'select key, name, role, party_group as "group", recipient, since from contacts';

/** In the order in which they became known. */
export function contacts(db: ReadableDb): Contact[] {
  return db.prepare<[], Contact>(`${ROWS} order by since, key`).all();
}

/** By their key; undefined for a stranger. */
export function findContact(db: ReadableDb, key: string): Contact | undefined {
  return db.prepare<[string], Contact>(`${ROWS} where key = ?`).get(key);
}

/** Known from now on, or by another name, role or recipient than before. */
export function putContact(db: WritableDb, { key, name, role, group, recipient, since }: Contact): void {
  db.prepare(
    `insert into contacts (key, name, role, party_group, recipient, since) values (?, ?, ?, ?, ?, ?)
     on conflict (key) do update set name = excluded.name, role = excluded.role, party_group = excluded.party_group,
       recipient = excluded.recipient`,
  ).run(key, name, role, group, recipient, since);
}

/** False when nobody has that key. */
export function removeContact(db: WritableDb, key: string): boolean {
  return db.prepare('delete from contacts where key = ?').run(key).changes > 0;
}
