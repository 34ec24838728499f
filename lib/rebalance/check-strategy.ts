/** What is wrong with a strategy before it is stored, as one sentence that its owner can act on. Pure. */
import { parseAssetId } from '@/lib/assets/asset-id'
import { isCatalogued } from '@/lib/assets/catalogue'
import { collectionOf } from '@/lib/assets/collection'
import type { AssetId } from '@/lib/core/ids'
import { CASH, type StrategySpec } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import { isTimeZone } from '@/lib/core/time-zone'
import { accountsInScope, type ScopeFacts } from './gather/accounts-in-scope'

export interface SpecFacts extends ScopeFacts {
  /** Collections that the user holds, or has held: they are known though no catalogue lists them. */
  seen: ReadonlySet<AssetId>
  /** What is wrong with the method's own fields; empty: nothing. */
  methodProblems: (spec: StrategySpec) => readonly Sentence[]
}

/**
 * @returns `undefined` for a strategy that can be stored
 * @example problemOf(spec, facts)?.template // 'Choose at least one asset that may be traded.'
 */
export function problemOf(spec: StrategySpec, facts: SpecFacts): Sentence | undefined {
  return (
    sleeveProblem(spec, facts.seen) ??
    scopeProblem(spec, facts) ??
    triggerProblem(spec) ??
    facts.methodProblems(spec)[0]
  )
}

function sleeveProblem({ sleeves, cash }: StrategySpec, seen: SpecFacts['seen']): Sentence | undefined {
  if (sleeves.some(({ id }) => id === CASH))
    return say('Money that is kept is no asset of its own here: choose it below.')
  if (sleeves.every(({ isLocked }) => isLocked)) return say('Choose at least one asset that may be traded.')
  const unknown = [...sleeves.flatMap(({ assets }) => assets), ...cash.assets].find(
    (asset) => !isKnown(asset, seen),
  )
  return unknown && say('{asset} is not an asset that can be balanced.', { asset: unknown })
}

/** Weights are of collections: a form of a coin on one chain would count beside itself. */
function isKnown(asset: AssetId, seen: SpecFacts['seen']): boolean {
  const form = parseAssetId(asset)?.form
  if (form === undefined || form === 'nft' || form === 'piece' || collectionOf(asset) !== asset) return false
  return isCatalogued(asset) || seen.has(asset)
}

function scopeProblem(spec: StrategySpec, facts: SpecFacts): Sentence | undefined {
  const { scope } = spec
  if (scope.of === 'accounts') {
    const kinds = facts.accounts.filter(({ id }) => scope.accounts.includes(id)).map(({ kind }) => kind)
    if (kinds.includes('paper') && kinds.some((kind) => kind !== 'paper'))
      return say('Made-up money and real money cannot be balanced together. Choose the one or the other.')
  }
  const found = accountsInScope(spec, facts)
  return 'unknown' in found ? found.unknown : undefined
}

function triggerProblem({ triggers }: StrategySpec): Sentence | undefined {
  const wrong = triggers.find((trigger) => trigger.kind === 'calendar' && !isTimeZone(trigger.timeZone))
  return wrong && say('The time zone of this strategy is not one that is known.')
}
