/**
 * Open lots of a run as they stand at the end of a day, in the order in which a sale takes them under the user's rules: its fills
 * so far are kept up in the lot engine, and asked as the books of a real history are. So a budget for gains bounds a plan of the
 * past by the very code that bounds one of today.
 */
import { GainsBook } from '@/lib/accounting/gains-book'
import type { GainsQuestion } from '@/lib/accounting/gains-question'
import { lotRulesOf } from '@/lib/accounting/tax-rules'
import type { AssetId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { openLots } from '@/lib/ledger/open-lots'
import type { OpenLotPool } from '@/lib/ledger/open-lots-messages'
import { DAY_MS } from '@/lib/valuation/days'
import type { PlanLots } from '../plan/question'
import { entryOf, gainsOver, type RunFacts } from './fill-entries'
import type { Standing } from './simulate'
import { amountOf, SIMULATED } from './simulated-place'
import { endOf } from './targets-on'

/** Asked on days in ascending order. @returns nothing where the rules' currency has no rate that day, as in earnest */
export type LotsOn = (standing: Pick<Standing, 'fills' | 'place'>) => readonly PlanLots[]

/** @example followedLots(facts)({ fills, place: 400 })[0]?.lots // [{ quantity: '0.5', cost: '20000', term: 'long' }] */
export function followedLots(facts: RunFacts): LotsOn {
  const over = gainsOver(facts)
  const runs = new WeakMap<Standing['fills'], RunLots>()
  return ({ fills, place }) => {
    const rate = facts.rates[place] ?? Number.NaN
    if (!Number.isFinite(rate)) return []
    const run = runs.get(fills) ?? new RunLots(facts, over)
    runs.set(fills, run)
    const { currency } = facts.rules
    return run.on(fills, place).map((pool) => ({ ...pool, currency, rate: amountOf(rate) }))
  }
}

/** Of one run: its list of fills grows, and is never another one. */
class RunLots {
  readonly #book = new GainsBook()
  readonly #kept = new Map<AssetId, KeptPools>()
  #entries: readonly EffectiveEntry[] = []

  constructor(
    private readonly facts: RunFacts,
    private readonly over: Omit<GainsQuestion, 'entries'>,
  ) {}

  on(fills: Standing['fills'], place: number): OpenLotPool[] {
    const known = this.#entries.length
    const fresh = fills.slice(known)
    const { assets } = this.facts
    // What was traded since has other lots now.
    for (const { sleeve } of fresh)
      for (const asset of assets.slice(sleeve, sleeve + 1)) this.#kept.delete(asset)
    this.#entries = [...this.#entries, ...fresh.map((fill, at) => entryOf(fill, known + at, this.facts))]
    const question = { ...this.over, entries: this.#entries }
    this.#book.update(question)
    return assets.flatMap((asset) => this.#poolsOf(asset, question, endOf(this.facts, place)))
  }

  /** Most assets are not traded on most days: theirs are kept until a lot of them comes of age, or the tax year ends. */
  #poolsOf(asset: AssetId, question: GainsQuestion, at: number): readonly OpenLotPool[] {
    const year = this.#book.calendar.yearOf(at)
    const kept = this.#kept.get(asset)
    if (kept && kept.year === year && at < kept.until) return kept.pools
    const asked = { book: this.#book, question, entryOf: () => undefined, apartOf: () => undefined }
    const { pools } = openLots(asked, { assets: [asset], accounts: [SIMULATED], at })
    // UK matching looks at the days around a sale: another day is another order.
    if (lotRulesOf(question.rules, year).method !== 'uk') {
      const days = pools.flatMap(({ lots }) => lots.flatMap(({ daysToLong }) => daysToLong ?? []))
      this.#kept.set(asset, { pools, year, until: at + Math.min(...days, Number.POSITIVE_INFINITY) * DAY_MS })
    }
    return pools
  }
}

interface KeptPools {
  pools: readonly OpenLotPool[]
  /** Of the rules, which may change with it. */
  year: number
  /** ms */
  until: number
}
