import type { CaseContent } from './case.ts';

/**
 * What a case says once a file has come as its new version: the text is the file's, and so is its title. What people have recorded
 * beside the text stays, and the file only fills what was empty: it cannot know what was settled since it was sent around.
 */
export function newVersionOf({ fields: now }: CaseContent, { fields: read, body }: CaseContent): CaseContent {
  return {
    body,
    fields: {
      ...now,
      templateId: read.templateId,
      title: read.title || now.title,
      caseNumber: now.caseNumber || read.caseNumber,
      competence: now.competence || read.competence,
      responsible: {
        unit: now.responsible.unit || read.responsible.unit,
        person: now.responsible.person || read.responsible.person,
      },
      // A file that says it is closed is closed: what it names may be why.
      openness: now.openness.closed || !read.openness.closed ? now.openness : read.openness,
      chain: now.chain.length > 0 ? now.chain : read.chain,
      attachments: now.attachments.length > 0 ? now.attachments : read.attachments,
    },
  };
}
