/**
 * Triggers and automatic mode while the engine lives. Automatic mode is off at first; it ends with its time, with a fall of the
 * whole, with a change of the strategy, and with a restored backup.
 */
import { AppError } from '@/lib/core/errors'
import type { Leash, StrategyId } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import { takesOrders } from '@/lib/trading/may-trade'
import { changeStrategy, readStrategies } from '../strategies.store'
import type { AutomationContext } from './automation-context'
import { consentTo } from './consent'
import { lookAtStrategy } from './look-at-strategy.store'
import { readStanding } from './standing.store'
import { switchedOff } from './strategy-notices'

export interface AutomationWish {
  id: StrategyId
  /** `null`: off. */
  leash: Leash | null
  consents: boolean
}

export interface Automation {
  /** Looks at every strategy once: its triggers, its consent, and what is to be done. A second caller waits for the same look. */
  tick: () => Promise<void>
  /** @throws AppError without a consent, or for a leash with a hole */
  automate: (wish: AutomationWish) => Promise<void>
  /** The kill switch. @returns how many were on */
  switchAllOff: (why?: Sentence) => Promise<number>
}

/** @example const automation = createAutomation({ db, now, readPortfolio, makePlan, startRun: runs.start, announce }) */
export function createAutomation(context: AutomationContext): Automation {
  const { db, now, readPortfolio, announce } = context
  let looking: Promise<void> | undefined
  const look = async () => {
    const ids = await db.strategies.toCollection().primaryKeys()
    if (ids.length === 0) return
    const standing = await readStanding(db, readPortfolio, now())
    for (const id of ids) await lookAtStrategy(context, id, standing)
  }
  return {
    tick: () => {
      looking ??= look().finally(() => {
        looking = undefined
      })
      return looking
    },
    automate: async (wish) => {
      await automate(context, wish)
      announce()
    },
    switchAllOff: async (why) => {
      let count = 0
      for (const { id } of await readStrategies(db))
        await changeStrategy(db, id, (row) => {
          if (!row.automation.on) return undefined
          count += 1
          return switchedOff(row, now(), why)
        })
      if (count > 0) announce()
      return count
    },
  }
}

async function automate(
  { db, now }: AutomationContext,
  { id, leash, consents }: AutomationWish,
): Promise<void> {
  // Nothing that is damaged keeps it from being switched off.
  const accounts = leash === null ? [] : await db.accounts.toArray()
  const tradable = new Set(accounts.filter(takesOrders).map((account) => account.id))
  const changed = await changeStrategy(db, id, (row) =>
    leash === null
      ? switchedOff(row, now())
      : { ...row, automation: consentTo({ leash, consents, spec: row.spec, tradable, now: now() }) },
  )
  if (!changed) throw new AppError('not-found', say('This strategy does not exist any more.'))
}
