import type * as Y from 'yjs';
import type { RecordAudience } from '../../../shared/exchange/audience.ts';
import type { StoredFile } from '../../../shared/kinds/case/case.ts';
import type { Clash, ToldRecord } from '../../../shared/kinds/clash.ts';
import { RECORD } from '../../../shared/kinds/define.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { RecordKind } from '../../../shared/kinds/names.ts';
import type { Written, WrittenAction } from '../../../shared/kinds/written.ts';
import type { AppEvent } from '../context.ts';
import type { RecordHead } from '../database/tables/updates.ts';
import type { ReadableDb, WritableDb } from '../database/types.ts';

/** When and by whom a record was last changed. */
export interface Changed {
  readonly at: string;
  readonly author: string;
}

/** What lists and search read of one open record, kept up as its document changes. */
export interface OpenProjection {
  /** Works out the record's rows as its document is now; what it answers writes them, and needs no time. */
  ready(changed: Changed): (db: WritableDb) => void;
  /** Another connection may have written the rows: nothing is known of what stands in them. */
  rowsChanged(): void;
  /** What differs between the rows and the document, one line each, in English; empty when all is well. */
  compare(db: ReadableDb): string[];
  close(): void;
}

/** Keeps sealed bytes and answers the hash that names them. */
export type PutSeal = (bytes: Uint8Array) => string;

/** A merge as a kind judges it, before anything is written. */
export interface Merging {
  /** As the record is here; empty when it is new here. */
  readonly before: Y.Doc;
  readonly after: Y.Doc;
  /** The text of sealed bytes, here or in the package; null where they are missing or are not what was sealed. */
  readonly sealed: (hash: string) => string | null;
  /** The device that takes the package in. */
  readonly device: string;
}

/** A record in a package of before there was one form for all kinds: its whole state, and the bytes it sealed. */
export interface OldPackage {
  readonly id: RecordId;
  readonly state: Uint8Array;
  readonly seals: readonly Uint8Array[];
}

/**
 * What storage must know of a kind of record: which form its documents have, how an older one is carried over, and what is
 * projected of it. Store, rebuild, verify, migration and package loop over these and name no kind.
 */
export interface KindStorage {
  /** Form of the documents this program writes. */
  readonly version: number;
  /** Brings a document of an older form to today's, with what the folder keeps beside it; inside the caller's transaction. */
  carry(doc: Y.Doc, place: { readonly db: WritableDb; readonly head: RecordHead }): void;
  /** Brings a document that came from elsewhere to today's form; deterministic but for what `put` keeps. */
  bring(doc: Y.Doc, put: PutSeal): void;
  /** Seals that its facts name, by hash. */
  seals(doc: Y.Doc): readonly string[];
  /** What two laptops did apart and a person must settle; empty when nothing is. */
  clashes(doc: Y.Doc): readonly Clash[];
  /** Of a kind a folder has one of: what it is, in words, for one who must choose between two begun apart. */
  told?(doc: Y.Doc): ToldRecord;
  /** What a person did who wrote in these places, for the history; a kind without it is not written in by editors. */
  readonly act?: (written: Written) => WrittenAction;
  /** Other records that it names as it stands, by their ids. */
  names(doc: Y.Doc): readonly string[];
  /** Stored files that it names as it stands, once each. */
  files(doc: Y.Doc): readonly StoredFile[];
  /** What the lists of the kind listen to. */
  changed(ids: readonly RecordId[]): AppEvent;
  /** Who may see the record as it stands. */
  audience(doc: Y.Doc): RecordAudience;
  /** Its audience is that of its beginning for good, so who may write in it can be asked of that. */
  readonly keepsAudience?: true;
  /** Whether its id was made of what this says: then nobody can say that it was begun as anything else. */
  isNamed?(record: { readonly id: RecordId }, doc: Y.Doc): boolean;
  /** Its log from before devices had names may hold what must not travel; the state it came to does not. */
  readonly isOldLogSecret?: true;
  /** Why a merge that Yjs and the facts allow is refused all the same; null when it is not. */
  mayTake?(merging: Merging): string | null;
  /** Lets go of what the folder kept beside a record that a merge has settled; inside the merge's transaction. */
  taken?(db: WritableDb, doc: Y.Doc): void;
  /** Reads a package of before; null when the data is none of this kind. */
  oldPackage?(data: unknown): OldPackage | null;
  /** Null for a kind that no list reads. */
  readonly projection: {
    /** Names the code, and what else decides how rows are made; rows of another name are made anew when there is time. */
    key(): string;
    open(head: RecordHead, doc: Y.Doc): OpenProjection;
    /** Rows of a new record that need no judging; where many came at once the rest is left to `refreshProjections`. */
    begun?(
      head: Pick<RecordHead, 'id' | 'createdAt'>,
      made: { readonly doc: Y.Doc; readonly changed: Changed },
    ): (db: WritableDb) => void;
    clear(db: WritableDb): void;
    /** Takes the rows of one record away that is about to go itself. */
    drop(db: WritableDb, id: RecordId): void;
  } | null;
}

/** The council a record belongs to, as every record names it; none of one from before there was one. */
export function councilOf(doc: Y.Doc): readonly string[] {
  const council = doc.getMap(RECORD).get('council');
  return typeof council === 'string' ? [council] : [];
}

export type KindRegistry = Readonly<Record<RecordKind, KindStorage>>;
