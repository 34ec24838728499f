import { describe, expect, test } from 'vitest'
import type { AssetId } from '@/lib/core/ids'
import type { SleeveId } from '@/lib/core/rebalance'
import { seededRandom } from '@/tests/sandbox/ledger/random'
import { knownPrices } from './known-prices'
import type { PlayedSleeve } from './played-sleeves'
import { type Decide, simulate } from './simulate'
import type { SimulatedOrder } from './simulated-orders'

const nothing = Number.NaN

function played(closes: readonly (readonly number[])[], from = 0) {
  const sleeves = closes.map((each, at): PlayedSleeve => {
    const own = Float64Array.from(each)
    const { prices, first } = knownPrices(own, from)
    const asset = `coin:${at}` as AssetId
    return {
      sleeve: { id: asset as unknown as SleeveId, name: `${at}`, assets: [asset], isLocked: false },
      asset,
      closes: own,
      prices,
      first,
    }
  })
  return { sleeves, from, until: (closes[0]?.length ?? 0) - 1 }
}

const cash = (usd: number, sleeves = 1) => ({ cash: usd, held: new Float64Array(sleeves) })
const order = (
  side: 'buy' | 'sell',
  decidedOn: number,
  pays: number,
  receives: number,
  fee = 0,
): SimulatedOrder => ({
  sleeve: 0,
  side,
  decidedOn,
  pays,
  receives,
  fee,
})
/** Decides by a script: orders by the place of the day. */
const scripted =
  (script: Readonly<Record<number, SimulatedOrder>>): Decide =>
  ({ place }) =>
    script[place] ? [script[place]] : []

describe('an order', () => {
  test('that was decided on one close is filled at the next one', () => {
    const { values, fills } = simulate({
      played: played([[100, 200, 400, 400]]),
      pot: cash(1000),
      // 1,000 at 100 less 1 % would have been 9.9 coins; at 200 it is half of them.
      decide: scripted({ 0: order('buy', 0, 1000, 9.9, 10) }),
    })
    expect(fills).toEqual([{ place: 1, sleeve: 0, coins: 4.95, usd: 990, fee: 10 }])
    expect([...values]).toEqual([1000, 990, 1980, 1980])
  })

  test('to sell brings what the next close makes of it', () => {
    const { values, fills, pot } = simulate({
      played: played([[100, 100, 50, 25]]),
      pot: { cash: 0, held: Float64Array.of(10) },
      decide: scripted({ 1: order('sell', 1, 4, 396, 4) }),
    })
    expect(fills).toEqual([{ place: 2, sleeve: 0, coins: -4, usd: -200, fee: 2 }])
    expect(pot.cash).toBe(198)
    expect([...values]).toEqual([1000, 1000, 498, 348])
  })

  test('never spends more than there is, and never sells more than is held', () => {
    const { pot, fills } = simulate({
      played: played([[100, 100, 100, 100, 100]]),
      pot: cash(500),
      decide: scripted({ 0: order('buy', 0, 800, 8, 8), 2: order('sell', 2, 6, 600) }),
    })
    expect(fills).toMatchObject([
      { coins: 5, usd: 495, fee: 5 },
      { coins: -5, usd: -500 },
    ])
    expect(pot).toEqual({ cash: 500, held: Float64Array.of(0) })
  })

  test('waits for a close of its own, and nothing else is decided meanwhile', () => {
    const asked: number[] = []
    const { fills } = simulate({
      played: played([[100, nothing, nothing, 200, 200]]),
      pot: cash(1000),
      decide: ({ place }) => {
        asked.push(place)
        return place === 0 ? [order('buy', 0, 1000, 10)] : []
      },
    })
    expect(fills).toEqual([{ place: 3, sleeve: 0, coins: 5, usd: 1000, fee: 0 }])
    expect(asked).toEqual([0, 3])
  })

  test('that was decided on the last day comes to nothing', () => {
    const asked: number[] = []
    simulate({
      played: played([[1, 1, 1]]),
      pot: cash(1),
      decide: ({ place }) => {
        asked.push(place)
        return []
      },
    })
    expect(asked).toEqual([0, 1])
  })
})

/**
 * Buys all before a day that it takes for a rising one, and sells all before a falling one.
 * @param told the closes as it believes them: its own, or those of days to come
 */
const follow =
  (closes: readonly number[], told: readonly number[]): Decide =>
  ({ place, pot: { cash, held } }) => {
    const [before = 1, now = 1, close = 1] = [told[place - 1], told[place], closes[place]]
    const coins = held[0] ?? 0
    if (now > before && cash > 0) return [order('buy', place, cash, cash / close)]
    return now < before && coins > 0 ? [order('sell', place, coins, coins * close)] : []
  }

describe('no look-ahead', () => {
  const random = seededRandom('backtest walk')
  let level = 100
  const walk = Array.from({ length: 1500 }, () => {
    level *= random.chance(0.5) ? 1.05 : 1 / 1.05
    return level
  })
  const grownBy = (told: readonly number[]) =>
    Math.log(
      simulate({ played: played([walk]), pot: cash(1), decide: follow(walk, told) }).values.at(-1) ?? 0,
    )

  test('on a coin that is thrown nobody lives by the past; who were told the day after the next would', () => {
    expect(grownBy(walk)).toBeLessThan(10)
    expect(grownBy(walk.slice(1))).toBeLessThan(10)
    // What is decided today is filled tomorrow, and gains the day after.
    expect(grownBy(walk.slice(2))).toBeGreaterThan(30)
  })
})
