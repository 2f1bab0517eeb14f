const IV = 12;

/**
 * Encrypts what the page lays in the browser's own store under the key of an encrypted folder, which it is given once the folder is open.
 * Where the folder lies in plain, so do its words there.
 */
export class KeptCipher {
  readonly #key = Promise.withResolvers<CryptoKey | null>();

  /** To be called once, with 32 bytes in base64, or null where nothing is encrypted. */
  give(key: string | null): void {
    if (key === null) return void this.#key.resolve(null);
    const bytes = Uint8Array.from(atob(key), (sign) => sign.charCodeAt(0));
    this.#key.resolve(crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']));
  }

  /** Null where nothing is encrypted. */
  async seal(bytes: Uint8Array): Promise<Uint8Array | null> {
    const key = await this.#key.promise;
    if (!key) return null;
    const iv = crypto.getRandomValues(new Uint8Array(IV));
    const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, Uint8Array.from(bytes)));
    const whole = new Uint8Array(IV + sealed.length);
    whole.set(iv);
    whole.set(sealed, IV);
    return whole;
  }

  /** Null when it was sealed for another folder. */
  async unseal(sealed: Uint8Array): Promise<Uint8Array | null> {
    const key = await this.#key.promise;
    if (!key) return null;
    try {
      const [iv, body] = [Uint8Array.from(sealed.subarray(0, IV)), Uint8Array.from(sealed.subarray(IV))];
      return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, body));
    } catch {
      return null;
    }
  }
}

/** The page's own. */
export const PAGE_CIPHER = new KeptCipher();
