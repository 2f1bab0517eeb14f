import { Subscript } from '@tiptap/extension-subscript';
import { Superscript } from '@tiptap/extension-superscript';

const excludes = 'superscript subscript';

/** Text stands above the line or below it, never both. */
export const CaseSubscript = Subscript.extend({ excludes });
export const CaseSuperscript = Superscript.extend({ excludes });
