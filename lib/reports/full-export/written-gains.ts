/** Prices that entries were valued at, disposals with the lots they took, open lots, daily values. */
import { fromScaled } from '@/lib/accounting/exact'
import type { Match } from '@/lib/accounting/lot'
import { type Amount, parseAmount } from '@/lib/core/amount'
import type { AssetId, EntryId } from '@/lib/core/ids'
import { applyOverlay } from '@/lib/history/effective-entry'
import { assetsOf } from '@/lib/history/lean-entry'
import type { FullExport, WrittenMatch } from './document'
import type { ExportedSeries, FullExportFacts } from './facts'
import { iso, isoDay } from './iso'

const DAY_MS = 86_400_000

type Computed = Pick<FullExport, 'prices' | 'disposals' | 'openLots' | 'dailyValues'>

export function writtenGains(facts: FullExportFacts): Computed {
  const { currency } = facts.rules
  return {
    prices: usedPrices(facts),
    disposals: facts.outgoes.map(({ entryId, account, at, asset, what, quantity, proceeds, matches }) => ({
      entry: entryId,
      account,
      at: iso(at),
      asset,
      what,
      quantity: fromScaled(quantity),
      proceeds: scaled(proceeds),
      currency,
      matches: matches.map(writtenMatch),
    })),
    openLots: facts.lots
      .filter(({ left }) => left > 0n)
      .map(({ id, asset, account, acquiredBy, acquiredAt, quantity, left, cost, movedBy }) => ({
        id,
        asset,
        account,
        acquiredBy,
        acquiredAt: acquiredAt === null ? null : iso(acquiredAt),
        quantity: fromScaled(quantity),
        left: fromScaled(left),
        cost: scaled(cost),
        currency,
        movedBy: [...movedBy],
      })),
    dailyValues: [
      ...writtenSeries(null, facts.values.whole),
      ...[...facts.values.accounts].flatMap(([account, series]) => writtenSeries(account, series)),
    ],
  }
}

const scaled = (value: bigint | null): Amount | null => (value === null ? null : fromScaled(value))

const writtenMatch = (match: Match): WrittenMatch => ({
  lot: match.lot,
  acquiredBy: match.acquiredBy ?? null,
  acquiredAt: match.acquiredAt === null ? null : iso(match.acquiredAt),
  quantity: fromScaled(match.quantity),
  cost: scaled(match.cost),
  proceeds: scaled(match.proceeds),
  gain: scaled(match.gain),
  term: match.term,
  rule: match.rule,
  movedBy: [...match.movedBy],
})

/** One row an asset and moment that some counted entry has. Money in its own currency is no price. */
function usedPrices({ entries, replaced, overlays, prices }: FullExportFacts): FullExport['prices'] {
  const overlayOf = new Map(overlays.map(({ id, overlay }) => [id, overlay]))
  const rows = new Map<string, FullExport['prices'][number]>()
  for (const told of entries) {
    if (isReplaced(told, replaced)) continue
    const entry = applyOverlay(told, overlayOf.get(told.id))
    if (entry.ignored === true) continue
    for (const asset of assetsOf(entry)) {
      const key = `${asset} ${entry.at}`
      const price = rows.has(key) ? undefined : priceRow(asset, entry.at, prices)
      if (price) rows.set(key, price)
    }
  }
  return [...rows.values()]
}

const isReplaced = (
  { id, replacedBy }: { id: EntryId; replacedBy?: EntryId },
  replaced: FullExportFacts['replaced'],
): boolean => replacedBy !== undefined || replaced.has(id)

function priceRow(
  asset: AssetId,
  at: number,
  { currency, priceAt }: FullExportFacts['prices'],
): FullExport['prices'][number] | undefined {
  const known = priceAt(asset, at)
  if (known === undefined || known.grain === 'definition') return undefined
  const { price, at: pricedAt, source, grain } = known
  return { asset, at: iso(at), price, currency, pricedAt: iso(pricedAt), source, grain }
}

/** Chart points are numbers inside; their shortest decimal text is what is written. */
const writtenSeries = (account: string | null, { currency, from, values }: ExportedSeries) =>
  values.map((value, day) => ({
    account,
    day: isoDay(from + day * DAY_MS),
    value: value === null ? null : (parseAmount(value) ?? null),
    currency,
  }))
