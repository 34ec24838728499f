/**
 * What the background remembers of annotation, in memory of the browser session: a worker that was ended goes on where it was.
 * It holds private lines, so a lock of the vault takes it away; content scripts cannot read it.
 */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import type { IntentId } from '@/lib/core/note'
import { createMutex } from '@/lib/vault/mutex'
import type { AddressJob, NoteJob } from '../jobs'
import type { TabNote } from '../messages'
import { type AskedTimes, limitAsking } from './limit-asking'
import type { Place } from './place'

const PREFIX = 'annotate.'
const TIMES = `${PREFIX}times`
const HIDDEN = `${PREFIX}hidden`
const tabKey = (tab: number) => `${PREFIX}tab.${tab}`
const openKey = (id: IntentId) => `${PREFIX}open.${id}`

/** Of one tab; the journal has them all. */
const MOST_NOTES = 8
const MOST_ASKED = 50
const MOST_HIDDEN = 500
/** Notes under way; each holds its request, and the memory of the session is small and holds the vault's key as well. */
const MOST_OPEN = { tab: 4, all: 8 } as const

/** `bared`: where its private lines stand in a page, that a lock may take them away there. */
type KeptNote = TabNote & { bared?: Place }

interface TabRecord {
  /** Latest first. */
  notes: KeptNote[]
  /** Which note a request of the page became. */
  asked: { request: string; id: IntentId }[]
  /** When it was last done for this tab. */
  at?: Partial<Record<Seldom, number>>
}

/** What a page may cause now and then only: to be told that it asks in vain, and a page of Holdfast to open. */
export type Seldom = 'locked' | 'busy' | 'open'

/** A note that is being made. */
export type OpenNote = { place: Place } & (
  | { kind: 'request'; job: Omit<NoteJob, 'pass'> }
  | { kind: 'address'; job: AddressJob }
)

const record = v.object({
  notes: v.array(v.custom<KeptNote>((value) => typeof value === 'object')),
  asked: v.array(v.object({ request: v.string(), id: v.custom<IntentId>((id) => typeof id === 'string') })),
  at: v.exactOptional(
    v.object({
      locked: v.exactOptional(v.number()),
      busy: v.exactOptional(v.number()),
      open: v.exactOptional(v.number()),
    }),
  ),
})
const times = v.record(v.string(), v.array(v.number()))
const hidden = v.array(v.string())

const session = () => browser.storage.session
const inTurn = createMutex()

async function read<T>(key: string, schema: v.GenericSchema<unknown, T>, otherwise: T): Promise<T> {
  const parsed = v.safeParse(schema, (await session().get(key))[key])
  return parsed.success ? parsed.output : otherwise
}

const readTab = (tab: number) => read<TabRecord>(tabKey(tab), record, { notes: [], asked: [] })

const changeTab = (tab: number, next: (before: TabRecord) => TabRecord): Promise<void> =>
  inTurn(async () => session().set({ [tabKey(tab)]: next(await readTab(tab)) }))

export const notesOfTab = async (tab: number): Promise<TabNote[]> =>
  (await readTab(tab)).notes.map(({ note, shown }) => ({ note, shown }))

/** The same id again is the same note, now with more in it; it keeps its place. */
export const keepNote = (tab: number, kept: KeptNote): Promise<void> =>
  changeTab(tab, (before) => {
    const { id } = kept.note
    const isThere = before.notes.some(({ note }) => note.id === id)
    const notes = isThere
      ? before.notes.map((each) => (each.note.id === id ? kept : each))
      : [kept, ...before.notes].slice(0, MOST_NOTES)
    return { ...before, notes }
  })

export const keepAsked = (tab: number, asked: TabRecord['asked'][number]): Promise<void> =>
  changeTab(tab, (before) => ({ ...before, asked: [asked, ...before.asked].slice(0, MOST_ASKED) }))

export const idOfRequest = async (tab: number, request: string): Promise<IntentId | undefined> =>
  (await readTab(tab)).asked.find((each) => each.request === request)?.id

/** @returns true at most once in so many ms for this tab */
export async function maySeldom(
  what: Seldom,
  { tab, now, everyMs }: { tab: number; now: number; everyMs: number },
): Promise<boolean> {
  let may = false
  await changeTab(tab, (before) => {
    const last = before.at?.[what]
    may = last === undefined || now - last >= everyMs || now < last
    return may ? { ...before, at: { ...before.at, [what]: now } } : before
  })
  return may
}

/** @returns whether the page may make the engine work once more; counts it */
export const mayAsk = ({ tab, origin }: Place, now: number): Promise<boolean> =>
  inTurn(async () => {
    const limited = limitAsking(await read<AskedTimes>(TIMES, times, {}), { tab, origin, now })
    await session().set({ [TIMES]: limited.times })
    return limited.passes
  })

export const isHidden = async (origin: string): Promise<boolean> =>
  (await read<string[]>(HIDDEN, hidden, [])).includes(origin)

/** Until the browser is closed. */
export const hideOrigin = (origin: string): Promise<void> =>
  inTurn(async () => {
    const others = (await read<string[]>(HIDDEN, hidden, [])).filter((each) => each !== origin)
    await session().set({ [HIDDEN]: [...others, origin].slice(-MOST_HIDDEN) })
  })

/** @returns false where the tab, or all of them together, have too many under way: then it is not kept */
export const keepOpen = (open: OpenNote): Promise<boolean> =>
  inTurn(async () => {
    const others = await readOpen()
    const ofTab = others.filter(({ place }) => place.tab === open.place.tab)
    if (others.length >= MOST_OPEN.all || ofTab.length >= MOST_OPEN.tab) return false
    await session().set({ [openKey(open.job.id)]: open })
    return true
  })
export const endOpen = (id: IntentId): Promise<void> => session().remove(openKey(id))

/** Notes that were being made when the worker was ended. */
export async function readOpen(): Promise<OpenNote[]> {
  const all = await session().get(null)
  // Written by this file alone; the engine checks each job again.
  return Object.entries(all).flatMap(([key, value]) =>
    key.startsWith(`${PREFIX}open.`) ? [value as OpenNote] : [],
  )
}

export const forgetTab = (tab: number): Promise<void> => session().remove(tabKey(tab))

/** Notes of all tabs whose private lines stand in a page. */
export async function notesBared(): Promise<(TabNote & { bared: Place })[]> {
  const keys = Object.keys(await session().get(null)).filter((key) => key.startsWith(`${PREFIX}tab.`))
  const records = await Promise.all(keys.map((key) => read<TabRecord>(key, record, { notes: [], asked: [] })))
  return records.flatMap(({ notes }) =>
    notes.flatMap(({ bared, ...rest }) => (bared === undefined ? [] : [{ ...rest, bared }])),
  )
}

/**
 * The vault was locked: nothing of what was said stays. Which sites are hidden does, and which note a request became: the wallet
 * may answer later, and both are nothing but random.
 */
export const forgetNotes = (): Promise<void> =>
  inTurn(async () => {
    const keys = Object.keys(await session().get(null))
    const tabs = keys.filter((key) => key.startsWith(`${PREFIX}tab.`))
    const emptied = await Promise.all(
      tabs.map(async (key): Promise<[string, TabRecord]> => {
        const { asked } = await read<TabRecord>(key, record, { notes: [], asked: [] })
        return [key, { notes: [], asked }]
      }),
    )
    await session().set(Object.fromEntries(emptied))
    await session().remove(keys.filter((key) => key.startsWith(`${PREFIX}open.`)))
  })
