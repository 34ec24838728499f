/** The past of the three exchange accounts of a truth; their present is what the sums of it come to. */
import { COINS, type Coin, DELISTED } from '../coins'
import { plain, plus } from '../decimal'
import { type Random, seededRandom } from '../random'
import type { BinanceBalances, CoinbaseWallet, KrakenBalances, Truth } from '../truth'
import { joinVenues } from './join-venues'
import { HISTORY_END, type HistoryCoin, type HistoryPlan, liveHistory } from './live-history'
import { trueAsset } from './true-asset'
import type { TrueEvent } from './true-event'

export interface TrueHistories {
  binance: TrueEvent[]
  kraken: TrueEvent[]
  coinbase: TrueEvent[]
}

export interface HistoryOptions {
  /** Trades an exchange, about. */
  trades?: number
  /** End of the three years (ms). */
  until?: number
  /** Prices as a person has paid them: for pictures. */
  calm?: boolean
}

type Owner = Pick<Truth, 'seed' | 'exchanges' | 'evm' | 'bitcoin' | 'solana'>

/** @example seedHistories(truth, { trades: 3000 }).kraken.length */
export function seedHistories(
  owner: Owner,
  { trades = 600, until, calm = false }: HistoryOptions = {},
): TrueHistories {
  const common = { trades, ...(until === undefined ? {} : { until }) }
  const live = (name: keyof TrueHistories, planOf: (random: Random, owner: Owner) => Plan) => {
    const random = seededRandom(`${owner.seed} history of ${name}`, { calm })
    const plan = planOf(random, owner)
    const events = liveHistory(random, { ...plan, ...common })
    const symbols = new Map(plan.traded.map(({ symbol }) => [trueAsset(owner, name, symbol), symbol]))
    return { name, events, id: plan.id, symbols }
  }
  const binance = live('binance', planBinance)
  const kraken = live('kraken', planKraken)
  const coinbase = live('coinbase', planCoinbase)
  const random = seededRandom(`${owner.seed} transfers between venues`)
  if (!calm) joinVenues(random, [binance, kraken, coinbase], until ?? HISTORY_END)
  return { binance: binance.events, kraken: kraken.events, coinbase: coinbase.events }
}

type Plan = Omit<HistoryPlan, 'trades'>

const FIAT = new Set(['EUR', 'USD', 'ZEUR', 'ZUSD'])

/** The owner's own addresses, so that both ends of a transfer are theirs. */
const ownAddress =
  ({ evm, bitcoin, solana }: Owner, codeOf: (symbol: string) => string) =>
  (symbol: string): { address: string; network: string } => {
    const code = codeOf(symbol)
    if (code === 'BTC') return { address: bitcoin[0]?.address ?? '', network: 'BTC' }
    if (code === 'SOL') return { address: solana.address, network: 'SOL' }
    return { address: evm.address, network: 'ETH' }
  }

/** Named coins that are held, at most eight, under the venue's own symbol. */
const tradedOf = (
  random: Random,
  held: readonly string[],
  nameOf: (coin: Coin) => string | undefined,
): HistoryCoin[] =>
  random
    .shuffle(COINS)
    .flatMap((coin) => {
      const symbol = nameOf(coin)
      return symbol !== undefined && held.includes(symbol) ? [{ symbol, around: coin.around }] : []
    })
    .slice(0, 8)

/** US dollars, about, by a venue's name of a coin. */
const usualPrice = (code: string): number =>
  COINS.find(({ symbol, kraken }) => symbol === code || kraken?.includes(code))?.around ?? 1

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')
const letters = (random: Random, length: number): string =>
  Array.from({ length }, () => random.pick(LETTERS)).join('')

function planBinance(random: Random, owner: Owner): Plan {
  const targets = binanceTotals(owner.exchanges.binance)
  const traded = tradedOf(random, [...targets.keys()], ({ symbol }) =>
    symbol === 'USDT' ? undefined : symbol,
  )
  let id = 9_000_000
  return {
    targets,
    traded: traded.length > 0 ? traded : [{ symbol: 'BTC', around: 91_250 }],
    quote: 'USDT',
    gone: [DELISTED, { symbol: goneFrom(targets), around: 3 }],
    marketOf: (base, quote) => base + quote,
    places: 8,
    convertFee: false,
    buyFeeIn: 'base',
    rewards: [
      { symbol: 'USDT', reason: 'interest', around: 1 },
      { symbol: 'DOT', reason: 'staking', around: 4.12 },
      { symbol: 'BNB', reason: 'airdrop', around: 612 },
    ],
    saved: [],
    dustInto: 'BNB',
    fiat: FIAT,
    addressOf: ownAddress(owner, (symbol) => symbol),
    aroundOf: usualPrice,
    id: () => String((id += 1)),
  }
}

/** A listed coin that the account does not hold. */
const goneFrom = (targets: ReadonlyMap<string, string>): string =>
  ['LINK', 'ATOM', 'XTZ', 'ALGO', 'UNI', 'AAVE', 'FIL', 'NEAR', 'OP', 'SUI', 'INJ', 'GRT'].find(
    (symbol) => !targets.has(symbol),
  ) ?? 'ENS'

