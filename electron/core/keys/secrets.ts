/** How what must stay secret lies on disk. `purpose` is bound to it: what was wrapped as one thing is not taken for another. */
export interface Secrets {
  readonly wrap: (purpose: SecretPurpose, secret: string) => string;
  /** Null when it was wrapped by another key, or as something else. */
  readonly unwrap: (purpose: SecretPurpose, wrapped: string) => string | null;
}

export type SecretPurpose = 'signing' | 'identity';

/** Of a folder that is not encrypted: only the rights of the file keep it from others. */
export const PLAIN_SECRETS: Secrets = {
  wrap: (purpose, secret) => `plain:${purpose}:${secret}`,
  unwrap: (purpose, wrapped) => {
    const start = `plain:${purpose}:`;
    return wrapped.startsWith(start) ? wrapped.slice(start.length) : null;
  },
};
