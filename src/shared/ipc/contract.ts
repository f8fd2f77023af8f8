// What the window may ask of the main process: channel → input and output schema. Nothing else crosses.
// Inputs are checked in the main process; the window never sends a path, only ids, tokens and operations.
import { z } from 'zod'
import { keptNoteSchema, notePairSchema } from '../compare/note/kept-note.ts'
import { historyEntrySchema } from '../history/block-history.ts'
import { completionSchema } from '../model/block.ts'
import { idSchema } from '../model/ids.ts'
import { issueRecordSchema } from '../model/issue-record.ts'
import { ledgerSchema } from '../model/plan-document.ts'
import { instantSchema, planStatusSchema } from '../model/plan.ts'
import { linkKindSchema, planLinkSchema } from '../model/plan-link.ts'
import { packedRowsSchema } from './packed-rows.ts'
import { planRowsSchema } from '../model/plan-rows.ts'
import { versionSchema } from '../model/version.ts'
import { operationSchema } from '../ops/operation.ts'
import { carryDecisions } from '../rollover/carry-over.ts'
import { longestQuery, searchResultSchema } from '../search/search-result.ts'
import { errorDataSchema } from './errors.ts'

const nothing = z.strictObject({})
const tokenSchema = z.uuid()

export const libraryInfoSchema = z.strictObject({
  /** File name without extension. */
  name: z.string(),
  /** Folder, for display only. */
  folder: z.string(),
  readOnly: z.boolean(),
  /** Why it is read-only, a Chinese sentence; "" when it is not. */
  readOnlyReason: z.string(),
})
export type LibraryInfo = z.infer<typeof libraryInfoSchema>

export const recentLibrarySchema = z.strictObject({
  /** Stands for the path in calls. */
  token: tokenSchema,
  name: z.string(),
  folder: z.string(),
  openedAt: instantSchema,
  exists: z.boolean(),
})
export type RecentLibrary = z.infer<typeof recentLibrarySchema>

export const planSummarySchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  year: z.int().nullable(),
  status: planStatusSchema,
  tasks: z.int(),
  targets: z.int(),
})
export type PlanSummary = z.infer<typeof planSummarySchema>

/** How tracked changes of a Word file are read: all accepted, or all rejected. */
export const revisionViewSchema = z.enum(['accepted', 'original'])

/** A document that was read and waits for 确定; nothing of it is stored yet. */
export const importPreviewSchema = z.strictObject({
  token: tokenSchema,
  fileName: z.string(),
  encoding: z.string(),
  lines: z.array(z.strictObject({ number: z.int(), text: z.string() })),
  /** The proposed rows. Organisations that owners name are among them, new ones too. */
  rows: planRowsSchema,
  /** Block id → line numbers of the source, in order. */
  lineOf: z.record(z.string(), z.array(z.int())),
  /** Where the reader is not sure of the structure, in reading order. Doubtful targets say so themselves. */
  doubts: z.array(z.strictObject({ blockId: idSchema, line: z.int(), reason: z.string() })),
  ledger: ledgerSchema,
  /** How the file was read and what the plan says against itself; `line` leads to the place, null for the whole. */
  notes: z.array(z.strictObject({ line: z.int().nullable(), text: z.string() })),
  /** The tracked changes of a Word file and how they were read; null where it has none. */
  revisions: z.strictObject({ count: z.int().min(1), view: revisionViewSchema }).nullable(),
})
export type ImportPreview = z.infer<typeof importPreviewSchema>

export const exportCheckSchema = z.strictObject({ rule: z.string(), ok: z.boolean(), detail: z.string() })
export const exportResultSchema = z.strictObject({
  token: tokenSchema,
  fileName: z.string(),
  folder: z.string(),
  checks: z.array(exportCheckSchema),
  /** Header fields that the template wants and nobody gave; they stand as 【待补：…】 in the file. */
  missing: z.array(z.string()),
  deviations: z.array(z.string()),
  /** The issue it went out as, and what the drafter should look at about its number; null where it has none. */
  issue: z
    .strictObject({ series: z.string(), year: z.int(), text: z.string(), notice: z.string() })
    .nullable(),
  /** 数字对账单: every figure in the document, where it stands, the row it comes from or null, and in what words. */
  figures: z.array(
    z.strictObject({
      figure: z.string(),
      where: z.string(),
      blockId: idSchema.nullable(),
      source: z.string(),
    }),
  ),
})
export type ExportResult = z.infer<typeof exportResultSchema>

