/**
 * Kraken's ledger and trade history over true events: fifty rows a page, newest first, by offset; `start` is exclusive and
 * `end` inclusive; the sides of a trade share a reference, the sides of a move into staking do not.
 */
import { fixed, times } from '../ledger/decimal'
import { krakenBase } from '../ledger/history/seed-histories'
import { eventsOf, type TrueEvent } from '../ledger/history/true-event'

const PAGE = 50

interface Row {
  refid: string
  time: number
  type: string
  subtype: string
  aclass: 'currency'
  asset: string
  amount: string
  fee: string
  balance: string
}

type Params = Readonly<Record<string, string>>

const seconds = (at: number): number => at / 1000
const id = (first: string, event: TrueEvent, side = 0): string => `${first}${side}${event.id.slice(2)}`

/** Rows of an event, in the order in which Kraken books them. */
function rowsOf(event: TrueEvent): [id: string, row: Row][] {
  let side = 0
  const row = (more: Partial<Row> & { type: string; asset: string }, amount: string, fee = '0') => {
    const plain: Row = {
      refid: id('T', event),
      time: seconds(event.at),
      subtype: '',
      aclass: 'currency',
      ...more,
      amount: fixed(amount, 10),
      fee: fixed(fee, 10),
      balance: '0.0000000000',
    }
    side += 1
    return [id('L', event, side), plain] satisfies [string, Row]
  }
  const negative = (quantity: string): string => times(quantity, '-1')
  switch (event.type) {
    case 'trade': {
      const buys = event.side === 'buy'
      return [
        row(
          { type: 'trade', subtype: 'tradespot', asset: event.base },
          buys ? event.quantity : negative(event.quantity),
        ),
        row(
          { type: 'trade', subtype: 'tradespot', asset: event.quote },
          buys ? negative(event.cost) : event.cost,
          event.fee,
        ),
      ]
    }
    case 'deposit':
    case 'withdrawal': {
      const amount = event.type === 'deposit' ? event.quantity : negative(event.quantity)
      return [row({ type: event.type, refid: id('F', event), asset: event.symbol }, amount, event.fee)]
    }
    case 'convert':
    case 'dust': {
      const subtype = event.type === 'dust' ? 'dustsweeping' : ''
      return [
        row({ type: 'spend', subtype, asset: event.from }, negative(event.fromQuantity)),
        row({ type: 'receive', subtype, asset: event.to }, event.toQuantity, event.fee),
      ]
    }
    case 'reward': {
      const earn = !event.symbol.endsWith('.S')
      const kind = earn ? { type: 'earn', subtype: 'reward' } : { type: 'staking' }
      return [row({ ...kind, refid: id('S', event), asset: event.symbol }, event.quantity)]
    }
    case 'move': {
      const base = krakenBase(event.to)
      return [
        row(
          { type: 'transfer', subtype: 'spottostaking', refid: id('M', event), asset: base },
          negative(event.quantity),
        ),
        row(
          { type: 'transfer', subtype: 'stakingfromspot', refid: id('N', event), asset: event.to },
          event.quantity,
        ),
      ]
    }
  }
}

/** Newest first. */
const newestFirst = <Dated extends readonly [string, { time: number }]>(rows: Dated[]): Dated[] =>
  rows.reverse().sort(([, a], [, b]) => b.time - a.time)

function within<Dated extends readonly [string, { time: number }]>(rows: Dated[], params: Params): Dated[] {
  const bound = (name: string, otherwise: number): number => {
    const text = params[name]
    return text === undefined ? otherwise : (rows.find(([key]) => key === text)?.[1].time ?? Number(text))
  }
  const [start, end] = [bound('start', -1), bound('end', Number.POSITIVE_INFINITY)]
  return rows.filter(([, { time }]) => time > start && time <= end)
}

const pageOf = <Value>(rows: [string, Value][], params: Params): Record<string, Value> => {
  const ofs = Number(params['ofs'] ?? 0)
  return Object.fromEntries(rows.slice(ofs, ofs + PAGE))
}

export function ledgersAnswer(events: readonly TrueEvent[], params: Params): unknown {
  const { asset, type } = params
  const rows = within(newestFirst(events.flatMap(rowsOf)), params).filter(
    ([, row]) =>
      (asset === undefined || asset === 'all' || asset.split(',').includes(row.asset)) &&
      (type === undefined || type === 'all' || type === row.type),
  )
  return { ledger: pageOf(rows, params), count: rows.length }
}

export function tradesAnswer(events: readonly TrueEvent[], params: Params): unknown {
  const rows = newestFirst(
    eventsOf(events, 'trade').map((trade): [string, { time: number } & Record<string, unknown>] => [
      id('T', trade),
      {
        ordertxid: `O${trade.orderId.slice(1)}`,
        postxid: 'TKH2SE-M7IF5-CFI7LT',
        pair: trade.market,
        time: seconds(trade.at),
        type: trade.side,
        ordertype: 'limit',
        price: trade.price,
        cost: trade.cost,
        fee: trade.fee,
        vol: trade.quantity,
        margin: '0.00000',
        misc: '',
        trade_id: trade.number,
        maker: trade.maker,
      },
    ]),
  )
  const found = within(rows, params)
  return { trades: pageOf(found, params), count: found.length }
}

/** Deposits or withdrawals of the last ninety days, or of the span asked for; a list unless a cursor is asked for. */
export function transfersAnswer(
  events: readonly TrueEvent[],
  { type, params, now }: { type: 'deposit' | 'withdrawal'; params: Params; now: number },
): unknown {
  const start = Number(params['start'] ?? now / 1000 - 90 * 86_400)
  const end = Number(params['end'] ?? now / 1000)
  return eventsOf(events, type)
    .filter(({ at }) => at / 1000 >= start && at / 1000 <= end)
    .reverse()
    .slice(0, Number(params['limit'] ?? 25))
    .map((event) => ({
      method: event.fiat ? 'Bank transfer' : event.symbol,
      aclass: 'currency',
      asset: event.symbol,
      refid: id('F', event),
      txid: event.txHash ?? event.id,
      info: event.address ?? 'BANKCODEXXX',
      amount: fixed(event.quantity, 10),
      fee: fixed(event.fee, 10),
      time: Math.floor(event.at / 1000),
      status: 'Success',
    }))
}
