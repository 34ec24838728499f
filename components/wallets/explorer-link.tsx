/** A way to the chain's block explorer: a page of somebody else, opened only when it is clicked, and told nothing but this. */
import { useT } from '@/components/shell/translation'
import { Icon } from '@/components/ui/icon'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { ChainId } from '@/lib/core/ids'

export interface ExplorerLinkProps {
  chains: readonly Pick<EvmChain, 'id' | 'explorer'>[]
  chain: ChainId
  of: { hash: string } | { address: string }
}

/** Nothing for a chain without a known explorer. */
export function ExplorerLink({ chains, chain, of }: ExplorerLinkProps) {
  const { t } = useT()
  const base = chains.find(({ id }) => id === chain)?.explorer
  if (base === undefined) return null
  return (
    <a
      href={'hash' in of ? `${base}/tx/${of.hash}` : `${base}/address/${of.address}`}
      target="_blank"
      rel="noreferrer noopener"
      className="inline-flex items-center gap-1 text-accent underline-offset-2 hover:underline"
    >
      {t('Look at it in the explorer')}
      <Icon name="external" size={12} />
    </a>
  )
}
