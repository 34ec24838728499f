/** What templates begin from: sleeves of coins by what is held, money by what is held, and everything that they all have alike. Pure. */
import { stablecoinOf } from '@/lib/analytics/xray/stablecoin-of'
import { coin, parseAssetId } from '@/lib/assets/asset-id'
import { amount, ZERO } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { Sleeve, SleeveId, StrategySpec } from '@/lib/core/rebalance'

export interface TemplateFacts {
  /** Collections with their share of everything that has a value, largest first; what is owed is not among them. */
  held: readonly { asset: AssetId; share: number }[]
  symbolOf: (asset: AssetId) => string
  /** Of the user, for the calendar. */
  timeZone: string
}

/** What stands for a coin one to one, or nearly: it counts as the coin where it is held. */
const STAND_INS: ReadonlyMap<AssetId, readonly AssetId[]> = new Map([
  [coin('bitcoin'), [coin('wrapped-bitcoin'), coin('tbtc')]],
  [coin('ethereum'), [coin('rocket-pool-eth')]],
])

/** Where nothing that fits is held. */
const FIRST_COINS: readonly AssetId[] = ['bitcoin', 'ethereum', 'solana', 'ripple', 'binancecoin'].map(coin)
const FIRST_MONEY = coin('usd-coin')
const LONGEST_ID = 64
const LONGEST_NAME = 40
/** So many coins get a weight of their own. */
const MOST = 12
/** Of everything that is held; what is less is left alone. */
const LEAST_SHARE = 0.01

const isMoney = (asset: AssetId): boolean => asset.startsWith('fiat:') || stablecoinOf(asset) !== undefined
const isCoin = (asset: AssetId): boolean =>
  parseAssetId(asset)?.form === 'coin' && asset.length <= LONGEST_ID && !isMoney(asset)

/** @example sleeveOfCoin(coin('bitcoin'), facts).assets // ['coin:bitcoin', 'coin:wrapped-bitcoin'], where both are held */
export function sleeveOfCoin(asset: AssetId, { held, symbolOf }: TemplateFacts): Sleeve {
  const others = (STAND_INS.get(asset) ?? []).filter((each) => held.some((one) => one.asset === each))
  return {
    id: asset as string as SleeveId,
    name: symbolOf(asset).slice(0, LONGEST_NAME),
    assets: [asset, ...others],
    isLocked: false,
  }
}

/**
 * Coins that are held with more than a trifle, largest first; filled up with well-known ones where they are too few.
 * @param least so many at least
 */
export function coinsOf({ held }: Pick<TemplateFacts, 'held'>, least: number): readonly AssetId[] {
  const standIns = new Set([...STAND_INS.values()].flat())
  const originals = held.map(({ asset, share }) => ({ asset: originalOf(asset), share }))
  const own = originals
    .filter(({ asset, share }) => isCoin(asset) && share >= LEAST_SHARE && !standIns.has(asset))
    .map(({ asset }) => asset)
  const chosen = [...new Set(own)].slice(0, MOST)
  const missing = FIRST_COINS.filter((asset) => !chosen.includes(asset))
  return [...chosen, ...missing.slice(0, Math.max(0, least - chosen.length))]
}

function originalOf(asset: AssetId): AssetId {
  for (const [original, standIns] of STAND_INS) if (standIns.includes(asset)) return original
  return asset
}

/** Of the present: each coin by what is held of it, together 1; alike where nothing is. */
export function presentSplit(coins: readonly AssetId[], facts: TemplateFacts): Record<string, number> {
  const shares = coins.map((asset) => shareOf(sleeveOfCoin(asset, facts), facts))
  const sum = shares.reduce((before, share) => before + share, 0)
  return Object.fromEntries(
    coins.map((asset, at) => [asset, sum > 0 ? (shares[at] ?? 0) / sum : 1 / coins.length]),
  )
}

const shareOf = ({ assets }: Sleeve, { held }: TemplateFacts): number =>
  held.reduce((sum, { asset, share }) => sum + (assets.includes(asset) ? share : 0), 0)

/** @returns a strategy of these coins: from 5/25 bands to the target, looked at each month, nothing sold that it does not name */
export function startOf(coins: readonly AssetId[], facts: TemplateFacts): StrategySpec {
  const money = facts.held.map(({ asset }) => asset).filter(isMoney)
  return {
    scope: { of: 'whole' },
    excluded: [],
    sleeves: coins.map((asset) => sleeveOfCoin(asset, facts)),
    cash: { assets: money.length > 0 ? money : [FIRST_MONEY], bufferRatio: 0, bufferUsd: ZERO },
    others: 'leave',
    method: { id: 'equal', params: {} },
    band: { kind: '5/25' },
    aim: 'target',
    flow: 'both',
    triggers: [{ kind: 'band' }],
    limits: { slippage: 0.005, leastTradeUsd: amount('10') },
  }
}

export const calendar = (
  every: 'week' | 'month' | 'quarter',
  { timeZone }: Pick<TemplateFacts, 'timeZone'>,
): StrategySpec['triggers'][number] => ({ kind: 'calendar', every, hour: 9, timeZone })
