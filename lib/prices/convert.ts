/** Exact conversion between US dollars and a display currency. A rate is units of the currency for one US dollar. */
import { type Amount, amount, divide, multiply } from '@/lib/core/amount'

const ONE = amount('1')

/** @example toCurrency(amount('10'), amount('0.92')) // '9.2' */
export const toCurrency = (usd: Amount, rate: Amount): Amount => multiply(usd, rate)

/**
 * The way back, for prices that the user typed in their own currency. 34 decimal places.
 * @throws RangeError when the rate is zero
 */
export const toUsd = (value: Amount, rate: Amount): Amount => divide(value, rate)

/**
 * The rate of a coin as display currency, from its price in US dollars. 34 decimal places.
 * @example rateOfCoin(amount('50000')) // '0.00002'
 */
export const rateOfCoin = (price: Amount): Amount => divide(ONE, price)
