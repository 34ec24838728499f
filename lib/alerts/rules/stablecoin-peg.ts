/**
 * A stablecoin whose price has left the money that it is meant to follow, in either direction: one that is named, or each that is
 * held. Rates of the euro are published once a day, so a small difference there is the clock's.
 */

import { namesList } from '@/lib/analytics/xray/names-list'
import { stablecoinOf } from '@/lib/analytics/xray/stablecoin-of'
import { isZero, toRatio } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { tell } from '@/lib/core/note'
import { type Sentence, say } from '@/lib/core/sentence'
import { numberIn } from '@/lib/rebalance/methods/params-in'
import type { AlertFacts } from '../alert-facts'
import { type ConditionLook, defineAlertRule, type LookInput } from '../define-alert-rule'
import { followParts, type PartState } from './parts/follow-parts'
import { idIn } from './parts/params-in'
import { priceNow, whyMissing } from './parts/price-now'
import { unknownLook } from './parts/unknown-look'

/** Back at its peg: within this part of the distance that was asked for. */
const BACK = 0.75

export const stablecoinPeg = defineAlertRule({
  id: 'stablecoin-peg',
  group: 'market',
  name: say('Stablecoin off its peg'),
  about: say(
    'Tells when a stablecoin costs more or less than the money it should follow. Each that you hold is looked at, unless you choose one.',
  ),
  fields: [
    {
      key: 'asset',
      label: say('Stablecoin'),
      help: say('Empty: each that you hold.'),
      kind: 'asset',
      of: 'stablecoins',
      optional: true,
    },
    {
      key: 'percent',
      label: say('Away by more than'),
      kind: 'percent',
      standard: 0.02,
      least: 0.005,
      most: 0.5,
    },
  ],
  needs: ['prices', 'portfolio'],
  repeat: { kind: 'back-off' },
  named: (params, { symbolOf }) => {
    const asset = idIn<AssetId>(params, 'asset')
    const share = { ratio: numberIn(params, 'percent') }
    return asset === undefined
      ? tell('A stablecoin {share} off its peg', { share })
      : tell('{asset} {share} off its peg', { asset: symbolOf(asset), share })
  },
  look: (input) => lookAtPegs(input),
})

interface Stand {
  symbol: string
  peg: string
  /** Signed distance from one; absent: `why`. */
  away?: number
  why?: Sentence
}

function lookAtPegs({ params, facts, memory }: LookInput): ConditionLook {
  const wanted = idIn<AssetId>(params, 'asset')
  if (facts.prices === undefined) return unknownLook(whyMissing(facts, 'prices'), memory)
  if (wanted === undefined && facts.portfolio === undefined)
    return unknownLook(whyMissing(facts, 'portfolio'), memory)
  const limit = numberIn(params, 'percent')
  const stands = new Map<string, Stand>(
    (wanted === undefined ? heldCoins(facts) : [wanted]).flatMap((asset) => {
      const stand = standOf(facts, asset)
      return stand ? [[asset, stand] as const] : []
    }),
  )
  return followParts({
    states: new Map([...stands].map(([key, stand]) => [key, stateOf(stand, limit)])),
    memory,
    now: facts.now,
    wordsOf: (keys) => wordsOf(keys.flatMap((key) => stands.get(key) ?? [])),
    why: [...stands.values()].find(({ why }) => why !== undefined)?.why,
  })
}

const heldCoins = ({ portfolio }: AlertFacts): AssetId[] =>
  (portfolio?.lines ?? []).filter(({ quantity }) => !isZero(quantity)).map(({ asset }) => asset)

function standOf(facts: AlertFacts, asset: AssetId): Stand | undefined {
  const peg = stablecoinOf(asset)?.peg
  if (peg === undefined) return undefined
  const price = priceNow(facts, asset, peg)
  const base = { symbol: facts.symbolOf(asset), peg: peg.toUpperCase() }
  if ('why' in price) return { ...base, why: price.why }
  // A distance at the limit is none, and must not become one by the last bit of a float.
  return { ...base, away: Math.round((toRatio(price.value) - 1) * 1e9) / 1e9 }
}

function stateOf({ away }: Stand, limit: number): PartState {
  if (away === undefined) return 'unknown'
  if (Math.abs(away) > limit) return 'holds'
  return Math.abs(away) > limit * BACK ? 'near' : 'not'
}

function wordsOf([first, ...more]: readonly Stand[]) {
  const away = first?.away ?? 0
  const values = { asset: first?.symbol ?? '', share: { ratio: Math.abs(away) }, currency: first?.peg ?? '' }
  return {
    title:
      away < 0
        ? tell('{asset} costs {share} less than one {currency}', values)
        : tell('{asset} costs {share} more than one {currency}', values),
    body:
      more.length === 0
        ? tell('It should cost one {currency}. Others may know why: look before you trade.', {
            currency: values.currency,
          })
        : tell('Off their pegs, too: {names}.', { names: namesList(more.map(({ symbol }) => symbol)) }),
    cover: say('A stablecoin has left its peg.'),
    route: 'dashboard',
  }
}