/** A template of the office: a Word file with placeholders, kept by the program. */
export const officeFormSchema = z.strictObject({
  id: tokenSchema,
  name: z.string(),
  /** In reading order, as often as each stands there. */
  placeholders: z.array(z.strictObject({ name: z.string(), where: z.string(), optional: z.boolean() })),
  /** False where the program's copy is lost or spoilt. */
  ready: z.boolean(),
})
export type OfficeFormInfo = z.infer<typeof officeFormSchema>

/** A file that was written; the token stands for it in calls. */
const writtenFileSchema = z.strictObject({ token: tokenSchema, fileName: z.string(), folder: z.string() })
export type WrittenFile = z.infer<typeof writtenFileSchema>

const crossSideSchema = z.strictObject({
  plan: z.int(),
  planTitle: z.string(),
  itemId: idSchema,
  targetId: idSchema,
  text: z.string(),
  sentence: z.string(),
})
/** Two sentences about one indicator that do not agree; the first is the plan's own. */
const disagreementSchema = z.strictObject({
  indicator: z.string(),
  kind: z.enum(['amount', 'comparator']),
  sides: z.tuple([crossSideSchema, crossSideSchema]),
  certainty: z.enum(['sure', 'doubtful']),
  reason: z.string(),
})

/** All stored facts of a plan, those of removed blocks too. */
const factsSchema = planRowsSchema.pick({ owners: true, targets: true, deadlines: true })

const named = z.strictObject({ id: z.string(), name: z.string() })

/** A state that can be compared: a plan as it is stored, one of its versions, or a document that waits. */
const comparedStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plan'), planId: idSchema }),
  z.strictObject({ kind: z.literal('version'), versionId: idSchema }),
  z.strictObject({ kind: z.literal('document'), token: tokenSchema }),
])
export type ComparedState = z.infer<typeof comparedStateSchema>
const pageSchema = { profile: z.string().max(64), fonts: z.string().max(64) }

