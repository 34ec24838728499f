/** A price above or below a limit: of now, and what it was while nobody looked. */
import * as v from 'valibot'
import type { FiringWords } from '@/lib/core/alert'
import { type Amount, multiply } from '@/lib/core/amount'
import { numberIn } from '@/lib/rebalance/methods/params-in'
import type { ConditionLook, LookInput, TypedMoney } from '../../define-alert-rule'
import { holdsAt, isBeyond, type LimitSide } from './beyond'
import { extremesOf, type GapStretch, gapStretches } from './gap-stretches'
import { memoryIn } from './memory-in'
import { assetIn, moneyIn } from './params-in'
import { priceNow, rateOf } from './price-now'

const schema = v.object({ holds: v.boolean() })

export interface LimitWords {
  side: LimitSide
  /** @param told symbol, limit and price in the rule's money */
  words: (told: LimitTold) => FiringWords
  missedWords: (told: LimitTold & { at: number }) => FiringWords
}

export interface LimitTold {
  asset: string
  limit: { money: Amount; currency: string }
  price: { money: Amount; currency: string }
}

export function lookAtLimit(input: LookInput, { side, words, missedWords }: LimitWords): ConditionLook {
  const { params, facts } = input
  const typed = moneyIn(params, 'price')
  const asset = assetIn(params, 'asset')
  const held = memoryIn(input.memory, schema)?.holds ?? false
  const price = priceNow(facts, asset, typed.currency)
  const toldOf = (value: Amount): LimitTold => ({
    asset: facts.symbolOf(asset),
    limit: { money: typed.value, currency: typed.currency },
    price: { money: value, currency: typed.currency },
  })
  const question = { side, limit: typed.value, back: numberIn(params, 'back'), held }
  const holds = 'why' in price ? undefined : holdsAt(price.value, question)
  const extreme = extremeOf(input, { ...typed, side, isTold: held || holds === true })
  const missed = extreme && {
    at: extreme.at,
    words: missedWords({ ...toldOf(extreme.value), at: extreme.at }),
  }
  const told = { of: 'condition', ...(missed ? { missed } : {}) } as const
  if ('why' in price) return { ...told, holds: 'unknown', why: price.why, memory: { holds: held } }
  if (holds) return { ...told, holds, words: words(toldOf(price.value)), memory: { holds } }
  return { ...told, holds: false, memory: { holds: false } }
}

interface ExtremeQuestion extends TypedMoney {
  side: LimitSide
  /** What held at the last look, or holds now, is told by that. */
  isTold: boolean
}

/** The farthest price that nobody has seen, where that was beyond the limit. What was before the first look is no news. */
function extremeOf(
  input: LookInput,
  { side, value: limit, currency, isTold }: ExtremeQuestion,
): { value: Amount; at: number } | undefined {
  const rate = rateOf(input.facts, currency)
  if (rate === undefined) return undefined
  const isOver = (usd: Amount) => isBeyond(multiply(usd, rate), side, limit)
  const candles = gapStretches(input, assetIn(input.params, 'asset')).flatMap((stretch) => {
    if (!stretch.isOpen) return stretch.candles
    return isTold
      ? []
      : newsIn(stretch, input.firedAt ?? 0, ({ high, low }) => isOver(side === 'above' ? high : low))
  })
  const extremes = extremesOf(candles)
  if (!extremes) return undefined
  const { usd, at } = side === 'above' ? extremes.high : extremes.low
  return isOver(usd) ? { value: multiply(usd, rate), at } : undefined
}

type Candles = GapStretch['candles']

/** While the present is unknown the same stretch is told again: what it has told, and what goes on since, is no news. */
function newsIn(
  { candles }: GapStretch,
  firedAt: number,
  isOver: (candle: Candles[number]) => boolean,
): Candles {
  const later = candles.filter(({ at }) => at >= firedAt)
  if (later.length === candles.length) return later
  const end = later.findIndex((candle) => !isOver(candle))
  return end === -1 ? [] : later.slice(end)
}
