/** An intent on every chain where one wallet of the user's has enough of the coin, by the best offer of all sources there. */
import { parseAssetId } from '@/lib/assets/asset-id'
import { catalogueCoin } from '@/lib/assets/catalogue'
import { collectionOf } from '@/lib/assets/collection'
import { evmChains } from '@/lib/chains/data/evm-chains'
import { type Amount, compare, sum } from '@/lib/core/amount'
import { toErrorShape } from '@/lib/core/errors'
import type { AssetId, ChainId } from '@/lib/core/ids'
import type { AccountRow, HoldingRow } from '@/lib/db/rows'
import { readSettings } from '@/lib/settings/settings.store'
import { gatherQuotes } from '../gather-quotes.store'
import { chainExecution } from './chain-execution'
import type { ExecutionsContext, Places } from './executions-context'
import type { Candidate } from './rank-executions'
import type { Intent } from './venue-execution'

/** What a comparison on a chain allows; the user chooses anew before anything is signed. */
const SLIPPAGE = 0.005
/** Chains that are asked: those with the most of the coin. */
const MOST_CHAINS = 4

export async function onChains(
  deps: ExecutionsContext,
  intent: Intent,
  { accounts, prices }: Places,
): Promise<Candidate[]> {
  const settings = await readSettings(deps.context.db)
  const places = await walletPlaces(deps, intent, accounts)
  const ask = async ({ account, chain: id, sell, buy }: WalletPlace): Promise<Candidate> => {
    const request = { account: account.id, chain: id, sell, buy, amount: intent.amount, slippage: SLIPPAGE }
    // A custom chain that was removed keeps its holdings: asking there fails below, and nowhere else.
    const chain = evmChains(settings.customChains).find((each) => each.id === id) ?? { id, name: id }
    try {
      return chainExecution({ account, chain, ...(await gatherQuotes(deps, request)) }, prices)
    } catch (error) {
      const failure = { source: id, sourceName: chain.name, error: toErrorShape(error) }
      return chainExecution({ account, chain, quotes: [], failures: [failure] }, prices)
    }
  }
  return Promise.all(places.map(ask))
}

interface WalletPlace {
  account: AccountRow
  chain: ChainId
  sell: AssetId
  buy: AssetId
}

/** Wallets that have enough of the coin on one chain, where the other coin is, too. */
async function walletPlaces(
  { context: { db } }: ExecutionsContext,
  { sell, buy, amount }: Intent,
  accounts: readonly AccountRow[],
): Promise<WalletPlace[]> {
  const wallets = accounts.filter(({ source }) => source.kind === 'evm')
  const holdings = await db.holdings.toArray()
  const bought = new Map(
    (catalogueCoin(buy)?.members ?? []).flatMap((member) => {
      const parsed = parseAssetId(member)
      return parsed && 'chain' in parsed && parsed.chain.startsWith('eip155:')
        ? [[parsed.chain, member] as const]
        : []
    }),
  )
  const places = wallets.flatMap((account) =>
    [...byAsset(holdings, account, sell)].flatMap(([asset, held]) => {
      const parsed = parseAssetId(asset)
      const chain = parsed && 'chain' in parsed ? parsed.chain : undefined
      const other = chain === undefined ? undefined : bought.get(chain)
      if (chain === undefined || other === undefined || compare(held, amount) < 0) return []
      return [{ account, chain, sell: asset, buy: other, held }]
    }),
  )
  return places.toSorted((a, b) => compare(b.held, a.held)).slice(0, MOST_CHAINS)
}

function byAsset(holdings: readonly HoldingRow[], { id }: AccountRow, sell: AssetId): Map<AssetId, Amount> {
  const held = new Map<AssetId, Amount>()
  for (const { accountId, asset, quantity, bucket } of holdings) {
    if (accountId !== id || bucket !== 'wallet' || collectionOf(asset) !== sell) continue
    held.set(asset, sum([held.get(asset) ?? ('0' as Amount), quantity]))
  }
  return held
}
