/** Weights that stay off after a plan, each with the reason that weighs most. What rounding leaves is none. */
import { type Amount, amount, toRatio } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { CASH, OTHERS, type Sleeve, type SleeveId } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import type { PlanGap, PlanRow } from './plan'
import { pocketOf } from './purse'
import type { PlanPlace, PlanQuestion } from './question'
import type { Cut } from './size-order-leg'
import type { Sizing } from './sizing'
import type { Stand } from './stand'
import { tradedFor } from './trades'
import type { Lack } from './transfers'
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
export const gapsOf = (asked: GapsQuestion): PlanGap[] =>
  offRows(asked).map(({ row, missing }) => ({
    sleeve: row.sleeve,
    missingUsd: inCents(missing),
    why: whyOf(asked, row, missing),
  }))

/** Weights that stay off because something lies at the wrong place. @example lacksOf(asked)[0] // { name: 'BTC', missing: 500, … } */
export const lacksOf = (asked: GapsQuestion): Lack[] =>
  offRows(asked)
    .filter(({ row }) => !PLACELESS.has(cutOf(asked, row.sleeve) ?? 'money'))
    .filter(({ row }) => asked.wanted.wants.has(row.sleeve))
    .map(({ row: { name, sleeve }, missing }) => ({ name, assets: assetsOf(asked, sleeve), missing }))

/** Reasons that hold wherever it lies. */
const PLACELESS: ReadonlySet<Cut> = new Set(['edit', 'budget', 'unknown-gain', 'least', 'dust'])

function offRows({ rows, wanted }: GapsQuestion): { row: PlanRow; missing: number }[] {
  return rows.flatMap((row) => {
    if (row.isLocked || row.sleeve === CASH) return []
    const ideal = wanted.ideal.get(row.sleeve) ?? 0
    const missing = ideal - (toRatio(row.valueAfter) - toRatio(row.valueBefore))
    const isOver = ideal === 0 || Math.sign(missing) !== Math.sign(ideal)
    return isOver || Math.abs(missing) < Math.max(1, ROUNDING * Math.abs(ideal)) ? [] : [{ row, missing }]
  })
}

function cutOf({ sizing }: GapsQuestion, sleeve: SleeveId): Cut | undefined {
  const notes = sizing.notes.filter(({ sleeves }) => sleeves.includes(sleeve))
  return ORDER.find((each) => notes.some((note) => note.cut === each))
}

const inCents = (usd: number): Amount => amount(usd.toFixed(2))

function whyOf(asked: GapsQuestion, { sleeve, name }: PlanRow, missing: number): Sentence {
  const { question, wanted } = asked
  const assets = assetsOf(asked, sleeve)
  if (!assets.some((asset) => question.prices.has(asset))) return say('{name} has no price.', { name })
  const cut = cutOf(asked, sleeve)
  const planned = wanted.wants.get(sleeve)
  if (planned === undefined && wanted.bound === undefined) return sentenceOf('least', name)
  if (cut !== undefined) return sentenceOf(cut, name)
  if (wanted.bound === 'turnover') return say('The bound on what one plan may trade is reached.')
  if (wanted.bound === 'money') return sentenceOf('money', name)
  return missing > 0 ? whyNotBought(asked, assets, name) : whyNotSold(asked, assets, { name, missing })
}

/** What weighs more comes first. */
const ORDER: readonly Cut[] = [
  'edit',
  'budget',
  'unknown-gain',
  'depth',
  'gas',
  'money',
  'most',
  'least',
  'dust',
]

function sentenceOf(cut: Cut, name: string): Sentence {
  switch (cut) {
    case 'edit':
      return say('You have changed what is traded of {name}.', { name })
    case 'budget':
      return say('Selling more of {name} would realise more gain than you allow.', { name })
    case 'unknown-gain':
      return say('What selling {name} would realise is not known, and you allow only so much gain.', { name })
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

const lists = (place: PlanPlace, asset: AssetId): boolean =>
  tradedFor(place, asset).length > 0 || isWithoutGas(place, asset)

const isWithoutGas = (place: PlanPlace, asset: AssetId): boolean =>
  place.kind === 'wallet' &&
  place.closed === undefined &&
  place.swapGasUsd === undefined &&
  place.tokens.some((token) => token.asset === asset)

function whyNotBought(
  { question: { places } }: GapsQuestion,
  assets: readonly AssetId[],
  name: string,
): Sentence {
  const listing = places.filter((place) => assets.some((asset) => lists(place, asset)))
  if (listing.length === 0) return say('No place of this plan trades {name}.', { name })
  if (listing.every((place) => assets.some((asset) => isWithoutGas(place, asset))))
    return say('What a swap of {name} costs in gas is not known.', { name })
  return say('The money is at places that do not trade {name}.', { name })
}

function whyNotSold(
  { question, sizing }: GapsQuestion,
  assets: readonly AssetId[],
  { name, missing }: { name: string; missing: number },
): Sentence {
  const free = question.places
    .flatMap((place) =>
      assets.filter((asset) => tradedFor(place, asset).length > 0).map((asset) => ({ place, asset })),
    )
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
