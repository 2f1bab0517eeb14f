/**
 * Ports between processes, in the shape Electron gives them: `MessagePortMain`, and `process.parentPort` in a utility process. Named
 * here because the core never names `electron`.
 */
export interface ChannelPort {
  on(event: 'message', listener: (event: PortMessage) => void): unknown;
  /** The other end is closed, or its process is gone. */
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  /** Until then messages are kept. */
  start(): void;
  close(): void;
}

/** The line between this process and the one that started it; it can hand over ports. */
export interface ParentPort {
  on(event: 'message', listener: (event: PortMessage) => void): unknown;
  postMessage(message: unknown): void;
}

export interface PortMessage {
  readonly data: unknown;
  readonly ports: readonly ChannelPort[];
}
