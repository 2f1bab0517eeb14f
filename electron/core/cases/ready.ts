import { gateOf } from '../../../shared/checks/gate.ts';
import { CHECKS, createChecker } from '../../../shared/checks/index.ts';
import { setCaseField } from '../../../shared/kinds/case/doc.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { parseBody } from '../kinds/case/caseFile.ts';
import { changeRecord } from '../records/change.ts';
import { caseContent } from './cases.ts';

/** Sets the status *klar til udsendelse*; `not_ready` while an error stands that nobody has overridden. */
export function markReady(ctx: CoreContext, id: RecordId): void {
  const { fields, body } = caseContent(ctx, id);
  const { open } = gateOf(
    createChecker(CHECKS, ctx.judge.current().content).run({ fields, doc: parseBody(body) }),
    fields,
  );
  if (open.length > 0)
    throw new AppError('not_ready', `Case ${id} has ${open.length} open errors`, { errors: open.length });
  ctx.write((scope) => {
    changeRecord(ctx, scope, {
      id,
      action: 'ready',
      session: null,
      edit: (doc) => setCaseField(doc, 'status', 'ready'),
    });
    scope.emit({ name: 'cases.changed', payload: { ids: [id] } });
  });
}
