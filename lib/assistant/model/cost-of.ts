/** What an answer has cost, by the prices that the endpoint tells or the user has typed. */
import { type Amount, add, amount, divide, multiply, parseAmount } from '@/lib/core/amount'
import type { TokenUse } from '@/lib/core/chat'

/** US dollars for a million tokens. */
export interface TokenPrices {
  input: number
  output: number
}

const MILLION = amount('1000000')

/** @example costOf({ input: 1000, output: 200, isTold: true }, { input: 2.5, output: 10 }) // '0.0045' */
export function costOf(use: TokenUse, prices: TokenPrices): Amount {
  const part = (tokens: number, price: number) => multiply(amount(String(tokens)), amount(String(price)))
  return divide(add(part(use.input, prices.input), part(use.output, prices.output)), MILLION)
}

/** Of a list of models: dollars for one token, as text. @example perMillion('0.0000025') // 2.5 */
export function perMillion(price: unknown): number | undefined {
  const each = parseAmount(price)
  if (each === undefined) return undefined
  const whole = Number(multiply(each, MILLION))
  return whole >= 0 && Number.isFinite(whole) ? whole : undefined
}
