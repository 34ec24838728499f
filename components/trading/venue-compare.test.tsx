// @vitest-environment happy-dom
/** Venues in the order of the engine's answer, each with what it leaves or why it cannot be. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AccountId, VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { VenueComparison } from '@/lib/trading/review'
import { BTC_USDT, draftOf, TRADER } from '@/tests/fixtures/trading-facts'
import { VenueCompare, type VenueCompareProps } from './venue-compare'

const { call } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: unknown) => Promise<unknown>>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))
afterEach(cleanup)

const other = { venue: 'kraken' as VenueId, symbol: 'BTC/EUR' }
const rows: VenueComparison[] = [
  {
    account: 'k' as AccountId,
    market: other,
    accountLabel: 'Mine',
    venueName: 'Kraken',
    result: {
      net: { code: 'EUR', quantity: amount('199.8') },
      average: amount('100'),
      fee: { code: 'EUR', quantity: amount('0.2') },
      move: {
        from: TRADER,
        sentence: say(
          '{value} {code} must be moved there first. What a withdrawal from {account} costs is not known.',
          {
            value: '2000.5',
            code: 'BTC',
            account: 'Home',
          },
        ),
      },
    },
  },
  {
    account: TRADER,
    market: BTC_USDT,
    accountLabel: 'Home',
    venueName: 'Binance',
    result: {
      net: { code: 'USDT', quantity: amount('198') },
      average: amount('99'),
      fee: { code: 'USDT', quantity: amount('0') },
    },
  },
  {
    account: 'c' as AccountId,
    market: BTC_USDT,
    accountLabel: 'Third',
    venueName: 'Coinbase',
    result: {
      unavailable: say('This takes {value} {code}; {free} {code} are free.', {
        value: '2',
        free: '0.75',
        code: 'BTC',
      }),
    },
  },
]
const draft = draftOf('sell', 'market', '2')

async function show(hidden = false) {
  const onUse = vi.fn<VenueCompareProps['onUse']>()
  render(
    <MoneyDisplayProvider display={{ currency: 'usd', hidden, compact: false }}>
      <VenueCompare draft={draft} onUse={onUse} onClose={() => undefined} />
    </MoneyDisplayProvider>,
  )
  await act(async () => undefined)
  return onUse
}

test('best first, the chosen one marked, what must be moved and what cannot be said', async () => {
  call.mockResolvedValue(rows)
  await show()
  const texts = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(texts[0]).toContain('Mine at Kraken BTC/EUR')
  expect(texts[0]).toContain('Receives199.8\u00a0EUR')
  expect(texts[0]).toContain('2,000.5 BTC must be moved there first.')
  expect(texts[1]).toContain('Chosen now')
  expect(texts[2]).toContain('This takes 2 BTC; 0.75 BTC are free.')
  expect(screen.getAllByRole('button', { name: /^Use / })).toHaveLength(1)
})

test('one click goes to the account and its market', async () => {
  call.mockResolvedValue(rows)
  const onUse = await show()
  fireEvent.click(screen.getByRole('button', { name: 'Use this: Mine at Kraken, BTC/EUR' }))
  expect(onUse).toHaveBeenCalledWith('k', other)
})

test('hidden amounts: what an account has free is not told', async () => {
  call.mockResolvedValue(rows)
  await show(true)
  expect(document.body.textContent).not.toContain('0.75')
})

test('an error is said and can be tried again', async () => {
  call.mockRejectedValueOnce(
    new AppError('unreachable', say('{venue} does not answer.', { venue: 'Kraken' })),
  )
  call.mockResolvedValue(rows)
  await show()
  expect(screen.getByRole('alert').textContent).toContain('Kraken does not answer.')
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findAllByRole('listitem')).toHaveLength(3)
})
