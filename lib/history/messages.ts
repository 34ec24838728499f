/** Commands on the past: reading it, correcting it, linking transfers, importing files. All run in the engine. */
import * as v from 'valibot'
import { ENTRY_KINDS, ENTRY_REASONS } from '@/lib/core/entry'
import type { AccountId, AssetId, EntryId, ImportId, LinkId, UndoId } from '@/lib/core/ids'
import type { Sentence } from '@/lib/core/sentence'
import { type ColumnMapping, columnMapping } from '@/lib/imports/column-mapping'
import type { KindWord } from '@/lib/imports/kind-words'
import { engineUi } from '@/lib/messages/define'

const id = <T extends string>() =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(64),
    v.transform((text) => text as T),
  )
const accountId = id<AccountId>()
const entryId = id<EntryId>()
const asset = v.pipe(
  v.string(),
  v.minLength(3),
  v.maxLength(200),
  v.transform((text) => text as AssetId),
)
const numeral = v.pipe(v.string(), v.maxLength(100))
const currency = v.pipe(v.string(), v.regex(/^[a-z]{3,5}$/))
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000))
const leg = v.strictObject({ asset, quantity: numeral })
const text = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max))

export const overlayInput = v.strictObject({
  kind: v.optional(v.picklist(ENTRY_KINDS)),
  reason: v.optional(v.picklist(ENTRY_REASONS)),
  at: v.optional(time),
  legs: v.optional(v.pipe(v.array(leg), v.maxLength(20))),
  fees: v.optional(v.pipe(v.array(leg), v.maxLength(10))),
  note: v.optional(text(1000)),
  ignored: v.optional(v.boolean()),
  value: v.optional(v.strictObject({ currency, value: numeral })),
})
export type OverlayInput = v.InferOutput<typeof overlayInput>

const fileInput = {
  /** An account to import into; `null` makes a new manual account named after the file. */
  account: v.nullable(accountId),
  fileName: text(200),
  text: v.pipe(v.string(), v.maxLength(64 * 1024 * 1024)),
  /** An importer's id, or `generic`; absent: recognised by the header. */
  importer: v.optional(text(60)),
  mapping: v.optional(columnMapping),
  /** IANA zone for times without an offset. */
  timeZone: text(60),
}

export interface ImportPreviewRow {
  lines: number[]
  verdict: 'new' | 'duplicate' | 'conflict'
  at: number
  kind: (typeof ENTRY_KINDS)[number]
  legs: { symbol: string; asset: AssetId; quantity: string }[]
  fees: { symbol: string; asset: AssetId; quantity: string }[]
  /** Of a conflict: what stands in the history instead. */
  against?: { entryId: EntryId; at: number; legs: { symbol: string; quantity: string }[] }
}

export interface ImportPreview {
  importer: { id: string; name: string; verifiedBy: string | null } | null
  /** Importers that might fit, best first, and the file's header for the generic mapper. */
  candidates: { id: string; name: string }[]
  header: string[]
  /** The first rows as they stand in the file. */
  sample: string[][]
  /** How the columns might be read by the generic importer. */
  proposal?: ColumnMapping
  /** With a mapping: the words of its column of kinds, most frequent first, and what each means so far. */
  words?: KindWord[]
  counts: { new: number; duplicate: number; conflict: number; problems: number; skipped: number }
  /** At most 200, conflicts and new ones first. */
  rows: ImportPreviewRow[]
  problems: { line: number; reason: Sentence }[]
  skipped: { line: number; reason: Sentence }[]
  from?: number
  until?: number
}

