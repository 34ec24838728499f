/**
 * What ccxt's classes really send when they are asked for an account's past: each method is called with a beginning, an end
 * and a number of rows that can be recognised, and the request is searched for them. `lib/exchanges/data/history-calls.json`
 * is this, written down; a test compares.
 */
import { generateKeyPairSync } from 'node:crypto'
import type { CcxtClass, CcxtExchange } from '@/lib/exchanges/ccxt-exchange'
import { FAKE_CREDENTIALS, marketsJson } from '@/tests/fixtures/fake-venue'

export const HISTORY_METHODS = [
  'fetchMyTrades',
  'fetchDeposits',
  'fetchWithdrawals',
  'fetchDepositsWithdrawals',
  'fetchLedger',
  'fetchConvertTradeHistory',
] as const
export type HistoryMethod = (typeof HISTORY_METHODS)[number]

const SINCE = 1_790_000_123_000
const UNTIL = 1_790_080_657_000
const LIMIT = 37

/** Keys of the form that some classes check before they send anything; of no worth. */
const KEYS: Record<string, Record<string, string>> = {
  gemini: { apiKey: 'account-0123456789' },
  lbank: { secret: '0123456789abcdef0123456789abcdef' },
  modetrade: { secret: '2'.repeat(44) },
  woofipro: { secret: '2'.repeat(44) },
  revolutx: {
    privateKey: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
  },
}

/** Letters: `s` sends the beginning, `u` the end, `l` the number of rows, `m` wants a market, `c` a currency. */
export type Calls = Partial<Record<HistoryMethod, string>>

export async function probeVenue(Venue: CcxtClass): Promise<Calls> {
  const calls: Calls = {}
  for (const method of HISTORY_METHODS) {
    if (!new Venue({}).has[method]) continue
    const needs = method === 'fetchMyTrades' ? (['', 'm'] as const) : (['', 'c'] as const)
    for (const need of needs) {
      const sent = await requestsOf(
        Venue,
        method,
        need === 'm' ? 'BTC/USDT' : need === 'c' ? 'BTC' : undefined,
      )
      if (sent === undefined) continue
      calls[method] = `${need}${letters(sent)}`
      break
    }
  }
  return calls
}

/** @returns everything that was sent, as text; `undefined` when the class refused before it sent the question itself */
async function requestsOf(
  Venue: CcxtClass,
  method: HistoryMethod,
  unit: string | undefined,
): Promise<string | undefined> {
  const exchange = new Venue({ ...FAKE_CREDENTIALS, ...KEYS[new Venue({}).id], enableRateLimit: false })
  const { markets, currencies } = JSON.parse(marketsJson) as { markets: unknown; currencies: unknown }
  exchange.setMarkets(markets, currencies)
  const sent: string[] = []
  exchange.fetchImplementation = (url, init) => {
    sent.push(
      `${decodeURIComponent(url)}\n${typeof init.body === 'string' ? init.body : ''}\n${decoded(init.headers ?? {})}`,
    )
    return Promise.resolve({
      status: 200,
      statusText: '',
      headers: new Headers(),
      text: () => Promise.resolve('{}'),
    })
  }
  const call = exchange[method] as CcxtExchange['fetchBalance']
  let refused: unknown
  await (call as (...args: unknown[]) => Promise<unknown>)
    .call(exchange, unit, SINCE, LIMIT, { until: UNTIL })
    .catch((error: unknown) => (refused = error))
  const name = refused instanceof Error ? refused.name : ''
  if (sent.length === 0 || name === 'ArgumentsRequired') return undefined
  // A parameter that the class does not know is handed on under ccxt's name; the venue does not hear of it.
  return sent.join('\n').replace(/"?until"?[=:]"?\d+"?/g, '')
}

/** Gemini's question stands in a header, base64. */
const decoded = (headers: Record<string, unknown>): string =>
  Object.values(headers)
    .map((value) => Buffer.from(String(value), 'base64').toString('latin1'))
    .join('\n')

function letters(sent: string): string {
  const names = (moment: number, slack: number) =>
    [0, slack, -slack].some((shift) => {
      const ms = moment + shift
      const iso = new Date(ms).toISOString()
      return [String(ms / 1000), iso.slice(0, 19), iso.slice(0, 19).replace('T', ' ')].some((text) =>
        sent.includes(text),
      )
    })
  return [
    names(SINCE, 1) || sent.includes(String(SINCE - 1)) ? 's' : '',
    names(UNTIL, 1) || sent.includes(String(UNTIL + 1)) ? 'u' : '',
    new RegExp(`(?<!\\d)${LIMIT}(?!\\d)`).test(sent.replace(/[0-9a-f]{16,}/gi, '')) ? 'l' : '',
  ].join('')
}
