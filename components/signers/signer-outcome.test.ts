import { expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { signerOutcomeOf } from './signer-outcome'

test('a no is refused', () => {
  expect(signerOutcomeOf(new AppError('refused', say('You said no in MetaMask.')))).toEqual({
    kind: 'refused',
    failure: { code: 'refused', sentence: { template: 'You said no in MetaMask.' } },
  })
})

test('a lost answer is unclear', () => {
  expect(signerOutcomeOf(new AppError('unreachable', say('gone'))).kind).toBe('unclear')
})

test('an error that no signer gives says nothing about what happened', () => {
  expect(signerOutcomeOf(new TypeError('x is undefined'))).toMatchObject({
    kind: 'unclear',
    failure: { code: 'internal' },
  })
})

test('a long reason of a wallet still fits into the message', () => {
  const outcome = signerOutcomeOf(new AppError('bad-answer', say('{reason}', { reason: 'x'.repeat(900) })))
  expect(outcome).toMatchObject({ failure: { sentence: { params: { reason: 'x'.repeat(500) } } } })
})
