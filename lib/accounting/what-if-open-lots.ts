/**
 * What a sale would realise, from the lots that are open: a lot book takes them in as they stand and sells from them, so a
 * long history is not matched anew. Only where that is certain to be the same; where it may not be, there is no answer,
 * and the whole line tells (`what-if-sale.ts`).
 */
import { toScaled } from './exact'
import type { GainsQuestion } from './gains-question'
import { KeptOutgoes } from './kept-outgoes'
import type { Lot } from './lot'
import { LotBook } from './lot-book'
import type { TaxCalendar } from './tax-calendar'
import { lotRulesOf } from './tax-rules'
import { daysToLongOf, SALE, type Sale, type SaleOutcome } from './what-if-sale'

export interface OpenLine {
  /** Of the line, in the order in which they came. */
  lots: readonly Lot[]
  /** Of its last entry (ms). */
  lastAt: number
  calendar: TaxCalendar
  question: Pick<GainsQuestion, 'rules' | 'collectionOf'>
}

/** What went keeps its entry to be planned again; a sale that is only thought of has none. */
const neverPlanned = (): never => {
  throw new Error('a sale without an entry cannot be planned again')
}

/**
 * @returns `undefined` where only the whole line can tell
 * @example whatIfFromOpenLots({ lots, lastAt, calendar, question }, sale) ?? whatIfSale(question, sale)
 */
export function whatIfFromOpenLots(line: OpenLine, sale: Sale): SaleOutcome | undefined {
  const { calendar, question } = line
  const open = line.lots.filter(({ left }) => left > 0n)
  const rules = lotRulesOf(question.rules, calendar.yearOf(sale.at))
  if (!isCertain(line, { sale, open, rules })) return undefined
  const book = new LotBook({
    ...question,
    calendar,
    rules: {
      ...question.rules,
      methods: [{ from: 2009, value: rules.method }],
      pools: [{ from: 2009, value: rules.pools }],
    },
    choices: new Map(),
    kept: new KeptOutgoes({ plan: neverPlanned }),
  })
  for (const [index, { acquiredBy, acquiredAt, asset, account, left, cost }] of open.entries()) {
    const at = acquiredAt ?? 0
    book.apply({
      act: 'acquire',
      kind: 'trade',
      entryId: acquiredBy,
      at,
      asset,
      account,
      quantity: left,
      cost,
      index,
    })
  }
  book.apply({
    act: 'go',
    kind: 'trade',
    entryId: SALE,
    at: sale.at,
    asset: sale.asset,
    account: sale.account,
    quantity: toScaled(sale.quantity),
    what: 'disposal',
    proceeds: toScaled(sale.proceeds),
  })
  const [outgo] = book.close().outgoes()
  return outgo && { outgo, daysToLong: daysToLongOf(outgo, calendar) }
}

/** UK matching looks at purchases of the day, rules that changed since sort the lots anew, and what nobody saw arrive has no moment. */
function isCertain(
  { lastAt, calendar, question }: OpenLine,
  { sale, open, rules }: { sale: Sale; open: readonly Lot[]; rules: ReturnType<typeof lotRulesOf> },
): boolean {
  if (rules.method === 'uk' || lastAt > sale.at) return false
  const before = lotRulesOf(question.rules, calendar.yearOf(lastAt))
  if (before.method !== rules.method || before.pools !== rules.pools) return false
  if (open.some(({ acquiredAt }) => acquiredAt === null)) return false
  const method = rules.method === 'specific' ? question.rules.fallback : rules.method
  return (method !== 'hifo' && method !== 'lofo') || !hasNearRates(open)
}

/** So near, two rates may have been one before a part was taken of a lot: then its age decides, and not what is left. */
const NEAR = 1e-12

/** Begun lots are few: one in a pool, mostly. More are not worth the search. */
const MOST_BEGUN = 20

function hasNearRates(open: readonly Lot[]): boolean {
  const begun = open.filter(({ left, quantity }) => left !== quantity)
  if (begun.length > MOST_BEGUN) return true
  const rateOf = ({ cost, left }: Lot) => (cost === null ? null : Number(cost) / Number(left))
  const rates = open.map((lot) => ({ lot, rate: rateOf(lot) }))
  return begun.some((lot) => {
    const own = rateOf(lot)
    return (
      own !== null &&
      rates.some(
        ({ lot: other, rate }) =>
          other !== lot && rate !== null && Math.abs(rate - own) <= (Math.abs(rate) + Math.abs(own)) * NEAR,
      )
    )
  })
}
