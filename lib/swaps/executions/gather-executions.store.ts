/** The same intent at every connected exchange and on every chain where a wallet of the user's has the coin, side by side. */
import { collectionOf } from '@/lib/assets/collection'
import type { Amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { readPricing } from '@/lib/trading/read-pricing.store'
import type { Execution } from '../execution'
import { freshPrice } from '../gather-quotes.store'
import { atExchanges } from './at-exchanges.store'
import type { ExecutionsContext } from './executions-context'
import { onChains } from './on-chains.store'
import { rankExecutions } from './rank-executions'
import type { Intent, IntentPrices } from './venue-execution'

/**
 * @param intent collections or chain assets; compared as collections
 * @returns best first, each with what it rests on; a place that could not be asked says why
 */
export async function gatherExecutions(
  deps: ExecutionsContext,
  asked: { sell: AssetId; buy: AssetId; amount: Amount },
): Promise<Execution[]> {
  const { db, now } = deps.context
  const intent: Intent = {
    sell: collectionOf(asked.sell),
    buy: collectionOf(asked.buy),
    amount: asked.amount,
  }
  if (intent.sell === intent.buy)
    throw new AppError('invalid-input', say('Choose two different coins to swap.'))
  await deps.ensurePrices([intent.sell, intent.buy])
  const pricing = await readPricing(db, now())
  const [sell, buy] = [intent.sell, intent.buy].map((asset) => freshPrice(pricing, asset))
  const prices: IntentPrices = {
    ...(sell === undefined ? {} : { sell }),
    ...(buy === undefined ? {} : { buy }),
  }
  const accounts = (await db.accounts.toArray()).filter(({ paused }) => !paused)
  const [venues, chains] = await Promise.all([
    atExchanges(deps, intent, { accounts, prices }),
    onChains(deps, intent, { accounts, prices }),
  ])
  return rankExecutions([...venues, ...chains])
}
