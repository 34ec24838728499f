/** Base and quote of a market's name. Without a separator the quote is the longest known ending. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'

const QUOTES = [
  'FDUSD',
  'USDT',
  'USDC',
  'BUSD',
  'TUSD',
  'USDP',
  'USDD',
  'GUSD',
  'IDRT',
  'BIDR',
  'AEUR',
  'EURI',
  'EURC',
  'ZEUR',
  'ZUSD',
  'ZGBP',
  'ZCAD',
  'ZJPY',
  'ZAUD',
  'XXBT',
  'XETH',
  'BTC',
  'XBT',
  'ETH',
  'BNB',
  'EUR',
  'USD',
  'GBP',
  'TRY',
  'BRL',
  'AUD',
  'CAD',
  'CHF',
  'JPY',
  'DAI',
  'PAX',
  'UST',
  'XRP',
  'TRX',
  'DOGE',
  'DOT',
  'KCS',
  'SOL',
  'PLN',
  'RON',
  'ZAR',
  'UAH',
  'RUB',
  'NGN',
  'MXN',
  'ARS',
  'COP',
  'CZK',
  'SGD',
  'VAI',
].sort((a, b) => b.length - a.length)

/**
 * @throws AppError when nobody can say where the name parts
 * @example splitPair('BTCUSDT') // ['BTC', 'USDT']
 */
export function splitPair(pair: string): readonly [base: string, quote: string] {
  const [, base, quote] = /^(\w+)[/_:-](\w+)$/.exec(pair) ?? /^([XZ]\w{3})([XZ]\w{3})$/.exec(pair) ?? []
  if (base !== undefined && quote !== undefined) return [base, quote]
  const ending = QUOTES.find((each) => pair.endsWith(each) && pair.length > each.length)
  if (ending !== undefined) return [pair.slice(0, -ending.length), ending]
  throw new AppError(
    'invalid-input',
    say('Nobody can say which two assets "{pair}" is.', { pair: pair.slice(0, 40) }),
  )
}
