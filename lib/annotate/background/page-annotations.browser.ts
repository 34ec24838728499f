/**
 * The background's side of annotation: who asks by the browser's word, whether he may, and where the note goes. It reads nothing
 * of a request and words no note but that Holdfast is locked; the engine does. A request is never held up by any of it.
 */
import { browser } from 'wxt/browser'
import { toAppError } from '@/lib/core/errors'
import { randomId } from '@/lib/core/ids'
import type { IntentId } from '@/lib/core/note'
import type { Handlers } from '@/lib/messages/define'
import type { Sender } from '@/lib/messages/sender'
import type { AnnotationSettings } from '@/lib/settings/annotation-settings'
import { readSpokenLanguage } from '@/lib/settings/spoken-language.browser'
import type { Noted } from '../jobs'
import type { annotatePageMessages } from '../messages'
import { applyRegistration, siteState } from '../registration.browser'
import { isMatched } from '../sites'
import { applyWithdrawals, readWithdrawalSites } from '../withdrawals/register.browser'
import { deliver } from './deliver.browser'
import { dropAnswer, keepAnswer, readAnswers } from './kept-answers.browser'
import {
  endOpen,
  forgetNotes,
  forgetTab,
  hideOrigin,
  idOfRequest,
  isHidden,
  keepAsked,
  keepNote,
  keepOpen,
  mayAsk,
  maySeldom,
  notesBared,
  notesOfTab,
  type OpenNote,
  readOpen,
} from './kept-notes.browser'
import { type Place, placeOf } from './place'
import { readStandingCatalogue } from './standing-catalogue.browser'
import { type Standing, standingNote, unfinished } from './standing-note'

export interface PageAnnotationsDeps {
  /** Runs a job in the engine. */
  run: (name: string, input: unknown) => Promise<unknown>
  /** False while the vault or the screen is locked. */
  isOpen: () => Promise<boolean>
  now: () => number
  randomBytes: (length: number) => Uint8Array
  /** Tells own pages that a tab has another note. */
  announce: () => void
}

export interface PageAnnotations {
  handlers: Handlers<typeof annotatePageMessages, Sender>
  /** At a start of the worker: notes that were being made are made. */
  resume: () => Promise<void>
  forgetTab: (tab: number) => Promise<void>
  /** Vault or screen were locked: private lines stand in no page any more. */
  coverNotes: () => Promise<void>
  /** The vault was locked. */
  forgetNotes: () => Promise<void>
  /** What wallets answered goes into the journal; while Holdfast is locked, or where that fails, it is kept for the next time. */
  takeAnswers: () => Promise<void>
}

/** A page that goes on asking a locked Holdfast is told so once in a while. */
const LOCKED_EVERY_MS = 60_000
const BUSY_EVERY_MS = 10_000
/** A person presses once; a page that could press for him opens no row of tabs. */
const OPEN_EVERY_MS = 1_000

