/**
 * When rules are looked at: with each tick, soon after something was stored that they look at, and each second while a page follows
 * prices. One look at a time.
 */
import type { AssetId } from '@/lib/core/ids'
import { SETTLED } from '@/lib/db/rows'
import { createMutex } from '@/lib/vault/mutex'
import type { AlertFacts, PriceFact } from '../alert-facts'
import type { AlertRule } from '../define-alert-rule'
import { onTablesChanged } from '../gather/on-tables-changed.store'
import { type KnownRule, namedAssets, nextDate } from '../gather/what-is-named'
import type { LiveTicker } from '../live/live-facts'
import { createLiveLooks } from '../live/live-looks'
import { type LookContext, type LookQuestion, lookAtRules, readRules } from './look-at-rules.store'

export interface RuleLooks {
  /** Everything, with everything that can be asked. */
  tick: () => Promise<void>
  /** What was stored since then is looked at now, not soon: the engine may be ended. */
  lookIfWoken: () => Promise<void>
  /** A rule was saved or switched on. */
  lookNow: () => Promise<void>
  /** A page follows this market. */
  hear: (told: LiveTicker) => void
  /** When the rules are to be looked at next (ms). */
  nextAt: () => Promise<number>
  /** The tables were replaced by those of a backup. */
  forget: () => void
  close: () => void
}

export interface RuleLooksOptions {
  context: LookContext
  /** Something was found, or a rule says something else of itself. */
  onNews: () => void
  /** Prices of what was followed, in US dollars. */
  liveFacts: (
    tickers: readonly LiveTicker[],
    question: { stored: ReadonlyMap<AssetId, PriceFact>; assets: readonly AssetId[] },
  ) => Promise<ReadonlyMap<AssetId, PriceFact>>
}

/** What the engine stores by itself and rules look at. */
const JOURNALS = ['orders', 'walletTxs', 'runs', 'strategies', 'segments', 'allowances'] as const
const SOON_MS = 1_500
/** A past that is being read stores all the time. */
const BETWEEN_MS = 5_000
/** Prices are asked for anew when they are that old, so a rule about them is looked at that often. */
const PRICES_MS = 5 * 60_000
/** What does not move with a stream is read that often while one runs. */
const BASE_MS = 30_000

/** What has happened is told with the prices that are stored. */
const asksNobody = ({ needs }: AlertRule): boolean =>
  !needs.includes('gas') && (!needs.includes('prices') || needs.includes('entries'))
const isLive = (rule: AlertRule): boolean => rule.isLive === true

/** @example const looks = createRuleLooks(options); await looks.tick() */
export function createRuleLooks({ context, onNews, liveFacts }: RuleLooksOptions): RuleLooks {
  const { db, now, ruleOf } = context
  const inTurn = createMutex()
  let wanted: number | undefined
  let soon: ReturnType<typeof setTimeout> | undefined
  let lastLook = 0
  let lastAsked = 0
  let isTicking = false
  let isClosed = false
  let base: { at: number; facts: AlertFacts } | undefined

  const look = (question: LookQuestion) =>
    inTurn(async () => {
      if (isClosed) return undefined
      const looked = await lookAtRules(context, question)
      if (looked.fired > 0 || looked.isOtherwise) onNews()
      return looked
    })
  /** A rule that was changed under a look is looked at once more. */
  const lookTwice = async (question: LookQuestion) => {
    const looked = await look(question)
    return looked !== undefined && looked.outdated > 0 ? look(question) : looked
  }
  const lookAtAll = async () => {
    const looked = await lookTwice({ reach: 'network' })
    lastAsked = now()
    wanted = looked?.nextAt
    base = undefined
  }

  const lookAtJournals = async () => {
    clearTimeout(soon)
    soon = undefined
    lastLook = now()
    await lookTwice({ reach: 'stored', only: asksNobody })
  }
  const wake = () => {
    if (isTicking || isClosed) return
    soon ??= setTimeout(
      // What cannot be looked at now is met again, and told, by the next tick.
      () => void lookAtJournals().catch(() => undefined),
      Math.max(SOON_MS, Math.min(lastLook + BETWEEN_MS - now(), BETWEEN_MS)),
    )
  }

  const lookLive = async (tickers: readonly LiveTicker[]) => {
    const rules = await liveRules()
    if (rules.length === 0) return
    if (!base || now() - base.at > BASE_MS || now() < base.at) {
      const gathered = await context.gather({
        rules,
        now: now(),
        watched: {},
        reach: 'stored',
        live: new Map(),
      })
      base = { at: now(), facts: gathered.facts }
    }
    const { facts } = base
    const stored = facts.prices ?? new Map<AssetId, PriceFact>()
    const live = await liveFacts(tickers, { stored, assets: namedAssets(rules) })
    if (live.size === 0) return
    // The rest of what is followed stays as it was heard last.
    const prices = new Map([...stored, ...live])
    base = { ...base, facts: { ...facts, prices } }
    await look({ reach: 'stored', only: isLive, live: { ...facts, prices, now: now() } })
  }
  const knownRules = async (): Promise<KnownRule[]> =>
    (await readRules(db)).flatMap((row) => {
      const rule = row.on && row.problem === undefined ? ruleOf(row.kind) : undefined
      const checked = rule && context.checkParams(rule, row.params)
      return rule && checked && 'params' in checked ? [{ row, rule, params: checked.params }] : []
    })
  const liveRules = async () => (await knownRules()).filter(({ rule }) => isLive(rule))
  const live = createLiveLooks(lookLive)
  const stopHearing = onTablesChanged(JOURNALS, wake)

  return {
    tick: async () => {
      isTicking = true
      try {
        await lookAtAll()
      } finally {
        isTicking = false
      }
    },
    lookIfWoken: async () => {
      if (soon !== undefined) await lookAtJournals()
    },
    lookNow: lookAtAll,
    hear: live.hear,
    nextAt: async () => {
      const known = await knownRules()
      const ofPrices = known.filter(({ rule }) => !asksNobody(rule)).map(({ row }) => row.lookedAt ?? 0)
      const next = ofPrices.length === 0 ? SETTLED : Math.max(...ofPrices, lastAsked) + PRICES_MS
      return Math.min(next, nextDate(known, now()), wanted ?? SETTLED, SETTLED)
    },
    forget: () => {
      base = undefined
      wanted = undefined
    },
    close: () => {
      isClosed = true
      clearTimeout(soon)
      live.close()
      stopHearing()
    },
  }
}
