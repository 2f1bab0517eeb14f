import type { CaseType } from '../kinds/case/case.ts';
import type { SectionKey } from '../kinds/sections.ts';

export interface Help {
  readonly da: string;
  readonly en: string;
}

export interface TemplateSection {
  readonly key: SectionKey;
  /** The heading this municipality uses. */
  readonly heading: string;
  /** What to write here. Shown while the section is empty, never part of the document and never exported. */
  readonly help: Help;
  /** Case types in which the section must be filled (check FU01). */
  readonly required: readonly CaseType[];
}

export interface Template {
  readonly id: string;
  readonly name: string;
  /** What the municipal council is called there. */
  readonly council: string;
  readonly sections: readonly TemplateSection[];
}
