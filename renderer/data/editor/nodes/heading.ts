import { Node, textblockTypeInputRule } from '@tiptap/core';

const LEVELS = [3, 4, 5] as const;

/** Headings inside a section. The title is level 1 and a section's own heading level 2, so a pasted one never stands above level 3. */
export const CaseHeading = Node.create({
  name: 'heading',
  content: 'inline*',
  group: 'block',
  defining: true,
  addAttributes: () => ({ level: { default: 3, rendered: false } }),
  parseHTML: () => [
    { tag: 'h1', attrs: { level: 3 } },
    { tag: 'h2', attrs: { level: 3 } },
    ...LEVELS.map((level) => ({ tag: `h${level}`, attrs: { level } })),
    { tag: 'h6', attrs: { level: 5 } },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level}`, HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      'Mod-Shift-0': () => this.editor.commands.setNode('paragraph'),
      'Mod-Shift-1': () => this.editor.commands.toggleNode('heading', 'paragraph', { level: 3 }),
      'Mod-Shift-2': () => this.editor.commands.toggleNode('heading', 'paragraph', { level: 4 }),
    };
  },
  addInputRules() {
    return [3, 4].map((level) =>
      textblockTypeInputRule({
        find: new RegExp(`^#{${level - 2}}\\s$`),
        type: this.type,
        getAttributes: { level },
      }),
    );
  },
});
