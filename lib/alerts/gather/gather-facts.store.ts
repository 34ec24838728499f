/**
 * Gathers what the rules that are on need, and no more. A fact that cannot be gathered is absent with its reason; it never keeps the
 * others from being gathered, and is never taken for "nothing".
 */
import type { EndpointHealth } from '@/lib/chains/endpoint-health'
import { AppError, toAppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { readWholeRows } from '@/lib/db/read-whole.store'
import type { AccountRow, RunRow } from '@/lib/db/rows'
import { readView } from '@/lib/db/view.store'
import type { EngineContext } from '@/lib/engine/context'
import { namesOf } from '@/lib/ledger/names'
import { placeNames } from '@/lib/ledger/place-names'
import type { PortfolioView } from '@/lib/portfolio/view'
import { readDueRuns } from '@/lib/rebalance/runs/change-run.store'
import { readStrategies } from '@/lib/rebalance/strategies.store'
import { readSettings } from '@/lib/settings/settings.store'
import { type AlertFacts, FACT_NAMES, type FactName } from '../alert-facts'
import { readSymbols } from './asset-names.store'
import { changedOrders, changedWalletTxs } from './changed-journal.store'
import { readGas } from './gas-facts.client'
import { gatherPrices, type PricesContext, readPrices } from './gather-prices.store'
import type { GatherQuestion } from './gather-question'
import { type EntriesContext, newEntries } from './new-entries.store'
import { type PriceRows, rateFacts } from './price-facts'
import type { Watched } from './watched.store'
import { namedChains } from './what-is-named'

export interface GatherContext
  extends Pick<EngineContext, 'db' | 'fetch' | 'now' | 'viewKey'>,
    Omit<EntriesContext, 'db'>,
    PricesContext {
  health: EndpointHealth
}

export interface Gathered {
  facts: AlertFacts
  /** To be stored when everything that is found by the facts is. */
  watched: Watched
}

type Writable = { -readonly [K in keyof AlertFacts]: AlertFacts[K] }
type Parts = Partial<Writable> & { watched?: Partial<Watched> }

/** Runs that ended longer ago are no news (ms). */
const RUNS_MS = 30 * 86_400_000

/** @example const { facts } = await gatherFacts(context, { rules, now, watched, reach: 'network' }) */
export async function gatherFacts(context: GatherContext, question: GatherQuestion): Promise<Gathered> {
  const { db } = context
  const { rules, now } = question
  const needed = FACT_NAMES.filter((name) => rules.some(({ rule }) => rule.needs.includes(name)))
  // A look that follows a journal counts no money: the largest table is not read for it.
  const counts = needed.includes('prices') || needed.includes('portfolio')
  const [accounts, rates, prices, manualPrices, settings] = await Promise.all([
    db.accounts.toArray(),
    db.rates.toArray(),
    counts ? readPrices(context, question) : [],
    counts ? db.manualPrices.toArray() : [],
    readSettings(db),
  ])
  const tables: Tables = { accounts, prices, manualPrices, rates }
  const told = await Promise.all(
    needed.map(async (name): Promise<Parts> => {
      try {
        return await PART_OF[name](context, question, tables)
      } catch (error) {
        // Locked meanwhile: nothing at all can be said any more.
        if (!db.isOpen()) throw error
        return { missing: { [name]: toAppError(error).sentence } }
      }
    }),
  )
  const found = told.reduce<Omit<Parts, 'watched'>>(
    (facts, { watched: _, missing, ...part }) => ({
      ...facts,
      ...part,
      missing: { ...facts.missing, ...missing },
    }),
    {},
  )
  return {
    facts: {
      missing: {},
      ...found,
      now,
      rates: rateFacts({ rates, prices }),
      symbolOf: await readSymbols(db, rules, found),
      accountLabel: namesOf({ accounts, assets: [] }).labelOf,
      ...placeNames(settings),
    },
    // What was not looked at, or could not be, stays as it was.
    watched: told.reduce<Watched>((all, { watched }) => ({ ...all, ...watched }), question.watched),
  }
}

/** Large ones are read once for all facts. */
interface Tables extends PriceRows {
  accounts: readonly AccountRow[]
}

type Gather = (context: GatherContext, question: GatherQuestion, tables: Tables) => Promise<Parts>

const PART_OF: Record<FactName, Gather> = {
  portfolio: async ({ viewKey }) => {
    const portfolio = await readView<PortfolioView>('full', viewKey)
    if (!portfolio) throw new AppError('unavailable', say('The portfolio has not been read yet.'))
    return { portfolio }
  },
  prices: gatherPrices,
  gas: async (context, { rules, reach }) => {
    if (reach === 'stored') throw notAsked()
    const { gas, why } = await readGas(context, namedChains(rules))
    return { gas, ...(why === undefined ? {} : { missing: { gas: why } }) }
  },
  orders: async ({ db }, question) => {
    const { rows, watched } = await changedOrders(db, {
      since: earliestLook('orders', question),
      before: question.watched.orders ?? [],
    })
    return { orders: rows, watched: { orders: watched } }
  },
  entries: async (context, { watched, now }) => {
    const { entries, past } = await newEntries(context, watched.past, now)
    return { entries, watched: { past } }
  },
  walletTxs: async ({ db }, question) => {
    const { rows, watched } = await changedWalletTxs(db, {
      since: earliestLook('walletTxs', question),
      before: question.watched.walletTxs ?? [],
    })
    return { walletTxs: rows, watched: { walletTxs: watched } }
  },
  allowances: async ({ db }) => ({ allowances: await db.allowances.toArray() }),
  accounts: async ({ db }, _question, { accounts: rows }) => {
    const statuses = await db.statuses.toArray()
    const byAccount = new Map(statuses.map((status) => [status.accountId, status]))
    return {
      accounts: rows.map((row) => {
        const status = byAccount.get(row.id)
        return { row, ...(status === undefined ? {} : { status }) }
      }),
    }
  },
  assets: async ({ db }) => ({ assets: await db.assets.toArray() }),
  strategies: async ({ db }, { now }) => {
    const young = await db.runs
      .where('at')
      .above(now - RUNS_MS)
      .primaryKeys()
    const [strategies, recent, due] = await Promise.all([
      readStrategies(db),
      readWholeRows(young, (id) => db.runs.get(id)),
      readDueRuns(db),
    ])
    const runs = new Map<string, RunRow>([...due, ...recent].map((run) => [run.id, run]))
    return { strategies: { strategies, runs: [...runs.values()] } }
  },
}

const notAsked = () => new AppError('unavailable', say('It is asked for with the next look.'))

/** Of the rules that need a fact; a rule that was never looked at begins now. */
function earliestLook(fact: FactName, { rules, now }: GatherQuestion): number {
  const looks = rules
    .filter(({ rule }) => rule.needs.includes(fact))
    .map(({ row }) => Math.min(row.lookedAt ?? row.armedAt ?? row.at, now))
  return Math.min(now, ...looks)
}
