/** Draws quantities and prices: dust, round figures, eighteen places, large sums; always exact decimal text. */
import { fromUnits, plain, times } from './decimal'
import type { Random } from './random'
import type { TruePrice } from './truth'

/**
 * A positive quantity with at most `places` decimal places: mostly worth cents to tens of thousands of dollars at the
 * price `around`, now and then one smallest unit or a round figure.
 * @example drawQuantity(random, 8, 91_000) // '0.04408913'
 */
export function drawQuantity(random: Random, places: number, around: number): string {
  if (random.calm) return drawCalmQuantity(random, places, around)
  if (random.chance(0.06)) return fromUnits(1n, places)
  const worth = random.integer(-2, 4)
  const magnitude = worth - Math.round(Math.log10(around))
  if (random.chance(0.1) && magnitude >= 0) return String(random.integer(1, 9) * 10 ** magnitude)
  return fromUnits(BigInt(random.digits(Math.max(1, magnitude + places + 1))), places)
}

/** US dollars of one place, by the price that the large coins have: bitcoin, ether, what stands near a hundred, money, the rest. */
const CALM: readonly { above: number; worth: readonly [low: number, high: number] }[] = [
  { above: 20_000, worth: [9_000, 17_000] },
  { above: 2_000, worth: [6_000, 9_500] },
  { above: 120, worth: [1_200, 3_400] },
  { above: 1.001, worth: [150, 900] },
  { above: 0.95, worth: [900, 3_800] },
  { above: 0, worth: [40, 420] },
]

function drawCalmQuantity(random: Random, places: number, around: number): string {
  const [low, high] = CALM.find(({ above }) => around > above)?.worth ?? [40, 420]
  const told = Math.min(places, around > 100 ? 5 : 2)
  return plain((random.integer(low, high) / around).toFixed(told))
}

/** A part of a quantity that keeps its places. @example splitOff(random, '3', 8) // ['1.2345678', '1.7654322'] */
export function splitOff(random: Random, quantity: string, places: number): [part: string, rest: string] {
  const units = BigInt(times(quantity, `1e${places}`))
  const part = (units * BigInt(random.integer(1, 99))) / 100n
  return [fromUnits(part, places), fromUnits(units - part, places)]
}

/** A price near `around` (5 significant digits a day ago) and its exact change in percent (two places). */
export function drawPrice(random: Random, around: number): TruePrice {
  if (random.calm) return drawCalmPrice(random, around)
  const usd24hAgo = plain((around * (random.integer(8000, 12500) / 10000)).toPrecision(5))
  const hundredths = random.integer(-1400, 1900)
  return { usd24hAgo, percent: fromUnits(BigInt(hundredths), 2), usd: moved(usd24hAgo, hundredths) }
}

/** Near `around`, with a quiet day behind it and a walk of years that has no jumps. */
function drawCalmPrice(random: Random, around: number): TruePrice {
  const usd24hAgo = plain((around * (random.integer(9700, 10300) / 10000)).toPrecision(5))
  const hundredths = random.integer(-170, 390)
  return {
    usd24hAgo,
    percent: fromUnits(BigInt(hundredths), 2),
    usd: moved(usd24hAgo, hundredths),
    calm: true,
  }
}

/** A stable coin: within a hundredth of a percent. */
export function drawStablePrice(random: Random): TruePrice {
  const usd24hAgo = random.pick(['0.9997', '0.9998', '0.9999', '1', '1.0001'])
  const hundredths = random.integer(-1, 1)
  const calm = random.calm ? { calm: true } : {}
  return { usd24hAgo, percent: fromUnits(BigInt(hundredths), 2), usd: moved(usd24hAgo, hundredths), ...calm }
}

const moved = (from: string, hundredths: number): string =>
  times(from, fromUnits(BigInt(10_000 + hundredths), 4))
