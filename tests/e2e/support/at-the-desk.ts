/** Orders through messages, as the desk's page sends them, and what the venue has counted. */
import type { Page } from 'puppeteer-core'
import { fromBase64 } from '@/lib/core/bytes'
import type { OrderRow } from '@/lib/db/rows'
import { TABLES } from '@/lib/db/schema'
import { openRow, type SealedRow } from '@/lib/db/seal-rows'
import type { OrderDraft } from '@/lib/trading/draft'
import type { OrderOutcome, OrderReview } from '@/lib/trading/review'
import { subkeys } from '@/lib/vault/subkeys'
import { call } from '@/tests/harness/drive.mts'
import type { Venue } from '@/tests/sandbox/open-exchanges'
import { eventually } from './as-a-person'
import type { World } from './open-world'

export interface TradingAccount {
  id: string
  venue: Venue
  symbol: string
}

/** Puts plenty of both coins into the venue's account, and connects it with a key that may trade. */
export async function connectTrader(
  world: Pick<World, 'sandbox' | 'desk'>,
  venue: Venue,
): Promise<TradingAccount> {
  const { credentials, truth } = world.sandbox
  const { binance, kraken, coinbase } = truth.exchanges
  if (venue === 'binance')
    binance.spot = [
      ...binance.spot.filter(({ asset }) => asset !== 'USDT' && asset !== 'BTC'),
      { asset: 'USDT', free: '1000000', locked: '0' },
      { asset: 'BTC', free: '20', locked: '0' },
    ]
  if (venue === 'kraken')
    for (const [code, balance] of [
      ['ZUSD', '1000000.0000'],
      ['XXBT', '20.0000000000'],
    ] as const) {
      const row = kraken.balances.find((each) => each.code === code)
      if (row) row.balance = balance
      else kraken.balances.push({ code, balance, hold: '0' })
    }
  if (venue === 'coinbase')
    for (const wallet of coinbase)
      if (wallet.currency === 'USD' || wallet.currency === 'BTC')
        wallet.available = wallet.currency === 'USD' ? '1000000' : '20'
  const source = { kind: 'exchange', venue, credentials: credentials[venue].trading }
  const { id } = await call<{ id: string }>(world.desk, 'accounts.add', { source, label: `Trading ${venue}` })
  await call(world.desk, 'history.pause', { account: id, paused: true })
  return { id, venue, symbol: venue === 'binance' ? 'BTC/USDT' : 'BTC/USD' }
}

/** The best bid and ask of the sandbox's book. */
export function bestOf(
  { sandbox }: Pick<World, 'sandbox'>,
  { venue, symbol }: TradingAccount,
): { bid: number; ask: number } {
  const { bids, asks } = sandbox.trading[venue].book(symbol)
  return { bid: Number(bids[0]?.price), ask: Number(asks[0]?.price) }
}

/** A purchase far below the market: it rests. */
export function restingDraft(world: World, account: TradingAccount, change: object = {}): OrderDraft {
  return {
    account: account.id,
    market: { venue: account.venue, symbol: account.symbol },
    side: 'buy',
    kind: 'limit',
    size: { by: 'amount', value: '0.01' },
    timeInForce: 'GTC',
    price: String(Math.round(bestOf(world, account).bid * 0.9)),
    ...change,
  } as unknown as OrderDraft
}

/** A sale at the market: it is filled at once. */
export function marketSale({ id, venue, symbol }: TradingAccount, amount = '0.01'): OrderDraft {
  return {
    account: id,
    market: { venue, symbol },
    side: 'sell',
    kind: 'market',
    size: { by: 'amount', value: amount },
    timeInForce: 'GTC',
  } as unknown as OrderDraft
}

export const review = (page: Page, draft: OrderDraft): Promise<OrderReview> =>
  call<OrderReview>(page, 'trading.review', { draft })

export const confirm = (page: Page, { id, hash, nonce }: OrderReview): Promise<OrderOutcome> =>
  call<OrderOutcome>(page, 'trading.confirm', { id, hash, nonce })

/** How many orders have reached the venue with the key that trades, taken or not. */
export const countReceived = ({ sandbox }: Pick<World, 'sandbox'>, { venue }: TradingAccount): number =>
  sandbox.trading[venue].ordersReceived(sandbox.credentials[venue].trading.apiKey ?? '').length

/** Runs inside the page: the journal's rows as they lie on the disk, and the session's key. */
const READ_JOURNAL = `(async () => {
  const settle = (request) => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
  const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  const db = await settle(indexedDB.open('holdfast'))
  const rows = await settle(db.transaction('orders').objectStore('orders').getAll())
  db.close()
  const { 'vault.dataKey': dataKey } = await chrome.storage.session.get('vault.dataKey')
  return { dataKey, rows: rows.map(({ sealed, ...clear }) => ({ ...clear, sealed: base64(sealed) })) }
})()`

export async function readJournal({ desk }: World): Promise<OrderRow[]> {
  const { dataKey, rows } = (await desk.evaluate(READ_JOURNAL)) as {
    dataKey: string
    rows: { sealed: string }[]
  }
  const { rows: key } = await subkeys(fromBase64(dataKey))
  const { clear } = TABLES.orders
  return rows.map((row) => {
    const sealed = { ...row, sealed: fromBase64(row.sealed) } as unknown as SealedRow
    return openRow(sealed, { key, table: 'orders', clear }) as unknown as OrderRow
  })
}

export async function journalRow(world: World, id: string): Promise<OrderRow> {
  const row = (await readJournal(world)).find((each) => each.id === id)
  if (!row) throw new Error('the journal has no such row')
  return row
}

/** Waits until the journal's row is as it should be. */
export const rowBecomes = (
  world: World,
  id: string,
  isSo: (row: OrderRow) => boolean,
  seconds = 20,
): Promise<OrderRow> =>
  eventually(
    `the row ${id}`,
    async () => {
      const row = await journalRow(world, id)
      if (!isSo(row)) throw new Error(`it is ${row.state}: ${JSON.stringify(row.events)}`)
      return row
    },
    seconds * 1000,
  )
