/**
 * The open lots of assets in the order in which a sale takes them: each pool is sold as a whole, beside the books, and the lots
 * are told as they go. It is the code that matches sales that were made, so the order and the cost are the rules' own. Pure.
 */
import { fromScaled, sumOf } from '@/lib/accounting/exact'
import type { Lot, Match } from '@/lib/accounting/lot'
import { isMoney } from '@/lib/accounting/plan-entry'
import { lotRulesOf } from '@/lib/accounting/tax-rules'
import { whatIfFromOpenLots } from '@/lib/accounting/what-if-open-lots'
import type { Sale, SaleOutcome } from '@/lib/accounting/what-if-sale'
import { divide, ZERO } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { Built } from './build-book'
import type { OpenLot, OpenLotPool, OpenLots } from './open-lots-messages'
import { sellWholeLine } from './what-if'

type Asked = Pick<Built, 'book' | 'question' | 'entryOf'>

export interface OpenLotsQuestion {
  /** Collections. */
  assets: readonly AssetId[]
  accounts: readonly AccountId[]
  /** When they would be sold (ms). */
  at: number
}

/**
 * @param asked the books of the accounts; an account that is in no total has books of its own
 * @example openLots(built, { assets: [bitcoin], accounts: [kraken], at }).pools[0]?.lots // [{ quantity: '1', cost: '30000', term: 'long' }]
 */
export function openLots(
  asked: Asked & Pick<Built, 'apartOf'>,
  { assets, accounts, at }: OpenLotsQuestion,
): OpenLots {
  const { currency, cryptoToCrypto } = asked.question.rules
  const counted = accounts.filter((account) => asked.apartOf(account) === undefined)
  const apart = accounts.flatMap((account) => {
    const books = asked.apartOf(account)
    return books ? [{ account, books: { ...asked, ...books } }] : []
  })
  const coins = assets.filter((asset) => !isMoney(asset))
  return {
    currency,
    cryptoToCrypto,
    pools: coins.flatMap((asset) => [
      ...poolsOf(asked, { asset, accounts: counted, at }),
      ...apart.flatMap(({ account, books }) => poolsOf(books, { asset, accounts: [account], at })),
    ]),
  }
}

interface PoolQuestion {
  asset: AssetId
  accounts: readonly AccountId[]
  at: number
}

function poolsOf(asked: Asked, { asset, accounts, at }: PoolQuestion): OpenLotPool[] {
  const { book, question } = asked
  const line = book.lineOf(asset)
  const open =
    line?.lots.filter(({ left, asset: of }) => left > 0n && question.collectionOf(of) === asset) ?? []
  if (!line || open.length === 0) return []
  const { pools, method } = lotRulesOf(question.rules, book.calendar.yearOf(at))
  const groups = pools === 'universal' ? [accounts] : accounts.map((account) => [account])
  // More than any pool has: where it ends, the lots are told.
  const quantity = fromScaled(sumOf(open.map(({ left }) => left)))
  return groups.flatMap((group) => {
    const [account] = group
    if (account === undefined) return []
    const outcome = sell(asked, line.lots, { asset, account, quantity, at, proceeds: ZERO })
    const lots = lotsOf(outcome, question.rules)
    const isRough = method === 'uk' || method === 'specific'
    return lots.length === 0 ? [] : [{ asset, accounts: group, lots, isRough }]
  })
}

/** What comes for them is told by who sells: only cost and term are looked at here. */
function sell(asked: Asked, lots: readonly Lot[], sale: Sale): SaleOutcome {
  const { book, question } = asked
  const lastAt = book.entriesOf(sale.asset).at(-1)?.at
  const open = { lots, lastAt: lastAt ?? 0, calendar: book.calendar, question }
  return whatIfFromOpenLots(open, sale) ?? sellWholeLine(asked, sale)
}

function lotsOf({ outgo, daysToLong }: SaleOutcome, { longTerm }: Asked['question']['rules']): OpenLot[] {
  return outgo.matches.flatMap((match, at) => {
    const days = longTerm === 'none' ? null : (daysToLong[at]?.days ?? null)
    return match.lot === '' ? [] : [lotOf(match, days)]
  })
}

function lotOf({ quantity, cost, term }: Match, days: number | null): OpenLot {
  return {
    quantity: fromScaled(quantity),
    ...(cost === null ? {} : { cost: divide(fromScaled(cost), fromScaled(quantity)) }),
    term,
    ...(days === null || days === 0 ? {} : { daysToLong: days }),
  }
}
