/** A file the template reads, by a name of its own. */
export interface TypesettingFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What is asked of the typesetting thread. */
export type TypesettingOrder =
  | {
      readonly kind: 'set';
      /** What the template reads as `case.json`. */
      readonly data: string;
      readonly files: readonly TypesettingFile[];
      readonly standard: 'ua-1' | '1.7';
      /** Seconds since 1970, written as when the file was made. */
      readonly madeAt: number;
    }
  | { readonly kind: 'count'; readonly pdf: Uint8Array }
  /** Which of these pictures cannot be drawn. */
  | { readonly kind: 'pictures'; readonly files: readonly TypesettingFile[] };

export type TypesettingAnswer =
  | { readonly ok: true; readonly pdf: Uint8Array }
  | { readonly ok: true; readonly pages: number }
  | { readonly ok: true; readonly broken: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** What the thread is started with. */
export interface TypesettingFonts {
  readonly fonts: readonly Uint8Array[];
}
