/** Recipients that are made to be taken for another: look-alikes, forged transfers, lures. */
import { checksumAddress } from '@/lib/chains/parse-evm-address'
import { type ToldSentence, tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { type CheckFinding, defineCheck } from '../define-check'
import { recipientsOf, type ToldRecipient, toldAs } from './parts/recipient-facts-of'
import { said, saidPrivately } from './parts/said'

export const poisonedAddress = defineCheck({
  id: 'poisoned-address',
  title: say('Forged address'),
  explanation: say(
    'Compares the first and last four digits of a recipient with your accounts, your address book and whom you have paid, and looks for worthless or forged transfers that put an address into your history to be copied.',
  ),
  needs: 'asked',
  isPersonal: true,
  mayBeDanger: true,
  run: async (input, sources) => {
    const recipients = await recipientsOf(input, sources)
    return recipients.length === 0 ? undefined : recipients.flatMap(judge)
  },
})

/** The page learns that it is dangerous; whom it imitates, only the person. */
const PUBLIC = {
  'look-alike': () =>
    tell('The recipient’s address begins and ends like another one that you know, but it is not that one.'),
  forged: () =>
    tell('The recipient’s address stands in your history only because somebody forged a transfer.'),
  lure: () => tell('You know the recipient’s address only from worthless transfers that it sent.'),
} satisfies Record<string, () => ToldSentence>

function judge({ payment, facts, checks }: ToldRecipient): CheckFinding[] {
  return checks.flatMap((check) => {
    const inPage =
      check.what === 'look-alike' || check.what === 'forged' || check.what === 'lure'
        ? PUBLIC[check.what]
        : undefined
    if (!inPage) return []
    const about = `${payment.to}:${check.what}`
    const [similar] = facts.similar
    const detail =
      check.what === 'look-alike' && similar
        ? tell('The recipient looks like {address}, which you know.', { address: nameOf(similar) })
        : toldAs(check)
    return [said('danger', inPage(), about), saidPrivately('info', detail, `${about}:detail`)]
  })
}

const nameOf = ({ address, label }: { address: string; label?: string }): string =>
  label === undefined ? checksumAddress(address) : `${checksumAddress(address)} (${label})`
