/** The user's keys at services that offer swaps for those who have one. */
import { useT } from '@/components/shell/translation'
import { call } from '@/lib/messages/call.browser'
import { settingsMessages } from '@/lib/settings/messages'
import type { Settings } from '@/lib/settings/settings'
import { KEYED_SOURCES } from '@/lib/swaps/keyed-sources'
import { ServiceKeys } from './service-keys'

export function SwapKeys({ swapKeys }: Pick<Settings, 'swapKeys'>) {
  const { t } = useT()
  return (
    <ServiceKeys
      services={KEYED_SOURCES.map((service) => ({
        ...service,
        hint: t(
          'With your key, {service} is asked for offers of swaps, too. It learns the coins, the amount and your address.',
          { service: service.name },
        ),
      }))}
      keys={swapKeys}
      save={t('Save')}
      onSave={(keys) => call(settingsMessages['settings.change'], { swapKeys: keys })}
    />
  )
}
