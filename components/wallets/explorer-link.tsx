/** A way to the chain's block explorer. */
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { ChainId } from '@/lib/core/ids'
import { OutsideExplorer } from './outside-explorer'

export interface ExplorerLinkProps {
  chains: readonly Pick<EvmChain, 'id' | 'explorer'>[]
  chain: ChainId
  of: { hash: string } | { address: string }
}

/** Nothing for a chain without a known explorer. */
export function ExplorerLink({ chains, chain, of }: ExplorerLinkProps) {
  const base = chains.find(({ id }) => id === chain)?.explorer
  if (base === undefined) return null
  return <OutsideExplorer href={'hash' in of ? `${base}/tx/${of.hash}` : `${base}/address/${of.address}`} />
}
