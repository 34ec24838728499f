/** Which keys can open the vault now, the most convenient first, and what a wrong PIN costs. Pure. */
import { type Sentence, say } from '@/lib/core/sentence'
import type { VaultState } from '@/lib/vault/messages'

export type UnlockMethod = 'pin' | 'passkey' | 'passphrase'

/** @example unlockMethods(state) // ['pin', 'passphrase'] */
export function unlockMethods({ slots }: Pick<VaultState, 'slots'>): UnlockMethod[] {
  const methods: UnlockMethod[] = []
  if (slots.pin) methods.push('pin')
  if (slots.passkey) methods.push('passkey')
  if (slots.passphrase) methods.push('passphrase')
  return methods
}

/** Tries before the PIN slot ends; a PIN-only vault never loses its slot, its waits grow. */
const TRIES = 5

/** @example wrongPinSentence(state) // '{count} wrong PINs. After 5 the PIN is switched off ...' */
export function wrongPinSentence({
  wrongPins,
  slots,
}: Pick<VaultState, 'wrongPins' | 'slots'>): Sentence | undefined {
  if (wrongPins === 0) return undefined
  const second = slots.passkey || slots.passphrase
  if (!second)
    return say('{count} wrong PINs so far. The wait grows with each one; nothing is deleted.', {
      count: wrongPins,
    })
  return say('{count} of {tries} wrong PINs. After that only your second key opens Holdfast.', {
    count: wrongPins,
    tries: TRIES,
  })
}

/** Said when the PIN slot is not there: after a browser start, or after five wrong PINs. */
export function missingPinSentence({
  status,
  slots,
}: Pick<VaultState, 'status' | 'slots'>): Sentence | undefined {
  if (slots.pin || status === 'open') return undefined
  return say('After a browser start, and after five wrong PINs, Holdfast asks for your second key once.')
}
