/** Sentences for what should not happen: a plug-in and the bundled library no longer fit. A test calls every endpoint by name. */
import { say } from '@/lib/core/sentence'

export const UNSUPPORTED = {
  endpointGone: say('This version of Holdfast cannot ask the exchange for this. Update Holdfast.'),
  counterUsedTwice: say('Holdfast tried to send two requests with one number. Try again.'),
}
