/** What a review says in money: gas tiers, changes with their worth, and what a swap would realise. */
import { native } from '@/lib/assets/asset-id'
import { type Amount, fromUnits } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { Pricing } from '@/lib/portfolio/pricing'
import { readPricing } from '@/lib/trading/read-pricing.store'
import type { WalletReview } from '../review'
import type { TxFacts } from './gather-tx-facts.store'
import type { ReviewContext } from './review-context'

export type ReviewMoney = Pick<WalletReview, 'changes' | 'tiers' | 'realised'>

/** What has no price is told without one; nothing here keeps anybody from a review. */
export async function tellMoney(context: ReviewContext, facts: TxFacts): Promise<ReviewMoney> {
  const { chain, changes, gas, purpose } = facts
  const coin = native(chain.id)
  const assets = [coin, ...(changes ?? []).map(({ asset }) => asset)]
  const [pricing, realised] = await Promise.all([
    context.ensurePrices(assets).then(() => readPricing(context.db, context.now())),
    purpose.kind === 'swap' ? context.whatIf(questionOf(context, facts, purpose)) : undefined,
  ])
  const worth = (asset: AssetId, quantity: Amount) => freshWorth(pricing, asset, quantity)
  return {
    changes: changes
      ? changes.map((change) => ({ ...change, ...inUsd('usd', worth(change.asset, change.quantity)) }))
      : { unknown: say('No node could say what this changes.') },
    tiers: gas.tiers.map(({ speed, fee, expected, most }) => {
      const cost = fromUnits(expected, 18)
      return {
        speed,
        fee,
        expected: cost,
        most: fromUnits(most, 18),
        ...inUsd('expectedUsd', worth(coin, cost)),
      }
    }),
    ...(realised === undefined ? {} : { realised }),
  }
}

const inUsd = <Name extends string>(name: Name, value: Amount | null) =>
  (value === null ? {} : { [name]: value }) as { [Key in Name]?: Amount }

/** A price that is too old is none. */
const freshWorth = ({ priceOf, valueOf }: Pricing, asset: AssetId, quantity: Amount): Amount | null => {
  const price = priceOf(asset)
  return price === null || price.stale ? null : valueOf(asset, quantity)
}

type Swap = Extract<TxFacts['purpose'], { kind: 'swap' }>

function questionOf({ now }: ReviewContext, { tx, changes }: TxFacts, { pays, receives }: Swap) {
  // The simulation knows better than the offer what arrives.
  const seen = changes?.find(({ asset, quantity }) => asset === receives.asset && !quantity.startsWith('-'))
  const quantity = seen?.quantity ?? receives.quantity
  return {
    account: tx.account,
    asset: pays.asset,
    quantity: pays.quantity,
    proceeds: { asset: receives.asset, quantity },
    at: now(),
  }
}