/** @example const pages = createPageAnnotations({ run: host.run, isOpen, now, randomBytes }); compose(annotatePageMessages, pages.handlers) */
export function createPageAnnotations(deps: PageAnnotationsDeps): PageAnnotations {
  const { run, isOpen, now } = deps
  /** First passes that are under way: an outcome waits until its intent is in the journal. */
  const reading = new Map<IntentId, Promise<unknown>>()

  const begin = async (place: Place): Promise<{ id: IntentId; at: number; origin: string } | undefined> => {
    if (await isHidden(place.origin)) return undefined
    const named = { id: randomId<IntentId>(deps.randomBytes(16)), at: now(), origin: place.origin }
    if (!(await mayAsk(place, now()))) await tellBusy(place, named)
    else if (await isOpen()) return named
    else await tellLocked(place, named)
    return undefined
  }
  const tellSeldom =
    (what: 'locked' | 'busy', everyMs: number) => async (place: Place, named: Omit<Standing, 'locale'>) => {
      if (!(await maySeldom(what, { tab: place.tab, now: now(), everyMs }))) return
      const { language, locale } = await readSpokenLanguage()
      const words = await readStandingCatalogue(language)
      await deliver(place, standingNote(what, { ...named, locale }, words))
    }
  const tellLocked = tellSeldom('locked', LOCKED_EVERY_MS)
  const tellBusy = tellSeldom('busy', BUSY_EVERY_MS)

  const show = async ({ place }: OpenNote, noted: Noted | null): Promise<void> => {
    // Locked meanwhile: what was worked out before is shown to nobody.
    if (!noted || !(await isOpen())) return
    const { note, shown, inPage } = noted
    // As many lines as the person sees, private ones among them.
    const isBared = inPage.kept === 0 && note.lines.some(({ isPrivate }) => isPrivate)
    await keepNote(place.tab, { note, shown, ...(isBared ? { bared: place } : {}) })
    deps.announce()
    await deliver(place, inPage)
  }
  const pass = async (open: OpenNote, which: 'read' | 'whole'): Promise<Noted | null> => {
    const noted = (await (open.kind === 'request'
      ? run('annotate.note', { ...open.job, pass: which })
      : run('annotate.address', open.job))) as Noted | null
    await show(open, noted)
    return noted
  }
  const tellFailed = async (open: OpenNote, first: Noted | null): Promise<void> => {
    const words = await readStandingCatalogue(open.job.language)
    if (!first)
      return void (await deliver(
        open.place,
        standingNote(open.kind === 'request' ? 'failed' : 'failed-address', open.job, words),
      ))
    const { note, shown, inPage } = first
    await show(open, {
      note: { ...note, state: 'whole' },
      shown: unfinished(shown, open.job, words),
      inPage: unfinished(inPage, open.job, words),
    })
  }

  const make = async (open: OpenNote): Promise<void> => {
    const { id } = open.job
    let first: Noted | null = null
    try {
      if (open.kind === 'request') {
        const reads = pass(open, 'read')
        reading.set(id, reads)
        first = await reads
      }
      await pass(open, 'whole')
    } catch (error) {
      if (toAppError(error).code === 'locked') await tellLocked(open.place, open.job)
      else await tellFailed(open, first)
    } finally {
      reading.delete(id)
      await endOpen(id)
    }
  }
  /** At once with nothing; what a tab has too much under way is not begun, and that is said. */
  const begun = async (open: OpenNote): Promise<null> => {
    if (await keepOpen(open)) void make(open)
    else await tellBusy(open.place, open.job)
    return null
  }

  const takeAnswers = async (): Promise<void> => {
    const answers = await readAnswers()
    if (answers.length === 0 || !(await isOpen())) return
    await Promise.allSettled(
      answers.map(async (answer) => {
        // Whether the first pass failed is told where it was made.
        await reading.get(answer.id)?.catch(() => undefined)
        await run('annotate.outcome', answer)
        await dropAnswer(answer.id)
      }),
    )
  }

  /** Under the same id: a note that was put away stays away. A page that stands still holds no lock up. */
  const cover = async (notes: Awaited<ReturnType<typeof notesBared>>): Promise<void> => {
    if (notes.length === 0) return
    const { language, locale } = await readSpokenLanguage()
    const words = await readStandingCatalogue(language)
    for (const { bared, note } of notes) {
      const { id, at, origin } = note
      void deliver(bared, standingNote('locked', { id, at, origin, locale }, words))
    }
  }

  return {
    handlers: {
      'annotate.asked': async (request, sender) => {
        const place = placeOf(sender)
        if (!place || !(await siteState(place.origin)).on) return null
        const named = await begin(place)
        if (!named) return null
        const job = { ...named, ...(await readSpokenLanguage()), request }
        await keepAsked(place.tab, { request: request.request, id: named.id })
        return begun({ kind: 'request', place, job })
      },
      'annotate.address': async (address, sender) => {
        const place = placeOf(sender)
        const matches = await readWithdrawalSites()
        if (!place || !isMatched(place.origin, { matches, excludeMatches: [] })) return null
        const named = await begin(place)
        if (!named) return null
        return begun({ kind: 'address', place, job: { ...named, ...(await readSpokenLanguage()), address } })
      },
      'annotate.answered': async ({ request, ...outcome }, sender) => {
        const place = placeOf(sender)
        const id = place && (await idOfRequest(place.tab, request))
        if (id === undefined) return null
        await keepAnswer({ id, ...outcome })
        await takeAnswers()
        return null
      },
      'annotate.hide': async (_, sender) => {
        const place = placeOf(sender)
        if (place) await hideOrigin(place.origin)
        return null
      },
      'annotate.open': async ({ id }, sender) => {
        const place = placeOf(sender)
        const notes = place ? await notesOfTab(place.tab) : []
        const isOwn = notes.some(({ note }) => note.id === id && note.origin === place?.origin)
        if (!place || !isOwn) return null
        if (await maySeldom('open', { tab: place.tab, now: now(), everyMs: OPEN_EVERY_MS }))
          await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#/annotation/${id}` })
        return null
      },
      'annotate.ofTab': async ({ tab }) => ((await isOpen()) ? notesOfTab(tab) : []),
      'annotate.site': async ({ origin }) => ({
        ...(await siteState(origin)),
        personal: (await isOpen()) && (await personalOrigins(run)).includes(origin),
      }),
      'annotate.apply': async () => {
        await applyRegistration()
        await applyWithdrawals()
        return null
      },
    },
    resume: async () => {
      for (const open of await readOpen()) void make(open)
      await takeAnswers()
    },
    takeAnswers,
    forgetTab,
    coverNotes: async () => cover(await notesBared()),
    forgetNotes: async () => {
      const bared = await notesBared()
      await forgetNotes()
      await cover(bared)
    },
  }
}

async function personalOrigins(run: PageAnnotationsDeps['run']): Promise<readonly string[]> {
  const { settings } = (await run('annotate.settings', {})) as { settings: AnnotationSettings }
  return settings.personalOrigins
}