export function binanceTotals({ spot, funding, flexible, locked }: BinanceBalances): Map<string, string> {
  const totals = new Map<string, string>()
  const add = (symbol: string, quantity: string) =>
    totals.set(symbol, plus(totals.get(symbol) ?? '0', quantity))
  for (const row of spot) add(row.asset, plus(row.free, row.locked))
  for (const row of funding)
    add(row.asset, plus(plus(row.free, row.locked), plus(row.freeze, row.withdrawing)))
  for (const row of [...flexible, ...locked]) add(row.asset, row.amount)
  return totals
}

/** Kraken's name of the coin behind a form of savings. @example krakenBase('ETH2.S') // 'XETH' */
export function krakenBase(code: string): string {
  const bare = code.replace(/\.[A-Z]$/, '').replace(/^ETH2$/, 'ETH')
  const coin = COINS.find(({ kraken, symbol }) => [kraken?.[1], symbol].includes(bare))
  return coin?.kraken?.[0] ?? bare
}

export const krakenTotals = ({ balances }: KrakenBalances): Map<string, string> =>
  new Map(balances.filter(({ code }) => code !== 'KFEE').map(({ code, balance }) => [code, plain(balance)]))

function krakenMarket(base: string, quote: string): string {
  if (/^[XZ]\w{3}$/.test(base) && /^[XZ]\w{3}$/.test(quote)) return base + quote
  const alt = (code: string) =>
    COINS.find(({ kraken }) => kraken?.[0] === code)?.kraken?.[1] ?? code.replace(/^Z(?=\w{3}$)/, '')
  return alt(base) + alt(quote)
}

function planKraken(random: Random, owner: Owner): Plan {
  const targets = krakenTotals(owner.exchanges.kraken)
  const forms = [...targets.keys()].filter((code) => code.includes('.'))
  return {
    targets,
    traded: tradedOf(random, [...targets.keys()], ({ kraken, symbol }) => kraken?.[0] ?? symbol),
    quote: 'ZUSD',
    gone: [DELISTED],
    marketOf: krakenMarket,
    places: 8,
    convertFee: true,
    buyFeeIn: 'quote',
    rewards: forms.map((symbol) => ({
      symbol,
      reason: 'staking' as const,
      around:
        COINS.find(({ kraken, symbol: own }) => krakenBase(symbol) === (kraken?.[0] ?? own))?.around ?? 1,
    })),
    saved: forms.map((to) => ({ from: krakenBase(to), to })),
    dustInto: 'ZUSD',
    fiat: FIAT,
    addressOf: ownAddress(owner, (code) => (code === 'XXBT' ? 'BTC' : code)),
    aroundOf: (code) => usualPrice(krakenBase(code)),
    id: () => `${letters(random, 6)}-${letters(random, 5)}-${letters(random, 6)}`,
  }
}

export const coinbaseTotals = (wallets: readonly CoinbaseWallet[]): Map<string, string> =>
  new Map(wallets.map(({ id, available, hold }) => [id, plus(available, hold)]))

function planCoinbase(random: Random, owner: Owner): Plan {
  const wallets = owner.exchanges.coinbase
  const currency = (id: string): string => wallets.find((wallet) => wallet.id === id)?.currency ?? id
  const plainWallets = wallets.filter(({ kind, staked }) => kind === 'wallet' && !staked)
  const idOf = (code: string): string => plainWallets.find((each) => each.currency === code)?.id ?? code
  const around = (code: string): number => COINS.find(({ symbol }) => symbol === code)?.around ?? 1
  const used = plainWallets.filter(({ available, hold }) => plus(available, hold) !== '0')
  const empty = plainWallets.filter(({ available, hold }) => plus(available, hold) === '0')
  const special = wallets.filter(({ staked, kind }) => staked || kind === 'vault')
  const quote = wallets.find(({ kind }) => kind === 'fiat')?.id ?? ''
  // A vault's or a staked wallet's coin has to come from somewhere: those wallets are not sold out.
  const gone = empty.filter((wallet) => !special.some((each) => each.currency === wallet.currency))
  return {
    targets: coinbaseTotals(wallets),
    traded: used
      .filter(({ currency: code }) => COINS.some(({ symbol }) => symbol === code))
      .slice(0, 8)
      .map(({ id, currency: code }) => ({ symbol: id, around: around(code) })),
    quote,
    gone: gone.slice(0, 2).map(({ id, currency: code }) => ({ symbol: id, around: around(code) })),
    marketOf: (base, other) => `${currency(base)}-${currency(other)}`,
    places: 8,
    convertFee: false,
    buyFeeIn: 'quote',
    rewards: [
      ...special
        .filter(({ staked }) => staked)
        .map(({ id, currency: code }) => ({ symbol: id, reason: 'staking' as const, around: around(code) })),
      { symbol: idOf('USDC'), reason: 'interest', around: 1 },
    ],
    saved: special.map(({ id, currency: code }) => ({ from: idOf(code), to: id })),
    fiat: new Set([quote]),
    addressOf: ownAddress(owner, currency),
    aroundOf: (id) => usualPrice(currency(id)),
    id: () => {
      const hex = Buffer.from(random.bytes(16)).toString('hex')
      const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`]
      return [...parts, hex.slice(20)].join('-')
    },
  }
}
