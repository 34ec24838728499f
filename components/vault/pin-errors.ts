/** What is wrong with a new PIN and its repetition, one sentence per field. Pure. */
import { type Sentence, say } from '@/lib/core/sentence'
import { weakPin } from '@/lib/vault/pin-policy'

export interface PinErrors {
  pin?: Sentence
  again?: Sentence
}

/** @example pinErrors('482913', '482914') // { again: say('The two PINs differ. Type the same PIN twice.') } */
export function pinErrors(pin: string, again: string): PinErrors {
  if (!/^\d{6,12}$/.test(pin)) return { pin: say('A PIN has 6 to 12 digits.') }
  const weak = weakPin(pin)
  if (weak) return { pin: weak }
  return pin === again ? {} : { again: say('The two PINs differ. Type the same PIN twice.') }
}