/** Channels with a reply. A null reply means that the drafter cancelled a dialog. */
export const contract = {
  'app.info': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      electron: z.string(),
      library: libraryInfoSchema.nullable(),
      recent: z.array(recentLibrarySchema),
    }),
  },
  /** Asks for a place and makes an empty library there. */
  'library.create': { input: nothing, output: libraryInfoSchema.nullable() },
  /** Asks for a file and opens it. */
  'library.choose': { input: nothing, output: libraryInfoSchema.nullable() },
  'library.openRecent': { input: z.strictObject({ token: tokenSchema }), output: libraryInfoSchema },
  'library.forgetRecent': { input: z.strictObject({ token: tokenSchema }), output: nothing },
  /** Opens the practice library with the sample plan, making it on first use. */
  'library.sample': { input: nothing, output: libraryInfoSchema },
  'library.close': { input: nothing, output: nothing },
  'plans.list': { input: nothing, output: z.array(planSummarySchema) },
  /** The rows of a plan that goes onto the desk. */
  'plans.open': { input: z.strictObject({ planId: idSchema }), output: packedRowsSchema },
  'plans.load': { input: z.strictObject({ planId: idSchema }), output: planRowsSchema },
  'plans.create': {
    input: z.strictObject({
      title: z.string().trim().min(1).max(500),
      year: z.int().min(1949).max(2200).nullable(),
    }),
    output: z.strictObject({ planId: idSchema }),
  },
  'plans.remove': { input: z.strictObject({ planId: idSchema }), output: nothing },
  /** One batch is one transaction: all of it is stored, or none. A batch id that was stored before is acknowledged again. */
  'operations.apply': {
    input: z.strictObject({
      planId: idSchema,
      batchId: idSchema,
      operations: z.array(operationSchema).min(1).max(100_000),
    }),
    output: z.strictObject({ sequence: z.int(), savedAt: instantSchema }),
  },
  /** Asks for documents and reads them, all or none; stores nothing. */
  'import.choose': { input: nothing, output: z.array(importPreviewSchema).min(1).nullable() },
  /** Reads the text on the clipboard; stores nothing. */
  'import.clipboard': { input: nothing, output: importPreviewSchema },
  /** Reads a waiting document anew with its tracked changes taken the other way; the old preview is gone. */
  'import.reread': {
    input: z.strictObject({ token: tokenSchema, revisions: revisionViewSchema }),
    output: importPreviewSchema,
  },
  /** The frozen versions of a plan, the oldest first. */
  'versions.list': { input: z.strictObject({ planId: idSchema }), output: z.array(versionSchema) },
  /** Freezes the plan as it is stored; the window stores what is pending before it asks. */
  'versions.freeze': {
    input: z.strictObject({ planId: idSchema, name: z.string().trim().min(1).max(200) }),
    output: versionSchema,
  },
  'versions.load': {
    input: z.strictObject({ versionId: idSchema }),
    output: z.strictObject({ version: versionSchema, rows: planRowsSchema }),
  },
  /** What a version says, to be brought back as a step of the window; `kept` is the version that the state now was frozen as. */
  'versions.restoration': {
    input: z.strictObject({ versionId: idSchema }),
    output: z.strictObject({ kept: versionSchema.nullable(), rows: planRowsSchema, facts: factsSchema }),
  },
  /** Who changed what and when in one paragraph, the newest first. */
  'history.ofBlock': {
    input: z.strictObject({ planId: idSchema, blockId: idSchema }),
    output: z.array(historyEntrySchema),
  },
  /** The plan with one paragraph as it was before an entry of its history. */
  'history.before': {
    input: z.strictObject({ planId: idSchema, blockId: idSchema, sequence: z.int().min(0) }),
    output: z.strictObject({ rows: planRowsSchema, facts: factsSchema }),
  },
  /** The plans that a plan is linked with. */
  'links.list': { input: z.strictObject({ planId: idSchema }), output: z.array(planLinkSchema) },
  /** The plans that a plan is linked with, and where what they say of the same indicator differs. */
  'links.of': {
    input: z.strictObject({ planId: idSchema }),
    output: z.strictObject({ links: z.array(planLinkSchema), disagreements: z.array(disagreementSchema) }),
  },
  /** Links two plans; null takes the link away. */
  'links.set': {
    input: z.strictObject({ planId: idSchema, otherId: idSchema, kind: linkKindSchema.nullable() }),
    output: nothing,
  },
  /** The change note that the drafter has edited for two states; null where none is kept. */
  'notes.load': { input: notePairSchema, output: keptNoteSchema.nullable() },
  /** Keeps a change note; null forgets it. */
  'notes.save': { input: notePairSchema.extend({ note: keptNoteSchema.nullable() }), output: nothing },
  /** Asks for a Word or text file and reads the tables in it: tables of rows of cells. Stores nothing. */
  'tables.choose': {
    input: nothing,
    output: z
      .strictObject({ fileName: z.string(), tables: z.array(z.array(z.array(z.string()))) })
      .nullable(),
  },
  /** Drafts next year's plan and stores it. What the drafter says goes before the rules. */
  'next.create': {
    input: z.strictObject({
      planId: idSchema,
      year: z.int().min(1949).max(2200),
      completion: z.record(idSchema, completionSchema),
      decisions: z.record(idSchema, z.enum(carryDecisions)),
    }),
    output: z.strictObject({ planId: idSchema, review: z.int() }),
  },
  /** Stores a preview after the drafter's corrections, given as operations on its rows. */
  'import.commit': {
    input: z.strictObject({ token: tokenSchema, operations: z.array(operationSchema).max(100_000) }),
    output: z.strictObject({ planId: idSchema }),
  },
  'import.discard': { input: z.strictObject({ token: tokenSchema }), output: nothing },
  'export.choices': {
    input: nothing,
    output: z.strictObject({
      templates: z.array(named),
      profiles: z.array(named),
      fontSets: z.array(named),
      /** Who signs tracked changes. */
      author: z.string(),
    }),
  },
  /** Asks for a place, writes, reads back and checks; only then replies. */
  'export.run': {
    input: z.strictObject({
      planId: idSchema,
      template: z.string().max(64),
      /** The office's template to print on; `template` is not heeded then. */
      form: tokenSchema.nullable().default(null),
      profile: z.string().max(64),
      fonts: z.string().max(64),
      fields: z.record(z.string().max(64), z.string().max(4000)),
      /** The state before the changes, for a template that compares two and for tracked changes. */
      against: comparedStateSchema.nullable().default(null),
      /** Whether what changed since `against` is written as tracked changes. */
      tracked: z.boolean().default(false),
    }),
    output: exportResultSchema.nullable(),
  },
  /** Header fields that other plans of the library have and this one, never filled in, can take over. */
  'export.remembered': {
    input: z.strictObject({ planId: idSchema }),
    output: z.record(z.string(), z.string()),
  },
  /** The issues of 简报 and 纪要 that went out from this library, by which the next number is counted. */
  'issues.list': { input: nothing, output: z.array(issueRecordSchema) },
  /** The office's templates that are kept. */
  'forms.list': { input: nothing, output: z.array(officeFormSchema) },
  /** Asks for a Word file and checks it; it is kept when nothing is wrong with it. */
  'forms.add': {
    input: nothing,
    output: z
      .strictObject({
        fileName: z.string(),
        form: officeFormSchema.nullable(),
        /** Why it cannot be used, Chinese sentences. */
        problems: z.array(z.string()),
      })
      .nullable(),
  },
  'forms.remove': { input: z.strictObject({ id: tokenSchema }), output: nothing },
  /** The difference of two states as a Word file: tracked changes in official paper, or the table of changes. */
  'export.changes': {
    input: z.strictObject({
      ...pageSchema,
      form: z.enum(['tracked', 'comparison']),
      from: comparedStateSchema,
      to: comparedStateSchema,
    }),
    output: exportResultSchema.nullable(),
  },
  /** A change note, as the drafter has edited it, as official paper. */
  'export.note': {
    input: z.strictObject({
      ...pageSchema,
      title: z.string().trim().min(1).max(500),
      paragraphs: z.array(z.string().max(100_000)).max(1000),
    }),
    output: exportResultSchema.nullable(),
  },
  /** Shows an exported or printed file in the system's file manager. */
  'export.show': { input: z.strictObject({ token: tokenSchema }), output: nothing },
  /** Looks for words in all plans of the open library. */
  'search.query': {
    input: z.strictObject({ query: z.string().max(longestQuery) }),
    output: searchResultSchema,
  },
  /** Asks for a place and writes the pages that the window has made ready for printing there, as a PDF. */
  'print.pdf': { input: z.strictObject({ planId: idSchema }), output: writtenFileSchema.nullable() },
  /** Asks for a printer and prints those pages; false when the drafter cancelled. */
  'print.paper': { input: nothing, output: z.strictObject({ printed: z.boolean() }) },
  /** The answer to the event `window.flush`: everything typed so far is stored. */
  'window.flushed': { input: nothing, output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>

export type Contract = typeof contract
export type Channel = keyof Contract
export type Input<C extends Channel> = z.input<Contract[C]['input']>
export type Output<C extends Channel> = z.output<Contract[C]['output']>

export const menuCommands = [
  'library.create',
  'library.choose',
  'library.sample',
  'library.close',
  'plan.create',
  'import',
  'import.clipboard',
  'export',
  'undo',
  'redo',
  'find',
  'help.shortcuts',
  'help.about',
] as const
export type MenuCommand = (typeof menuCommands)[number]

/** Events from the main process to the window. */
export const events = {
  /** The window is about to close: store everything, then call `window.flushed`. */
  'window.flush': nothing,
  'menu.command': z.strictObject({ command: z.enum(menuCommands) }),
} as const satisfies Record<string, z.ZodType>
export type EventName = keyof typeof events
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>

/** What every call replies over the wire. */
export const replySchema = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: errorDataSchema }),
])
export type Reply = z.infer<typeof replySchema>

/** `window.api` as the preload script exposes it. */
export interface Api {
  /** Resolves with a Reply as JSON text; never rejects for an error of the application. */
  invoke(channel: Channel, input: unknown): Promise<string>
  /** Returns the function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void
}
