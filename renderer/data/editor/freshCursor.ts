import { Plugin } from '@tiptap/pm/state';

/**
 * Lets every key act where the cursor stands. The browser tells of a moved cursor a moment later, and on a busy page after the next
 * key: Home and Delete in quick succession then deleted nothing, Home and Enter split the line at its end.
 */
export function freshCursor(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(view, event) {
          // The editor reads the cursor when told so, and only then; it does nothing when the cursor has not moved.
          if (!view.composing && !event.isComposing) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
          return false;
        },
      },
    },
  });
}
