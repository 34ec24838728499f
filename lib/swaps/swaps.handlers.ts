/** Handlers of swaps: offers, the comparison over exchanges and chains, and orders that a solver carries out. */
import { collectionOf } from '@/lib/assets/collection'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Handlers } from '@/lib/messages/define'
import { readSettings } from '@/lib/settings/settings.store'
import type { ExecutionsContext } from './executions/executions-context'
import { gatherExecutions } from './executions/gather-executions.store'
import { gatherQuotes } from './gather-quotes.store'
import type { swapMessages } from './messages'
import { placeSignedOrder } from './orders/place-order.store'
import type { SignedOrdersContext } from './orders/signed-orders-context'

/** @example compose(swapMessages, createSwapHandlers(deps, orders)) */
export function createSwapHandlers(
  deps: ExecutionsContext,
  orders: SignedOrdersContext,
): Handlers<typeof swapMessages> {
  const { context, book } = deps
  return {
    'swaps.quotes': ({ request }) => gatherQuotes(deps, request),
    'swaps.compare': async (intent) => ({
      sell: collectionOf(intent.sell),
      buy: collectionOf(intent.buy),
      rows: await gatherExecutions(deps, intent),
    }),
    'swaps.order': async ({ quote: id, signature }) => {
      const quote = book.get(id)
      const account = quote && (await context.db.accounts.get(quote.account))
      if (!quote || account?.source.kind !== 'evm' || context.now() >= quote.validUntil) throw ended()
      await refuseWhileStopped(context.db)
      return placeSignedOrder(orders, quote, { signature, from: account.source.address })
    },
  }
}

/** The desk's stop stops what is sold by a signature, too. @throws AppError `refused` */
async function refuseWhileStopped(db: ExecutionsContext['context']['db']): Promise<void> {
  if (!(await readSettings(db)).desk.stopped) return
  throw new AppError('refused', say('All orders are stopped. Release the stop on the trading page first.'))
}

const ended = () =>
  new AppError('refused', say('This offer has ended. Nothing was sent. Ask for new offers.'))
