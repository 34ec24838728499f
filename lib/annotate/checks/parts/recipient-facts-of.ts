/** What the send room says of everybody who is paid by a request, in its own words. */
import { erc20, native } from '@/lib/assets/asset-id'
import type { NoteLevel } from '@/lib/core/note'
import type { Sentence } from '@/lib/core/sentence'
import type { TxCheck } from '@/lib/core/wallet-tx'
import { recipientChecks } from '@/lib/wallets/send/recipient-checks'
import type { RecipientFacts } from '@/lib/wallets/send/recipient-facts'
import type { CheckInput } from '../../define-check'
import type { NoteSources } from '../../note-sources'
import { symbolOf } from '../../noting/telling'
import { type Payment, paymentsOf } from './payments'

export interface ToldRecipient {
  payment: Payment
  facts: RecipientFacts
  checks: readonly TxCheck[]
}

type Sources = Pick<NoteSources, 'recipientOf' | 'amountOf'>

/** Empty when nobody is paid but oneself. Of what arrives on another chain this one's code, history and deposits tell nothing. */
export function recipientsOf(input: CheckInput, sources: Sources): Promise<ToldRecipient[]> {
  const others = paymentsOf(input).filter(({ to, chain }) => to !== input.from && chain === undefined)
  return Promise.all(others.map((payment) => askOne(payment, input, sources)))
}

async function askOne(payment: Payment, input: CheckInput, sources: Sources): Promise<ToldRecipient> {
  const { chain, chainName, from } = input
  const { to, token } = payment
  // Of what is not told, the chain's own coin stands for the asset: the address is judged all the same.
  const asset = token === undefined || token === 'native' ? native(chain) : erc20(chain, token)
  const [facts, named] = await Promise.all([
    sources.recipientOf({ address: to, from, chain, asset }),
    sources.amountOf(chain, token ?? 'native', 0n),
  ])
  const contract = token === undefined || token === 'native' ? {} : { token }
  const checks = recipientChecks(facts, {
    symbol: named ? symbolOf(named) : (token ?? ''),
    chainName,
    ...contract,
  })
  return { payment, facts, checks }
}

export const levelOf = ({ level }: TxCheck): NoteLevel => (level === 'warn' ? 'care' : level)
export const toldAs = ({ sentence }: TxCheck): { sentence: Sentence } => ({ sentence })
