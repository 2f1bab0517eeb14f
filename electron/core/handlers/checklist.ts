import { adopt, checklistOf, saveDraft } from '../checklist/checklist.ts';
import { checklistYaml } from '../checklist/yaml/write.ts';
import { unlocked } from '../patience.ts';
import type { DomainHandlers } from './types.ts';

export const checklist: DomainHandlers<'checklist'> = {
  get: (_input, ctx) => {
    const { draft, versions, record } = checklistOf(ctx);
    const { content: judged, version: current } = ctx.judge.current();
    return {
      inForce: { content: judged, version: current },
      draft,
      record,
      versions: versions.map(({ content: _content, ...version }) => version),
    };
  },
  saveDraft: ({ content, base }, ctx) => {
    saveDraft(ctx, content, base);
    return {};
  },
  exportYaml: (_input, ctx) => ({ text: checklistYaml(checklistOf(ctx).draft) }),
  importYaml: async ({ text }, ctx) => {
    const parsed = await ctx.reading.run('checklist', { text });
    if ('problems' in parsed) return { problems: [...parsed.problems] };
    await unlocked(ctx, () => saveDraft(ctx, parsed.content));
    return { problems: [] };
  },
  adopt: (input, ctx) => adopt(ctx, input),
};
