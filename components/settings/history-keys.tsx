/** The user's keys at Etherscan and Blockscout. */
import { useT } from '@/components/shell/translation'
import { call } from '@/lib/messages/call.browser'
import { settingsMessages } from '@/lib/settings/messages'
import type { Settings } from '@/lib/settings/settings'
import { ServiceKeys } from './service-keys'

const SERVICES = [
  { id: 'etherscan', name: 'Etherscan', host: 'https://api.etherscan.io' },
  { id: 'blockscout', name: 'Blockscout', host: 'https://api.blockscout.com' },
] as const

export function HistoryKeys({ historyKeys }: Pick<Settings, 'historyKeys'>) {
  const { t } = useT()
  return (
    <ServiceKeys
      services={SERVICES}
      keys={historyKeys}
      save={t('Save history keys')}
      onSave={(keys) => call(settingsMessages['settings.change'], { historyKeys: keys })}
    />
  )
}
