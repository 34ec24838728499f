/** One call in one line. What its bytes do not tell for certain is not in it. Pure. */
import { isCatalogued } from '@/lib/assets/catalogue'
import { type ToldSentence, tell } from '@/lib/core/note'
import type { CallDescription, ProtocolCall } from '@/lib/decode/call-description'
import { pieceNumber } from '@/lib/decode/piece-number'
import { protocolName } from '@/lib/decode/protocol-name'
import { shortAddress } from '../checks/parts/short-address'
import type { NamedAmount } from '../define-check'
import { amountValue, type Telling, tokenText } from './telling'
import { tradeHeadline } from './trade-lines'

/** @param to the contract or person that is called @example headlineOfCall({ action: 'wrap', units: 5n }, weth, telling) */
export function headlineOfCall(call: CallDescription, to: string, telling: Telling): ToldSentence {
  switch (call.action) {
    case 'send-native':
      return sending('native', call.units, { to: call.to, telling })
    case 'transfer-token':
      return call.from === undefined || call.from === telling.from
        ? sending(call.token, call.units, { to: call.to, telling })
        : moving(call, telling)
    case 'approve':
      return approving(call, telling)
    case 'approve-all-pieces':
      return piecesRight(call)
    case 'transfer-pieces':
      return movingPieces(call, telling)
    case 'wrap':
    case 'unwrap':
      return wrapping(call, telling)
    case 'many':
      return tell('{count} calls in one', { count: { count: call.calls.length } })
    case 'unknown':
      return tell('A call of {contract} that Holdfast cannot read', { contract: shortAddress(to) })
    default:
      return protocolHeadline(call, telling)
  }
}

type Of<Action extends CallDescription['action']> = Extract<CallDescription, { action: Action }>

function sending(
  token: string,
  units: bigint,
  { to, telling }: { to: string; telling: Telling },
): ToldSentence {
  const amount = countedAmount(token, units, telling)
  const receiver = shortAddress(to)
  if (amount) return tell('Send {amount} to {to}', { amount: amountValue(amount), to: receiver })
  return tell('Send something of the contract {token} to {to}; how much cannot be told', {
    token: tokenText(telling, token),
    to: receiver,
  })
}

/** What has no decimals may be a collection, where the bytes hold the number of one piece. @returns `undefined` then, too */
function countedAmount(token: string, units: bigint, { chain, amountOf }: Telling): NamedAmount | undefined {
  const amount = amountOf(chain, token, units)
  const isCounted = token === 'native' || amountOf(chain, token, 1n)?.quantity !== '1'
  return amount && (isCounted || isCatalogued(amount.asset)) ? amount : undefined
}

function moving({ token, from = '', to, units }: Of<'transfer-token'>, telling: Telling): ToldSentence {
  const amount = countedAmount(token, units, telling)
  const ends = { owner: shortAddress(from), to: shortAddress(to) }
  if (amount) return tell('Move {amount} of {owner} to {to}', { amount: amountValue(amount), ...ends })
  return tell('Move something of the contract {token} from {owner} to {to}; how much cannot be told', {
    token: tokenText(telling, token),
    ...ends,
  })
}

function approving({ token, spender, units }: Of<'approve'>, telling: Telling): ToldSentence {
  const named = { token: tokenText(telling, token), spender: shortAddress(spender) }
  const something = tell(
    'Let {spender} take something of the contract {token}; how much cannot be told',
    named,
  )
  // Of a collection of pieces the bytes are the same, with the number of one; what has no decimals may be one.
  const smallest = telling.amountOf(telling.chain, token, 1n)
  if (!smallest || smallest.quantity === '1')
    return units === 0n || units === 'unlimited'
      ? tell('Change what {spender} may take of the contract {token}', named)
      : something
  if (units === 'unlimited') return tell('Let {spender} take all of your {token}, now and later', named)
  if (units === 0n) return tell('Take the right over {token} away from {spender}', named)
  const amount = telling.amountOf(telling.chain, token, units)
  return amount
    ? tell('Let {spender} take {amount}', { amount: amountValue(amount), spender: named.spender })
    : something
}

function piecesRight({ collection, operator, isApproved }: Of<'approve-all-pieces'>): ToldSentence {
  const named = { collection: shortAddress(collection), operator: shortAddress(operator) }
  return isApproved
    ? tell('Let {operator} take everything of the contract {collection}, now and later', named)
    : tell('Take the right over everything of the contract {collection} away from {operator}', named)
}

function movingPieces(
  { collection, from, to, pieces }: Of<'transfer-pieces'>,
  telling: Telling,
): ToldSentence {
  const [first, ...more] = pieces
  const named = { collection: shortAddress(collection), to: shortAddress(to) }
  const owner = shortAddress(from)
  const isOwn = from === telling.from
  if (!first || more.length > 0 || first.units !== 1n)
    return isOwn
      ? tell('Send pieces of the contract {collection} to {to}', named)
      : tell('Move pieces of the contract {collection} from {owner} to {to}', { owner, ...named })
  const piece = pieceNumber(first.id)
  return isOwn
    ? tell('Send piece {piece} of the contract {collection} to {to}', { piece, ...named })
    : tell('Move piece {piece} of the contract {collection} from {owner} to {to}', { piece, owner, ...named })
}

function wrapping({ action, units }: Of<'wrap' | 'unwrap'>, telling: Telling): ToldSentence {
  const amount = telling.amountOf(telling.chain, 'native', units)
  if (!amount) return action === 'wrap' ? tell('Wrap the coin') : tell('Unwrap the coin')
  const value = { amount: amountValue(amount) }
  return action === 'wrap' ? tell('Wrap {amount}', value) : tell('Unwrap {amount}', value)
}

function protocolHeadline(call: ProtocolCall, telling: Telling): ToldSentence {
  const at = { protocol: protocolName(call.protocol) }
  switch (call.action) {
    case 'swap':
      return tradeHeadline(call.terms, { ...telling, protocol: at.protocol })
    case 'bridge':
      return tell('Move to another chain through {protocol}', at)
    case 'lend':
      return tell('Lend at {protocol}', at)
    case 'redeem':
      return tell('Take back from {protocol}', at)
    case 'stake':
      return tell('Stake at {protocol}', at)
    case 'unstake':
      return tell('Unstake at {protocol}', at)
    case 'claim':
      return tell('Claim at {protocol}', at)
    case 'add-liquidity':
      return tell('Put liquidity into {protocol}', at)
    case 'remove-liquidity':
      return tell('Take liquidity out of {protocol}', at)
    default:
      return call.action satisfies never
  }
}
