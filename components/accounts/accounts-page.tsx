/** The routes `#/accounts`, `#/accounts/add`, `#/accounts/metamask`, and `#/accounts/<account>`, which is its place in the list. */
import { useMemo } from 'react'
import { useAccountRows, useHistories, useSettings, useView } from '@/components/shell/live.hooks'
import { navigate, type RouteProps } from '@/components/shell/routes'
import { ConnectMetaMask } from '@/components/signers/connect-metamask'
import { useNow } from '@/components/ui/now.hooks'
import { evmChains } from '@/lib/chains/data/evm-chains'
import type { AccountId } from '@/lib/core/ids'
import type { AccountRow, HistoryRow, SignerRef } from '@/lib/db/rows'
import type { Settings } from '@/lib/settings/settings'
import { AccountsList } from './accounts-list'
import { AddAccountFlow } from './add-account-flow'
import { historyHostsFor, hostsFor, startDraft } from './form-sources'
import { useGrantedOrigins } from './granted-origins.hooks'
import { lackingByAccount } from './history-hosts'
import { releaseUnneededHosts } from './release-hosts.browser'
import { useSuggest } from './suggest-assets.hooks'
import { TryPaper } from './try-paper'
import { venueChoices } from './venue-choices'

export function AccountsPage({ rest }: RouteProps) {
  const { full, head } = useView()
  const settings = useSettings()
  const histories = useHistories()
  const accounts = useAccountRows()
  const lacking = useLacking(settings, accounts, histories)
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
  if (rest[0] === 'add') return <AddAccountFlow onDone={leave} onCancel={leave} />
  return (
    <AccountsList
      view={full ?? head}
      target={rest[0]}
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
