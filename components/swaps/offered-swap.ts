/** A swap that the assistant proposes, as what is typed into the form, or why that cannot be. Pure. */
import { parseAssetId } from '@/lib/assets/asset-id'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { Proposal } from '@/lib/core/chat'
import { type Sentence, say } from '@/lib/core/sentence'
import type { HoldingRow } from '@/lib/db/rows'
import { chainsOf, heldCoins, knownCoins, type WalletAccount } from './swap-choices'
import type { SwapDeskProps } from './swap-desk'
import type { SwapFormState } from './swap-form-state'

export type OfferedSwap = { form: Partial<SwapFormState> } | { problem: Sentence }

export interface OfferedSwapPlace {
  wallets: readonly WalletAccount[]
  chains: readonly EvmChain[]
  holdings: readonly HoldingRow[]
  assets: SwapDeskProps['assets']
}

/** @example offeredSwap(proposal, place) // { form: { account, chain, sell, buy, amount: '1.5' } } or { problem } */
export function offeredSwap(
  { account, chain: chainId, sell, buy, amount }: Extract<Proposal, { kind: 'swap' }>,
  { wallets, chains, holdings, assets }: OfferedSwapPlace,
): OfferedSwap {
  const wallet = wallets.find(({ id }) => id === account)
  if (wallet === undefined) return { problem: say('That account is not there any more.') }
  const chain = chainsOf(wallet, chains).find(({ id }) => id === chainId)
  if (chain === undefined) return { problem: say('That wallet is not read on this network any more.') }
  const held = heldCoins({ account, chain }, holdings, assets)
  if (!held.some(({ asset }) => asset === sell))
    return { problem: say('The wallet has nothing of what is to be sold there.') }
  const bought = [...held, ...knownCoins(chain, held)].some(({ asset }) => asset === buy)
    ? { buy }
    : { buy: 'other' as const, contract: contractOf(buy) }
  return { form: { account, chain: chainId, sell, amount, ...bought } }
}

/** Typed by nobody: it stands in the field to be looked at, like any other. */
function contractOf(asset: string): string {
  const parsed = parseAssetId(asset)
  return parsed?.form === 'erc20' ? parsed.address : ''
}
