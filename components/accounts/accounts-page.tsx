/** The routes `#/accounts`, `#/accounts/add` and `#/accounts/metamask`. */
import { useCallback, useMemo } from 'react'
import {
  useAccountRows,
  useHistories,
  useSettings,
  useVaultState,
  useView,
} from '@/components/shell/live.hooks'
import { navigate, type RouteProps } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { ConnectMetaMask } from '@/components/signers/connect-metamask'
import { useNow } from '@/components/ui/now.hooks'
import { evmChains } from '@/lib/chains/data/evm-chains'
import type { AccountId } from '@/lib/core/ids'
import type { AccountRow, HistoryRow, SignerRef } from '@/lib/db/rows'
import type { Settings } from '@/lib/settings/settings'
import { AccountsList } from './accounts-list'
import { AddAccount } from './add-account'
import { historyHostsFor, hostsFor, startDraft } from './form-sources'
import { useGrantedOrigins } from './granted-origins.hooks'
import { lackingByAccount } from './history-hosts'
import { releaseUnneededHosts } from './release-hosts.browser'
import { TryPaper } from './try-paper'
import { venueChoices } from './venue-choices'

export function AccountsPage({ rest }: RouteProps) {
  const { full, head } = useView()
  const settings = useSettings()
  const histories = useHistories()
  const accounts = useAccountRows()
  const lacking = useLacking(settings, accounts, histories)
  const vault = useVaultState()
  const now = useNow()
  const suggest = useSuggest()
  const chains = evmChains(settings.customChains)
  const hosts = hostsFor(settings)
  const leave = () => navigate('accounts')
  if (rest[0] === 'metamask')
    return (
      <ConnectMetaMask
        accounts={accounts}
        chains={chains}
        hostsFor={(covered) => hosts({ kind: 'evm', address: '0x', chains: [...covered] }, undefined)}
        onDone={leave}
        onCancel={() => navigate('accounts/add')}
      />
    )
  if (rest[0] === 'add') {
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
      lacking={lacking}
      signers={signersOf(accounts)}
      onRemoved={releaseUnneededHosts}
      tryPaper={<TryPaper />}
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

const signersOf = (accounts: readonly AccountRow[]): ReadonlyMap<AccountId, SignerRef> =>
  new Map(
    accounts.flatMap(({ id, source }) =>
      source.kind === 'evm' && source.signer ? [[id, source.signer] as const] : [],
    ),
  )

/** By account: hosts of its past that the browser does not allow. Empty until that is known. */
function useLacking(settings: Settings, accounts: readonly AccountRow[], histories: readonly HistoryRow[]) {
  const granted = useGrantedOrigins()
  return useMemo(
    () =>
      granted === null
        ? undefined
        : lackingByAccount({ accounts, histories, granted, hostsFor: historyHostsFor(settings) }),
    [accounts, histories, granted, settings],
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
