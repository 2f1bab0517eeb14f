import type { Editor } from '@tiptap/core';
import {
  Bold,
  ImagePlus,
  Italic,
  Link2,
  List,
  ListOrdered,
  Quote,
  Redo2,
  RemoveFormatting,
  Search,
  Sigma,
  Strikethrough,
  Subscript,
  Superscript,
  Underline,
  Undo2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { MessageId } from '../../../../shared/i18n/index.ts';
import { toggleFormula } from '../../../data/editor/nodes/formula.ts';
import type { FindField } from '../find.ts';
import { SourceIcon } from './SourceIcon.tsx';

export interface Tool {
  readonly id: string;
  readonly label: MessageId;
  /** The editor or the workspace listens for them; `keyNames` gives them as printed on the keyboard. */
  readonly keys: string;
  readonly icon: ReactNode;
  /** Undefined for tools that are not on or off. */
  readonly isOn?: (editor: Editor) => boolean;
  readonly run: (editor: Editor) => void;
}

export interface Asks {
  readonly link: () => void;
  readonly source: () => void;
  readonly picture: () => void;
  readonly find: (field: FindField) => void;
}

const S = 16;
const mark = (name: string) => ({
  isOn: (editor: Editor) => editor.isActive(name),
  run: (editor: Editor) => void editor.chain().focus().toggleMark(name).run(),
});

const BOLD: Tool = { id: 'bold', label: 'toolbar.bold', keys: 'mod+b', icon: <Bold size={S} />, ...mark('bold') };
const ITALIC: Tool = {
  id: 'italic',
  label: 'toolbar.italic',
  keys: 'mod+i',
  icon: <Italic size={S} />,
  ...mark('italic'),
};

const LISTS: readonly Tool[] = [
  {
    id: 'bullets',
    label: 'toolbar.bullets',
    keys: 'mod+shift+8',
    icon: <List size={S} />,
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => void editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: 'numbers',
    label: 'toolbar.numbers',
    keys: 'mod+shift+7',
    icon: <ListOrdered size={S} />,
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => void editor.chain().focus().toggleOrderedList().run(),
  },
];

const QUOTE: Tool = {
  id: 'quote',
  label: 'toolbar.quote',
  keys: 'mod+shift+b',
  icon: <Quote size={S} />,
  isOn: (editor) => editor.isActive('blockquote'),
  run: (editor) => void editor.chain().focus().toggleBlockquote().run(),
};

const STEPS: readonly Tool[] = [
  {
    id: 'undo',
    label: 'toolbar.undo',
    keys: 'mod+z',
    icon: <Undo2 size={S} />,
    run: (editor) => void editor.chain().focus().undo().run(),
  },
  {
    id: 'redo',
    label: 'toolbar.redo',
    keys: 'mod+y',
    icon: <Redo2 size={S} />,
    run: (editor) => void editor.chain().focus().redo().run(),
  },
];

/** What is asked for before it can be put in. */
const insertTools = (asks: Asks): Tool[] => [
  {
    id: 'source',
    label: 'toolbar.source',
    keys: 'mod+shift+e',
    icon: <SourceIcon />,
    isOn: (editor) => editor.isActive('sourceRef'),
    run: asks.source,
  },
  {
    id: 'link',
    label: 'toolbar.link',
    keys: 'mod+l',
    icon: <Link2 size={S} />,
    isOn: (editor) => editor.isActive('link'),
    run: asks.link,
  },
  { id: 'picture', label: 'toolbar.picture', keys: '', icon: <ImagePlus size={S} />, run: asks.picture },
];

/** In order of use: where the window is narrow, the last ones move into the menu. */
export function mainTools(asks: Asks): Tool[] {
  const find: Tool = {
    id: 'find',
    label: 'toolbar.find',
    keys: 'mod+f',
    icon: <Search size={S} />,
    run: () => asks.find('find'),
  };
  return [BOLD, ITALIC, ...LISTS, ...insertTools(asks), QUOTE, ...STEPS, find];
}

/** Seldom used: always in the menu. */
export const RARE_TOOLS: readonly Tool[] = [
  { id: 'underline', label: 'toolbar.underline', keys: 'mod+u', icon: <Underline size={S} />, ...mark('underline') },
  { id: 'strike', label: 'toolbar.strike', keys: 'mod+shift+s', icon: <Strikethrough size={S} />, ...mark('strike') },
  {
    id: 'superscript',
    label: 'toolbar.superscript',
    keys: 'mod+.',
    icon: <Superscript size={S} />,
    ...mark('superscript'),
  },
  { id: 'subscript', label: 'toolbar.subscript', keys: 'mod+,', icon: <Subscript size={S} />, ...mark('subscript') },
  {
    id: 'formula',
    label: 'toolbar.formula',
    keys: '',
    icon: <Sigma size={S} />,
    isOn: (editor) => editor.isActive('formula'),
    run: toggleFormula,
  },
  {
    id: 'clear',
    label: 'toolbar.clear',
    keys: '',
    icon: <RemoveFormatting size={S} />,
    run: (editor) => void editor.chain().focus().unsetAllMarks().run(),
  },
];
