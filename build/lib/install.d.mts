/** The Node the project pins as a package. */
export function ownNode(root: string): string;
/** Installs by the lock file when what lies in `node_modules` is not what it says. Ends the process when that fails. */
export function ensureInstalled(root: string): void;
/** True when every package of the lock file is there in its locked version, and the pinned Node in its place. */
export function isInstalled(root: string): boolean;
/** Goes on in the project's own Node, passing signals and the exit code through. */
export function continueIn(root: string, script: string, args: readonly string[]): void;
