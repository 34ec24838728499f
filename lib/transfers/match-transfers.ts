/**
 * Finds own transfers among the entries of all accounts. The user's word comes first, then the transaction's hash, then
 * amount, fee and time, within what told addresses allow; only a pair that is the best for both of its ends is taken, equally good ones are a question.
 */
import { subtract } from '@/lib/core/amount'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import type { AccountSource, LinkRow } from '@/lib/db/rows'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { candidateFinder } from './candidates'
import { pairsByAmount } from './pairs-by-amount'
import { pairsByHash } from './pairs-by-hash'
import { type Picked, pickPairs } from './pick-pairs'
import { movedBy, type Side, sideOf } from './sides'
import { contradictsAddress, ownersBy } from './told-address'
import type { Transfer, TransferMatches } from './transfer'
import { readTransferWords, type TransferWords } from './words'

export interface TransferQuestion {
  /** With overlays, of all accounts, in any order. */
  entries: readonly EffectiveEntry[]
  links: readonly LinkRow[]
  /** `addresses`: that are known to be the account's own. */
  accounts: ReadonlyMap<AccountId, { kind: AccountSource['kind']; addresses?: readonly string[] }>
  collectionOf: (asset: AssetId) => AssetId
}

/** @example matchTransfers({ entries, links: [], accounts, collectionOf }).transfers // [{ from, to, by: 'hash', … }] */
export function matchTransfers({
  entries,
  links,
  accounts,
  collectionOf,
}: TransferQuestion): TransferMatches {
  const words = readTransferWords(links)
  const known = remember(collectionOf)
  const sides = entries.flatMap((entry) => sideOf(entry, known) ?? [])
  const said = pairsSaid(words, entries, known)
  const settled = new Set([...said.flatMap(({ from, to }) => [from, to]), ...words.apart])
  const free = sides.filter(({ id }) => !settled.has(id))

  const allowed = ({ out, into }: { out: Side; into: Side }) => !words.forbidden.has(`${out.id} ${into.id}`)
  const sameHash = pairsByHash(free, ({ entry }) => accounts.get(entry.accountId)?.kind === 'exchange')
  const byHash = pickPairs(sameHash.possible.filter(allowed))
  settlePairs(byHash, settled)
  const doubtful = keepDoubts(sameHash.doubtful, settled, words)
  for (const id of doubtful.keys()) settled.add(id)

  const ownersOf = ownersBy(accounts)
  const close = pairsByAmount(
    free.filter(({ id }) => !settled.has(id)),
    (out, into) => words.forbidden.has(`${out.id} ${into.id}`) || contradictsAddress(out, into, ownersOf),
  )
  const byAmount = pickPairs(close.possible, new Set(close.crowded.keys()))
  settlePairs(byAmount, settled)
  const open = new Map([...byHash.open, ...doubtful, ...byAmount.open, ...close.crowded])

  return {
    transfers: [...said, ...toTransfers(byHash, 'hash'), ...toTransfers(byAmount, 'amount')],
    ambiguous: [...open]
      .map(([entry, candidates]) => ({ entry, candidates }))
      .sort((a, b) => (a.entry < b.entry ? -1 : 1)),
    unmatched: free
      .filter(({ id }) => !settled.has(id) && !open.has(id))
      .map(({ id }) => id)
      .sort(),
    near: candidateFinder({
      sides: free.filter(({ id }) => !settled.has(id) || open.has(id)),
      asked: open,
      forbidden: words.forbidden,
    }),
    apart: sides
      .filter(({ id }) => words.apart.has(id))
      .map(({ id }) => id)
      .sort(),
  }
}

/**
 * What a transfer cost beside its told fees: never negative, unless the user linked it so.
 * @example lostOnTheWay({ sent: amount('1'), received: amount('0.999'), … }) // '0.001'
 */
export const lostOnTheWay = ({ sent, received }: Pick<Transfer, 'sent' | 'received'>) =>
  subtract(sent, received)

function remember(collectionOf: (asset: AssetId) => AssetId): (asset: AssetId) => AssetId {
  const known = new Map<AssetId, AssetId>()
  return (asset) => {
    const found = known.get(asset) ?? collectionOf(asset)
    known.set(asset, found)
    return found
  }
}

/** Links to entries that are gone, not counted or not opposite say nothing. */
function pairsSaid(
  { linked }: TransferWords,
  entries: readonly EffectiveEntry[],
  collectionOf: (asset: AssetId) => AssetId,
): Transfer[] {
  if (linked.length === 0) return []
  const wanted = new Set(linked.flatMap(({ from, to }) => [from, to]))
  const sides = new Map<EntryId, Side>()
  for (const entry of entries) {
    if (!wanted.has(entry.id) || entry.ignored || entry.replacedBy !== undefined) continue
    const side = movedBy(entry, collectionOf)
    if (side) sides.set(entry.id, side)
  }
  return linked
    .flatMap(({ from, to }): Transfer[] => {
      const [out, into] = [sides.get(from), sides.get(to)]
      if (out?.direction !== 'out' || into?.direction !== 'in') return []
      return [{ from, to, by: 'user', asset: out.asset, sent: out.quantity, received: into.quantity }]
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1))
}

function settlePairs({ pairs, open }: Picked, settled: Set<EntryId>): void {
  for (const { out, into } of pairs) settled.add(out.id).add(into.id)
  for (const id of open.keys()) settled.add(id)
}

function keepDoubts(
  doubtful: ReadonlyMap<EntryId, EntryId[]>,
  settled: ReadonlySet<EntryId>,
  { forbidden }: TransferWords,
): Map<EntryId, EntryId[]> {
  const kept = new Map<EntryId, EntryId[]>()
  for (const [id, candidates] of doubtful) {
    if (settled.has(id)) continue
    const left = candidates.filter((other) => !settled.has(other) && !forbidden.has(`${id} ${other}`))
    if (left.length > 0) kept.set(id, left.sort())
  }
  return kept
}

const toTransfers = ({ pairs }: Picked, by: 'hash' | 'amount'): Transfer[] =>
  pairs.map(({ out, into }) => ({
    from: out.id,
    to: into.id,
    by,
    asset: out.asset,
    sent: out.quantity,
    received: into.quantity,
  }))
