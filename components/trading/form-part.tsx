/** The order form of the chosen account in its panel, its review, and the same order at other venues. */
import { useCallback, useRef, useState } from 'react'
import type { AccountId } from '@/lib/core/ids'
import { type MarketRef, marketKey } from '@/lib/core/order'
import type { OrderRow } from '@/lib/db/rows'
import { venues } from '@/lib/exchanges/catalogue'
import type { OrderDraft } from '@/lib/trading/draft'
import type { ChosenMarket } from './chosen-market.hooks'
import { type DeskAccount, tradesAt } from './desk-accounts'
import type { DeskFactsState } from './desk-facts.hooks'
import { FormPanel } from './form-panel'
import type { Handing } from './handed.hooks'
import { LiveForm } from './live-form'
import { EMPTY_FORM } from './order-form-state'
import { refreshOrders } from './refresh-orders.hooks'
import { OrderReviewFlow } from './review-flow'
import { useReviewFlow } from './review-flow.hooks'
import { useTypedOrder } from './typed-order.hooks'
import { VenueCompare } from './venue-compare'

export interface FormPartProps {
  /** Newest first: an order under way goes on there after the answer. */
  journal: readonly OrderRow[] | null
  market: MarketRef
  account: DeskAccount | undefined
  accounts: readonly DeskAccount[]
  state: DeskFactsState
  handing: Handing
  chosen: ChosenMarket
}

export function FormPart(props: FormPartProps) {
  const { market, account, accounts, state, handing, chosen, journal } = props
  const { facts, error, again } = state
  // What is free and what is open has changed with an order that was placed.
  const replaced = useRef(false)
  const typed = useTypedOrder({ market, account: account?.id, handed: handing.handed })
  const { change } = typed
  const onPlaced = useCallback(() => {
    again()
    refreshOrders()
    if (!replaced.current) return
    // The order that was changed is gone: the next one is a new one.
    change(EMPTY_FORM)
  }, [again, change])
  const flow = useReviewFlow(onPlaced)
  const [comparing, setComparing] = useState<OrderDraft>()
  const goTo = (draft: OrderDraft, at: MarketRef, of: AccountId) => {
    const { replaces: _, ...rest } = draft
    chosen.chooseMarket(at, of)
    handing.hand({ ...rest, account: of, market: at }, at)
    setComparing(undefined)
  }
  return (
    <FormPanel
      account={account}
      mayTrade={facts?.mayTrade ?? account?.mayTrade ?? 'unknown'}
      docs={venues.find(({ id }) => id === market.venue)?.docs}
    >
      {account === undefined ? null : (
        <LiveForm
          key={marketKey(market)}
          market={market}
          account={account.id}
          accounts={accounts.filter((each) => tradesAt(each, market))}
          onAccount={chosen.chooseAccount}
          facts={facts}
          error={error}
          onAgain={again}
          typed={typed}
          isReviewing={flow.phase.step === 'asking'}
          onReview={(draft) => {
            replaced.current = draft.replaces !== undefined
            flow.begin(draft)
          }}
          onCompare={accounts.length > 1 ? setComparing : undefined}
        />
      )}
      {comparing ? (
        <VenueCompare
          draft={comparing}
          onUse={(of, at) => goTo(comparing, at, of)}
          onClose={() => setComparing(undefined)}
        />
      ) : null}
      <OrderReviewFlow flow={flow} journal={journal} />
    </FormPanel>
  )
}
