/** One transaction of the journal: what it is, where it stands and what that means, all that happened to it, and what can be done. */
import { useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { type EvmChain, NATIVE_DECIMALS } from '@/lib/chains/data/evm-chains'
import { fromUnits } from '@/lib/core/amount'
import type { WalletTxRow } from '@/lib/db/rows'
import { formatQuantity } from '@/lib/i18n/format/format-quantity'
import { formatMoment } from '@/lib/i18n/format/format-time'
import type { WalletDraft } from '@/lib/wallets/draft'
import { AddressText } from './address-text'
import { ExplorerLink } from './explorer-link'
import { FactLine } from './fact-line'
import { actOf, purposeSentence } from './purpose-words'
import { TX_STATE_WORDS } from './tx-state-words'

export interface TxRowProps {
  row: WalletTxRow
  chains: readonly EvmChain[]
  accountName: (row: WalletTxRow) => string
  isReviewing: boolean
  onReview: (draft: WalletDraft) => void
}

export function TxRow({ row, chains, accountName, isReviewing, onReview }: TxRowProps) {
  const { t, locale, sentence } = useT()
  const { hidden } = useMoneyDisplay()
  const { word, tone, means } = TX_STATE_WORDS[row.state]
  const chain = chains.find(({ id }) => id === row.tx.chain)
  return (
    <li className="border-t border-line first:border-t-0">
      <details>
        <summary className="grid list-none grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 px-4 py-2 text-sm hover:bg-hover focus-visible:outline-offset-[-2px] [&::-webkit-details-marker]:hidden">
          <span className="truncate font-medium">{actOf(row.purpose, { t, locale, hidden })}</span>
          <span className="justify-self-end">
            <Badge tone={tone}>{sentence(word)}</Badge>
          </span>
          <span className="truncate text-xs text-muted">
            {accountName(row)}
            {' · '}
            {chain?.name ?? row.tx.chain}
          </span>
          <time className="text-end text-xs text-muted" dateTime={new Date(row.at).toISOString()}>
            {formatMoment(row.at, { locale })}
          </time>
        </summary>
        <Unfolded row={row} chain={chain} chains={chains} />
      </details>
      {row.state === 'mined' ? null : (
        <p className="px-4 pb-2 text-xs text-muted">
          {row.error ? `${sentence(row.error.sentence)} ` : null}
          {sentence(means)}
        </p>
      )}
      {row.state === 'sent' || row.state === 'signed' ? (
        <ReplaceActs row={row} isReviewing={isReviewing} onReview={onReview} />
      ) : null}
    </li>
  )
}

function ReplaceActs({ row, isReviewing, onReview }: Pick<TxRowProps, 'row' | 'isReviewing' | 'onReview'>) {
  const { t } = useT()
  if (row.replacedBy !== undefined) return null
  // Such a wallet gives numbers by itself: what is meant to replace a payment would be paid beside it.
  if (row.signer.kind === 'metamask')
    return (
      <p className="px-4 pb-3 text-xs text-muted">
        {t(
          'Speed it up or cancel it in MetaMask itself: only there its number can be used again. Holdfast follows it.',
        )}
      </p>
    )
  const replace = (how: 'speed-up' | 'cancel') => () =>
    onReview({ kind: 'replace', of: row.id, how, speed: 'fast' })
  return (
    <div className="flex flex-wrap gap-2 px-4 pb-3">
      <Button size="sm" disabled={isReviewing} onClick={replace('speed-up')}>
        {t('Speed up')}
      </Button>
      <Button size="sm" disabled={isReviewing} onClick={replace('cancel')}>
        {t('Try to cancel')}
      </Button>
    </div>
  )
}

interface UnfoldedProps extends Pick<TxRowProps, 'row' | 'chains'> {
  chain: EvmChain | undefined
}

function Unfolded({ row, chain, chains }: UnfoldedProps) {
  const { t, locale, sentence } = useT()
  const { hidden } = useMoneyDisplay()
  const { tx, purpose, receipt, txHash } = row
  return (
    <div className="grid gap-3 px-4 pb-3 text-xs">
      <p className="text-sm">{purposeSentence(purpose, { t, locale, hidden })}</p>
      <dl className="grid max-w-xl gap-1">
        <FactLine name={t('From')}>
          <AddressText address={tx.from} />
        </FactLine>
        <FactLine name={t('To')}>
          <AddressText address={purpose.kind === 'send' ? purpose.to : tx.to} />
        </FactLine>
        <FactLine name={t('Number of the transaction')}>
          <span className="figure">{row.usedNonce ?? tx.nonce}</span>
        </FactLine>
        {receipt ? (
          <FactLine name={t('Fee')}>
            <span className="figure">
              {formatQuantity(fromUnits(BigInt(receipt.gasCost), NATIVE_DECIMALS), { locale, hidden })}
              {`\u00a0${chain?.symbol ?? ''}`}
            </span>
          </FactLine>
        ) : null}
        {txHash === undefined ? null : (
          <FactLine
            name={t('Transaction')}
            note={<ExplorerLink chains={chains} chain={tx.chain} of={{ hash: txHash }} />}
          >
            <span className="font-mono break-all">{txHash}</span>
          </FactLine>
        )}
      </dl>
      <ol className="grid gap-1 border-s-2 border-line ps-3">
        {row.events.map(({ at, state, note }) => (
          <li key={`${at} ${state} ${note?.template ?? ''}`} className="break-words">
            <time className="figure text-muted" dateTime={new Date(at).toISOString()}>
              {new Date(at).toLocaleTimeString(locale)}
            </time>{' '}
            {sentence(TX_STATE_WORDS[state].word)}
            {note ? ` · ${sentence(note)}` : null}
          </li>
        ))}
      </ol>
    </div>
  )
}
