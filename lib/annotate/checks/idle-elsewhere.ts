/** Free coins in other accounts: of what is sold, and of what is bought. */
import { type Amount, add, compare, isNegative, multiply, toRatio, ZERO } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import { tell } from '@/lib/core/note'
import type { Bucket } from '@/lib/core/reading'
import { say } from '@/lib/core/sentence'
import type { PortfolioView } from '@/lib/portfolio/view'
import { type CheckFinding, defineCheck } from '../define-check'
import { isTrade } from './parts/is-trade'
import { marketCoin } from './parts/market-coin'
import { saidPrivately } from './parts/said'
import { receivedOf } from './parts/trade-worth'

/** Free to be used at once. */
const FREE: ReadonlySet<Bucket> = new Set<Bucket>(['spot', 'funding', 'wallet'])
const MOST = 2

export const idleElsewhere = defineCheck({
  id: 'idle-elsewhere',
  title: say('Free coins elsewhere'),
  explanation: say(
    'Looks at your other accounts, as they were last read, for free coins of what you are about to sell or buy, worth at least the threshold. What is staked, lent, locked or in an order is not free.',
  ),
  threshold: { unit: 'usd', default: 50, least: 0, most: 1_000_000 },
  needs: 'asked',
  isPersonal: true,
  run: async (input, { portfolio, priceOf }, usd) => {
    const { account, swap } = input
    if (!account || !isTrade(input)) return undefined
    const got = swap && receivedOf(swap)
    if (!swap?.pays && !got) return { notRun: say('What is swapped could not be named for certain.') }
    const view = await portfolio()
    if (!view) return { notRun: say('Your portfolio has not been read yet.') }
    const sides = [
      ...(swap?.pays ? [{ coin: swap.pays, side: 'sell' as const }] : []),
      ...(got ? [{ coin: got.amount, side: 'buy' as const }] : []),
    ]
    const found = await Promise.all(
      sides.map(async ({ coin: { asset }, side }) => {
        const price = await priceOf(asset)
        // Without a price nobody knows that it is too little.
        const isEnough = (quantity: Amount) => price === null || toRatio(multiply(quantity, price)) >= usd
        return freeIn(view, { asset, except: account.id })
          .filter(({ quantity }) => isEnough(quantity))
          .slice(0, MOST)
          .map((place) => finding(place, side))
      }),
    )
    return found.flat()
  },
})

interface Place {
  account: AccountId
  label: string
  quantity: Amount
  /** Of the coin as the portfolio calls it. */
  symbol: string
}

/** Largest first. */
function freeIn(view: PortfolioView, { asset, except }: { asset: AssetId; except: AccountId }): Place[] {
  const line = view.lines.find((each) => each.asset === marketCoin(asset))
  const apart = new Set(view.accounts.filter((each) => each.apart).map(({ id }) => id))
  const sums = new Map<AccountId, Amount>()
  for (const { accountId, bucket, quantity } of line?.parts ?? [])
    if (accountId !== except && !apart.has(accountId) && FREE.has(bucket) && !isNegative(quantity))
      sums.set(accountId, add(sums.get(accountId) ?? ZERO, quantity))
  return [...sums]
    .flatMap(([account, quantity]) => {
      const label = view.accounts.find(({ id }) => id === account)?.label
      return line === undefined || label === undefined
        ? []
        : [{ account, label, quantity, symbol: line.symbol }]
    })
    .toSorted((a, b) => compare(b.quantity, a.quantity))
}

function finding({ account, label, quantity, symbol }: Place, side: 'sell' | 'buy'): CheckFinding {
  const values = { amount: { quantity, symbol }, account: label }
  return saidPrivately(
    'info',
    side === 'sell'
      ? tell('{account} has {amount} free as well.', values)
      : tell('You have {amount} already: free at {account}.', values),
    `${side}:${account}`,
  )
}
