/** The routes `#/accounts` and `#/accounts/add`. */
import { useCallback } from 'react'
import { useHistories, useSettings, useVaultState, useView } from '@/components/shell/live.hooks'
import { navigate, type RouteProps } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { useNow } from '@/components/ui/now.hooks'
import { evmChains } from '@/lib/chains/data/evm-chains'
import { AccountsList } from './accounts-list'
import { AddAccount } from './add-account'
import { hostsFor, startDraft } from './form-sources'
import { releaseUnneededHosts } from './release-hosts.browser'
import { venueChoices } from './venue-choices'

export function AccountsPage({ rest }: RouteProps) {
  const { full, head } = useView()
  const settings = useSettings()
  const histories = useHistories()
  const vault = useVaultState()
  const now = useNow()
  const suggest = useSuggest()
  const chains = evmChains(settings.customChains)
  const hosts = hostsFor(settings)
  if (rest[0] === 'add') {
    const leave = () => navigate('accounts')
    return (
      <AddAccount
        venues={venueChoices}
        chains={chains}
        suggest={suggest}
        hostsFor={hosts}
        pinOnly={vault?.pinAtRest ?? false}
        onDone={leave}
        onCancel={leave}
      />
    )
  }
  return (
    <AccountsList
      view={full ?? head}
      hideAmounts={settings.hideAmounts}
      now={now}
      histories={histories}
      onRemoved={releaseUnneededHosts}
      editorFor={(line) => ({
        start: startDraft(line, full, settings),
        venue: venueChoices.find(({ id }) => id === line.venue),
        chains,
        suggest,
        hostsFor: hosts,
      })}
    />
  )
}

/** The bundled catalogue is loaded when the first letter is typed. */
function useSuggest() {
  const { locale } = useT()
  return useCallback(
    async (query: string) => (await import('./suggest-assets')).suggestAssets(query, locale),
    [locale],
  )
}
