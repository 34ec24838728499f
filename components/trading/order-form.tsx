/**
 * The order form: checks with every key what would be sent, and hands a draft to the review. Enter goes to the review and
 * never sends; nothing here can place an order.
 */
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import type { AppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import type { MarketRef } from '@/lib/core/order'
import type { Book, Ticker } from '@/lib/markets/live'
import type { OrderDraft } from '@/lib/trading/draft'
import type { DeskFacts } from '@/lib/trading/messages'
import type { DeskAccount } from './desk-accounts'
import { OrderFields } from './order-form-fields'
import type { TypedOrder } from './typed-order.hooks'

export interface OrderFormProps {
  market: MarketRef
  account: AccountId
  /** Those that trade in this market. */
  accounts: readonly DeskAccount[]
  onAccount: (account: AccountId) => void
  /** Of this very account and market; `null` until they are known. */
  facts: DeskFacts | null
  /** Why they are not, or why they are old. */
  error: AppError | null
  onAgain: () => void
  book: Book | undefined
  ticker: Ticker | undefined
  typed: TypedOrder
  /** A review is being made. */
  isReviewing: boolean
  onReview: (draft: OrderDraft) => void
  /** Compares venues for what is typed; absent: not offered. */
  onCompare?: ((draft: OrderDraft) => void) | undefined
}

export function OrderForm({ accounts, account, onAccount, facts, error, onAgain, ...rest }: OrderFormProps) {
  const { t, sentence } = useT()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {accounts.length > 1 ? (
        <Select
          label={t('Account')}
          value={account}
          options={accounts.map(({ id, label, paper }) => ({
            value: id,
            label: paper ? t('{label} (paper)', { label }) : label,
          }))}
          onChange={({ target }) => {
            const chosen = accounts.find(({ id }) => id === target.value)
            if (chosen) onAccount(chosen.id)
          }}
        />
      ) : null}
      {error ? (
        <Banner
          tone={facts ? 'warn' : 'danger'}
          action={
            <Button size="sm" onClick={onAgain}>
              {t('Try again')}
            </Button>
          }
        >
          {sentence(error.sentence)}
        </Banner>
      ) : null}
      {facts ? <OrderFields {...rest} account={account} facts={facts} /> : error ? null : <FormSkeleton />}
    </div>
  )
}

/** The shape of what comes: sides, kind, price, size, estimate. */
const FormSkeleton = () => (
  <div className="grid gap-3">
    <Skeleton className="h-9 w-full" />
    <Skeleton className="h-10 w-full" />
    <Skeleton className="h-10 w-full" />
    <Skeleton className="h-10 w-full" />
    <Skeleton className="h-24 w-full" />
  </div>
)
