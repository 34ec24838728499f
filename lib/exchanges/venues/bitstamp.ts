/** Bitstamp: balances the common way, with a reader of its own for the past. */
import { defineVenue } from '../define-venue'
import { bitstampHistory } from '../history/venues/bitstamp'

export const bitstamp = defineVenue({ id: 'bitstamp', history: bitstampHistory })
