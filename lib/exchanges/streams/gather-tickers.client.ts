/** Single questions for tickers that come in one breath become one question for all of them. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Ticker } from '@/lib/markets/live'

const BREATH_MS = 25

/** @example const one = gatherTickers(questions.tickers, 'Kraken'); await Promise.all([one('BTC/EUR'), one('ETH/EUR')]) */
export function gatherTickers(
  many: (symbols: readonly string[]) => Promise<Map<string, Ticker>>,
  venueName: string,
): (symbol: string) => Promise<Ticker> {
  let waiting: Set<string> | undefined
  let answer: Promise<Map<string, Ticker>> | undefined

  return async (symbol) => {
    waiting ??= new Set()
    waiting.add(symbol)
    answer ??= new Promise<void>((resolve) => setTimeout(resolve, BREATH_MS)).then(() => {
      const symbols = [...(waiting ?? [])]
      waiting = undefined
      answer = undefined
      return many(symbols)
    })
    const ticker = (await answer).get(symbol)
    if (!ticker)
      throw new AppError(
        'not-found',
        say('{venue} tells no price for {symbol}.', { venue: venueName, symbol }),
      )
    return ticker
  }
}
