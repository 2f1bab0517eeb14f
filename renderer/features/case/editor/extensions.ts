import { Extension, type Extensions } from '@tiptap/core';
import { Collaboration, isChangeOrigin } from '@tiptap/extension-collaboration';
import { Subscript } from '@tiptap/extension-subscript';
import { Superscript } from '@tiptap/extension-superscript';
import { TableRow } from '@tiptap/extension-table';
import { UniqueID } from '@tiptap/extension-unique-id';
import { StarterKit } from '@tiptap/starter-kit';
import type * as Y from 'yjs';
import { BLOCKS_WITH_ID } from '../../../../shared/editor/schema.ts';
import { BODY } from '../../../../shared/records/caseDoc.ts';
import { Findings } from './findingsPlugin.ts';
import { FindText } from './findPlugin.ts';
import { helpPlugin } from './helpPlugin.ts';
import { lockedSections } from './lockedSections.ts';
import { CaseDocument, SafeLink, Section, SourceRef, StoredImage } from './nodes.ts';
import { cleanPaste } from './paste.ts';
import { CaseTable, CaseTableCell, CaseTableHeader } from './tables.ts';

/** Everything the editor knows, over one Y.Doc. Its schema is that of shared/editor/schema.ts. */
export function caseExtensions(doc: Y.Doc, templateId: () => string): Extensions {
  return [
    CaseDocument,
    Section,
    StarterKit.configure({
      document: false,
      code: false,
      codeBlock: false,
      horizontalRule: false,
      link: false,
      undoRedo: false,
      trailingNode: false,
      heading: { levels: [3, 4, 5] },
    }),
    SafeLink,
    Subscript,
    Superscript,
    CaseTable,
    TableRow,
    CaseTableHeader,
    CaseTableCell,
    StoredImage,
    SourceRef,
    UniqueID.configure({
      types: [...BLOCKS_WITH_ID],
      attributeName: 'id',
      filterTransaction: (tr) => !isChangeOrigin(tr),
    }),
    Collaboration.configure({ document: doc, field: BODY }),
    Findings,
    FindText,
    Extension.create({
      name: 'casePlugins',
      addProseMirrorPlugins: () => [lockedSections(), helpPlugin(templateId), cleanPaste()],
    }),
  ];
}