export const historyMessages = {
  /** Reads the past of these accounts (all, when none is named) from where it stopped; resolves at once. */
  'history.read': engineUi(
    'history.read',
    v.strictObject({ accounts: v.optional(v.array(accountId)) }),
  ).returns<null>(),
  'history.pause': engineUi(
    'history.pause',
    v.strictObject({ account: accountId, paused: v.boolean() }),
  ).returns<null>(),
  /** Forgets cursors (of all streams, or of those named) and reads again; entries stay, and none is added twice. */
  'history.readAgain': engineUi(
    'history.readAgain',
    v.strictObject({ account: accountId, streams: v.optional(v.array(text(200))) }),
  ).returns<null>(),
  /** Lays a correction over an entry; `null` takes all of it away. Each change can be undone. */
  'history.correct': engineUi(
    'history.correct',
    v.strictObject({ entry: entryId, overlay: v.nullable(overlayInput) }),
  ).returns<null>(),
  'history.undoCorrection': engineUi(
    'history.undoCorrection',
    v.strictObject({ entry: entryId }),
  ).returns<null>(),
  /** An entry by hand, in any account. */
  'history.add': engineUi(
    'history.add',
    v.strictObject({
      account: accountId,
      at: time,
      kind: v.picklist(ENTRY_KINDS),
      reason: v.optional(v.picklist(ENTRY_REASONS)),
      legs: v.pipe(v.array(leg), v.minLength(1), v.maxLength(20)),
      fees: v.optional(v.pipe(v.array(leg), v.maxLength(10)), []),
      note: v.optional(text(1000)),
      value: v.optional(v.strictObject({ currency, value: numeral })),
    }),
  ).returns<{ id: EntryId }>(),
  /** Removes an entry that was added by hand. */
  'history.remove': engineUi('history.remove', v.strictObject({ entry: entryId })).returns<{
    undo: UndoId
  }>(),
  /** Withdrawal and deposit are one transfer. */
  'history.link': engineUi('history.link', v.strictObject({ from: entryId, to: entryId })).returns<{
    id: LinkId
  }>(),
  /** Not one transfer; without `to`: this leg goes to or comes from somebody else. */
  'history.keepApart': engineUi(
    'history.keepApart',
    v.strictObject({ from: entryId, to: v.optional(entryId) }),
  ).returns<{ id: LinkId }>(),
  /** Takes the user's word on this entry back: all of it, or only the one that `link` names, as an undo wants it. */
  'history.unlink': engineUi(
    'history.unlink',
    v.strictObject({ entry: entryId, link: v.optional(id<LinkId>()) }),
  ).returns<null>(),
  /** `lots: null` goes back to the method's own order. */
  'history.chooseLots': engineUi(
    'history.chooseLots',
    v.strictObject({
      entry: entryId,
      lots: v.nullable(
        v.pipe(v.array(v.strictObject({ lot: text(120), quantity: numeral })), v.maxLength(500)),
      ),
    }),
  ).returns<null>(),
  'inbox.dismiss': engineUi(
    'inbox.dismiss',
    v.strictObject({ issue: text(300), dismissed: v.boolean() }),
  ).returns<null>(),
  'filters.save': engineUi(
    'filters.save',
    v.strictObject({ id: v.optional(text(64)), name: v.pipe(text(60), v.minLength(1)), filter: v.unknown() }),
  ).returns<{ id: string }>(),
  'filters.remove': engineUi('filters.remove', v.strictObject({ id: text(64) })).returns<{ undo: UndoId }>(),
  /** Reads the file and compares it with the history; stores nothing. */
  'imports.preview': engineUi('imports.preview', v.strictObject(fileInput)).returns<ImportPreview>(),
  /** Reads a full export: an account for each of its accounts, with the user's words; all of it, or nothing. */
  'history.importExport': engineUi(
    'history.importExport',
    v.strictObject({ fileName: fileInput.fileName, text: fileInput.text }),
  ).returns<{ accounts: AccountId[]; entries: number }>(),
  /** Everything new in one transaction, or nothing; conflicts only when they are taken. */
  'imports.commit': engineUi(
    'imports.commit',
    v.strictObject({ ...fileInput, takeConflicts: v.optional(v.boolean(), false) }),
  ).returns<{ id: ImportId; account: AccountId; added: number; duplicates: number }>(),
  /** Takes an imported file's rows away again. */
  'imports.undo': engineUi('imports.undo', v.strictObject({ id: id<ImportId>() })).returns<null>(),
} as const
