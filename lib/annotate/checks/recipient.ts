/** Who gets what is sent or bought: oneself, an own account, somebody else, or nobody. */
import { checksumAddress } from '@/lib/chains/parse-evm-address'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { isBurnAddress } from '@/lib/wallets/send/burn-address'
import { type CheckFinding, type CheckInput, defineCheck } from '../define-check'
import { ownAccount } from './parts/own-account'
import { type Payment, paymentsOf } from './parts/payments'
import { said, saidPrivately } from './parts/said'

export const recipient = defineCheck({
  id: 'recipient',
  title: say('Recipient'),
  explanation: say(
    'Reads who gets what is sent or bought, and says when it is one of your own accounts, when what you buy goes to somebody else, and when nobody can ever own the address.',
  ),
  needs: 'bytes',
  run: (input) => {
    const payments = paymentsOf(input)
    return payments.length === 0 ? undefined : payments.flatMap((payment) => judge(payment, input))
  },
})

function judge({ to, by }: Payment, { accounts, from }: CheckInput): CheckFinding[] {
  const address = checksumAddress(to)
  if (isBurnAddress(to))
    return [said('danger', tell('Nobody owns {address}: what goes there is lost for good.', { address }), to)]
  if (to === from)
    return [said('info', tell('It goes to the address that it comes from. Only the gas is spent.'), to)]
  const own = ownAccount(accounts, to)
  if (own)
    return [saidPrivately('good', tell('It goes to your own account {account}.', { account: own.label }), to)]
  return by === 'send'
    ? []
    : [said('danger', tell('What you buy goes to somebody else: {address}.', { address }), to)]
}
