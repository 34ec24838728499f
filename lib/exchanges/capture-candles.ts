/**
 * The candles of one ccxt call as the venue sent them: before ccxt filters them by time and number, and before some of its
 * classes fill days without trade with the last price. An answer without its list is no empty list.
 */
import type { CcxtExchange } from './ccxt-exchange'
import { badAnswer } from './errors'
import { saysNone } from './history/feature-capture'
import { watchContainers } from './watch-containers'

type Parser = (list: unknown, market: unknown, timeframe: unknown) => unknown

/**
 * @returns ccxt's rows (time, open, high, low, close, volume), unchecked and in any order
 * @throws AppError `bad-answer` when the venue's list was not there; what `call` throws
 */
export async function captureCandles(
  exchange: CcxtExchange,
  venueName: string,
  call: (exchange: CcxtExchange) => Promise<unknown>,
): Promise<unknown[]> {
  const answers: unknown[] = []
  const rows: unknown[] = []
  const watch = watchContainers(exchange)
  const { parseJson } = exchange
  const parseOHLCVs = exchange['parseOHLCVs'] as Parser
  exchange.parseJson = (text) => {
    const answer = parseJson.call(exchange, text)
    answers.push(answer)
    return answer
  }
  exchange['parseOHLCVs'] = (list: unknown, market: unknown, timeframe: unknown) => {
    const parsed = parseOHLCVs.call(exchange, list, market, timeframe)
    if (Array.isArray(parsed)) rows.push(...(parsed as unknown[]))
    return parsed
  }
  try {
    await call(exchange)
    if (rows.length === 0 && !watch.sawEmptyContainer() && !answers.some(saysNone))
      throw badAnswer(venueName, 'the list of candles is missing')
    return rows
  } finally {
    Object.assign(exchange, { parseJson, parseOHLCVs })
    watch.stop()
  }
}
