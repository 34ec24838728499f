/** The history of venues without a plug-in of their own, by what ccxt says that they offer. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { defineVenueHistory } from './define-venue-history'

const refuse = (): never => {
  throw new AppError('not-supported', say('Holdfast cannot read the history of this exchange yet.'))
}

export const featureHistory = defineVenueHistory({
  streams: () => Promise.resolve().then(refuse),
  read: () => Promise.resolve().then(refuse),
})
