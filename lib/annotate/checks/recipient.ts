/** Who gets what is sent or bought: oneself, an own account, somebody else, or nobody. */
import { chainName } from '@/lib/chains/chain-name'
import { checksumAddress } from '@/lib/chains/parse-evm-address'
import type { ChainId } from '@/lib/core/ids'
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
  mayBeDanger: true,
  run: (input) => {
    const payments = paymentsOf(input)
    return payments.length === 0 ? undefined : payments.flatMap((payment) => judge(payment, input))
  },
})

function judge(payment: Payment, input: CheckInput): CheckFinding[] {
  const { to, by, chain } = payment
  const { accounts, from } = input
  const address = checksumAddress(to)
  if (isBurnAddress(to))
    return [said('danger', tell('Nobody owns {address}: what goes there is lost for good.', { address }), to)]
  if (chain !== undefined) return [elsewhere(payment, chain, input)]
  if (to === from) return [said('info', tell('It goes to the address that it comes from.'), to)]
  const own = ownAccount(accounts, to)
  if (own)
    return [saidPrivately('good', tell('It goes to your own account {account}.', { account: own.label }), to)]
  return by === 'send'
    ? []
    : [said('danger', tell('What you buy goes to somebody else: {address}.', { address }), to)]
}

/** The same key has the same address on every such chain; of a wallet that is a contract that is not certain, so only the address is told. */
function elsewhere({ to }: Payment, chain: string, { accounts }: CheckInput): CheckFinding {
  const on = { chain: chainName(chain as ChainId) }
  const about = `${to}:${chain}`
  const own = ownAccount(accounts, to)
  return own
    ? saidPrivately(
        'good',
        tell('On {chain} it arrives at the address of your own account {account}.', {
          account: own.label,
          ...on,
        }),
        about,
      )
    : said(
        'care',
        tell('On {chain} it arrives at somebody else’s address: {address}.', {
          address: checksumAddress(to),
          ...on,
        }),
        about,
      )
}
