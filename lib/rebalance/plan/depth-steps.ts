/**
 * What a market loses against the plan's prices, as its book gets thinner: a few steps, each dearer than the one before. For the
 * choice of a way only; a leg is sized by the book itself.
 */
import { toRatio } from '@/lib/core/amount'
import type { Side } from '@/lib/core/order'
import { isFeeOnTop } from '@/lib/trading/draft-facts'
import type { PlanMarket } from './question'

export interface DepthStep {
  /** Of what is paid, at the plan's prices. */
  usd: number
  /** Ratio of it: spread, depth, fee and the distance from the plan's prices. */
  loss: number
}

export interface DepthAsk {
  /** US dollars for one. */
  basePrice: number
  quotePrice: number
  /** Ratio; deeper levels are no part of it. */
  slippage: number
  /** US dollars; deeper levels are not looked at. */
  most: number
}

/** Levels whose losses are closer together than this are one step. */
const ONE_STEP = 0.0005
const MOST_STEPS = 4

/** @returns none while a side of the book is empty @example depthSteps(market, 'buy', { basePrice: 100, quotePrice: 1, slippage: 0.01, most: 5000 }) // [{ usd: 5000, loss: 0.0015 }] */
export function depthSteps({ rules, tier, book }: PlanMarket, side: Side, ask: DepthAsk): DepthStep[] {
  const { basePrice, quotePrice, slippage, most } = ask
  const [bid, askPrice] = [book.bids[0], book.asks[0]]
  if (!bid || !askPrice || basePrice <= 0 || quotePrice <= 0) return []
  const middle = (toRatio(bid[0]) + toRatio(askPrice[0])) / 2
  const rate = Math.max(0, toRatio(tier.taker))
  const isOnTop = isFeeOnTop(rules)
  const steps: DepthStep[] = []
  let [all, opened] = [0, 0]
  for (const [priceText, sizeText] of side === 'buy' ? book.asks : book.bids) {
    const [price, size] = [toRatio(priceText), toRatio(sizeText)]
    if (all >= most || Math.abs(price / middle - 1) > slippage) break
    const money = price * size * quotePrice
    const coins = size * basePrice
    const [pays, gets] =
      side === 'sell'
        ? [coins, money * (1 - rate)]
        : [isOnTop ? money * (1 + rate) : money, isOnTop ? coins : coins * (1 - rate)]
    const loss = 1 - gets / pays
    const last = steps.at(-1)
    if (last === undefined || (loss - opened > ONE_STEP && steps.length < MOST_STEPS)) {
      steps.push({ usd: pays, loss })
      opened = loss
    } else {
      last.loss = (last.loss * last.usd + loss * pays) / (last.usd + pays)
      last.usd += pays
    }
    all += pays
  }
  return steps
}
