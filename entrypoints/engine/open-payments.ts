/** The payments' part of an engine session: what is known of a recipient, the address book, and how a payment is built. */
import type { EndpointHealth } from '@/lib/chains/endpoint-health'
import type { EngineContext } from '@/lib/engine/context'
import type { Ledger } from '@/lib/ledger/ledger.client'
import type { CallBuilder } from '@/lib/wallets/build-call'
import { createOwnDeposits, type OwnDeposits } from '@/lib/wallets/send/own-deposits.store'
import { createSendHandlers } from '@/lib/wallets/send/send.handlers'
import { createSendBuilder } from '@/lib/wallets/send/send-builder.store'

export interface Payments {
  handlers: ReturnType<typeof createSendHandlers>
  /** What the review of a payment is built by. */
  builder: CallBuilder<'send'>
  /** Asks the person's exchanges for their deposit addresses, and keeps the answers. */
  ownDeposits: OwnDeposits
}

export interface PaymentsOptions {
  health: EndpointHealth
  ledger: Pick<Ledger, 'ask'>
}

/** @example const payments = openPayments(context, { health, ledger }); compose(sendMessages, payments.handlers) */
export function openPayments(context: EngineContext, { health, ledger }: PaymentsOptions): Payments {
  const { db, fetch, now } = context
  // One for both: what an exchange told while the form was filled in is not asked again for the review.
  const ownDeposits = createOwnDeposits(context)
  return {
    handlers: createSendHandlers({ db, fetch, now, health, ledger, ownDeposits }),
    builder: createSendBuilder({ ledger, ownDeposits }),
    ownDeposits,
  }
}
