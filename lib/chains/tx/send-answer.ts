/** What nodes say to signed bytes, in one word: each client has sentences of its own. Pure. */
import type { RpcFault } from '../rpc-answer'

export const SEND_ANSWERS = [
  'taken', // the node has it now
  'known', // the node had it before
  'number-used', // a transaction with its number is in a block: perhaps this one
  'underpriced', // less than the node takes, or than one with the same number that it has
  'funds', // the sender cannot pay value and gas
  'refused', // for another reason
] as const
export type SendAnswer = (typeof SEND_ANSWERS)[number]

const WORDS: readonly [SendAnswer, RegExp][] = [
  ['known', /already[ _]?(?:known|exists|imported)|known transaction|AlreadyKnown/i],
  ['number-used', /nonce (?:is )?too low|OldNonce|invalid nonce|nonce has already been used/i],
  [
    'underpriced',
    /underpriced|fee ?too ?low|less than (?:the )?(?:block )?base ?fee|gas price too low|FeeTooLow/i,
  ],
  ['funds', /insufficient (?:funds|balance)|InsufficientFunds/i],
]

/** @example sendAnswerOf({ code: -32000, message: 'already known' }) // 'known' */
export const sendAnswerOf = ({ message }: Pick<RpcFault, 'message'>): SendAnswer =>
  WORDS.find(([, pattern]) => pattern.test(message))?.[0] ?? 'refused'

/** The best that any node said: where one has it, it is on its way, whatever the others say. */
export const bestAnswer = (answers: readonly SendAnswer[]): SendAnswer | undefined =>
  SEND_ANSWERS.find((answer) => answers.includes(answer))
