/** MEXC: balances the common way, with a reader of its own for the past. */
import { defineVenue } from '../define-venue'
import { mexcHistory } from '../history/venues/mexc'

export const mexc = defineVenue({ id: 'mexc', history: mexcHistory })
