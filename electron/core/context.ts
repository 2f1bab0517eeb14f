import type { z } from 'zod';
import type { AppEvents } from '../../shared/contract/index.ts';
import type { Maker } from '../../shared/kinds/define.ts';
import type { RecordId } from '../../shared/kinds/ids.ts';
import type { RemoteSpeller } from '../../shared/text/spelling/speller.ts';
import type { OpenDatabase } from './database/open.ts';
import type { SharedFolder } from './exchange/folder/service.ts';
import type { FileStore } from './files/store.ts';
import type { Transfers } from './files/transfers.ts';
import type { DataKey } from './keys/dataKey.ts';
import type { OwnKeys } from './keys/ownKeys.ts';
import type { Secrets } from './keys/secrets.ts';
import type { CaseContents } from './kinds/case/contents.ts';
import type { Judge } from './kinds/checklist/judge.ts';
import type { Work } from './longWork/room.ts';
import type { Reading } from './reading/thread.ts';
import type { Following } from './records/following.ts';
import type { Rights } from './records/judging.ts';
import type { KindRegistry } from './records/kinds.ts';
import type { Change } from './records/openRecord.ts';
import type { RecordStore } from './records/store.ts';
import type { Write } from './write.ts';

export type AppEvent = {
  [K in keyof AppEvents]: {
    readonly name: K;
    readonly payload: z.infer<AppEvents[K]>;
    /** When given, only sessions that have this record open are told, and not the one that made the change. */
    readonly record?: { readonly id: RecordId; readonly except: SessionState | null };
  };
}[keyof AppEvents];

/** What the core knows of one client. */
export interface SessionState {
  readonly open: Set<RecordId>;
}

/** What every service may use. One per core. */
export interface CoreContext {
  readonly dataDir: string;
  readonly host: 'desktop' | 'browser' | 'cli';
  readonly database: OpenDatabase;
  readonly records: RecordStore;
  readonly kinds: KindRegistry;
  /** Who may write what, as the council's facts say. */
  readonly rights: Rights;
  /** What cases say, now and at any place in their log. */
  readonly contents: CaseContents;
  readonly judge: Judge;
  /** Names this data folder in the facts that are made here. */
  readonly device: string;
  /** With which it signs what is done here, and opens what is sent to it; null in a folder that was only ever read. */
  readonly keys: OwnKeys | null;
  /** What the folder is encrypted under; null when it lies in plain. */
  readonly key: DataKey | null;
  readonly files: FileStore;
  /** Secrets of the person at this computer, as keys to sign with. */
  readonly secrets: Secrets;
  readonly transfers: Transfers;
  readonly speller: RemoteSpeller;
  /** Where files from elsewhere are read, within limits of memory and time. */
  readonly reading: Reading;
  /** Keeps memory in step with what long work commits beside. */
  readonly following: Following;
  /** Where long work is done, so that nobody else waits for it. */
  readonly work: Work;
  readonly write: Write;
  /** Brings lists and counts up to what was typed; called before they are read, and a second after typing. */
  readonly catchUp: () => void;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Never given text of cases. */
  readonly log: (line: string) => void;
  /** Who makes a fact here and now. */
  readonly maker: () => Maker;
  /** Author, time and action of a change made now by the person at this computer. */
  readonly change: (action: Change['action']) => Change;
}

/** What a handler gets: the core's context and the session that asks. */
export interface HandlerContext extends CoreContext {
  readonly session: SessionState;
  /** Names the press this call comes from; null when it has no name. What a `named` procedure makes is named by it. */
  readonly request: string | null;
}

/** What every domain of the contract is answered with. */
export interface AnsweringContext extends HandlerContext {
  readonly sharedFolder: SharedFolder;
}
