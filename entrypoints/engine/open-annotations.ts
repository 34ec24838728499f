/**
 * Annotation's part of an engine session: notes about what pages ask a wallet for, and what became of it. Nothing here can
 * change, delay or send anything.
 */

import { type Following, followIntents, nextIntentAt } from '@/lib/annotate/after/follow-intents.store'
import { createAnnotateHandlers, createAnnotateJobs } from '@/lib/annotate/annotate.handlers'
import type { NotingContext } from '@/lib/annotate/noting/noting-context'
import { checks } from '@/lib/annotate/registry'
import type { ChainId } from '@/lib/core/ids'
import { SETTLED } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import { createDueLoop } from '@/lib/engine/due-loop'
import { isWorthWaiting } from '@/lib/wallets/look-times'
import { chainNodes } from '@/lib/wallets/send/chain-rpc.store'

export type AnnotationsOptions = Pick<
  NotingContext,
  'health' | 'ledger' | 'ownDeposits' | 'executions' | 'ensurePrices'
>

export interface Annotations {
  handlers: ReturnType<typeof createAnnotateHandlers>
  /** Asked by the background by name; no page can send them. */
  jobs: ReturnType<typeof createAnnotateJobs>
  /** Looks at everything that is due. */
  tick: () => Promise<void>
  nextDueAt: () => Promise<number>
  /** Something was sent a short while ago: the engine stays for its receipt. */
  isBusy: () => Promise<boolean>
  close: () => void
}

/** @example const annotations = openAnnotations(context, { health, ledger, … }); compose(annotateEngineMessages, annotations.handlers) */
export function openAnnotations(context: EngineContext, options: AnnotationsOptions): Annotations {
  const { db, now, fetch } = context
  const noting = { ...context, ...options, checks }
  const following: Following = {
    db,
    now,
    chainOf: async (chain: ChainId) =>
      (await chainNodes(chain, { db, fetch, now, health: options.health })).options,
  }
  const loop = createDueLoop({
    now,
    work: () => followIntents(following),
    nextDueAt: () => nextIntentAt(db),
    never: SETTLED,
  })
  const deps = { context: noting, following, onSent: loop.wake }
  loop.wake()
  return {
    handlers: createAnnotateHandlers(deps),
    jobs: createAnnotateJobs(deps),
    tick: async () => {
      await loop.run()
      loop.wake()
    },
    nextDueAt: () => nextIntentAt(db),
    isBusy: async () => {
      const since = now() - BUSY_MS
      const recent = await db.intents.where('at').above(since).toArray()
      return recent.some(({ at, dueAt }) => dueAt < SETTLED && isWorthWaiting(at, now()))
    },
    close: loop.close,
  }
}

/** As far back as `isWorthWaiting` may still say so. */
const BUSY_MS = 15 * 60_000
