import { Extension, type Extensions } from '@tiptap/core';
import { Collaboration, isChangeOrigin } from '@tiptap/extension-collaboration';
import { TableRow } from '@tiptap/extension-table';
import { UniqueID } from '@tiptap/extension-unique-id';
import { StarterKit } from '@tiptap/starter-kit';
import type * as Y from 'yjs';
import { BLOCKS_WITH_ID } from '../../../shared/editor/schema.ts';
import { BODY } from '../../../shared/kinds/case/doc.ts';
import { cleanPaste, type PictureDesk } from './cleanPaste.ts';
import { Findings } from './findingsPlugin.ts';
import { FindText } from './findPlugin.ts';
import { freshCursor } from './freshCursor.ts';
import { helpPlugin } from './helpPlugin.ts';
import { lockedSections } from './lockedSections.ts';
import { Formula } from './nodes/formula.ts';
import { CaseHeading } from './nodes/heading.ts';
import { LiveBlockNode, type LiveSource } from './nodes/liveBlock.ts';
import { SafeLink } from './nodes/safeLink.ts';
import { CaseSubscript, CaseSuperscript } from './nodes/scripts.ts';
import { CaseDocument, Section } from './nodes/section.ts';
import { SourceRef } from './nodes/sourceRef.ts';
import { StoredImage } from './nodes/storedImage.ts';
import { CaseTable, CaseTableCell, CaseTableHeader } from './nodes/tables.ts';
import { numericColumns } from './numericColumns.ts';
import type { Pictures } from './Pictures.ts';
import { steadyCaret } from './together/caret.ts';
import { movedCaret } from './together/movedCaret.ts';
import { steadyTables } from './together/steadyTables.ts';

/** The nodes and marks alone, with the schema of shared/editor/schema.ts. A view that only reads keeps the ids as they are. */
export function caseNodes(ids: 'keep' | 'make', live: LiveSource | null, pictures: Pictures | null = null): Extensions {
  return [
    CaseDocument,
    Section,
    StarterKit.configure({
      document: false,
      heading: false,
      code: false,
      codeBlock: false,
      horizontalRule: false,
      link: false,
      undoRedo: false,
      trailingNode: false,
      // Styles stand in the style sheet: the content security policy allows no others.
      dropcursor: { color: false, class: 'drop-cursor' },
    }),
    CaseHeading,
    SafeLink,
    CaseSubscript,
    CaseSuperscript,
    Formula,
    CaseTable,
    TableRow,
    CaseTableHeader,
    CaseTableCell,
    StoredImage.configure({ pictures }),
    SourceRef,
    LiveBlockNode.configure({ source: live }),
    UniqueID.configure({
      types: [...BLOCKS_WITH_ID],
      attributeName: 'id',
      filterTransaction: (tr) => !isChangeOrigin(tr),
      updateDocument: ids === 'make',
    }),
  ];
}

/** What the text of a case is shown with. */
interface Surrounding {
  readonly desk: PictureDesk;
  readonly live: LiveSource | null;
  readonly pictures: Pictures | null;
}

/** Everything the editor knows, over one Y.Doc. */
export function caseExtensions(doc: Y.Doc, { desk, live, pictures }: Surrounding): Extensions {
  return [
    ...caseNodes('make', live, pictures),
    Collaboration.configure({ document: doc, field: BODY }),
    Findings,
    FindText,
    Extension.create({
      name: 'casePlugins',
      addProseMirrorPlugins: () => [
        freshCursor(),
        lockedSections(),
        helpPlugin(),
        cleanPaste(desk),
        numericColumns(),
        steadyTables(),
        steadyCaret(),
        movedCaret(),
      ],
    }),
  ];
}
