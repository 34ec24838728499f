/**
 * What is kept of a market's raw row (`info`) when its list is stored: Binance's kinds of orders, without which ccxt refuses each of
 * them, and those of its rules that ccxt drops. Hundreds of markets have the same filters, so each set of them is kept once. Pure.
 */
type Row = Record<string, unknown>

const KEPT = ['orderTypes', 'ocoAllowed', 'allowTrailingStop'] as const

/** Read by `trading/venues/binance-filters.ts`; the other filters are in ccxt's own fields. */
export const KEPT_FILTERS: ReadonlySet<unknown> = new Set([
  'PERCENT_PRICE',
  'PERCENT_PRICE_BY_SIDE',
  'MAX_NUM_ORDERS',
  'MAX_NUM_ALGO_ORDERS',
  'TRAILING_DELTA',
])

export interface KeptRawRows {
  /** @returns what is kept of it; nothing where there is nothing to keep. @example raws.keep({ orderTypes: ['LIMIT'], status: 'TRADING' }) */
  keep: (info: unknown) => Row | undefined
  /** Stored beside the markets; `giveBack` takes it. */
  filterSets: readonly (readonly unknown[])[]
}

export function keptRawRows(): KeptRawRows {
  const filterSets: (readonly unknown[])[] = []
  const places = new Map<string, number>()
  const placeOf = (filters: readonly unknown[]): number => {
    const key = JSON.stringify(filters)
    const known = places.get(key) ?? filterSets.push(filters) - 1
    places.set(key, known)
    return known
  }
  return {
    filterSets,
    keep(info) {
      if (!isRow(info) || info['orderTypes'] === undefined) return undefined
      const kept = Object.fromEntries(KEPT.flatMap((name) => (name in info ? [[name, info[name]]] : [])))
      const { filters } = info
      if (!Array.isArray(filters)) return kept
      return { ...kept, filterSet: placeOf(filters.filter((each) => KEPT_FILTERS.has(each?.filterType))) }
    },
  }
}

/** Puts the filters back into a stored row. @example giveBack({ info: { filterSet: 0 } }, [[…]]) // { info: { filterSet: 0, filters: […] } } */
export function giveBack<R extends Row>(row: R, filterSets: readonly unknown[]): R {
  const { info } = row
  if (!isRow(info) || typeof info['filterSet'] !== 'number') return row
  return { ...row, info: { ...info, filters: filterSets[info['filterSet']] } }
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
