import { Editor } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';

declare global {
  interface Window {
    /** Paragraphs to show, set before this script runs. */
    benchParagraphs: readonly string[];
    /** Shows them. */
    benchOpen: () => void;
  }
}

/** tiptap as it comes: the starter kit, the same paragraphs in the same type and column, nothing else. */
window.benchOpen = () => {
  const editor = new Editor({
    element: document.querySelector('main'),
    extensions: [StarterKit],
    editorProps: { attributes: { class: 'case-body', spellcheck: 'false' } },
    content: {
      type: 'doc',
      content: window.benchParagraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    },
  });
  editor.commands.focus();
};
