/** What became of it, by the journal where that knows more than the first answer did, and what happens now. */
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { WalletTxRow } from '@/lib/db/rows'
import type { WalletReview } from '@/lib/wallets/review'
import { ExplorerLink } from './explorer-link'
import { TX_STATE_WORDS } from './tx-state-words'
import type { ToldState } from './wallet-review-phase'

export interface ReviewOutcomeProps {
  review: Pick<WalletReview, 'tx'>
  told: ToldState
  row: Pick<WalletTxRow, 'state' | 'txHash' | 'error' | 'events'> | undefined
  chains: readonly EvmChain[]
}

export function ReviewOutcome({ review, told, row, chains }: ReviewOutcomeProps) {
  const { t, sentence } = useT()
  const state = row?.state ?? told.state
  const hash = row?.txHash ?? told.hash
  const error = row ? row.error : told.error
  const note = row?.events.at(-1)?.note
  const { word, tone, means } = TX_STATE_WORDS[state]
  return (
    <div className="grid gap-2">
      <Banner tone={tone} title={sentence(word)}>
        {error ? `${sentence(error.sentence)} ` : null}
        {sentence(means)}
        {note && note.template !== error?.sentence.template ? ` ${sentence(note)}` : null}
      </Banner>
      {hash === undefined ? null : (
        <p className="text-xs break-all">
          <span className="text-muted">{t('Transaction')}</span> <span className="font-mono">{hash}</span>{' '}
          <ExplorerLink chains={chains} chain={review.tx.chain} of={{ hash }} />
        </p>
      )}
    </div>
  )
}
