import { z } from 'zod';
import { CaseType, type DocJson } from '../kinds/case/case.ts';
import { IsoDate } from '../kinds/day.ts';
import { FileHash } from '../kinds/ids.ts';
import { ClockTime, ItemGroup, ItemKind, ItemRole } from '../kinds/meeting/meeting.ts';
import { PackFormat } from '../print/enums.ts';
import { Audience, PackVariant } from './kinds.ts';

export { Audience, PackFormat, PackVariant };

/** Names the form of a pack; a change that readers would notice makes it `/2`. */
export const PACK_SCHEMA = 'handlerum.pack/1';

/** What is known of how well an attachment can be read by a screen reader; `none` where there is no file. */
export const AttachmentAccess = z.enum([
  'tagged',
  'untagged',
  'scanned',
  'office',
  'text',
  'picture',
  'unknown',
  'none',
]);
export type AttachmentAccess = z.infer<typeof AttachmentAccess>;

export const PackAttachment = z.object({
  number: z.int().nullable(),
  title: z.string(),
  /** *anbefales*. */
  recommended: z.boolean(),
  /** Not to be published; only in the members' pack. */
  closed: z.boolean(),
  /** Null where the attachment is only listed (always so in the variants `agenda` and `minutes`), or its file is not on this computer. */
  file: z.object({ hash: FileHash, name: z.string(), mediaType: z.string(), size: z.int() }).nullable(),
  access: AttachmentAccess,
});
export type PackAttachment = z.infer<typeof PackAttachment>;

const Attrs = z.record(z.string(), z.unknown());
/** ProseMirror JSON of the case schema. */
const Block: z.ZodType<DocJson> = z.lazy(() =>
  z.object({
    type: z.string(),
    attrs: Attrs.exactOptional(),
    content: z.array(Block).exactOptional(),
    marks: z.array(z.object({ type: z.string(), attrs: Attrs.exactOptional() })).exactOptional(),
    text: z.string().exactOptional(),
  }),
);

/** Of a closed item, outside the members' pack: this and nothing else. */
export const WithheldItem = z.object({
  withheld: z.literal(true),
  number: z.string().nullable(),
  /** The title that may be published. */
  title: z.string(),
});
export type WithheldItem = z.infer<typeof WithheldItem>;

export const ToldItem = z.object({
  withheld: z.literal(false),
  /** Of the item, within the meeting. */
  id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  closed: z.boolean(),
  /** Why it is closed; empty when it is open. Members only. */
  closedReason: z.string(),
  kind: ItemKind,
  group: ItemGroup.nullable(),
  role: ItemRole,
  /** Null for an item without a case. */
  caseType: CaseType.nullable(),
  caseNumber: z.string(),
  /** beslutningskompetence. */
  competence: z.string(),
  /** Whom to ask: person and unit, where the case names them. Press only. */
  contact: z.string(),
  /** Where the case goes after this meeting: bodies with their days. */
  chain: z.array(z.object({ body: z.string(), date: z.string().nullable() })),
  /** `18:05`; null while the meeting has no time of day. */
  starts: ClockTime.nullable(),
  minutes: z.int(),
  /** Why a late item cannot wait (kommunestyrelsesloven § 8, stk. 4). */
  lateReason: z.string(),
  /** `added`: by a supplementary dispatch. `changed`: the case differs by now from what was sent; the pack holds what was sent. */
  since: z.enum(['none', 'added', 'changed']),
  /** One line on the politiske handlerum; empty when the case says nothing of it. */
  room: z.string(),
  /** *Tidligere behandling*, oldest first. */
  previous: z.array(z.string()),
  /** Empty in the variant `agenda`; in `minutes` only the recommendation. */
  sections: z.array(z.object({ key: z.string(), heading: z.string(), blocks: z.array(Block) })),
  attachments: z.array(PackAttachment),
  /** Text of the minutes, paragraphs parted by a line break; null outside the variant `minutes`. */
  protocol: z.string().nullable(),
});
export type ToldItem = z.infer<typeof ToldItem>;

export const PackItem = z.discriminatedUnion('withheld', [WithheldItem, ToldItem]);
export type PackItem = z.infer<typeof PackItem>;

/**
 * A committee pack (mødemateriale) as data: everything any format of it may tell, and nothing it may not. It is built up from what
 * this audience may see, so that no writer can tell more.
 */
export const Pack = z.object({
  schema: z.literal(PACK_SCHEMA),
  audience: Audience,
  variant: PackVariant,
  madeAt: z.iso.datetime(),
  municipality: z.string(),
  /** True when the council is invented; every format says so. */
  sample: z.boolean(),
  meeting: z.object({
    id: z.string(),
    body: z.string(),
    date: IsoDate,
    time: ClockTime.nullable(),
    /** When it is planned to end; packs made before this was told are without it. */
    ends: ClockTime.nullable().default(null),
    place: z.string(),
    kind: z.enum(['ordinary', 'extraordinary']),
    cancelled: z.boolean(),
    dispatchedAt: z.iso.datetime().nullable(),
    /** When the minutes were sealed; null before. */
    sealedAt: z.iso.datetime().nullable(),
    publishedOn: IsoDate.nullable(),
    /** Of the minutes: who took part, who was away, when it began and ended; empty in the other variants. */
    presence: z.array(z.string()),
    /** Names and times of those who approved the minutes; members' pack only. */
    signatures: z.array(z.object({ name: z.string(), at: z.iso.datetime() })),
  }),
  /** In reading order. */
  items: z.array(PackItem),
});
export type Pack = z.infer<typeof Pack>;
