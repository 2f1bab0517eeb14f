import { adopt, checklistOf, saveDraft } from '../checklist/checklist.ts';
import type { DomainHandlers } from './types.ts';

export const checklist: DomainHandlers<'checklist'> = {
  get: (_input, ctx) => {
    const { draft, versions } = checklistOf(ctx);
    const { content: judged, version: current } = ctx.judge.current();
    return {
      inForce: { content: judged, version: current },
      draft,
      versions: versions.map(({ content: _content, ...version }) => version),
    };
  },
  saveDraft: ({ content }, ctx) => {
    saveDraft(ctx, content);
    return {};
  },
  adopt: (input, ctx) => adopt(ctx, input),
};
