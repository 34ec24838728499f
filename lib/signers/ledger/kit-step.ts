/** What the person has to do now, as the maker's kit says it. */
import { type Sentence, say } from '@/lib/core/sentence'
import type { SignStep } from '../signer'

const byHand = (sentence: Sentence): SignStep => ({ sentence, needsHand: true })

/** @param interaction the kit's word. @example kitStep('unlock-device').needsHand // true */
export function kitStep(interaction: string): SignStep {
  switch (interaction) {
    case 'unlock-device':
      return byHand(say('Unlock the Ledger with its PIN.'))
    case 'confirm-open-app':
      return byHand(say('Confirm on the Ledger that it may open the Ethereum app.'))
    case 'verify-address':
      return byHand(say('Compare the address on the Ledger with the one on this page, and confirm it there.'))
    case 'sign-transaction':
      return byHand(say('Check the transaction on the Ledger, and sign or refuse it there.'))
    case 'sign-typed-data':
      return byHand(say('Check the message on the Ledger, and sign or refuse it there.'))
    case 'web3-checks-opt-in':
      return byHand(
        say(
          'The Ledger asks about transaction checks by its maker. Holdfast sends it none, whatever you choose.',
        ),
      )
    default:
      return { sentence: say('Talking to the Ledger…'), needsHand: false }
  }
}
