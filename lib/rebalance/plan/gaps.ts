/** Weights that stay off after a plan, each with the reason that weighs most. What rounding leaves is none. */
import { type Amount, amount, toRatio } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { CASH, type Sleeve, type SleeveId } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import type { PlanGap, PlanRow } from './plan'
import { pocketOf } from './purse'
import type { PlanPlace, PlanQuestion } from './question'
import type { Cut } from './size-order-leg'
import type { Sizing } from './sizing'
import { OTHERS, type Stand } from './stand'
import type { Wanted } from './wants'

export interface GapsQuestion {
  question: PlanQuestion
  stand: Stand
  wanted: Wanted
  sizing: Sizing
  rows: readonly PlanRow[]
}

/** Steps and margins leave this part of what was wanted, and less than a dollar. */
const ROUNDING = 0.02

/** @example gapsOf(asked) // [{ sleeve: 'coin:bitcoin', missingUsd: '-120', why: … }] */
export function gapsOf(asked: GapsQuestion): PlanGap[] {
  return asked.rows.flatMap((row): PlanGap[] => {
    if (row.isLocked || row.sleeve === CASH) return []
    const wanted = asked.wanted.ideal.get(row.sleeve) ?? 0
    const missing = wanted - (toRatio(row.valueAfter) - toRatio(row.valueBefore))
    const isOver = wanted === 0 || Math.sign(missing) !== Math.sign(wanted)
    if (isOver || Math.abs(missing) < Math.max(1, ROUNDING * Math.abs(wanted))) return []
    return [{ sleeve: row.sleeve, missingUsd: inCents(missing), why: whyOf(asked, row, missing) }]
  })
}

const inCents = (usd: number): Amount => amount(usd.toFixed(2))

function whyOf(asked: GapsQuestion, { sleeve, name }: PlanRow, missing: number): Sentence {
  const { question, wanted, sizing } = asked
  const assets = assetsOf(asked, sleeve)
  if (!assets.some((asset) => question.prices.has(asset))) return say('{name} has no price.', { name })
  const notes = sizing.notes.filter(({ sleeves }) => sleeves.includes(sleeve))
  const cut = ORDER.find((each) => notes.some((note) => note.cut === each))
  const planned = wanted.wants.get(sleeve)
  if (planned === undefined && wanted.bound === undefined) return sentenceOf('least', name)
  if (cut !== undefined) return sentenceOf(cut, name)
  if (wanted.bound === 'turnover') return say('The bound on what one plan may trade is reached.')
  if (wanted.bound === 'money') return sentenceOf('money', name)
  return missing > 0 ? whyNotBought(asked, assets, name) : whyNotSold(asked, assets, { name, missing })
}

/** What weighs more comes first. */
const ORDER: readonly Cut[] = ['edit', 'budget', 'depth', 'gas', 'money', 'most', 'least', 'dust']

function sentenceOf(cut: Cut, name: string): Sentence {
  switch (cut) {
    case 'edit':
      return say('You have changed what is traded of {name}.', { name })
    case 'budget':
      return say('Selling more of {name} would realise more gain than you allow.', { name })
    case 'depth':
      return say('More of {name} is not to be had within the slippage that you allow.', { name })
    case 'gas':
      return say('Gas would take too large a part of a swap of {name}.', { name })
    case 'money':
      return say(
        'There is not enough money for {name} at the places that trade it, or the rest of it is to be kept.',
        {
          name,
        },
      )
    case 'most':
      return say('The venue takes no larger order of {name}.', { name })
    case 'least':
      return say('What is missing of {name} is too small to trade.', { name })
    case 'dust':
      return say('Of {name} a rest would be left that nobody could sell.', { name })
    default:
      return cut satisfies never
  }
}

const assetsOf = ({ question, stand }: GapsQuestion, sleeve: SleeveId): readonly AssetId[] =>
  sleeve === OTHERS
    ? [...stand.sleeveOf].filter(([, id]) => id === OTHERS).map(([asset]) => asset)
    : (question.sleeves.find(({ id }: Sleeve) => id === sleeve)?.assets ?? [])

const trades = (place: PlanPlace, asset: AssetId): boolean =>
  place.closed === undefined &&
  (place.kind === 'exchange'
    ? place.markets.some(({ base, quote }) => base === asset || quote === asset)
    : place.tokens.some((token) => token.asset === asset))

function whyNotBought(
  { question: { places } }: GapsQuestion,
  assets: readonly AssetId[],
  name: string,
): Sentence {
  const listing = places.filter((place) => assets.some((asset) => trades(place, asset)))
  if (listing.length === 0) return say('No place of this plan trades {name}.', { name })
  if (listing.every((place) => place.kind === 'wallet' && place.swapGasUsd === undefined))
    return say('What a swap of {name} costs in gas is not known.', { name })
  return say('The money is at places that do not trade {name}.', { name })
}

function whyNotSold(
  { question, sizing }: GapsQuestion,
  assets: readonly AssetId[],
  { name, missing }: { name: string; missing: number },
): Sentence {
  const free = question.places
    .flatMap((place) => assets.filter((asset) => trades(place, asset)).map((asset) => ({ place, asset })))
    .reduce((all, { place, asset }) => {
      const price = question.prices.get(asset)
      return price === undefined
        ? all
        : all + toRatio(pocketOf(sizing.purse, place, asset).free) * toRatio(price)
    }, 0)
  return free < -missing
    ? say('What there is of {name} lies where it cannot be sold, or is not free.', { name })
    : say('More of {name} is not to be had within the slippage that you allow.', { name })
}
