/** Crypto.com: balances the common way, with a reader of its own for the past. */
import { defineVenue } from '../define-venue'
import { cryptocomHistory } from '../history/venues/cryptocom'

export const cryptocom = defineVenue({ id: 'cryptocom', history: cryptocomHistory })
