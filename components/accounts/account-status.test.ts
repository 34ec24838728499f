import { expect, test } from 'vitest'
import type { AccountId } from '@/lib/core/ids'
import type { AccountLine } from '@/lib/portfolio/view'
import { accountStatus } from './account-status'

const line: AccountLine = {
  id: 'a' as AccountId,
  label: 'Kraken',
  kind: 'exchange',
  value: null,
  state: 'ok',
  paused: false,
  stale: false,
  lastGoodAt: 1,
  notIncluded: [],
  tags: [],
  portfolios: [],
}
const error = { code: 'unreachable', sentence: { template: 'No answer.' } } as const

test('a paused account says so before anything else', () => {
  expect(accountStatus({ ...line, paused: true, state: 'failed', error }).tone).toBe('paused')
})

test('a failed account with old values keeps them and tells the error', () => {
  const status = accountStatus({ ...line, state: 'failed', stale: true, error })
  expect(status).toEqual({
    tone: 'failed',
    word: { template: 'Last values' },
    error: { template: 'No answer.' },
  })
})

test('an account that was never read is not called up to date', () => {
  const { lastGoodAt: _, ...never } = line
  expect(accountStatus({ ...never, state: 'waiting' }).tone).toBe('busy')
  expect(accountStatus({ ...never, state: 'failed', error }).word).toEqual({ template: 'Never read' })
})
