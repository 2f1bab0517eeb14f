/** Hash of everything a build is made from. */
export function sourceHash(root: string): string;
/** True when `dist/` was not built from the sources as they are now. */
export function isStale(root: string): boolean;
/** Marks `dist/` as built from sources with this hash. */
export function stampBuild(root: string, hash: string): void;
