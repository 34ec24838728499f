/** The route `#/ledger`. */
import { hostsFor } from '@/components/accounts/form-sources'
import { useAccountRows, useSettings } from '@/components/shell/live.hooks'
import { navigate } from '@/components/shell/routes'
import { evmChains } from '@/lib/chains/data/evm-chains'
import { hasHid } from '@/lib/signers/ledger/hid.client'
import { useLedger } from './ledger.hooks'
import { LedgerView } from './ledger-view'

export function LedgerPage() {
  const accounts = useAccountRows()
  const settings = useSettings()
  const ledger = useLedger()
  const hosts = hostsFor(settings)
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
