/**
 * The leash of automatic mode: every bound that the user has set holds at once, at its edge it still holds, and what is not known
 * is beyond it. Pure.
 */
import {
  type Amount,
  absolute,
  add,
  compare,
  divide,
  isZero,
  multiply,
  subtract,
  sum,
  toRatio,
} from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { Leash, PlanLeg } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import { centsUp } from '@/lib/trading/daily-limit'

/** An order that is about to be made; what is absent is not known. */
export interface LeashedOrder {
  account: AccountId
  accountLabel: string
  /** Collections: what is paid and what is received. */
  assets: readonly AssetId[]
  worthUsd?: Amount
  /** How much worse than the middle of its book it is expected to be, ratio. */
  slippage?: number
}

export interface LeashQuestion {
  now: number
  /** What automatic mode of this strategy has ordered within 24 hours, US dollars; absent: an order of it has no price. */
  spentUsd?: Amount
  orders: readonly LeashedOrder[]
}

/** @returns the first bound that does not hold; `undefined` when all do. @example beyondLeash(leash, { now, spentUsd: '0', orders }) */
export function beyondLeash(leash: Leash, { now, spentUsd, orders }: LeashQuestion): Sentence | undefined {
  if (now >= leash.until) return expired
  for (const order of orders) {
    const why = orderBeyond(leash, order)
    if (why) return why
  }
  const worth = sum(orders.map(({ worthUsd = '0' as Amount }) => worthUsd))
  if (spentUsd === undefined)
    return say(
      'An order of the last 24 hours has no price in US dollars, so what is left of the day is not known.',
    )
  if (compare(add(spentUsd, worth), leash.mostPerDayUsd) <= 0) return undefined
  return say('It would order {worth} US dollars, with {spent} ordered within 24 hours; {most} are allowed.', {
    worth: centsUp(worth),
    spent: centsUp(spentUsd),
    most: leash.mostPerDayUsd,
  })
}

export const expired = say('The time of your consent is over.')

function orderBeyond(leash: Leash, order: LeashedOrder): Sentence | undefined {
  const { account, accountLabel, assets, worthUsd, slippage } = order
  if (!leash.accounts.includes(account))
    return say('{account} is not among the accounts that you have allowed.', { account: accountLabel })
  if (!assets.every((asset) => leash.assets.includes(asset)))
    return say('An order at {account} would trade something that you have not allowed.', {
      account: accountLabel,
    })
  if (worthUsd === undefined)
    return say('What an order at {account} is worth is not known.', { account: accountLabel })
  if (compare(worthUsd, leash.mostPerOrderUsd) > 0)
    return say('An order at {account} would be of {worth} US dollars; {most} are allowed.', {
      account: accountLabel,
      worth: centsUp(worthUsd),
      most: leash.mostPerOrderUsd,
    })
  if (slippage === undefined)
    return say('How much worse than the price an order at {account} would be is not known.', {
      account: accountLabel,
    })
  if (slippage <= leash.slippage) return undefined
  return say('An order at {account} would be {percent} % worse than the price; {most} % are allowed.', {
    account: accountLabel,
    percent: percent(slippage),
    most: percent(leash.slippage),
  })
}

/**
 * The price of the venue beside that of another source.
 * @param middle of the book, in the quote coin; `base`, `quote`: US dollars for one, from sources that are not the venue
 * @example pricesApart(leash, { middle: '103', base: '100', quote: '1' })
 */
export function pricesApart(
  leash: Pick<Leash, 'priceGap'>,
  { middle, base, quote }: { middle?: Amount; base?: Amount; quote?: Amount },
): Sentence | undefined {
  if (middle === undefined || base === undefined || quote === undefined || isZero(base) || isZero(quote))
    return say('There is no second price to compare the venue with.')
  const other = divide(base, quote)
  const gap = toRatio(divide(absolute(subtract(middle, other)), other))
  if (gap <= leash.priceGap) return undefined
  return say(
    'The price of the venue and that of another source are {percent} % apart; {most} % are allowed.',
    {
      percent: percent(gap),
      most: percent(leash.priceGap),
    },
  )
}

/** @example hasFallen({ whole: '89', peak: '100', drawdown: 0.1 }) // true; at 90 false */
export const hasFallen = ({
  whole,
  peak,
  drawdown,
}: {
  whole: Amount
  peak: Amount
  drawdown: number
}): boolean => compare(peak, '0' as Amount) > 0 && toRatio(divide(subtract(peak, whole), peak)) > drawdown

/** A leg as the plan says it. */
export function leashedLeg(leg: PlanLeg): LeashedOrder {
  const { account, accountLabel, pays, receives } = leg
  const slippage = slippageOf(leg)
  return {
    account,
    accountLabel,
    assets: [pays.asset, receives.asset],
    worthUsd: worthAtLimit(leg),
    ...(slippage === undefined ? {} : { slippage }),
  }
}

/** A purchase counts at its limit, as its order will: what is begun is not to be held half-way for a cent. */
function worthAtLimit({ way, worthUsd }: PlanLeg): Amount {
  if (way.kind !== 'order' || way.side !== 'buy' || way.middle === undefined || isZero(way.middle))
    return worthUsd
  const atLimit = divide(multiply(worthUsd, way.limit), way.middle)
  return compare(atLimit, worthUsd) > 0 ? atLimit : worthUsd
}

/** Against the middle of the book, without the fee; where the plan tells no middle, against the plan's prices. */
function slippageOf({ way, pays, receives, worthUsd, feeUsd, slippageUsd }: PlanLeg): number | undefined {
  if (isZero(worthUsd)) return undefined
  const part = (usd: Amount) => toRatio(divide(usd, worthUsd))
  if (way.kind !== 'order' || way.middle === undefined || isZero(way.middle) || isZero(way.amount))
    return slippageUsd === undefined ? undefined : part(slippageUsd)
  const [isBuy, atMiddle] = [way.side === 'buy', multiply(way.amount, way.middle)]
  const away = toRatio(divide((isBuy ? pays : receives).quantity, atMiddle)) - 1
  const isFeeInBase = isBuy && compare(receives.quantity, way.amount) < 0
  return (isBuy ? away : -away) - (isFeeInBase ? 0 : part(feeUsd))
}

const percent = (ratio: number) => (ratio * 100).toFixed(2)
