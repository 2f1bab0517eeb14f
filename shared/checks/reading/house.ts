import type { CaseView } from '../view.ts';

const OWN_TEMPLATE = 'ballerup';

/**
 * True for a case of the house this program is made for, whose habits are known. A case of another house, or of one nobody knows, is
 * asked for what law and common sense need, and not for how this house does it.
 */
export const isOwnHouse = (view: CaseView): boolean => view.fields.templateId === OWN_TEMPLATE;
