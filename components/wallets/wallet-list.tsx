/** The user's addresses: who signs for each, or that it is only watched and what would change that. */
import { Money } from '@/components/money/money'
import { useT } from '@/components/shell/translation'
import { SignerMark } from '@/components/signers/signer-mark'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Amount } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import { shortAddress } from './address-text'
import type { Wallet } from './wallets-of'

export interface WalletListProps {
  wallets: readonly Wallet[]
  worthOf: (account: AccountId) => Amount | null
}

export function WalletList({ wallets, worthOf }: WalletListProps) {
  const { t } = useT()
  const watched = wallets.filter(({ signer }) => signer === undefined)
  return (
    <Card title={t('Wallets')} flush actions={<ConnectLinks />}>
      <ul>
        {wallets.map((wallet) => (
          <WalletLine key={wallet.id} wallet={wallet} value={worthOf(wallet.id)} />
        ))}
      </ul>
      {watched.length > 0 ? (
        <p className="px-4 pt-1 pb-3 text-xs text-muted">
          {t(
            'A watched address can be read, not used. Connect the MetaMask or the Ledger that holds its key, and it can sign.',
          )}
        </p>
      ) : null}
    </Card>
  )
}

/** Holdfast never asks for a phrase or a key: whoever has it is connected instead. */
export function ConnectLinks() {
  const { t } = useT()
  return (
    <span className="flex flex-wrap gap-2">
      <a href="#/accounts/metamask" className={buttonClass('secondary', 'sm')}>
        {t('Connect MetaMask')}
      </a>
      <a href="#/ledger" className={buttonClass('secondary', 'sm')}>
        {t('Connect a Ledger')}
      </a>
    </span>
  )
}

function WalletLine({ wallet, value }: { wallet: Wallet; value: Amount | null }) {
  const { t } = useT()
  const { label, address, signer } = wallet
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 border-t border-line px-4 py-2 text-sm first:border-t-0">
      <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
        <span className="truncate font-medium">{label}</span>
        {signer ? <SignerMark signer={signer} /> : <Badge>{t('Only watched')}</Badge>}
      </span>
      <Money value={value} reason={t('Not read yet.')} className="justify-self-end" />
      <span className="col-span-2 font-mono text-xs text-muted">{shortAddress(address)}</span>
    </li>
  )
}
