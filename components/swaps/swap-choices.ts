/** What can be chosen on the swap page: wallets, chains, coins that are there and coins that are wanted. Pure. */
import { chainOf, native } from '@/lib/assets/asset-id'
import { catalogueTokens } from '@/lib/assets/catalogue'
import { describeAsset } from '@/lib/assets/describe'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import { type Amount, add, compare, ZERO } from '@/lib/core/amount'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { AccountRow, AssetRow, HoldingRow } from '@/lib/db/rows'

export type WalletAccount = AccountRow & { source: Extract<AccountRow['source'], { kind: 'evm' }> }

export interface CoinChoice {
  asset: AssetId
  symbol: string
  name: string
  /** What the wallet has of it on the chain; absent for coins that are only known. */
  quantity?: Amount
}

/** So many well-known coins are listed; every other is found by its contract. */
const KNOWN = 60

/** Those that can sign first. */
export const walletsOf = (accounts: readonly AccountRow[]): WalletAccount[] =>
  accounts
    .filter((account): account is WalletAccount => account.source.kind === 'evm' && !account.paused)
    .toSorted((a, b) => Number(a.source.signer === undefined) - Number(b.source.signer === undefined))

export const chainsOf = (wallet: WalletAccount | undefined, chains: readonly EvmChain[]): EvmChain[] =>
  chains.filter(({ id }) => wallet?.source.chains.includes(id) ?? false)

/** What the wallet has on the chain, the native coin first. Hidden and unlisted tokens are not offered. */
export function heldCoins(
  { account, chain }: { account: AccountId; chain: Pick<EvmChain, 'id' | 'symbol'> },
  holdings: readonly HoldingRow[],
  assets: ReadonlyMap<AssetId, AssetRow>,
): CoinChoice[] {
  const held = new Map<AssetId, Amount>([[native(chain.id), ZERO]])
  for (const { accountId, asset, quantity, bucket } of holdings) {
    if (accountId !== account || bucket !== 'wallet' || chainOf(asset) !== chain.id) continue
    if (!isSwappable(asset, assets)) continue
    held.set(asset, add(held.get(asset) ?? ZERO, quantity))
  }
  return [...held]
    .filter(([asset, quantity]) => asset === native(chain.id) || compare(quantity, ZERO) > 0)
    .map(([asset, quantity]) => ({ ...named(asset, chain, assets), quantity }))
}

/** Well-known coins of the chain, without those in the list of what is held. */
export function knownCoins(
  chain: Pick<EvmChain, 'id' | 'symbol'>,
  held: readonly CoinChoice[],
): CoinChoice[] {
  const has = new Set(held.map(({ asset }) => asset))
  return catalogueTokens(chain.id)
    .filter(({ asset }) => !has.has(asset))
    .slice(0, KNOWN)
    .map(({ asset, symbol, name }) => ({ asset, symbol, name }))
}

function isSwappable(asset: AssetId, assets: ReadonlyMap<AssetId, AssetRow>): boolean {
  if (!/\/(?:native|erc20:)/.test(asset)) return false
  const row = assets.get(asset)
  if (row?.choice !== undefined) return row.choice === 'wanted'
  return row === undefined || row.foundBy !== 'log'
}

function named(
  asset: AssetId,
  chain: { id: ChainId; symbol: string },
  assets: ReadonlyMap<AssetId, AssetRow>,
): CoinChoice {
  if (asset === native(chain.id)) return { asset, symbol: chain.symbol, name: describeAsset(asset).name }
  const { symbol, name } = describeAsset(asset, assets.get(asset))
  return { asset, symbol, name }
}
