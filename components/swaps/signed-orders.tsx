/** Orders that were signed from here, newest first: where each stands, and what it came to. Nothing when there is none. */
import { Quantity } from '@/components/money/quantity'
import { useTables } from '@/components/shell/live.hooks'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { ExplorerLink } from '@/components/wallets/explorer-link'
import { FactLine } from '@/components/wallets/fact-line'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { SignedOrderRow } from '@/lib/db/rows'
import { formatMoment } from '@/lib/i18n/format/format-time'
import { CowOrderLink } from './cow-order-link'
import { signedOrderWord } from './signed-order-words'

/** So many are listed; what older ones came to stands in the history. */
const LISTED = 50
const NONE: SignedOrderRow[] = []

export interface SignedOrdersProps {
  chains: readonly EvmChain[]
  accountName: (account: SignedOrderRow['accountId']) => string
}

export function SignedOrders({ chains, accountName }: SignedOrdersProps) {
  const { t } = useT()
  const rows = useTables((db) => db.signedOrders.orderBy('at').reverse().limit(LISTED).toArray(), NONE)
  if (rows.length === 0) return null
  return (
    <Card title={t('Signed orders')}>
      <ul className="-mx-4 -my-1" aria-live="polite">
        {rows.map((row) => (
          <SignedOrder key={row.id} row={row} chains={chains} accountName={accountName} />
        ))}
      </ul>
    </Card>
  )
}

function SignedOrder({ row, chains, accountName }: SignedOrdersProps & { row: SignedOrderRow }) {
  const { t, sentence, locale } = useT()
  const { word, tone } = signedOrderWord(row)
  const { pays, receives } = row
  const chain = chains.find(({ id }) => id === row.chain)
  return (
    <li className="border-t border-line first:border-t-0">
      <details>
        <summary className="grid list-none grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 px-4 py-2 text-sm hover:bg-hover focus-visible:outline-offset-[-2px] [&::-webkit-details-marker]:hidden">
          <span className="truncate font-medium">
            <Quantity quantity={pays.quantity} symbol={pays.symbol} />
            {' → '}
            <Quantity quantity={row.result?.received ?? receives.quantity} symbol={receives.symbol} />
          </span>
          <span className="justify-self-end">
            <Badge tone={tone}>{sentence(word)}</Badge>
          </span>
          <span className="truncate text-xs text-muted">
            {[accountName(row.accountId), chain?.name ?? row.chain, row.sourceName].join(' · ')}
          </span>
          <time className="text-end text-xs text-muted" dateTime={new Date(row.at).toISOString()}>
            {formatMoment(row.at, { locale })}
          </time>
        </summary>
        <dl className="grid max-w-xl gap-1 px-4 pb-3 text-xs">
          <FactLine name={t('At least')}>
            <Quantity quantity={row.minimum} symbol={receives.symbol} />
          </FactLine>
          {row.result === undefined ? (
            <FactLine name={t('Holds until')}>{formatMoment(row.until, { locale })}</FactLine>
          ) : (
            <>
              <FactLine name={t('Paid')}>
                <Quantity quantity={row.result.paid} symbol={pays.symbol} />
              </FactLine>
              <FactLine name={t('Received')}>
                <Quantity quantity={row.result.received} symbol={receives.symbol} />
              </FactLine>
            </>
          )}
          {row.txHash === undefined ? null : (
            <FactLine
              name={t('Transaction')}
              note={<ExplorerLink chains={chains} chain={row.chain} of={{ hash: row.txHash }} />}
            >
              <span className="font-mono break-all">{row.txHash}</span>
            </FactLine>
          )}
          <FactLine name={t('Order')}>
            <CowOrderLink uid={row.uid} />
          </FactLine>
        </dl>
      </details>
      {row.error === undefined ? null : (
        <p className="px-4 pb-2 text-xs break-words text-muted">{sentence(row.error.sentence)}</p>
      )}
    </li>
  )
}
