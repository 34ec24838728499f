/** How each deposit and withdrawal stands to the other accounts, by entry. Pure. */
import type { Entry } from '@/lib/core/entry'
import type { EntryId } from '@/lib/core/ids'
import type { TransferMatches } from '@/lib/transfers/transfer'
import type { TransferView } from './views'

/** @example transferViews(matches, byId).get(withdrawal) // { state: 'linked', other, otherAccount, by: 'hash' } */
export function transferViews(
  { transfers, ambiguous, unmatched, apart }: TransferMatches,
  byId: ReadonlyMap<EntryId, Entry>,
): Map<EntryId, TransferView> {
  const views = new Map<EntryId, TransferView>()
  for (const id of unmatched) views.set(id, { state: 'unmatched' })
  for (const { entry, candidates } of ambiguous) views.set(entry, { state: 'ambiguous', candidates })
  for (const id of apart) views.set(id, { state: 'apart' })
  for (const { from, to, by } of transfers) {
    const [sender, receiver] = [byId.get(from), byId.get(to)]
    if (!sender || !receiver) continue
    views.set(from, { state: 'linked', other: to, otherAccount: receiver.accountId, by })
    views.set(to, { state: 'linked', other: from, otherAccount: sender.accountId, by })
  }
  return views
}
