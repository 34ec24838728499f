import { expect, test } from 'vitest'
import { bestAnswer, sendAnswerOf } from './send-answer'

/** As geth, Nethermind, Erigon, Besu, reth and anvil say it. */
test.each([
  ['already known', 'known'],
  ['AlreadyKnown', 'known'],
  ['ALREADY_EXISTS: already known', 'known'],
  ['Known transaction', 'known'],
  ['transaction already imported', 'known'],
  ['nonce too low: next nonce 5, tx nonce 3', 'number-used'],
  ['OldNonce', 'number-used'],
  ['Nonce too low', 'number-used'],
  ['replacement transaction underpriced', 'underpriced'],
  ['transaction underpriced: gas tip cap 0, minimum needed 1', 'underpriced'],
  ['max fee per gas less than block base fee: address 0x…', 'underpriced'],
  ['FeeTooLowToCompete', 'underpriced'],
  ['insufficient funds for gas * price + value: balance 1, tx cost 2', 'funds'],
  ['Insufficient funds for gas * price + value', 'funds'],
  ['intrinsic gas too low', 'refused'],
  ['', 'refused'],
] as const)('"%s" is %s', (message, answer) => {
  expect(sendAnswerOf({ message })).toBe(answer)
})

test('one node that has it is enough, whatever the others say', () => {
  expect(bestAnswer(['funds', 'taken', 'refused'])).toBe('taken')
  expect(bestAnswer(['underpriced', 'known'])).toBe('known')
  expect(bestAnswer([])).toBeUndefined()
})
