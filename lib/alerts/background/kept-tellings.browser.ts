/**
 * Which firings the browser was asked to show, in memory of the browser session: written before and after each notification, so
 * that a worker that died in between neither shows one twice nor forgets it. What a person has closed is never shown again.
 */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { createMutex } from '@/lib/vault/mutex'

const KEY = 'alerts.kept'
/** What is gone is remembered that long, for a digest of an earlier moment that comes late. */
const KEPT_MOST = 200

const keptSchema = v.object({
  telling: v.object({
    id: v.string(),
    title: v.string(),
    body: v.string(),
    cover: v.object({ title: v.string(), body: v.string() }),
    route: v.string(),
    rule: v.exactOptional(v.string()),
  }),
  /** `showing`: the browser was asked, and may or may not have done it. `gone`: closed, clicked or snoozed. */
  state: v.picklist(['showing', 'shown', 'gone']),
  /** It stands there without its words and without the button to snooze it. */
  covered: v.boolean(),
  /** The engine knows that it was shown. */
  told: v.boolean(),
})
export type Kept = v.InferOutput<typeof keptSchema>

/** In the order in which they were first kept. */
export async function readKept(): Promise<Kept[]> {
  const parsed = v.safeParse(v.array(keptSchema), (await browser.storage.session.get(KEY))[KEY])
  return parsed.success ? parsed.output : []
}

/** @example await keep({ telling, state: 'showing', covered: false, told: false }) */
export const keep = (kept: Kept): Promise<void> =>
  rewrite((all) => [...all.filter(({ telling }) => telling.id !== kept.telling.id), kept])

/** Changes what is kept of these; of others nothing. */
export const change = (ids: readonly string[], to: Partial<Omit<Kept, 'telling'>>): Promise<void> =>
  rewrite((all) => all.map((each) => (ids.includes(each.telling.id) ? { ...each, ...to } : each)))

/** The browser has it; what was closed before that could be written stays closed. */
export const markShown = (id: string): Promise<void> =>
  rewrite((all) =>
    all.map((each) =>
      each.telling.id === id && each.state === 'showing' ? { ...each, state: 'shown' } : each,
    ),
  )

const NO_WORDS = { title: '', body: '' }

/**
 * Nothing that a firing says outlives a lock. That it was shown does, by its id alone, until the engine has heard it: or the next
 * unlock would show it once more. @param standing ids of what the browser shows
 */
export const forgetKept = (standing: ReadonlySet<string>): Promise<void> =>
  rewrite((all) =>
    all.flatMap(({ telling: { id }, state, told }): Kept[] => {
      const wasShown = state !== 'showing' || standing.has(id)
      if (told || !wasShown) return []
      const telling = { ...NO_WORDS, id, cover: NO_WORDS, route: 'alerts' }
      return [{ telling, state: 'gone', covered: true, told }]
    }),
  )

/** A press may come while another one is being shown. */
const inTurn = createMutex()

const rewrite = (write: (all: Kept[]) => Kept[]): Promise<void> =>
  inTurn(async () => {
    const all = write(await readKept())
    const isOver = (each: Kept) => each.state === 'gone' && each.told
    const over = new Set(all.filter(isOver).slice(0, Math.max(all.length - KEPT_MOST, 0)))
    const left = all.filter((each) => !over.has(each))
    if (left.length === 0) await browser.storage.session.remove(KEY)
    else await browser.storage.session.set({ [KEY]: left })
  })
