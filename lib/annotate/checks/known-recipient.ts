/** Whether a recipient of a payment was ever paid, has a name, or is a contract that keeps what it gets. */
import { say } from '@/lib/core/sentence'
import { defineCheck } from '../define-check'
import { levelOf, recipientsOf, toldAs } from './parts/recipient-facts-of'
import { said, saidPrivately } from './parts/said'

/** Facts that everybody can read off the chain. */
const PUBLIC = new Set(['own-contract', 'token-contract', 'contract', 'code-unknown'])
const PERSONAL = new Set(['contact', 'past-unknown', 'paid-before', 'new-recipient'])

export const knownRecipient = defineCheck({
  id: 'known-recipient',
  title: say('Known recipient'),
  explanation: say(
    'Looks a recipient up in your history and your address book, and asks the chain whether it is a contract: tokens that are sent to a token’s own contract are lost.',
  ),
  needs: 'asked',
  isPersonal: true,
  run: async (input, sources) => {
    const recipients = (await recipientsOf(input, sources)).filter(({ payment }) => payment.by === 'send')
    if (recipients.length === 0) return undefined
    return recipients.flatMap(({ payment, checks }) =>
      checks.flatMap((check) => {
        const about = `${payment.to}:${check.what}`
        if (PUBLIC.has(check.what)) return [said(levelOf(check), toldAs(check), about)]
        return PERSONAL.has(check.what) ? [saidPrivately(levelOf(check), toldAs(check), about)] : []
      }),
    )
  },
})
