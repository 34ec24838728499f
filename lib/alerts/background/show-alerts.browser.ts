/**
 * The browser's side of alerts: each firing of the engine's digest is shown once, what is pressed or closed never comes back, and
 * nothing stands that a lock must hide. One after the other: two digests at once are one telling.
 */
import { checkpoint } from '@/lib/engine/checkpoint'
import type { Digest, Telling } from '@/lib/engine/protocol'
import { createMutex } from '@/lib/vault/mutex'
import { change, forgetKept, type Kept, keep, markShown, readKept } from './kept-tellings.browser'
import { endLockedNotice, keepWanted, LOCKED_NOTICE, tellLocked } from './locked-notice.browser'
import {
  buttonsOf,
  clearNotification,
  coverTelling,
  readStanding,
  SNOOZE_MINUTES,
  showTelling,
} from './notification.browser'
import { openRoute } from './open-route.browser'

export interface ShowAlertsDeps {
  /** Runs a job in the engine. */
  run: (name: string, input: unknown) => Promise<unknown>
  /** As the session has it; asks nobody and locks nothing. */
  lock: () => Promise<'open' | 'screen' | 'vault'>
}

export interface ShownAlerts {
  /** What the digest says is to be told; that the rest was told long ago is remembered. */
  take: (alerts: Digest['alerts']) => Promise<void>
  closed: (id: string) => Promise<void>
  /** @param button its place; absent: the notification itself */
  pressed: (id: string, button?: number) => Promise<void>
  /** The screen was locked: what stands there stands without its words. */
  cover: () => Promise<void>
  /** The vault was locked: nothing of it stands there any more, and no word of it is remembered. */
  forget: () => Promise<void>
  /** A start of the worker with a locked vault. */
  startLocked: () => Promise<void>
  unlocked: () => Promise<void>
}

/** @example const alerts = showAlerts({ run: host.run, lock }); await alerts.take(digest.alerts) */
export function showAlerts({ run, lock }: ShowAlertsDeps): ShownAlerts {
  const inTurn = createMutex()

  const showOne = async (telling: Telling): Promise<void> => {
    const before = (await readKept()).find((each) => each.telling.id === telling.id)
    if (before && before.state !== 'showing') return
    const locked = await lock()
    // A digest of the time before a lock.
    if (locked === 'vault') return
    const covered = before?.covered ?? locked === 'screen'
    if (!before) await keep({ telling, state: 'showing', covered, told: false })
    await checkpoint('telling.showing')
    if (!before || !(await readStanding()).has(telling.id)) await showTelling(telling, covered)
    await checkpoint('telling.created')
    await markShown(telling.id)
    await checkpoint('telling.shown')
  }

  /** One that cannot be shown does not hold the others: it stands in the next digest again. @returns what the engine is to hear */
  const showAll = async (tell: readonly Telling[]): Promise<string[]> => {
    for (const telling of tell) await showOne(telling).catch(() => undefined)
    const listed = new Set(tell.map(({ id }) => id))
    const isNews = ({ telling, state, told }: Kept) => listed.has(telling.id) && state !== 'showing' && !told
    return (await readKept()).filter(isNews).map(({ telling }) => telling.id)
  }

  const end = async (id: string) => {
    await change([id], { state: 'gone' })
    await clearNotification(id)
  }

  const find = async (id: string): Promise<Kept | undefined> =>
    (await readKept()).find(({ telling }) => telling.id === id)

  return {
    take: async ({ tell, tellsLocked = false }) => {
      await keepWanted(tellsLocked)
      const ids = tell.length === 0 ? [] : await inTurn(() => showAll(tell))
      if (ids.length === 0) return
      await run('alerts.told', { ids })
      await checkpoint('telling.told')
      await inTurn(() => change(ids, { told: true }))
    },
    closed: async (id) => {
      // Firefox tells the end of one whose place a covered one takes.
      if (import.meta.env.FIREFOX && (await readStanding()).has(id)) return
      // At once: a worker that ends while it shows another would not know any more.
      await change([id], { state: 'gone' })
    },
    pressed: async (id, button) => {
      if (id === LOCKED_NOTICE) {
        await inTurn(endLockedNotice)
        return openRoute('')
      }
      const kept = await find(id)
      await end(id)
      const isSnooze =
        kept && button !== undefined && buttonsOf(kept.telling, kept.covered)[button] === 'snooze'
      if (!isSnooze || (await lock()) !== 'open') return openRoute(kept?.telling.route ?? 'alerts')
      // What could not be snoozed here can be there.
      await run('alerts.snoozeFor', { rule: kept.telling.rule, minutes: SNOOZE_MINUTES }).catch(() =>
        openRoute('alerts'),
      )
    },
    cover: () => inTurn(coverAll),
    forget: () => inTurn(forgetAll),
    startLocked: () =>
      inTurn(async () => {
        // A lock may have been cut off before it came here.
        if ((await readKept()).some(({ telling }) => telling.title !== '')) await forgetAll()
        await tellLocked()
      }),
    unlocked: () => inTurn(endLockedNotice),
  }
}

async function coverAll(): Promise<void> {
  const open = (await readKept()).filter(({ state, covered }) => state !== 'gone' && !covered)
  if (open.length === 0) return
  const standing = await readStanding()
  for (const { telling } of open) {
    await change([telling.id], { covered: true })
    if (standing.has(telling.id)) await coverTelling(telling)
  }
}

async function forgetAll(): Promise<void> {
  const standing = await readStanding()
  standing.delete(LOCKED_NOTICE)
  await Promise.all([...standing].map(clearNotification))
  await forgetKept(standing)
}
