import type { InForce } from '../../../../shared/contract/checklist.ts';
import { STANDARD_CHECKLIST, versionInForce } from '../../../../shared/kinds/checklist/checklist.ts';
import { headsOfKind } from '../../database/tables/updates.ts';
import type { ReadableDb } from '../../database/types.ts';
import { ourRecord } from '../../records/ours.ts';
import { replay } from '../../records/replay.ts';
import { PROJECTED_BY } from '../../version.ts';
import { standingVersions, versionsIn } from './versions.ts';

export interface Judging extends InForce {
  /** Names the code that judges and the checklist together: what one found, another may not. */
  readonly key: string;
}

/** Says which checklist cases are judged by today. Reads the record again only when it has changed. */
export class Judge {
  readonly #db: ReadableDb;
  readonly #now: () => Date;
  #known: { readonly seen: string; readonly judging: Judging } | null = null;

  constructor(db: ReadableDb, now: () => Date) {
    this.#db = db;
    this.#now = now;
  }

  current(): Judging {
    const heads = headsOfKind(this.#db, 'checklist');
    const day = this.#now().toISOString().slice(0, 10);
    const seen = [...heads.map(({ id, lastSeq }) => `${id} ${lastSeq}`), day].join(' ');
    if (this.#known?.seen !== seen) {
      const head = ourRecord(this.#db, 'checklist');
      this.#known = { seen, judging: head ? this.#read(head, day) : STANDARD };
    }
    return this.#known.judging;
  }

  #read({ id, lastSeq }: NonNullable<ReturnType<typeof ourRecord>>, day: string): Judging {
    const doc = replay(this.#db, id, lastSeq);
    const adopted = versionInForce(standingVersions(versionsIn(this.#db, doc)), day);
    doc.destroy();
    if (!adopted) return STANDARD;
    const { content, standing: _standing, sealed: _sealed, ...version } = adopted;
    return { content, version, key: `${PROJECTED_BY} ${version.id}` };
  }
}

const STANDARD: Judging = { content: STANDARD_CHECKLIST, version: null, key: PROJECTED_BY };
