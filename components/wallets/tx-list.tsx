/** The wallets' journal: everything that was reviewed and went on, newest first, with what can still be done about it. */
import { useT } from '@/components/shell/translation'
import { EmptyState } from '@/components/ui/empty-state'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { WalletTxRow } from '@/lib/db/rows'
import type { WalletDraft } from '@/lib/wallets/draft'
import { TxRow } from './tx-row'

export interface TxListProps {
  rows: readonly WalletTxRow[]
  chains: readonly EvmChain[]
  accountName: (row: WalletTxRow) => string
  isReviewing: boolean
  onReview: (draft: WalletDraft) => void
}

/** Reviews that ended without a confirm are kept, and not shown: nothing happened. */
const isShown = ({ state }: WalletTxRow): boolean => state !== 'draft' && state !== 'lapsed'

export function TxList({ rows, ...rest }: TxListProps) {
  const { t } = useT()
  const shown = rows.filter(isShown)
  if (shown.length === 0)
    return (
      <EmptyState
        icon="log"
        sentence={t('Nothing was sent from here yet. What you send is kept here for ever.')}
      />
    )
  return (
    <ul className="-mx-4 -my-1">
      {shown.map((row) => (
        <TxRow key={row.id} row={row} {...rest} />
      ))}
    </ul>
  )
}

/** Under way: its end is not known. */
export const isUnderWay = ({ state }: Pick<WalletTxRow, 'state'>): boolean =>
  state === 'handed' || state === 'signed' || state === 'unclear' || state === 'sent'
