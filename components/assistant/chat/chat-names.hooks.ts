/** Real names for what an answer speaks of: accounts, assets, networks, strategies, rules of alerts. */
import { useCallback, useMemo } from 'react'
import { useAlertWorld } from '@/components/alerts/alert-world.hooks'
import { looksFor } from '@/components/alerts/looks-for'
import { useAccountRows, useAssetRows, useSettings } from '@/components/shell/live.hooks'
import { venueLabel } from '@/components/trading/venue-label'
import { describeAsset } from '@/lib/assets/describe'
import { revealer } from '@/lib/assistant/privacy/veil'
import { evmChains } from '@/lib/chains/data/evm-chains'
import type { AccountId } from '@/lib/core/ids'
import type { ConversationRow } from '@/lib/db/rows'
import type { ProposalNames } from './proposal-words'

const NO_VEIL: ConversationRow['veil'] = []

export interface ChatNames {
  reveal: (text: string) => string
  names: Omit<ProposalNames, 'quantity'>
}

/** The same objects until a name changes: a long conversation is drawn anew for others. */
export function useChatNames(conversation: ConversationRow | undefined): ChatNames {
  const accounts = useAccountRows()
  const labels = useMemo(() => new Map(accounts.map(({ id, label }) => [id, label])), [accounts])
  const account = useCallback((id: AccountId) => labels.get(id), [labels])
  const veil = conversation?.veil ?? NO_VEIL
  const reveal = useMemo(() => revealer(veil, account), [veil, account])
  return { reveal, names: useProposalNames(account) }
}

function useProposalNames(account: ProposalNames['account']): ChatNames['names'] {
  const assets = useAssetRows()
  const { customChains } = useSettings()
  const { strategies, words, names: ruleNames } = useAlertWorld()
  const { told, firing } = words ?? {}
  return useMemo(() => {
    const rows = new Map(assets.map((row) => [row.asset, row]))
    const chains = new Map(evmChains(customChains).map(({ id, name }) => [id, name]))
    return {
      account,
      symbol: (asset) => describeAsset(asset, rows.get(asset)).symbol,
      chain: (chain) => chains.get(chain) ?? chain,
      venue: venueLabel,
      strategy: (id) => strategies?.find((each) => each.id === id)?.name,
      rule: (kind, params) =>
        looksFor(kind, params, { words: told && firing ? { told, firing } : null, names: ruleNames }),
    }
  }, [assets, customChains, account, strategies, told, firing, ruleNames])
}
