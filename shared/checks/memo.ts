/** What stands for `undefined`, so that one look says whether something is known. */
const NOTHING = Symbol('nothing');

/** Something that lives as long as the part of the document it was read from, and keeps what was worked out about it. */
export abstract class Memo {
  readonly #known = new Map<unknown, unknown>();

  /** What `work` makes of this, made once. The function is the key, so pass the same one each time. */
  memo<T>(work: (self: this) => T): T {
    const before = this.#known.get(work);
    if (before !== undefined) return (before === NOTHING ? undefined : before) as T;
    const made = work(this);
    this.#known.set(work, made === undefined ? NOTHING : made);
    return made;
  }
}
