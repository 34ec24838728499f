/** Binance.US: balances the common way, with a reader of its own for the past. */
import { defineVenue } from '../define-venue'
import { binanceusHistory } from '../history/venues/binanceus'

export const binanceus = defineVenue({ id: 'binanceus', history: binanceusHistory })
