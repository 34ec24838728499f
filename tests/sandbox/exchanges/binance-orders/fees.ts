/** What trading costs the owner at Binance: a tier below the public schedule, so that who takes the schedule is found out. */
import { fixed } from '../../ledger/decimal'
import type { SandboxAnswer } from '../../types'
import { json } from '../access'
import type { BinanceMarkets } from '../binance-markets'

/** The schedule's own first tier is 0.001 for both. */
export const BINANCE_FEES = { maker: '0.0008', taker: '0.0009' } as const

const eight = (text: string): string => fixed(text, 8)

export const commissionRates = (): Record<string, string> => ({
  maker: eight(BINANCE_FEES.maker),
  taker: eight(BINANCE_FEES.taker),
  buyer: eight('0'),
  seller: eight('0'),
})

type FeeReader = (account: unknown, params: URLSearchParams, markets: BinanceMarkets) => SandboxAnswer

const invalid = json(400, { code: -1121, msg: 'Invalid symbol.' })

const commission: FeeReader = (_, params, markets) => {
  const symbol = params.get('symbol') ?? ''
  if (markets.floor.find(symbol)?.id !== symbol) return invalid
  const none = { maker: eight('0'), taker: eight('0'), buyer: eight('0'), seller: eight('0') }
  return json(200, {
    symbol,
    standardCommission: commissionRates(),
    specialCommission: none,
    taxCommission: none,
    discount: {
      enabledForAccount: false,
      enabledForSymbol: false,
      discountAsset: 'BNB',
      discount: '0.75000000',
    },
  })
}

const tradeFee: FeeReader = (_, params, markets) => {
  const symbol = params.get('symbol')
  const { maker, taker } = BINANCE_FEES
  if (symbol !== null && markets.floor.find(symbol)?.id !== symbol) return invalid
  const asked = symbol === null ? markets.floor.ids() : [symbol]
  return json(
    200,
    asked.map((id) => ({ symbol: id, makerCommission: maker, takerCommission: taker })),
  )
}

export const FEE_READERS: Readonly<Record<string, FeeReader>> = {
  'GET /api/v3/account/commission': commission,
  'GET /sapi/v1/asset/tradeFee': tradeFee,
}
