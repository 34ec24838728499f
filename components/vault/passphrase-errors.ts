/** What is wrong with a new passphrase and its repetition, and a hint while it is typed. Pure. */
import { type Sentence, say } from '@/lib/core/sentence'
import { weakPassphrase } from '@/lib/vault/passphrase-policy'

export interface PassphraseErrors {
  passphrase?: Sentence
  again?: Sentence
}

/** @example passphraseErrors('short', 'short').passphrase // a sentence of the policy */
export function passphraseErrors(passphrase: string, again: string): PassphraseErrors {
  const weak = weakPassphrase(passphrase)
  if (weak) return { passphrase: weak }
  return passphrase === again ? {} : { again: say('The two passphrases differ. Type the same one twice.') }
}

/** Counts words, because random words are what makes a passphrase strong and memorable. */
export function passphraseHint(passphrase: string): Sentence {
  if (passphrase.trim() === '')
    return say('At least four words or twelve characters; six random words are best.')
  const words = passphrase.trim().split(/\s+/).length
  if (weakPassphrase(passphrase)) return say('Too easy to guess so far.')
  return words >= 6
    ? say('Strong, if the words were picked at random.')
    : say('Good enough. Six random words are better.')
}
