/**
 * The system's own store of secrets (Keychain, DPAPI, a wallet), of which a host may have one. What it keeps can be lost at any time, by
 * another user profile, a reset password or another computer: it is only ever a second way in.
 */
export interface SystemStore {
  /** False where there is none, or one that protects nothing. */
  available(): Promise<boolean>;
  wrap(secret: Uint8Array): Promise<Uint8Array>;
  /** Fails when the store has forgotten. */
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>;
}

/** For hosts that have none. */
export const NO_STORE: SystemStore = {
  available: async () => false,
  wrap: async () => {
    throw new Error('This host has no store of secrets');
  },
  unwrap: async () => {
    throw new Error('This host has no store of secrets');
  },
};
