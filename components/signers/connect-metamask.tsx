/**
 * Connects addresses of MetaMask: it is looked for, asked what to share, and the chosen addresses become accounts that it signs
 * for. No phrase and no key is asked for: there is no field for one.
 */
import { useEffect, useState } from 'react'
import { type ChainChoice, Networks } from '@/components/accounts/address-forms'
import { requestHosts } from '@/components/accounts/host-access.browser'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { accountsMessages } from '@/lib/accounts/messages'
import type { AccountRow } from '@/lib/db/rows'
import { call } from '@/lib/messages/call.browser'
import { type Known, knownAs } from './known-addresses'
import { type MetaMask, useMetaMask } from './metamask.hooks'
import { MetaMaskAddresses } from './metamask-addresses'
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
        <Button variant="quiet" icon="back" onClick={onCancel} className="-ml-4">
          {t('Back')}
        </Button>
        <h1 className="text-xl font-semibold tracking-tight">{t('Connect MetaMask')}</h1>
      </header>
      <p className="text-sm text-muted">
        {t(
          'MetaMask keeps your keys and asks you before each signature. Holdfast sees the addresses that you share there, and never asks for a phrase or a key.',
        )}
      </p>
      <MetaMaskPresence metaMask={metaMask} isChosen={wallet !== null} />
      {wallet !== null && shared.length > 0 && (
        <ChooseAddresses
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

function MetaMaskPresence({ metaMask, isChosen }: { metaMask: MetaMask; isChosen: boolean }) {
  const { t, sentence } = useT()
  const { sight, error, ask, lookAgain } = metaMask
  if (!isChosen) return null
  if (error)
    return (
      <Banner
        tone="warn"
        action={
          <Button size="sm" onClick={lookAgain}>
            {t('Look again')}
          </Button>
        }
      >
        {sentence(error.sentence)}
      </Banner>
    )
  if (ask.pending)
    return (
      <Banner
        tone="accent"
        title={t('MetaMask is asking you.')}
        action={
          <Button size="sm" onClick={ask.stop}>
            {t('Stop waiting')}
          </Button>
        }
      >
        {t('Unlock it if it is locked, and choose the addresses that Holdfast may see.')}
      </Banner>
    )
  if (!sight)
    return (
      <p role="status" className="text-sm text-muted">
        {t('Looking for MetaMask…')}
      </p>
    )
  return (
    <div className="grid gap-3">
      {ask.error && <Banner tone="danger">{sentence(ask.error.sentence)}</Banner>}
      {sight.accounts.length === 0 && (
        <p className="text-sm">
          {t('MetaMask is here. It is locked, or shares no address with Holdfast yet.')}
        </p>
      )}
      <div>
        <Button variant={sight.accounts.length === 0 ? 'primary' : 'secondary'} onClick={ask.start}>
          {sight.accounts.length === 0 ? t('Ask MetaMask') : t('Ask MetaMask again')}
        </Button>
      </div>
    </div>
  )
}

interface ChooseAddressesProps extends Pick<ConnectMetaMaskProps, 'chains' | 'hostsFor' | 'onDone'> {
  wallet: string
  addresses: readonly { address: string; known: Known }[]
  network: string | undefined
}

function ChooseAddresses({ wallet, addresses, network, chains, hostsFor, onDone }: ChooseAddressesProps) {
  const { t, sentence } = useT()
  const [left, setLeft] = useState<readonly string[]>([])
  const [covered, setCovered] = useState(() => chains.map(({ id }) => id))
  const connect = useAction()
  // What is shared and not connected yet is chosen until it is unticked; what MetaMask no longer shares goes by itself.
  const open = addresses.filter(({ known }) => known.kind !== 'signs').map(({ address }) => address)
  const chosen = open.filter((address) => !left.includes(address))
  const { clear } = connect
  useEffect(clear, [clear, addresses.length])
  const submit = () =>
    void connect.run(async () => {
      await requestHosts(hostsFor(covered)) // first: the browser wants it inside the click
      await call(accountsMessages['accounts.addSigners'], {
        chains: covered,
        signers: chosen.map((address) => ({ address, signer: { kind: 'metamask' as const, wallet } })),
      })
      onDone()
    })
  const list = (
    <MetaMaskAddresses
      addresses={addresses}
      chosen={chosen}
      onChange={(next) => setLeft(open.filter((address) => !next.includes(address)))}
    />
  )
  if (open.length === 0)
    return (
      <div className="grid gap-3">
        {list}
        <p className="text-sm text-muted">{t('All of them are connected.')}</p>
      </div>
    )
  return (
    <div className="grid gap-5">
      {list}
      <div className="grid gap-1">
        <Networks
          chains={chains}
          chosen={covered}
          error={covered.length === 0 ? t('Choose at least one network.') : undefined}
          onChange={setCovered}
        />
        {network !== undefined && (
          <p className="text-xs text-muted">
            {t('MetaMask shows {network} now. Holdfast reads all that are chosen here.', { network })}
          </p>
        )}
      </div>
      {connect.error && <Banner tone="danger">{sentence(connect.error.sentence)}</Banner>}
      <div>
        <Button
          variant="primary"
          busy={connect.pending}
          disabled={chosen.length === 0 || covered.length === 0}
          onClick={submit}
        >
          {connect.pending ? t('Connecting…') : t('Connect {count} addresses', { count: chosen.length })}
        </Button>
      </div>
    </div>
  )
}
