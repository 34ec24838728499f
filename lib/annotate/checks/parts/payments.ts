/** Addresses that get something by a request, apart from the one who signs. Pure. */
import type { CheckInput } from '../../define-check'
import { callLeaves, signatureLeaves } from './call-leaves'
import { tradesOf } from './trade-terms'

export interface Payment {
  /** Lower case. */
  to: string
  /** `native`, or the contract; absent: what comes is not told. */
  token?: string
  units?: bigint
  /** `send`: it is the purpose. `swap`: somebody else than the signer gets what is bought. */
  by: 'send' | 'swap'
  /** CAIP-2 of the other chain on which it arrives; absent: the chain of the request. */
  chain?: string
}

/** An address of another family of chains is none that can be compared with those of this one, so it is left out. */
const EVM = /^eip155:/

export function paymentsOf(input: Pick<CheckInput, 'asked' | 'from' | 'chain'>): Payment[] {
  const sent = callLeaves(input.asked).flatMap(({ leaf }): Payment[] => {
    if (leaf.action === 'send-native')
      return leaf.units === 0n ? [] : [{ to: leaf.to, token: 'native', units: leaf.units, by: 'send' }]
    if (leaf.action === 'transfer-pieces')
      return leaf.from === input.from ? [{ to: leaf.to, token: leaf.collection, by: 'send' }] : []
    if (leaf.action !== 'transfer-token' || (leaf.from !== undefined && leaf.from !== input.from)) return []
    return [{ to: leaf.to, token: leaf.token, units: leaf.units, by: 'send' }]
  })
  const signed = signatureLeaves(input.asked).flatMap((leaf): Payment[] =>
    leaf.action === 'pay-by-signature' && leaf.from === input.from
      ? [{ to: leaf.to, token: leaf.token, units: leaf.units, by: 'send' }]
      : [],
  )
  const bought = tradesOf(input.asked).flatMap(({ terms: { recipient, buys, toChain } }): Payment[] => {
    const isElsewhere = toChain !== undefined && toChain !== input.chain
    if (recipient === undefined || recipient === 'sender' || recipient === input.from) return []
    if (isElsewhere && !EVM.test(toChain)) return []
    return [
      {
        to: recipient,
        by: 'swap',
        ...(buys ? { token: buys.token } : {}),
        ...(isElsewhere ? { chain: toChain } : {}),
      },
    ]
  })
  return [...sent, ...signed, ...bought]
}
