/** How each deposit and withdrawal stands to the other accounts, by entry. Pure. */
import type { Entry } from '@/lib/core/entry'
import type { EntryId } from '@/lib/core/ids'
import type { TransferMatches } from '@/lib/transfers/transfer'
import type { TransferView } from './views'

/** @example transferViews(matches, entryOf).get(withdrawal) // { state: 'linked', other, otherAccount, by: 'hash' } */
export function transferViews(
  { transfers, ambiguous, unmatched, near, apart }: TransferMatches,
  entryOf: (id: EntryId) => Entry | undefined,
): Map<EntryId, TransferView> {
  const views = new Map<EntryId, TransferView>()
  for (const id of unmatched) views.set(id, open('unmatched', id, near))
  for (const { entry } of ambiguous) views.set(entry, open('ambiguous', entry, near))
  for (const id of apart) views.set(id, { state: 'apart' })
  for (const { from, to, by } of transfers) {
    const [sender, receiver] = [entryOf(from), entryOf(to)]
    if (!sender || !receiver) continue
    views.set(from, { state: 'linked', other: to, otherAccount: receiver.accountId, by })
    views.set(to, { state: 'linked', other: from, otherAccount: sender.accountId, by })
  }
  return views
}

/** Candidates are found when the view is shown, not for each of thousands of open ends with each build. */
const open = (
  state: 'unmatched' | 'ambiguous',
  entry: EntryId,
  near: TransferMatches['near'],
): TransferView => ({
  state,
  get candidates() {
    return near(entry)
  },
})
