/** Checks the contract that a user typed and gathers all that the user should know before it counts. Stores nothing. */
import { erc20 } from '@/lib/assets/asset-id'
import { catalogueToken } from '@/lib/assets/catalogue'
import { describeAsset } from '@/lib/assets/describe'
import { looksLike } from '@/lib/assets/well-known'
import { chosenChain, ownRpcs } from '@/lib/chains/chosen-chain'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import { mirrorsNative } from '@/lib/chains/data/native-mirrors'
import type { EndpointHealth } from '@/lib/chains/endpoint-health'
import { parseEvmAddress } from '@/lib/chains/parse-evm-address'
import { AppError } from '@/lib/core/errors'
import type { AssetId, ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import type { AccountRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import { readSettings } from '@/lib/settings/settings.store'
import { askToken, type TokenDescription } from './ask-token.client'
import type { FoundToken } from './messages'

export interface TokenContext extends Pick<EngineContext, 'db' | 'fetch' | 'now'> {
  health: EndpointHealth
}

/**
 * @param typed as the user typed it
 * @throws AppError with a sentence: a secret, no address, a wrong checksum, the native coin, already listed, no token
 */
export async function findToken(
  context: TokenContext,
  { chain: id, contract: typed }: { chain: ChainId; contract: string },
): Promise<FoundToken> {
  const { db, fetch, now, health } = context
  const contract = parseEvmAddress(typed)
  const settings = await readSettings(db)
  const chain = chosenChain(id, settings)
  const asset = erc20(id, contract)
  await refuseNeedless(db, chain, asset, contract)
  const token = await askToken(contract, { chain, fetch, now, health, ...ownRpcs(id, settings) })
  const wallets = await walletsOn(db, id)
  return {
    asset,
    chain: id,
    contract,
    ...token,
    looksLike: worn(token),
    wallets: wallets.map(({ label }) => label),
  }
}

async function refuseNeedless(db: Database, chain: EvmChain, asset: AssetId, contract: string) {
  if (mirrorsNative(contract))
    throw new AppError(
      'invalid-input',
      say('This address stands for the coin of {chain} itself, which is counted already.', {
        chain: chain.name,
      }),
    )
  const listed = catalogueToken(asset)
  if (listed)
    throw new AppError(
      'invalid-input',
      say('{symbol} is listed already: every wallet on {chain} is searched for it.', {
        symbol: listed.symbol,
        chain: chain.name,
      }),
    )
  const row = await db.assets.get(db.hash('asset', asset))
  if (row?.foundBy === 'user' && row.choice === 'wanted')
    throw new AppError('invalid-input', say('You have added {symbol} already.', { symbol: row.symbol }))
}

/** The catalogue has no such contract: whatever well-known coin it looks like, it is not that coin's own. */
function worn({ symbol, name }: TokenDescription): string | null {
  const [coin] = [...looksLike(symbol), ...looksLike(name)]
  return coin === undefined ? null : describeAsset(coin).symbol
}

/** All accounts whose readings look for tokens on that network. */
export async function walletsOn(db: Database, chain: ChainId): Promise<AccountRow[]> {
  const accounts = await db.accounts.toArray()
  return accounts.filter(({ source }) => source.kind === 'evm' && source.chains.includes(chain))
}
