/**
 * What was computed of the whole portfolio in the chart's currency, kept from build to build: while only the latest prices are
 * other ones, the years before stay. Prices come with each build, figures are computed when somebody asks; so what prices say
 * since the last time is gathered.
 */
import { type FlowQuestion, type FlowTable, flowCells } from '@/lib/analytics/flows/flow-cells'
import { DailyValuer, type DailyValues, type DailyValuesQuestion } from '@/lib/valuation/daily-values'
import type { DailyPriceBook } from '@/lib/valuation/price-book'
import type { KeptPrices } from './kept-prices'

export class KeptWhole {
  private readonly valuer = new DailyValuer()
  private readonly valued = new Since()
  private readonly flowed = new Since()
  private known: { question: FlowQuestion; table: FlowTable | undefined } | undefined

  /** What the prices of a build are. */
  note(prices: KeptPrices): void {
    this.valued.note(prices)
    this.flowed.note(prices)
  }

  values(question: DailyValuesQuestion): DailyValues | undefined {
    return this.valuer.value({ ...question, pricesDifferFrom: this.valued.take() })
  }

  flows(question: FlowQuestion): FlowTable | undefined {
    const since = this.flowed.take()
    const { known } = this
    if (known && isSame(known.question, question, known.table, since)) return known.table
    const table = flowCells(question)
    this.known = { question, table }
    return table
  }
}

/** Entries and transfers by identity; prices from after the last entry on tell nothing of what has crossed. */
function isSame(was: FlowQuestion, now: FlowQuestion, table: FlowTable | undefined, since: number): boolean {
  return (
    was.entries === now.entries &&
    was.transfers === now.transfers &&
    was.prices.currency === now.prices.currency &&
    since > (now.entries.at(-1)?.at ?? Number.POSITIVE_INFINITY) &&
    [...(table?.counted ?? [])].every(([asset, counted]) => now.isCounted(asset) === counted)
  )
}

/** From when on prices may differ from those of the last time that somebody took. */
class Since {
  private book: DailyPriceBook | undefined
  private moment = Number.POSITIVE_INFINITY

  note({ book, differFrom = Number.NEGATIVE_INFINITY }: KeptPrices): void {
    if (book === this.book) return
    this.book = book
    this.moment = Math.min(this.moment, differFrom)
  }

  take(): number {
    const { moment } = this
    this.moment = Number.POSITIVE_INFINITY
    return moment
  }
}
