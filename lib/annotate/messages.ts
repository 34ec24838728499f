/** Messages of annotation: from pages, through the relay, as strangers' words; from our own pages, to choose and to read. */
import * as v from 'valibot'
import type { IntentId, Note, NoteLevel, ShownNote } from '@/lib/core/note'
import type { Sentence } from '@/lib/core/sentence'
import type { IntentRow } from '@/lib/db/rows'
import { engineUi, page, ui } from '@/lib/messages/define'
import { type AnnotationSettings, annotationChange } from '@/lib/settings/annotation-settings'
import type { ExecutionRow } from './execution-report'
import { MAX_PARAMS_CHARACTERS, WATCHED_METHODS } from './page-request'

const requestId = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/))
const hex = (length: number) => v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]+$/), v.maxLength(length))

const request = v.strictObject({
  request: requestId,
  method: v.picklist(WATCHED_METHODS),
  params: v.nullable(v.pipe(v.string(), v.maxLength(MAX_PARAMS_CHARACTERS))),
  chainId: v.exactOptional(hex(18)),
  tooMany: v.exactOptional(v.literal(true)),
})
const outcome = v.strictObject({
  request: requestId,
  outcome: v.picklist(['sent', 'signed', 'refused', 'failed']),
  hash: v.exactOptional(v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{64}$/))),
})
const address = v.strictObject({
  address: v.pipe(v.string(), v.minLength(20), v.maxLength(120)),
  network: v.exactOptional(v.pipe(v.string(), v.maxLength(80))),
  coin: v.exactOptional(v.pipe(v.string(), v.maxLength(40))),
})
const intentId = v.pipe(
  v.string(),
  v.regex(/^[\w-]{22}$/),
  v.transform((text) => text as IntentId),
)
const origin = v.pipe(v.string(), v.regex(/^https?:\/\/[^/]{1,253}$/))

/** A note of the tab in front, whole, for the popup. */
export interface TabNote {
  note: Note
  shown: ShownNote
}

/** What of annotation is on for a site; asked with the address of the tab in front. */
export interface SiteState {
  /** The browser lets us look at this site, and the scripts are registered for it. */
  on: boolean
  /** All sites are on. */
  allSites: boolean
  personal: boolean
}

export interface CheckChoice {
  id: string
  title: Sentence
  explanation: Sentence
  threshold?: {
    unit: 'percent' | 'usd' | 'days'
    value: number
    default: number
    least: number
    most: number
  }
  muted: boolean
  atMost?: NoteLevel
}

/** Handled in the background worker. */
export const annotatePageMessages = {
  /** Answers at once with nothing: the note comes to the frame by itself, or none does. */
  'annotate.asked': page('annotate.asked', request).returns<null>(),
  'annotate.answered': page('annotate.answered', outcome).returns<null>(),
  /** An address in a withdrawal page; the note, if any, comes to the frame by itself. */
  'annotate.address': page('annotate.address', address).returns<null>(),
  /** "Hide here for now": for this origin until the browser is closed. */
  'annotate.hide': page('annotate.hide', v.strictObject({})).returns<null>(),
  /** The note's one button: opens Holdfast at this note. */
  'annotate.open': page('annotate.open', v.strictObject({ id: intentId })).returns<null>(),

  /** Latest first; of one tab, since it was opened. */
  'annotate.ofTab': ui('annotate.ofTab', v.strictObject({ tab: v.pipe(v.number(), v.integer()) })).returns<
    TabNote[]
  >(),
  'annotate.site': ui('annotate.site', v.strictObject({ origin })).returns<SiteState>(),
  /** After the page has been granted or has given up hosts: scripts are registered anew, and in open tabs of these. */
  'annotate.apply': ui('annotate.apply', v.strictObject({})).returns<null>(),
} as const

/** Handled in the engine. */
export const annotateEngineMessages = {
  'annotate.settings': engineUi('annotate.settings', v.strictObject({})).returns<{
    settings: AnnotationSettings
    checks: CheckChoice[]
  }>(),
  'annotate.change': engineUi('annotate.change', annotationChange).returns<AnnotationSettings>(),
  /** Newest first. */
  'annotate.intents': engineUi(
    'annotate.intents',
    v.strictObject({
      before: v.exactOptional(v.number()),
      limit: v.pipe(v.number(), v.integer(), v.maxValue(200)),
    }),
  ).returns<IntentRow[]>(),
  /** Swaps of all intents that are kept, by protocol and month. */
  'annotate.report': engineUi('annotate.report', v.strictObject({})).returns<ExecutionRow[]>(),
} as const

export const annotateMessages = { ...annotatePageMessages, ...annotateEngineMessages } as const
