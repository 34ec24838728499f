/** The meaning of a transaction for an account: what a decoder is certain of, else what its changes alone say. */
import { selectorOf } from './calldata'
import type { DecoderInput, Meaning } from './define-decoder'
import { APPROVAL_SELECTORS } from './protocols/erc20'
import { decoders } from './registry'
import type { EvmTransaction, NetMove } from './transaction'

/**
 * @param moves what `netMoves` gives for it
 * @example decodeTransaction(plainSending, moves) // { kind: 'withdrawal', counterparty: '0x...' }
 */
export function decodeTransaction(tx: EvmTransaction, moves: readonly NetMove[]): Meaning {
  const selector = selectorOf(tx.input)
  if (tx.failed && moves.length === 0) return { kind: 'fee', reason: 'failed', ...toReceiver(tx) }
  if (moves.length === 0) {
    const approves = selector !== undefined && selector in APPROVAL_SELECTORS
    return { kind: 'fee', reason: approves ? 'approval' : 'gas', ...toReceiver(tx) }
  }
  const input: DecoderInput = {
    tx,
    ...(selector === undefined ? {} : { selector }),
    sentByAccount: tx.from === tx.account,
    came: moves.filter(({ units }) => units > 0n),
    went: moves.filter(({ units }) => units < 0n),
  }
  for (const decoder of decoders) {
    if (!concerns(decoder, input)) continue
    const meaning = decoder.decode?.(input)
    if (meaning) return meaning
  }
  return byChanges(input)
}

const toReceiver = ({ to }: EvmTransaction) => (to === undefined ? {} : { counterparty: to })

function concerns(decoder: (typeof decoders)[number], { tx, selector }: DecoderInput): boolean {
  const { addresses, selectors } = decoder
  if (selectors && (selector === undefined || !(selector in selectors))) return false
  if (!addresses) return true
  return tx.to !== undefined && (addresses.includes(tx.to) || addresses.includes(`${tx.chain}:${tx.to}`))
}

function byChanges(input: DecoderInput): Meaning {
  const { tx, sentByAccount, came, went } = input
  if (came.length > 0 && went.length > 0) return byExchange(input)
  const isPlain = tx.input === '0x' || tx.input === ''
  const [only] = came.length > 0 ? came : went
  const other = only?.other === undefined ? {} : { counterparty: only.other }
  const single = came.length + went.length === 1
  if (came.length > 0) {
    // Somebody else sent it: nothing else happened to this account. Own calls may have been anything.
    const clear = single && !sentByAccount && !only?.minted
    return { kind: 'deposit', ...other, ...(clear ? {} : { unclear: true as const }) }
  }
  const clear = single && sentByAccount && isPlain
  return { kind: 'withdrawal', ...other, ...(clear ? {} : { unclear: true as const }) }
}

/** One coin for another is a trade; shares, debts, pieces and several at once may be something else. */
function byExchange({ tx, sentByAccount, came, went }: DecoderInput): Meaning {
  const isCoin = ({ minted, standard }: NetMove) => !minted && (standard === 'native' || standard === 'erc20')
  const clear = sentByAccount && came.length === 1 && went.length === 1 && [...came, ...went].every(isCoin)
  return { kind: 'trade', ...toReceiver(tx), ...(clear ? {} : { unclear: true as const }) }
}
