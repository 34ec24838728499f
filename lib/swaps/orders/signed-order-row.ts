/** How a signed order moves on by what its source tells, and when it is asked again. Pure. */
import { fromUnits } from '@/lib/core/amount'
import { AppError, type ErrorShape, toErrorShape } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { SignedOrderId } from '@/lib/core/signed-order'
import { SETTLED, type SignedOrderRow } from '@/lib/db/rows'
import type { Mined } from '@/lib/wallets/write-entry.store'
import type { SwapQuote, SwapSide } from '../quote'

/** As a source tells it; quantities in units. */
export type ToldOrder =
  | { status: 'open' | 'cancelled' | 'expired' }
  | { status: 'filled'; paid: bigint; received: bigint; txHash?: string }

/** Solvers settle within a minute or two; after that an order waits for its price. */
const OFTEN_MS = 10_000
const SELDOM_MS = 30_000
const OFTEN_FOR_MS = 3 * 60_000
/** A settlement may be in a block just before the end, and the source tells it a little later. */
const TOLD_WITHIN_MS = 3 * 60_000
/** The settlement's entry is tried for so long; the account's own history tells it in the end. */
const ENTRY_WITHIN_MS = 60 * 60_000

export interface SignedQuote {
  id: SignedOrderId
  quote: SwapQuote
  uid: string
  from: string
  until: number
  now: number
}

/** Written before the order is sent. */
export const newSignedOrder = ({ id, quote, uid, from, until, now }: SignedQuote): SignedOrderRow => ({
  id,
  accountId: quote.account,
  at: now,
  // An answer is waited for; whoever finds the row after that asks.
  dueAt: now + SELDOM_MS,
  state: 'sent',
  source: quote.source,
  sourceName: quote.sourceName,
  uid,
  chain: quote.chain,
  from: from.toLowerCase(),
  pays: amountOf(quote.sells),
  receives: amountOf(quote.buys),
  minimum: fromUnits(BigInt(quote.minimum), quote.buys.decimals),
  decimals: { pays: quote.sells.decimals, receives: quote.buys.decimals },
  until,
})

const amountOf = ({ asset, symbol, quantity }: SwapSide) => ({ asset, symbol, quantity })

/** Whether its source has it is not known. */
export const isUnanswered = ({ state }: Pick<SignedOrderRow, 'state'>): boolean =>
  state === 'sent' || state === 'unknown'

/** Its end is not known, and it may still sell. */
export const isUnderWay = (row: Pick<SignedOrderRow, 'state'>): boolean =>
  isUnanswered(row) || row.state === 'open'

/** @example acceptedOrder(row, now).state // 'open' */
export const acceptedOrder = (row: SignedOrderRow, now: number): SignedOrderRow => ({
  ...withoutError(row),
  state: 'open',
  dueAt: now + OFTEN_MS,
})

/** Nothing was sold and nothing will be. */
export const rejectedOrder = (row: SignedOrderRow, error: ErrorShape): SignedOrderRow => ({
  ...row,
  state: 'rejected',
  dueAt: SETTLED,
  error,
})

/** No answer came: its source is asked for it by its id, at once and again. It is never sent again. */
export const unansweredOrder = (row: SignedOrderRow, now: number): SignedOrderRow => ({
  ...row,
  state: 'unknown',
  dueAt: now + OFTEN_MS,
  error: toErrorShape(unanswered()),
})

const unanswered = () =>
  new AppError(
    'unavailable',
    say(
      'It is not known yet whether the order arrived. Do not place it again: the journal tells what became of it.',
    ),
  )

/**
 * @param told `undefined`: its source does not know the id
 * @example afterTold(row, undefined, row.until + 3_600_000).state // 'absent'
 */
export function afterTold(row: SignedOrderRow, told: ToldOrder | undefined, now: number): SignedOrderRow {
  const isOver = now > row.until + TOLD_WITHIN_MS
  if (told === undefined) return isOver ? ended(row, 'absent') : { ...row, dueAt: nextAskAt(row, now) }
  switch (told.status) {
    case 'open':
      // A source that still calls it open long after its end tells nothing more.
      return now > row.until + ENTRY_WITHIN_MS
        ? ended(row, 'expired')
        : { ...withoutError(row), state: 'open', dueAt: nextAskAt(row, now) }
    case 'filled':
      return filled(row, told, now)
    case 'cancelled':
    case 'expired':
      // Settled in the last moment, it may be told as filled a little later.
      return isOver || told.status === 'cancelled'
        ? ended(row, told.status)
        : { ...withoutError(row), state: 'open', dueAt: nextAskAt(row, now) }
    default:
      return told satisfies never
  }
}

function filled(
  row: SignedOrderRow,
  { paid, received, txHash }: Extract<ToldOrder, { status: 'filled' }>,
  now: number,
): SignedOrderRow {
  const { decimals } = row
  return {
    ...withoutError(row),
    state: 'filled',
    result: { paid: fromUnits(paid, decimals.pays), received: fromUnits(received, decimals.receives) },
    ...(txHash === undefined ? {} : { txHash }),
    dueAt: now > row.until + ENTRY_WITHIN_MS ? SETTLED : now + OFTEN_MS,
  }
}

/** Its entry stands in the history: nothing more is to be learned. */
export const enteredOrder = (row: SignedOrderRow): SignedOrderRow => ({
  ...row,
  entered: true,
  dueAt: SETTLED,
})

/** What a solver settled, as the history is told of it. */
export const settlementOf = ({
  accountId,
  chain,
  from,
  pays,
  receives,
  minimum,
  sourceName,
  txHash,
}: SignedOrderRow & { txHash: string }): Mined => ({
  accountId,
  txHash,
  tx: { chain, from },
  purpose: { kind: 'swap', pays, receives, minimum, source: sourceName },
})

const ended = (row: SignedOrderRow, state: 'absent' | 'cancelled' | 'expired'): SignedOrderRow => ({
  ...withoutError(row),
  state,
  dueAt: SETTLED,
})

/** @example nextAskAt(row, row.at) - row.at // 10_000 */
export const nextAskAt = ({ at }: Pick<SignedOrderRow, 'at'>, now: number): number =>
  now + (now - at < OFTEN_FOR_MS ? OFTEN_MS : SELDOM_MS)

function withoutError({ error: _, ...row }: SignedOrderRow): SignedOrderRow {
  return row
}

/** It sells the same coin of the same account, and nobody knows whether it is there. */
export const isRival = (
  row: SignedOrderRow,
  { account, sells }: Pick<SwapQuote, 'account' | 'sells'>,
): boolean => isUnanswered(row) && row.accountId === account && row.pays.asset === sells.asset
