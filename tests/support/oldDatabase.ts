import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE } from '../../electron/core/database/open.ts';
import type { CaseContent, DocJson } from '../../shared/kinds/case/case.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/databases');

/** The committed database that a program of this version really wrote. */
export function fixtureOf(version: number): string {
  return join(FOLDER, `v${String(version).padStart(4, '0')}.sqlite`);
}

/** A data folder that holds a copy of it. */
export function folderOfVersion(version: number, dataDir: string): string {
  return folderOf(fixtureOf(version), dataDir);
}

/** What a program wrote while the charter was a record of the kind `code`: its database, what it told of the code, and its package. */
export const OLD_CHARTER = {
  database: join(FOLDER, 'v0040-charter.sqlite'),
  told: join(FOLDER, 'v0040-charter.json'),
  package: join(FOLDER, 'v0040-charter.handlerum'),
} as const;

/** A data folder that holds a copy of this database. */
export function folderOf(database: string, dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  copyFileSync(database, join(dataDir, DATABASE_FILE));
  return dataDir;
}

/** What must be read of a case by every later version: its title, its chain, its attachments and all its words. */
export function plainCase({ fields, body }: CaseContent): Record<string, unknown> {
  return {
    title: fields.title,
    chain: fields.chain.map(({ body: name, date }) => [name, date]),
    attachments: fields.attachments.map(({ number, title }) => [number, title]),
    text: plainText(body),
  };
}

function plainText(node: DocJson): string {
  return node.text ?? (node.content ?? []).map(plainText).join(node.type === 'paragraph' ? '' : '\n');
}
