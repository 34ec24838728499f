/** Which of the shared addresses are connected, on which networks; the rest is one message. */
import { useEffect, useState } from 'react'
import { type ChainChoice, Networks } from '@/components/accounts/address-forms'
import { requestHosts } from '@/components/accounts/host-access.browser'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { accountsMessages } from '@/lib/accounts/messages'
import { call } from '@/lib/messages/call.browser'
import type { Known } from './known-addresses'
import { MetaMaskAddresses } from './metamask-addresses'

export interface ChooseMetaMaskAddressesProps {
  wallet: string
  addresses: readonly { address: string; known: Known }[]
  /** The wallet's network now, by its name. */
  network: string | undefined
  chains: readonly ChainChoice[]
  /** Hosts that reading these networks needs. */
  hostsFor: (chains: readonly string[]) => string[]
  onDone: () => void
}

export function ChooseMetaMaskAddresses({
  wallet,
  addresses,
  network,
  chains,
  hostsFor,
  onDone,
}: ChooseMetaMaskAddressesProps) {
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
