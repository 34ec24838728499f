/**
 * The entries that a filter finds, asked a page at a time as they are scrolled to. What is on the screen stays there until
 * its successor has arrived: neither another filter nor a new revision of the ledger empties the list first.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { onLedgerNotice } from '@/components/shell/question.hooks'
import { type AppError, toAppError } from '@/lib/core/errors'
import { type EntryFilter, ledgerMessages } from '@/lib/ledger/messages'
import type { EntryPage, EntryView } from '@/lib/ledger/views'
import { call } from '@/lib/messages/call.browser'

export type EntryOrder = 'newest' | 'oldest'

const PAGE = 100
/** Pages kept; those farthest from the window go first. */
const KEPT = 40

interface Shown {
  key: string
  currency: string
  total: number
  revision: number
  pages: ReadonlyMap<number, EntryView[]>
  /** Pages of the present revision; the others are shown, and asked again when they are looked at. */
  fresh: ReadonlySet<number>
}

export interface EntryPages {
  /** `null` until the first page is here. */
  total: number | null
  currency: string
  /** What is shown belongs to the filter before; its own answer is on the way. */
  waiting: boolean
  error: AppError | null
  rowAt: (index: number) => EntryView | undefined
  /** Says which rows are looked at. Must be called whenever they or the pages change. */
  look: (first: number, last: number) => void
  again: () => void
}

export function useEntryPages(filter: EntryFilter, order: EntryOrder): EntryPages {
  const key = JSON.stringify({ filter, order })
  const [shown, setShown] = useState<Shown | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const asked = useRef(new Set<string>())
  const current = useRef(key)
  current.current = key
  const ask = useCallback((page: number) => {
    const wanted = current.current
    const name = `${page} ${wanted}`
    if (asked.current.has(name)) return
    asked.current.add(name)
    const input = JSON.parse(wanted) as { filter: EntryFilter; order: EntryOrder }
    call(ledgerMessages['ledger.entries'], { ...input, offset: page * PAGE, limit: PAGE })
      .then(
        (answer) => {
          if (wanted !== current.current) return
          setShown((before) => withPage(before, wanted, page, answer))
          setError(null)
        },
        (thrown: unknown) => void (wanted === current.current && setError(toAppError(thrown))),
      )
      .finally(() => asked.current.delete(name))
  }, [])
  const again = useCallback(() => {
    setShown((before) => before && { ...before, fresh: new Set() })
    ask(0)
  }, [ask])
  // The first page of every filter; pages that are looked at follow by `look`.
  useEffect(() => ask(0), [ask, key])
  useEffect(() => onLedgerNotice(again), [again])
  const failed = error !== null
  return {
    total: shown?.total ?? null,
    currency: shown?.currency ?? 'usd',
    waiting: shown !== null && shown.key !== key,
    error,
    rowAt: (index) => shown?.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    look: (first, last) => {
      if (!shown || shown.key !== key || failed) return
      for (let page = Math.floor(first / PAGE); page * PAGE < last; page += 1)
        if (!shown.fresh.has(page)) ask(page)
    },
    again,
  }
}

function withPage(before: Shown | null, key: string, page: number, answer: EntryPage): Shown {
  const { currency, total, revision, rows } = answer
  const same = before?.key === key
  const pages = new Map(same ? before.pages : [])
  pages.set(page, rows)
  for (const old of pages.keys()) {
    if (pages.size <= KEPT) break
    if (Math.abs(old - page) > KEPT / 2) pages.delete(old)
  }
  const fresh = new Set(same && before.revision === revision ? before.fresh : [])
  fresh.add(page)
  for (const old of fresh) if (!pages.has(old)) fresh.delete(old)
  return { key, currency, total, revision, pages, fresh }
}
