/** What a venue paid, or took back, from one row of its own list. */
import { type Amount, isNegative } from '@/lib/core/amount'
import type { EntryDraft, EntryReason } from '@/lib/core/entry'
import type { DraftContext } from './feature-stream'
import { type EntryFacts, entryOf, legOf } from './trade-draft'

interface Paid {
  /** As the venue writes it. */
  symbol: string
  quantity: Amount
  reason: EntryReason
}

/**
 * Income that is taken back is no income: a correction, for the user to look at.
 * @example incomeEntry(context, { nativeId: 'reward:7', at, raw: row }, { symbol: 'SOL', quantity, reason: 'staking' })
 */
export function incomeEntry(
  context: DraftContext,
  facts: Omit<EntryFacts, 'source' | 'unclear'>,
  { symbol, quantity, reason }: Paid,
): EntryDraft {
  const leg = legOf(context, { symbol, code: context.session.code(symbol), quantity })
  const { source } = context
  return isNegative(quantity)
    ? entryOf({ ...facts, source, unclear: true }, 'adjustment', [leg], [])
    : entryOf({ ...facts, source }, ['income', reason], [leg], [])
}
