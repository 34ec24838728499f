/** Bitvavo: balances the common way, with a reader of its own for the past. */
import { defineVenue } from '../define-venue'
import { bitvavoHistory } from '../history/venues/bitvavo'

export const bitvavo = defineVenue({ id: 'bitvavo', history: bitvavoHistory })
