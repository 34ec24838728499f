/** The route `#/ledger`. */
import { useEffect } from 'react'
import { hostsFor } from '@/components/accounts/form-sources'
import { useSettingsChange } from '@/components/settings/settings-change.hooks'
import { useAccountRows, useSettings } from '@/components/shell/live.hooks'
import { navigate } from '@/components/shell/routes'
import { evmChains } from '@/lib/chains/data/evm-chains'
import { hasHid } from '@/lib/signers/ledger/hid.client'
import { type Ledger, useLedger } from './ledger.hooks'
import { LedgerView } from './ledger-view'

export function LedgerPage() {
  const accounts = useAccountRows()
  const settings = useSettings()
  const ledger = useLedger()
  const hosts = hostsFor(settings)
  useTransportKept(ledger, settings.olderLedger)
  return (
    <LedgerView
      ledger={ledger}
      canConnect={hasHid()}
      asksLedger={settings.askLedgerTokens}
      accounts={accounts}
      chains={evmChains(settings.customChains)}
      hostsFor={(covered) => hosts({ kind: 'evm', address: '0x', chains: [...covered] }, undefined)}
      onDone={() => navigate('accounts')}
      onCancel={() => navigate('accounts/add')}
    />
  )
}

/** What was needed to connect is needed to sign: the way is stored when a device has answered by it. */
function useTransportKept({ connected }: Ledger, isOlderStored: boolean): void {
  const { save } = useSettingsChange()
  const transport = connected?.device.transport
  useEffect(() => {
    if (transport === undefined) return
    const isOlder = transport === 'webhid'
    if (isOlder !== isOlderStored) void save({ olderLedger: isOlder })
  }, [transport, isOlderStored, save])
}
