/**
 * Transfers of the owner between the three exchange accounts, and what only looks like them. Everything is added as a
 * closed round (money arrives, is sent on, leaves again), so no sum changes and no balance is ever negative.
 */
import { plus } from '../decimal'
import type { Random } from '../random'
import type { TrueEvent, TrueTransfer } from './true-event'

export type VenueName = 'binance' | 'kraken' | 'coinbase'

export interface JoinedVenue {
  name: VenueName
  events: TrueEvent[]
  id: () => string
  /** The venue's symbol by the coin's name: `coin:bitcoin`. */
  symbols: ReadonlyMap<string, string>
}

const DAY = 86_400_000
const MINUTE = 60_000
const FEE = '0.0005'
/** Pairs an ordered couple of venues; the last one of them is told without a hash where that occurs. */
const PAIRS = 3

const hex = (random: Random, length: number): string =>
  `0x${Buffer.from(random.bytes(length)).toString('hex')}`

/** @param end of the years that the histories tell (ms) */
export function joinVenues(random: Random, venues: readonly JoinedVenue[], end: number): void {
  let at = Math.floor(end / 1000) * 1000 - 700 * DAY
  for (const from of venues) {
    for (const to of venues) {
      const coins = [...from.symbols.keys()].filter((coin) => from !== to && to.symbols.has(coin))
      for (const [index, coin] of random.shuffle(coins).slice(0, PAIRS).entries()) {
        at += 20 * DAY
        // Kraken always tells a hash.
        const untold = index === PAIRS - 1 && to.name !== 'kraken'
        addRound(random, { from, to, coin, at, untold, sent: 1 })
      }
      const [coin] = coins
      if (coin === undefined || to.name !== 'coinbase') continue
      at += 20 * DAY
      addRound(random, { from, to, coin, at, untold: true, sent: 2 })
    }
  }
  for (const { events } of venues) events.sort((a, b) => a.at - b.at)
}

interface Round {
  from: JoinedVenue
  to: JoinedVenue
  coin: string
  at: number
  /** The venue that receives does not tell the hash. */
  untold: boolean
  /** Equal withdrawals, of which one arrives at the other venue. */
  sent: 1 | 2
}

function addRound(random: Random, { from, to, coin, at, untold, sent }: Round): void {
  const quantity = `0.${random.integer(100_001, 999_999)}`.replace(/0+$/, '')
  const [source, target] = [from.symbols.get(coin) ?? '', to.symbols.get(coin) ?? '']
  const address = hex(random, 20)
  const txHash = hex(random, 32)
  const round = `${from.name} ${to.name} ${at}`
  const add = (venue: JoinedVenue, moment: number, transfer: Omit<TrueTransfer, 'fiat' | 'network'>) =>
    venue.events.push({ id: venue.id(), at: moment, fiat: false, network: 'ETH', ...transfer })
  const stranger = () => ({ address: hex(random, 20), txHash: hex(random, 32) })
  const kind = sent === 2 ? 'ambiguous' : untold ? 'amount' : 'hash'
  for (let number = 0; number < sent; number += 1) {
    const leaves = at + number * 2 * MINUTE
    const funded = plus(quantity, FEE)
    add(from, leaves - DAY, { type: 'deposit', symbol: source, quantity: funded, fee: '0', ...stranger() })
    const hash = number === 0 ? txHash : hex(random, 32)
    const meant = { kind, round } as const
    add(from, leaves, {
      type: 'withdrawal',
      symbol: source,
      quantity,
      fee: FEE,
      txHash: hash,
      address,
      meant,
    })
  }
  const arrives = at + random.integer(5, 180) * MINUTE
  const told = untold ? {} : { txHash }
  add(to, arrives, {
    type: 'deposit',
    symbol: target,
    quantity,
    fee: '0',
    address,
    ...told,
    meant: { kind, round },
  })
  const foreign = { kind: 'foreign', round } as const
  add(to, arrives + 5 * DAY, {
    type: 'withdrawal',
    symbol: target,
    quantity,
    fee: '0',
    ...stranger(),
    meant: foreign,
  })
}
