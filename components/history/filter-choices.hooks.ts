/** What the conditions of the history filter offer: kinds, accounts, assets that are or were held, origins, marks, files. */
import { useMemo } from 'react'
import { useAssetRows } from '@/components/shell/live.hooks'
import { useT } from '@/components/shell/translation'
import { useView } from '@/components/shell/view.hooks'
import { ENTRY_KINDS } from '@/lib/core/entry'
import { KIND_WORDS } from '@/lib/core/entry-words'
import type { ImportRow } from '@/lib/db/rows'
import { ENTRY_FLAGS } from '@/lib/ledger/messages'
import type { AccountLine } from '@/lib/portfolio/view'
import { FLAG_WORDS, ORIGIN_WORDS } from './entry-words'
import type { FilterChoice, FilterChoices } from './filter-bar'

const ORIGINS = ['api', 'csv', 'chain', 'user'] as const

export function useFilterChoices(
  accounts: readonly AccountLine[],
  imports: readonly ImportRow[],
): FilterChoices {
  const { sentence } = useT()
  const { full, head } = useView()
  const rows = useAssetRows()
  const lines = (full ?? head)?.lines
  const assets = useMemo(() => {
    const named = new Map<string, string>()
    for (const { asset, symbol } of lines ?? []) named.set(asset, symbol)
    for (const { asset, symbol } of rows) if (!named.has(asset)) named.set(asset, symbol)
    return [...named].map(([value, label]): FilterChoice => ({ value, label }))
  }, [lines, rows])
  return {
    kinds: ENTRY_KINDS.map((value) => ({ value, label: sentence(KIND_WORDS[value]) })),
    accounts: accounts.map(({ id, label }) => ({ value: id, label })),
    assets,
    origins: ORIGINS.map((value) => ({ value, label: sentence(ORIGIN_WORDS[value]) })),
    flags: ENTRY_FLAGS.map((value) => ({ value, label: sentence(FLAG_WORDS[value]) })),
    imports: imports.map(({ id, fileName }) => ({ value: id, label: fileName })),
  }
}
