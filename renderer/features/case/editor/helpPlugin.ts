import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { helpFor } from '../../../../shared/templates/index.ts';

/** Help stands in empty sections as decoration: it is never part of the document. */
export function helpPlugin(_templateId: () => string): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const decorations: Decoration[] = [];
        doc.forEach((section, offset) => {
          const first = section.firstChild;
          if (section.childCount !== 1 || first?.type.name !== 'paragraph' || first.content.size > 0) return;
          const help = helpFor(String(section.attrs.key));
          if (!help) return;
          const language = document.documentElement.lang === 'en' ? 'en' : 'da';
          decorations.push(
            Decoration.node(offset + 1, offset + 1 + first.nodeSize, { class: 'help', 'data-help': help[language] }),
          );
        });
        return DecorationSet.create(doc, decorations);
      },
    },
  });
}
