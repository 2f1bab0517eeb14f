import { z } from 'zod';
import { job, mutation, query } from '../rpc/procedure.ts';
import { Steps } from './files.ts';
import { TOUCHES } from './touches.ts';

/** Longer than anybody types; a key file holds as much. */
const LONGEST = 1024;

export const VaultState = z.object({
  /** `plain`: the data folder is not encrypted; `locked`: it is, and nothing but what unlocks it is answered. */
  state: z.enum(['plain', 'locked', 'unlocked']),
  /** The system's own store of secrets as a second way in: not to be had, offered, or in use. */
  system: z.enum(['none', 'offered', 'on']),
  /** Of the settings, which cannot be read while it is locked. */
  language: z.enum(['da', 'en']),
  /** Seconds before another passphrase may be tried. */
  wait: z.int().min(0),
  /** What the page encrypts under that it lays in the browser's own store: 32 bytes; null unless `unlocked`. */
  pageKey: z.base64().nullable(),
  /** Names of older copies beside an encrypted folder that lie there in plain. */
  plainBeside: z.array(z.string()),
});
export type VaultState = z.infer<typeof VaultState>;

/** A passphrase or a recovery key, whichever it is. */
const Secret = z.string().min(1).max(LONGEST);
const Passphrase = z.string().max(LONGEST);
const RecoveryKey = z.string().max(100);

const WRONG = { wrongKey: 'current', waitBeforeNext: 'current' } as const;
const told = { touches: TOUCHES.vault, repeat: 'harmless' } as const;

/**
 * Encryption of the data folder at rest. All of it is answered while the folder is locked, and nothing else is: that is refused with the
 * code `locked`. No secret is ever kept or logged; nothing here is noted as a request.
 */
export const vault = {
  state: query(z.object({}), VaultState),
  unlock: mutation(z.object({ current: Secret }), VaultState, { ...told, refuses: WRONG }),
  /** By the system's own store, without a passphrase. */
  unlockBySystem: mutation(z.object({}), VaultState, { ...told, refuses: { systemForgot: null } }),
  /** What was sent before is done first. */
  lock: mutation(z.object({}), VaultState, told),
  /** Somebody is at the computer: it does not lock by itself before the minutes have passed anew. */
  awake: mutation(z.object({}), z.object({}), { touches: TOUCHES.nothing, repeat: 'harmless' }),
  /** Drawn and not kept: it opens something once it is given to `turnOn` or `replaceRecoveryKey`. */
  newRecoveryKey: mutation(z.object({}), z.object({ recoveryKey: z.string() }), {
    touches: TOUCHES.nothing,
    repeat: 'harmless',
  }),
  turnOn: job({
    input: z.object({ passphrase: Passphrase, recoveryKey: RecoveryKey }),
    progress: Steps,
    output: z.object({}),
    ...told,
    refuses: { weakPassphrase: 'passphrase', noRecoveryKey: 'recoveryKey', isOn: null },
  }),
  turnOff: job({
    input: z.object({ current: Secret }),
    progress: Steps,
    output: z.object({}),
    ...told,
    refuses: { ...WRONG, isOff: null },
  }),
  changePassphrase: mutation(z.object({ current: Secret, passphrase: Passphrase }), VaultState, {
    ...told,
    refuses: { ...WRONG, weakPassphrase: 'passphrase', isOff: null },
  }),
  replaceRecoveryKey: mutation(z.object({ current: Secret, recoveryKey: RecoveryKey }), VaultState, {
    ...told,
    refuses: { ...WRONG, noRecoveryKey: 'recoveryKey', isOff: null },
  }),
  useSystem: mutation(z.object({ current: Secret, use: z.enum(['yes', 'no']) }), VaultState, {
    ...told,
    refuses: { ...WRONG, isOff: null, systemForgot: null },
  }),
};
