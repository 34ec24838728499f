/** The engine's side of annotation: notes for requests of pages, what became of them, and what a person chooses. */
import * as v from 'valibot'
import type { Note } from '@/lib/core/note'
import type { Database } from '@/lib/db/database.store'
import { readWholeRows } from '@/lib/db/read-whole.store'
import type { IntentRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import type { Language } from '@/lib/i18n/languages'
import { loadCatalogue } from '@/lib/i18n/load-catalogue'
import { createTranslator } from '@/lib/i18n/translate'
import type { Handlers } from '@/lib/messages/define'
import { type AnnotationSettings, changedAnnotation } from '@/lib/settings/annotation-settings'
import { readSettings, storeSettings } from '@/lib/settings/settings.store'
import { type Following, storeOutcome } from './after/follow-intents.store'
import { keepIntent } from './after/keep-intent.store'
import type { AnnotationCheck } from './define-check'
import { executionReport } from './execution-report'
import { type AnnotateJobs, addressJobSchema, type Noted, noteJobSchema, outcomeJobSchema } from './jobs'
import type { annotateEngineMessages, CheckChoice } from './messages'
import { noteRequest } from './noting/note-request.store'
import type { NotingContext } from './noting/noting-context'
import { readDisplay } from './noting/read-display.store'
import { thresholdOf } from './noting/run-checks'
import { renderNote } from './render-note'
import { noteWithdrawal } from './withdrawals/note-withdrawal.store'

export interface AnnotateDeps {
  context: NotingContext & Pick<EngineContext, 'announce'>
  following: Following
  /** Something is on its way that is to be followed. */
  onSent: () => void
}

/** @example compose(annotateEngineMessages, createAnnotateHandlers(deps)) */
export function createAnnotateHandlers({ context }: AnnotateDeps): Handlers<typeof annotateEngineMessages> {
  const { db, checks, announce } = context
  return {
    'annotate.settings': async () => {
      const { annotation } = await readSettings(db)
      return { settings: annotation, checks: checks.map((check) => choiceOf(check, annotation)) }
    },
    'annotate.change': async (change) => {
      const { annotation } = await db.transaction('rw', db.settings, async () =>
        storeSettings(db, { annotation: changedAnnotation((await readSettings(db)).annotation, change) }),
      )
      announce('settings')
      return annotation
    },
    'annotate.intents': ({ before, limit }) => readIntents(db, { before, limit }),
    'annotate.report': async () => executionReport(await readIntents(db, {})),
  }
}

/** @returns newest first; a damaged row is left out here, and told by the repair of the vault */
async function readIntents(
  db: Database,
  { before, limit }: { before?: number | undefined; limit?: number },
): Promise<IntentRow[]> {
  const rows = before === undefined ? db.intents.orderBy('at') : db.intents.where('at').below(before)
  const newest = rows.reverse()
  const keys = await (limit === undefined ? newest : newest.limit(limit)).primaryKeys()
  return readWholeRows(keys, (id) => db.intents.get(id))
}

function choiceOf(check: AnnotationCheck, { checks }: AnnotationSettings): CheckChoice {
  const { id, title, explanation, threshold } = check
  const choice = Object.hasOwn(checks, id) ? checks[id] : undefined
  return {
    id,
    title,
    explanation,
    muted: choice?.muted === true,
    ...(threshold ? { threshold: { ...threshold, value: thresholdOf(check, choice) } } : {}),
    ...(choice?.atMost === undefined ? {} : { atMost: choice.atMost }),
  }
}

interface Shown {
  language: Language
  locale: string
  origin: string
}

/** What the background asks by name; each input is checked, for the engine trusts nobody. */
export function createAnnotateJobs({ context, following, onSent }: AnnotateDeps): {
  [Name in keyof AnnotateJobs]: (job: unknown) => ReturnType<AnnotateJobs[Name]>
} {
  const { db, now } = context
  const shown = async (note: Note, { language, locale, origin }: Shown): Promise<Noted> => {
    const settings = await readSettings(db)
    const translator = createTranslator(locale, await loadCatalogue(language))
    const display = { translator, ...(await readDisplay(db, settings, now())) }
    const isAllowed = settings.annotation.personalOrigins.includes(origin)
    return {
      note,
      shown: renderNote(note, display, true),
      inPage: renderNote(note, display, isAllowed),
    }
  }
  return {
    'annotate.note': async (told) => {
      const job = v.parse(noteJobSchema, told)
      const noted = await noteRequest(context, job)
      await keepIntent({ db, now }, job, noted)
      return shown(noted.note, job)
    },
    'annotate.address': async (told) => {
      const job = v.parse(addressJobSchema, told)
      const note = await noteWithdrawal(context, job)
      return note ? shown(note, job) : null
    },
    'annotate.outcome': async (told) => {
      const job = v.parse(outcomeJobSchema, told)
      await storeOutcome(following, job)
      onSent()
      return null
    },
  }
}
