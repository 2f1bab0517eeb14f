import { createHash } from 'node:crypto';
import { RecordId } from '../../../shared/kinds/ids.ts';
import type { NegotiationAudience } from '../../../shared/kinds/negotiation/negotiation.ts';

/** Groups in whatever order they were named, once each. */
export const namedAudience = ({ kind, groups }: NegotiationAudience): string =>
  JSON.stringify([kind, [...new Set(groups)].sort()]);

/** Of the record for one audience of a case, whether it is begun or not. */
export function negotiationIdOf({ caseId, audience }: { caseId: RecordId; audience: NegotiationAudience }): RecordId {
  const hash = createHash('sha256')
    .update([caseId, namedAudience(audience), ...(audience.since === undefined ? [] : [audience.since])].join(' '))
    .digest('hex');
  return RecordId.parse(`n-${hash.slice(0, 40)}`);
}
