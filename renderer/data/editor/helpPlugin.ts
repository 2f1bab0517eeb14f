import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { helpFor } from '../../../shared/templates/index.ts';

/** Help stands in empty sections as decoration: it is never part of the document, so it is never saved, copied or exported. */
export function helpPlugin(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const language = document.documentElement.lang === 'en' ? 'en' : 'da';
        const decorations: Decoration[] = [];
        doc.forEach((section, offset) => {
          const first = section.firstChild;
          if (section.childCount !== 1 || first?.type.name !== 'paragraph' || first.content.size > 0) return;
          const help = helpFor(String(section.attrs.key));
          if (!help) return;
          const attrs = { class: 'help', 'data-help': help[language] };
          decorations.push(Decoration.node(offset + 1, offset + 1 + first.nodeSize, attrs));
        });
        return DecorationSet.create(doc, decorations);
      },
    },
  });
}
