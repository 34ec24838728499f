/**
 * What the background asks of the engine for a page's request. Jobs by name, not messages: no page can send them. Each is
 * complete in itself, so an engine or a worker that was ended in between is asked again and comes to the same note.
 */
import * as v from 'valibot'
import type { IntentId, Note, ShownNote } from '@/lib/core/note'
import { LANGUAGES } from '@/lib/i18n/languages'
import { MAX_PARAMS_CHARACTERS, WATCHED_METHODS } from './page-request'

const id = v.pipe(
  v.string(),
  v.regex(/^[\w-]{22}$/),
  v.transform((text) => text as IntentId),
)
const text = (most: number) => v.pipe(v.string(), v.maxLength(most))

/** In which language a note is shown; the engine cannot read the preferences. */
const language = v.strictObject({ language: v.picklist(LANGUAGES), locale: text(40) })

const asked = {
  id,
  /** When the page asked (ms). */
  at: v.number(),
  /** As the browser tells it. */
  origin: text(300),
  ...language.entries,
}

export const noteJobSchema = v.strictObject({
  ...asked,
  /** `read`: from the bytes and what is stored, at once. `whole`: with everything that nodes and venues answer. */
  pass: v.picklist(['read', 'whole']),
  request: v.strictObject({
    request: text(40),
    method: v.picklist(WATCHED_METHODS),
    params: v.nullable(text(MAX_PARAMS_CHARACTERS)),
    chainId: v.exactOptional(text(18)),
    tooMany: v.exactOptional(v.literal(true)),
  }),
})
export type NoteJob = v.InferOutput<typeof noteJobSchema>

export const addressJobSchema = v.strictObject({
  ...asked,
  address: v.strictObject({
    address: text(120),
    network: v.exactOptional(text(80)),
    coin: v.exactOptional(text(40)),
  }),
})
export type AddressJob = v.InferOutput<typeof addressJobSchema>

export const outcomeJobSchema = v.strictObject({
  id,
  outcome: v.picklist(['sent', 'signed', 'refused', 'failed']),
  hash: v.exactOptional(text(66)),
})
export type OutcomeJob = v.InferOutput<typeof outcomeJobSchema>

/** One note, as it is kept, as Holdfast's own pages show it, and as it may stand in the page. */
export interface Noted {
  note: Note
  /** With the private lines. */
  shown: ShownNote
  /** Without them, unless the person allowed them for this origin. */
  inPage: ShownNote
}

/** Names of the jobs with what they answer. `null`: there is nothing to say. */
export interface AnnotateJobs {
  'annotate.note': (job: NoteJob) => Promise<Noted>
  'annotate.address': (job: AddressJob) => Promise<Noted | null>
  'annotate.outcome': (job: OutcomeJob) => Promise<null>
}
