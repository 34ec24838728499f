/** From a connected device to accounts: path, page of addresses, networks, connect. */
import { useMemo, useState } from 'react'
import { type ChainChoice, Networks } from '@/components/accounts/address-forms'
import { requestHosts } from '@/components/accounts/host-access.browser'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { accountsMessages } from '@/lib/accounts/messages'
import type { AccountRow } from '@/lib/db/rows'
import { call } from '@/lib/messages/call.browser'
import { AddressList } from './address-list'
import { useAddresses } from './addresses.hooks'
import { knownAt } from './known-at'
import type { Ledger } from './ledger.hooks'
import { PageButtons } from './page-buttons'
import { PathChoice } from './path-choice'
import { usePathPage } from './path-page.hooks'

export interface ChooseAddressesProps {
  ledger: Ledger
  accounts: readonly AccountRow[]
  chains: readonly ChainChoice[]
  /** Hosts that reading these networks needs. */
  hostsFor: (chains: readonly string[]) => string[]
  onDone: () => void
}

export function ChooseAddresses({ ledger, accounts, chains, hostsFor, onDone }: ChooseAddressesProps) {
  const { t, sentence } = useT()
  const page = usePathPage()
  const { byPath: addresses, readOn } = useAddresses(ledger, page.paths)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [verified, setVerified] = useState<ReadonlySet<string>>(new Set())
  const [covered, setCovered] = useState(() => chains.map(({ id }) => id))
  const connect = useAction()
  const listed = useMemo(
    () =>
      page.paths.map((path) => {
        const address = addresses[path]
        return {
          path,
          ...(address === undefined ? {} : { address }),
          known: address === undefined ? ({ kind: 'new' } as const) : knownAt({ address, path }, accounts),
          isVerified: verified.has(path),
        }
      }),
    [page.paths, addresses, accounts, verified],
  )
  const verify = async (path: string) => {
    const shown = await ledger.ask((device, options) => device.addressAt(path, { ...options, verify: true }))
    if (shown !== undefined && shown === addresses[path]) setVerified((before) => new Set([...before, path]))
  }
  const isStuck = !ledger.busy && listed.some(({ address }) => address === undefined)
  const signers = [...chosen].flatMap((path) => {
    const address = addresses[path]
    return address === undefined ? [] : [{ address, signer: { kind: 'ledger' as const, path } }]
  })
  const submit = () =>
    void connect.run(async () => {
      await requestHosts(hostsFor(covered)) // first: the browser wants it inside the click
      await call(accountsMessages['accounts.addSigners'], { chains: covered, signers })
      onDone()
    })
  return (
    <>
      <Card title={t('Where are the addresses?')}>
        <PathChoice
          kind={page.kind}
          typed={page.typed}
          error={page.error}
          onKind={page.setKind}
          onTyped={page.setTyped}
        />
      </Card>
      <Card title={t('Addresses')} flush actions={<PageButtons page={page} />}>
        {listed.length === 0 ? (
          <p className="px-4 py-3 text-sm text-muted">{t('No address here. Type a path above.')}</p>
        ) : (
          <AddressList
            listed={listed}
            chosen={chosen}
            busy={ledger.busy}
            onChoose={(path, isChosen) =>
              setChosen(
                (before) =>
                  new Set(isChosen ? [...before, path] : [...before].filter((each) => each !== path)),
              )
            }
            onVerify={(path) => void verify(path)}
          />
        )}
        {isStuck && (
          <div className="border-t border-line px-4 py-2.5">
            <Button size="sm" onClick={readOn}>
              {t('Read the addresses')}
            </Button>
          </div>
        )}
        <p className="border-t border-line px-4 py-2.5 text-xs text-muted">
          {t('What an address holds is read after it is connected. The device itself knows no balances.')}
        </p>
      </Card>
      <Card title={t('What should Holdfast read?')}>
        <div className="grid gap-4">
          <Networks
            chains={chains}
            chosen={covered}
            error={covered.length === 0 ? t('Choose at least one network.') : undefined}
            onChange={setCovered}
          />
          {connect.error && <Banner tone="danger">{sentence(connect.error.sentence)}</Banner>}
          <div className="flex flex-wrap items-center gap-3">
            <Button
              variant="primary"
              busy={connect.pending}
              disabled={signers.length === 0 || covered.length === 0}
              onClick={submit}
            >
              {connect.pending
                ? t('Connecting…')
                : signers.length === 0
                  ? t('Choose addresses above')
                  : t('Connect {count} addresses', { count: signers.length })}
            </Button>
            <p className="min-w-0 flex-1 basis-56 text-xs text-muted">
              {t('Only addresses and their paths are stored. Keys never leave the device.')}
            </p>
          </div>
        </div>
      </Card>
    </>
  )
}
