import type { Node } from '@tiptap/pm/model';
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { CaseFields } from '../../../../shared/kinds/case/case.ts';
import { bodyOf, readCaseFields } from '../../../../shared/kinds/case/doc.ts';
import type { RecordId, VersionId } from '../../../../shared/kinds/ids.ts';
import { ok, type Result } from '../../../../shared/rpc/result.ts';
import type { Api } from '../../../data/api.tsx';
import { fromBase64 } from '../../../data/session/base64.ts';

/** A place in the log, or a named version. */
export type Past = { readonly seq: number } | { readonly version: VersionId };

/** A version as it is chosen in the history. */
export interface ChosenVersion {
  readonly past: Past;
  readonly at: string;
  /** Empty for a change without a name. */
  readonly name: string;
}

/** Whether that is the version being read. */
export function isViewed(viewing: ChosenVersion | null, past: Past): boolean {
  return viewing !== null && JSON.stringify(viewing.past) === JSON.stringify(past);
}

/** What a case said then. */
export interface Then {
  readonly fields: CaseFields;
  readonly text: Node;
}

interface Open {
  readonly id: RecordId;
  readonly editor: { readonly schema: Node['type']['schema'] };
}

/** Of a named version from its sealed bytes, else from the log. */
export async function readPast(
  api: { readonly records: Pick<Api['records'], 'version' | 'stateAt'> },
  { id, editor: { schema } }: Open,
  past: Past,
): Promise<Result<Then>> {
  if ('version' in past) {
    const sealed = await api.records.version({ id, version: past.version });
    return sealed.ok ? ok({ fields: sealed.value.fields, text: schema.nodeFromJSON(sealed.value.body) }) : sealed;
  }
  const state = await api.records.stateAt({ id, seq: past.seq });
  if (!state.ok) return state;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, fromBase64(state.value.state));
  const then = { fields: readCaseFields(doc), text: yXmlFragmentToProseMirrorRootNode(bodyOf(doc), schema) };
  doc.destroy();
  return ok(then);
}
