/** Files as Kraken and Binance hand them out, written from true events. */
import { ledgersAnswer } from '@/tests/sandbox/exchanges/kraken-history'
import { eventsOf, type TrueEvent } from '@/tests/sandbox/ledger/history/true-event'

export interface ExchangeFile {
  text: string
  /** How many entries its rows come to. */
  facts: number
}

const iso = (at: number): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ')
const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',')

interface LedgerRow {
  refid: string
  time: number
  type: string
  subtype: string
  aclass: string
  asset: string
  amount: string
  fee: string
  balance: string
}

/** History → Ledgers → all. */
export function krakenLedgers(events: readonly TrueEvent[]): ExchangeFile {
  const rows: [string, LedgerRow][] = []
  for (;;) {
    const { ledger } = ledgersAnswer(events, { ofs: String(rows.length) }) as {
      ledger: Record<string, LedgerRow>
    }
    const page = Object.entries(ledger)
    if (page.length === 0) break
    rows.push(...page)
  }
  const header = ['txid', 'refid', 'time', 'type', 'subtype', 'aclass', 'asset', 'amount', 'fee', 'balance']
  const lines = rows.reverse().map(([txid, row]) => {
    const { refid, time, type, subtype, aclass, asset, amount, fee, balance } = row
    return quoted([txid, refid, iso(time * 1000), type, subtype, aclass, asset, amount, fee, balance])
  })
  // Sides of a move into staking stand by themselves.
  const facts = events.reduce((sum, { type }) => sum + (type === 'move' ? 2 : 1), 0)
  return { text: [quoted(header), ...lines].join('\n'), facts }
}

/** Orders → Spot trade history: no ids, whole seconds, the coin behind each figure. */
export function binanceTrades(events: readonly TrueEvent[]): ExchangeFile {
  const trades = eventsOf(events, 'trade')
  const lines = trades.map(({ at, market, side, price, quantity, base, cost, quote, fee, feeSymbol }) =>
    [
      iso(at),
      market,
      side.toUpperCase(),
      price,
      `${quantity}${base}`,
      `${cost}${quote}`,
      `${fee}${feeSymbol}`,
    ].join(','),
  )
  return {
    text: ['Date(UTC),Pair,Side,Price,Executed,Amount,Fee', ...lines].join('\n'),
    facts: trades.length,
  }
}
