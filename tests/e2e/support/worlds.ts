import { cpSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { addCases } from '../../../electron/core/cases/cases.ts';
import { saveCouncil } from '../../../electron/core/council/council.ts';
import { deviceOf } from '../../../electron/core/database/device.ts';
import { sampleCouncil } from '../../../electron/core/sample/index.ts';
import { type CaseContent, emptyCaseFields } from '../../../shared/kinds/case/case.ts';
import { inDatabase, keepDevice } from '../../support/copies.ts';
import { workedApart } from './apart.ts';
import type { Made, World } from './asked.ts';
import { type Desk, openDesk, value } from './desk.ts';

/** What a folder holds besides being a folder; answers what was made in it for the test. */
type Maker = (dataDir: string, place: Worlds) => Promise<Made>;

/** From the root of the project: the bundle of this lies elsewhere. */
const SAMPLES = 'tests/fixtures/samples';

const KAREN = { name: 'Karen Holm', role: 'secretariat', group: '' } as const;
const IDA = { name: 'Ida Holm', role: 'administration', group: '' } as const;

/** Within the term of the sample's members, and never late. */
const MEETING = {
  body: 'bsu',
  date: '2029-12-11',
  time: '10:30',
  ends: null,
  place: 'Lokale 2',
  kind: 'ordinary',
} as const;
const TEMPLATE = { templateId: 'ballerup', caseType: 'decision', title: 'Sikrere skolevej' } as const;

const MAKERS: Readonly<Record<World, Maker>> = {
  nothing: async () => ({}),
  empty: (dataDir) =>
    inCore(dataDir, async ({ client }) => {
      await value(client.app.begin({ start: 'empty', municipality: 'Prøvekøbing Kommune', profile: KAREN }));
      return {};
    }),
  council: (dataDir, worlds) =>
    grown(dataDir, { worlds, from: 'empty' }, async ({ core }) => {
      core.context.write((scope) => saveCouncil(core.context, scope, sampleCouncil()));
      return {};
    }),
  sample: (dataDir) =>
    inCore(dataDir, async ({ client }) => {
      await value(client.app.begin({ start: 'sample', municipality: '', profile: KAREN }));
      return {};
    }),
  meeting: (dataDir, worlds) =>
    grown(dataDir, { worlds, from: 'sample' }, async ({ client }) => {
      const { ids } = await value(client.meetings.plan({ meetings: [MEETING] }));
      return { meetingId: only(ids) };
    }),
  newCase: (dataDir) =>
    atDesk(dataDir, async ({ client }) => ({ caseId: (await value(client.cases.create(TEMPLATE))).id })),
  p1: (dataDir) => atDesk(dataDir, (laptop) => imported(laptop, 'p1.docx')),
  g1: (dataDir) => atDesk(dataDir, (laptop) => imported(laptop, 'g1.docx')),
  many: (dataDir) =>
    atDesk(dataDir, async ({ core }) => {
      addCases(core.context, Array.from({ length: 2000 }, numbered), 'create');
      return {};
    }),
  apart: (dataDir) => workedApart({ dataDir, other: `${dataDir}-other` }),
};

function numbered(_: unknown, index: number): CaseContent {
  const title = `Sag ${String(index).padStart(4, '0')}`;
  const section = { type: 'section', attrs: { id: 's', key: 'summary', heading: 'Resume' } };
  const paragraph = { type: 'paragraph', attrs: { id: 'p' } };
  return {
    fields: { ...emptyCaseFields('ballerup'), title },
    body: { type: 'doc', content: [{ ...section, content: [paragraph] }] },
  };
}

async function inCore(dataDir: string, make: (desk: Desk) => Promise<Made>): Promise<Made> {
  const desk = openDesk(dataDir);
  try {
    return await make(desk);
  } finally {
    desk.core.close();
  }
}

/** Begins with what another world holds. */
async function grown(
  dataDir: string,
  { worlds, from }: { worlds: Worlds; from: World },
  make: (desk: Desk) => Promise<Made>,
): Promise<Made> {
  await worlds.fill(dataDir, from);
  return inCore(dataDir, make);
}

/** An empty council with somebody of the administration at the desk. */
function atDesk(dataDir: string, make: (desk: Desk) => Promise<Made>): Promise<Made> {
  return inCore(dataDir, async (desk) => {
    await value(desk.client.app.begin({ start: 'empty', municipality: 'Lindved', profile: IDA }));
    return make(desk);
  });
}

async function imported({ core, client }: Desk, name: string): Promise<Made> {
  const bytes = await readFile(join(SAMPLES, name));
  const transfer = await core.receiveUpload(Readable.from([bytes]), { name, mediaType: '' });
  const { imported } = await value(client.imports.cases({ transfers: [transfer] }).result);
  return { caseId: only(imported).id };
}

function only<T>(list: readonly T[]): T {
  const [first] = list;
  if (list.length !== 1 || first === undefined) throw new Error(`${list.length} were made, not one`);
  return first;
}

interface Template {
  readonly made: Made;
  readonly device: string;
}

/** Data folders as tests begin with them: each is made once by the core, when it is first asked for, and copied from then on. */
export class Worlds {
  readonly #folder: string;
  readonly #templates = new Map<World, Promise<Template>>();

  /** `folder` is the caller's to remove. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Puts a world into an empty folder. Ids are the same in every copy of one world. */
  async fill(dataDir: string, world: World): Promise<Made> {
    if (world === 'nothing') return {};
    const from = join(this.#folder, world);
    const known = this.#templates.get(world) ?? this.#make(from, world);
    this.#templates.set(world, known);
    const { made, device } = await known;
    cpSync(from, dataDir, { recursive: true });
    // These copies stand for the folder itself, whose computer has held the sample's meetings.
    keepDevice(dataDir, device);
    return made;
  }

  async #make(dataDir: string, world: World): Promise<Template> {
    mkdirSync(dataDir, { mode: 0o700 });
    const made = await MAKERS[world](dataDir, this);
    return { made, device: inDatabase(dataDir, ({ read }) => deviceOf(read)) };
  }
}
