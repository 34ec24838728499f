/** Words that are to be signed, in one line. Pure. */
import { type ToldSentence, tell } from '@/lib/core/note'
import type { SignatureDescription } from '@/lib/decode/call-description'
import { protocolName } from '@/lib/decode/protocol-name'
import { shortAddress } from '../checks/parts/short-address'
import { amountValue, type Telling, tokenText } from './telling'
import { boughtAmount, soldAmount } from './trade-lines'

/** The journal keeps notes: a whole page of text has no place in one. */
const SHOWN_TEXT = 200

/** @example headlineOfSignature({ action: 'blind-hash' }, telling).sentence.template // 'Sign a hash that can stand for anything' */
export function headlineOfSignature(signature: SignatureDescription, telling: Telling): ToldSentence {
  switch (signature.action) {
    case 'permit':
      return permitting(signature, telling)
    case 'pay-by-signature':
      return paying(signature, telling)
    case 'order':
      return ordering(signature, telling)
    case 'many':
      return tell('Sign {count} things in one', { count: { count: signature.signatures.length } })
    case 'unknown-typed-data':
      return tell('Sign words for a contract that Holdfast cannot read')
    case 'message':
      return tell('Sign the text “{text}”', { text: signature.text.slice(0, SHOWN_TEXT) })
    case 'blind-hash':
      return tell('Sign a hash that can stand for anything')
    default:
      return signature satisfies never
  }
}

type Of<Action extends SignatureDescription['action']> = Extract<SignatureDescription, { action: Action }>

function permitting({ token, spender, units }: Of<'permit'>, telling: Telling): ToldSentence {
  const named = { token: tokenText(telling, token), spender: shortAddress(spender) }
  if (units === 'unlimited') return tell('Sign that {spender} may take all of your {token}', named)
  if (units === 0n) return tell('Sign that {spender} may take no {token} any more', named)
  const amount = telling.amountOf(telling.chain, token, units)
  return amount
    ? tell('Sign that {spender} may take {amount}', { spender: named.spender, amount: amountValue(amount) })
    : tell('Sign that {spender} may take something of the contract {token}; how much cannot be told', named)
}

function paying({ token, from, to, units }: Of<'pay-by-signature'>, telling: Telling): ToldSentence {
  const ends = { owner: shortAddress(from), to: shortAddress(to) }
  const amount = telling.amountOf(telling.chain, token, units)
  if (!amount)
    return tell('Sign that {owner} pays {to} something of the contract {token}; how much cannot be told', {
      token: tokenText(telling, token),
      ...ends,
    })
  return from === telling.from
    ? tell('Sign that you pay {amount} to {to}', { amount: amountValue(amount), to: ends.to })
    : tell('Sign that {owner} pays {amount} to {to}', { amount: amountValue(amount), ...ends })
}

function ordering({ protocol, terms }: Of<'order'>, telling: Telling): ToldSentence {
  const at = protocolName(protocol)
  const pays = terms.sells && soldAmount(terms.sells, telling)
  const gets = terms.buys && boughtAmount(terms, telling)
  if (!pays || !gets) return tell('Sign an order for {protocol}', { protocol: at })
  return tell('Sign an order for {protocol}: {pays} for at least {gets}', {
    protocol: at,
    pays: amountValue(pays),
    gets: amountValue(gets),
  })
}
