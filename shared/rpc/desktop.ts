/** Why a connection of the desktop host ended or was not made; `restarting` mends itself, `stopped` needs `startAgain`. */
export type DesktopEnd = 'closed' | 'forbidden' | 'restarting' | 'stopped';

/** What a page hears of its connection; texts are those of the socket, and each is called from `connect` at the earliest a turn later. */
export interface DesktopListener {
  opened(): void;
  message(text: string): void;
  /** Once, and nothing after it. */
  ended(why: DesktopEnd): void;
}

/** What the preload of the desktop host gives its page, and all it gives. */
export interface DesktopBridge {
  /** A new session of the core. */
  connect(listener: DesktopListener): { send(text: string): void; close(): void };
  /** Starts a core that stopped. Why it cannot be started is told by the host itself. */
  startAgain(): void;
  /** Lets the person choose a folder in the system's own dialog; null where they chose none. */
  chooseFolder(): Promise<string | null>;
}
