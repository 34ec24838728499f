/**
 * A Ledger becomes accounts that it signs for: connect, choose the path, compare addresses on the device, connect them. No
 * phrase and no key is asked for: there is no field for one.
 */
import { GuideLink } from '@/components/guide/guide-link'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { BitcoinCard } from './bitcoin-card'
import { ChooseAddresses, type ChooseAddressesProps } from './choose-addresses'
import { ClearSigningCard } from './clear-signing-card'
import { ConnectionCard } from './connection-card'
import type { Ledger } from './ledger.hooks'
import { NoWebHid } from './no-webhid'

export interface LedgerViewProps extends Omit<ChooseAddressesProps, 'ledger'> {
  ledger: Ledger
  /** The browser has WebHID. */
  canConnect: boolean
  /** Ledger may be asked what a token is. */
  asksLedger: boolean
  onCancel: () => void
}

export function LedgerView({ ledger, canConnect, asksLedger, onCancel, ...rest }: LedgerViewProps) {
  const { t } = useT()
  return (
    <div className="grid w-full max-w-3xl grid-cols-[minmax(0,1fr)] gap-5">
      <header className="flex items-center gap-1">
        <Button variant="quiet" icon="back" onClick={onCancel} className="-ms-4">
          {t('Back')}
        </Button>
        <h1 className="text-xl font-semibold tracking-tight">{t('Connect a Ledger')}</h1>
        <GuideLink title={t('Connect a Ledger')} />
      </header>
      <p className="text-sm text-muted">
        {t(
          'The device keeps your keys and asks you before each signature. Holdfast reads its addresses, and never asks for a phrase or a key.',
        )}
      </p>
      {canConnect ? <ConnectionCard ledger={ledger} /> : <NoWebHid />}
      {ledger.connected ? <ChooseAddresses ledger={ledger} {...rest} /> : null}
      {canConnect && <ClearSigningCard isOn={asksLedger} />}
      <BitcoinCard />
    </div>
  )
}
