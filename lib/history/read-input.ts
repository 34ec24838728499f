/** What a page typed, checked: quantities are decimal numbers, legs do not vanish. Pure. */
import { type Amount, isZero, parseAmount } from '@/lib/core/amount'
import type { Overlay } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { OverlayInput } from './messages'

/** @throws AppError `invalid-input` */
export function readQuantity(text: string): Amount {
  const quantity = parseAmount(text)
  if (quantity === undefined)
    throw new AppError(
      'invalid-input',
      say('{text} is not a number. Enter it like 1234.56.', { text: text.slice(0, 40) }),
    )
  return quantity
}

export const readLegs = (
  legs: readonly { asset: AssetId; quantity: string }[],
): { asset: AssetId; quantity: Amount }[] =>
  legs.map(({ asset, quantity }) => {
    const read = readQuantity(quantity)
    if (isZero(read))
      throw new AppError('invalid-input', say('An amount of zero changes nothing. Leave it out instead.'))
    return { asset, quantity: read }
  })

const readValue = ({ currency, value }: { currency: string; value: string }) => ({
  currency,
  value: readQuantity(value),
})

/** @throws AppError `invalid-input` */
export function readOverlay({ kind, reason, at, legs, fees, note, ignored, value }: OverlayInput): Overlay {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(reason === undefined ? {} : { reason }),
    ...(at === undefined ? {} : { at }),
    ...(legs === undefined ? {} : { legs: readLegs(legs) }),
    ...(fees === undefined ? {} : { fees: readLegs(fees) }),
    ...(note === undefined ? {} : { note }),
    ...(ignored === undefined ? {} : { ignored }),
    ...(value === undefined ? {} : { value: readValue(value) }),
  }
}
