/** What the bytes of a call say, in words. Nothing here comes from the form: it is the decoded call alone. */

import { pieceNumber } from '@/lib/decode/piece-number'
import { protocolName } from '@/lib/decode/protocol-name'
import type { ToldCall } from '@/lib/wallets/told-call'
import { shortAddress } from './address-text'
import type { WordsIn } from './purpose-words'

export interface CallWordsIn extends WordsIn {
  nativeSymbol: string
  /** A symbol, or the address where nobody has one; quantities are whole units, as the bytes have them. */
  tokenName: (token: string) => string
  /** How the units of a token (its contract, or `native`) read; `undefined`: its places are not known. */
  readUnits: (units: string, token: string) => string | undefined
}

/** @example callSentence({ action: 'wrap', units: '5' }, words) // 'Wraps 5 …' */
export function callSentence(call: ToldCall, words: CallWordsIn): string {
  const { t } = words
  const quantity = (units: string, token: string) =>
    words.readUnits(units, token) ??
    t('{units} smallest units of {symbol}', {
      units,
      symbol: token === 'native' ? words.nativeSymbol : words.tokenName(token),
    })
  switch (call.action) {
    case 'send-native':
      return t('Pays {amount} to {recipient}.', {
        amount: quantity(call.units, 'native'),
        recipient: shortAddress(call.to),
      })
    case 'transfer-token':
      return call.from === undefined
        ? t('Pays {amount} to {recipient}.', {
            amount: quantity(call.units, call.token),
            recipient: shortAddress(call.to),
          })
        : t('Takes {amount} from {owner} and pays it to {recipient}.', {
            amount: quantity(call.units, call.token),
            owner: shortAddress(call.from),
            recipient: shortAddress(call.to),
          })
    case 'approve':
      return call.units === 'unlimited'
        ? t('Lets {spender} take all of your {symbol}, without a limit.', {
            spender: shortAddress(call.spender),
            symbol: words.tokenName(call.token),
          })
        : t('Lets {spender} take up to {amount}.', {
            spender: shortAddress(call.spender),
            amount: quantity(call.units, call.token),
          })
    case 'approve-all-pieces':
      return call.isApproved
        ? t('Lets {spender} take all your pieces of {collection}.', {
            spender: shortAddress(call.operator),
            collection: shortAddress(call.collection),
          })
        : t('Takes back the right of {spender} over your pieces of {collection}.', {
            spender: shortAddress(call.operator),
            collection: shortAddress(call.collection),
          })
    case 'transfer-pieces':
      return piecesSentence(call, words)
    case 'wrap':
      return t('Wraps {amount}.', { amount: quantity(call.units, 'native') })
    case 'unwrap':
      return t('Unwraps {amount}.', { amount: quantity(call.units, 'native') })
    case 'many':
      return [
        ...(call.value === undefined
          ? []
          : [t('Sends {amount} along.', { amount: quantity(call.value, 'native') })]),
        ...call.calls.map((each) => callSentence(each, words)),
      ].join(' ')
    case 'unknown':
      return call.selector === undefined
        ? t('Nobody here can read these bytes.')
        : t('Nobody here can read these bytes. They call {selector}.', { selector: call.selector })
    case 'swap':
    case 'lend':
    case 'redeem':
    case 'stake':
    case 'unstake':
    case 'bridge':
    case 'claim':
    case 'add-liquidity':
    case 'remove-liquidity':
      return protocolSentence(call, words)
    default:
      return call satisfies never
  }
}

function piecesSentence(
  { collection, from, to, pieces }: Extract<ToldCall, { action: 'transfer-pieces' }>,
  { t }: WordsIn,
): string {
  const [first, ...more] = pieces
  const named = {
    collection: shortAddress(collection),
    owner: shortAddress(from),
    recipient: shortAddress(to),
  }
  return first && more.length === 0 && first.units === '1'
    ? t('Sends piece {piece} of {collection} from {owner} to {recipient}.', {
        piece: pieceNumber(BigInt(first.id)),
        ...named,
      })
    : t('Sends pieces of {collection} from {owner} to {recipient}.', named)
}

type ToldProtocolCall = Extract<ToldCall, { protocol: string }>

function protocolSentence({ action, protocol: id }: ToldProtocolCall, { t }: WordsIn): string {
  const protocol = protocolName(id)
  switch (action) {
    case 'swap':
      return t('Swaps at {protocol}.', { protocol })
    case 'lend':
      return t('Lends at {protocol}.', { protocol })
    case 'redeem':
      return t('Takes back what was lent at {protocol}.', { protocol })
    case 'stake':
      return t('Stakes at {protocol}.', { protocol })
    case 'unstake':
      return t('Ends a stake at {protocol}.', { protocol })
    case 'bridge':
      return t('Sends to another chain by {protocol}.', { protocol })
    case 'claim':
      return t('Claims from {protocol}.', { protocol })
    case 'add-liquidity':
      return t('Adds liquidity at {protocol}.', { protocol })
    case 'remove-liquidity':
      return t('Takes liquidity out of {protocol}.', { protocol })
    default:
      return action satisfies never
  }
}
