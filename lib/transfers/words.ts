/** What the user said of transfers: these two are one, these are not, this one is with somebody else. The last word counts. */
import type { EntryId } from '@/lib/core/ids'
import type { LinkRow } from '@/lib/db/rows'

export interface TransferWords {
  linked: { from: EntryId; to: EntryId }[]
  /** `from to`, in both orders. */
  forbidden: Set<string>
  apart: Set<EntryId>
}

/** @example readTransferWords([{ verdict: 'apart', from, … }]).apart.has(from) // true */
export function readTransferWords(links: readonly LinkRow[]): TransferWords {
  const words: TransferWords = { linked: [], forbidden: new Set(), apart: new Set() }
  const spoken = new Set<EntryId>()
  const newestFirst = links.toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
  for (const { verdict, from, to } of newestFirst) {
    if (verdict === 'apart' && to !== undefined) {
      if (!words.linked.some((pair) => pair.from === from && pair.to === to))
        words.forbidden.add(`${from} ${to}`).add(`${to} ${from}`)
      continue
    }
    if (spoken.has(from) || (to !== undefined && spoken.has(to))) continue
    if (to === undefined) {
      if (verdict === 'apart') words.apart.add(from)
    } else if (!words.forbidden.has(`${from} ${to}`)) {
      words.linked.push({ from, to })
      spoken.add(to)
    }
    spoken.add(from)
  }
  return words
}
