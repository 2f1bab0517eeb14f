import { z } from 'zod';

/**
 * What somebody is in the council's list of keys (docs/exchange.md, *Keys and roles*): the profile's roles, and who presides (*formand*; the mayor of the
 * municipal council), who may record a meeting.
 */
export const KeyRole = z.enum(['secretariat', 'administration', 'chair', 'member']);
export type KeyRole = z.infer<typeof KeyRole>;

interface Allowed {
  readonly roles: readonly KeyRole[];
  /** Those who may as well in a record that the same person has begun. */
  readonly own: readonly KeyRole[];
}

/**
 * Who may write, by a name that refusals are worded by. Generous where neither the law nor the program gives a reason to refuse: a
 * wrong refusal takes a person's work out of sight.
 */
export const WRITERS = {
  everyone: { roles: ['secretariat', 'administration', 'chair', 'member'], own: [] },
  /** Who writes cases; a member too in a motion of their own (kommunestyrelsesloven § 11). */
  authors: { roles: ['secretariat', 'administration', 'chair'], own: ['member'] },
  /** Who keeps what the council is made of. */
  office: { roles: ['secretariat', 'administration'], own: [] },
  /** Who keeps the agenda. */
  agenda: { roles: ['secretariat', 'administration', 'chair'], own: [] },
  /** Who records a meeting. */
  recorder: { roles: ['secretariat', 'chair'], own: [] },
  /** Members, and who notes for them what they have said or signed. */
  councillors: { roles: ['secretariat', 'chair', 'member'], own: [] },
  secretariat: { roles: ['secretariat'], own: [] },
} as const satisfies Readonly<Record<string, Allowed>>;
export type Writers = keyof typeof WRITERS;

/** Who may write what of one kind of record: its content as a whole, and each kind of fact. */
export interface WritersOfKind<F extends string = string> {
  readonly content: Writers;
  readonly facts: Readonly<Record<F, Writers>>;
}

/** A kind as it is declared: each of its facts has its writers. */
export interface Complete<S extends { readonly facts: object }> {
  readonly writers: WritersOfKind<keyof S['facts'] & string>;
}
