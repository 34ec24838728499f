/** Own deposit addresses at exchanges: whether coin and network are the right ones. */
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { defineCheck } from '../define-check'
import { levelOf, recipientsOf, toldAs } from './parts/recipient-facts-of'
import { said, saidPrivately } from './parts/said'

export const ownDepositAddress = defineCheck({
  id: 'own-deposit-address',
  title: say('Own deposit address'),
  explanation: say(
    'Asks your connected exchanges whether the recipient is your own deposit address there, and whether it takes this coin on this network. Only addresses that exist already are told.',
  ),
  needs: 'asked',
  isPersonal: true,
  mayBeDanger: true,
  run: async (input, sources) => {
    const recipients = await recipientsOf(input, sources)
    if (recipients.length === 0) return undefined
    return recipients.flatMap(({ payment, checks }) =>
      checks
        .filter(({ what }) => /^(deposit|wrong-network)-/.test(what))
        .flatMap((check) => {
          const about = `${payment.to}:${check.what}`
          const told = saidPrivately(levelOf(check), toldAs(check), about)
          // A danger is said in the page too, without where it is.
          return check.level === 'danger'
            ? [
                said(
                  'danger',
                  tell('The recipient does not take this coin on this network. It may be lost.'),
                  `${about}:page`,
                ),
                told,
              ]
            : [told]
        }),
    )
  },
})
