/** Who tells the past of addresses beside the public explorers: the user's keys, and own Etherscan-compatible servers. */
import { useT } from '@/components/shell/translation'
import type { Settings } from '@/lib/settings/settings'
import { HistoryKeys } from './history-keys'
import { HistoryUrls } from './history-urls'
import { Section } from './section'
import { Setting } from './setting'

export interface HistorySourcesProps {
  settings: Settings
  /** EVM chains, own ones included; Bitcoin and Solana tell their past at their endpoints. */
  chains: readonly { id: string; name: string }[]
}

export function HistorySources({ settings, chains }: HistorySourcesProps) {
  const { t } = useT()
  return (
    <Section
      title={t('History of addresses')}
      lead={t(
        'Public explorers tell the past of most networks. BNB Smart Chain, other networks and long histories are read faster and more completely with a key or a server of your own.',
      )}
    >
      <Setting id="history-keys">
        <HistoryKeys historyKeys={settings.historyKeys} />
      </Setting>
      <Setting id="history-servers">
        <HistoryUrls historyUrls={settings.historyUrls} chains={chains} />
      </Setting>
    </Section>
  )
}
