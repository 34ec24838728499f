/**
 * Connects addresses of MetaMask: it is looked for, asked what to share, and the chosen addresses become accounts that it signs
 * for. No phrase and no key is asked for: there is no field for one.
 */
import { useState } from 'react'
import type { ChainChoice } from '@/components/accounts/address-forms'
import { GuideLink } from '@/components/guide/guide-link'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import type { AccountRow } from '@/lib/db/rows'
import { ChooseMetaMaskAddresses } from './choose-metamask-addresses'
import { knownAs } from './known-addresses'
import { type MetaMask, useMetaMask } from './metamask.hooks'
import { MetaMaskPresence } from './metamask-presence'
import { WalletBuildField } from './wallet-build-field'

export interface ConnectMetaMaskProps {
  accounts: readonly AccountRow[]
  chains: readonly ChainChoice[]
  /** Hosts that reading these networks needs. */
  hostsFor: (chains: readonly string[]) => string[]
  onDone: () => void
  onCancel: () => void
}

export function ConnectMetaMask({ accounts, chains, hostsFor, onDone, onCancel }: ConnectMetaMaskProps) {
  const { t } = useT()
  const [wallet, setWallet] = useState<string | null>('stable')
  const metaMask = useMetaMask(wallet)
  const shared = metaMask.sight?.accounts ?? []
  return (
    <div className="grid w-full max-w-2xl grid-cols-[minmax(0,1fr)] gap-5">
      <header className="flex items-center gap-1">
        <Button variant="quiet" icon="back" onClick={onCancel} className="-ms-4">
          {t('Back')}
        </Button>
        <h1 className="text-xl font-semibold tracking-tight">{t('Connect MetaMask')}</h1>
        <GuideLink title={t('Connect MetaMask')} />
      </header>
      <p className="text-sm text-muted">
        {t(
          'MetaMask keeps your keys and asks you before each signature. Holdfast sees the addresses that you share there, and never asks for a phrase or a key.',
        )}
      </p>
      {wallet !== null && <MetaMaskPresence metaMask={metaMask} />}
      {wallet !== null && shared.length > 0 && (
        <ChooseMetaMaskAddresses
          wallet={wallet}
          addresses={shared.map((address) => ({ address, known: knownAs(address, wallet, accounts) }))}
          network={networkName(metaMask, chains)}
          chains={chains}
          hostsFor={hostsFor}
          onDone={onDone}
        />
      )}
      <WalletBuildField onChoose={setWallet} />
    </div>
  )
}

/** The wallet's network under our name for it, else its number. */
function networkName({ sight }: MetaMask, chains: readonly ChainChoice[]): string | undefined {
  if (!sight) return undefined
  const id = `eip155:${sight.chain}`
  return chains.find((chain) => chain.id === id)?.name ?? id
}
