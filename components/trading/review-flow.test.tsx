// @vitest-environment happy-dom
/** From the review to the outcome: one confirm sends once, held keys press nothing, and what is not known is not claimed. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import type { OrderId, VenueOrder } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import type { OrderRow } from '@/lib/db/rows'
import { estimateOrder } from '@/lib/trading/estimate-order'
import type { OrderOutcome, OrderReview } from '@/lib/trading/review'
import { BTC_USDT, bookOf, draftOf, factsOf, TRADER } from '@/tests/fixtures/trading-facts'
import { OrderReviewFlow } from './review-flow'
import { useReviewFlow } from './review-flow.hooks'

const { call } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: Record<string, unknown>) => Promise<unknown>>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))

const NOW = Date.parse('2026-03-01T12:00Z')
const draft = draftOf('sell', 'market', '2')
const order = {
  account: TRADER,
  market: BTC_USDT,
  side: 'sell',
  kind: 'market',
  timeInForce: 'GTC',
  amount: amount('2'),
} as const
const { book = bookOf([], []), rules, tier } = factsOf()

const reviewOf = (change: Partial<OrderReview> = {}): OrderReview => ({
  id: 'order-1' as OrderId,
  order,
  hash: 'a'.repeat(64),
  nonce: 'n',
  expiresAt: NOW + 60_000,
  accountLabel: 'My Binance',
  venueName: 'Binance',
  paper: false,
  estimate: estimateOrder(order, { rules, tier, book, now: 400 }),
  reference: amount('99.5'),
  driftBound: 0.01,
  realised: {
    currency: 'eur',
    proceeds: amount('190'),
    basis: amount('250'),
    gain: amount('-60'),
    missing: amount('0.5'),
    lots: [
      {
        acquiredAt: NOW - 100 * 86_400_000,
        quantity: amount('1.5'),
        basis: amount('250'),
        gain: amount('-60'),
        term: 'short',
        daysToLong: 265,
      },
    ],
  },
  allocation: [
    { asset: 'coin:bitcoin' as AssetId, symbol: 'BTC', before: 0.5, after: 0.4 },
    { asset: 'coin:tether' as AssetId, symbol: 'USDT', before: 0.3, after: 0.4 },
  ],
  warnings: [
    say('The book shows {value} {code}; what comes after that is not known.', {
      value: '1234.5',
      code: 'BTC',
    }),
  ],
  ...change,
})
const placed: VenueOrder = {
  orderId: '7',
  symbol: 'BTC/USDT',
  side: 'sell',
  kind: 'market',
  status: 'filled',
  amount: amount('2'),
  filled: amount('2'),
  average: amount('99'),
  fees: [],
  at: NOW,
}

let review: OrderReview
let confirm: () => Promise<OrderOutcome>
beforeEach(() => {
  vi.useFakeTimers({ now: NOW, shouldAdvanceTime: false })
  review = reviewOf()
  confirm = async () => ({ kind: 'placed', id: review.id, order: placed })
  call.mockReset().mockImplementation(async ({ name }) => {
    if (name === 'trading.review') return review
    if (name === 'trading.confirm') return confirm()
    return null
  })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const settle = () => act(async () => void (await vi.advanceTimersByTimeAsync(0)))
const names = () => call.mock.calls.map(([{ name }]) => name)
const count = (name: string) => names().filter((each) => each === name).length

function Desk({ journal = null }: { journal?: readonly OrderRow[] | null }) {
  const flow = useReviewFlow()
  return (
    <>
      <button type="button" onClick={() => flow.begin(draft)}>
        begin
      </button>
      <OrderReviewFlow flow={flow} journal={journal} />
    </>
  )
}

async function open({ hidden = false, journal = null as readonly OrderRow[] | null } = {}) {
  const view = (rows: readonly OrderRow[] | null) => (
    <MoneyDisplayProvider display={{ currency: 'usd', hidden, compact: false }}>
      <Desk journal={rows} />
    </MoneyDisplayProvider>
  )
  const shown = render(view(journal))
  fireEvent.click(screen.getByText('begin'))
  await settle()
  return { ...shown, again: (rows: readonly OrderRow[]) => shown.rerender(view(rows)) }
}
const button = (name: string) => screen.getByRole('button', { name })
const CONFIRM = 'Sell 2\u00a0BTC'

describe('what is shown', () => {
  test('comes from the review: what leaves and arrives, fee and whose word, worst case, where', async () => {
    await open()
    const text = document.body.textContent
    expect(text).toContain('My Binance at Binance')
    expect(text).toContain('Leaves2\u00a0BTC')
    expect(text).toContain('Arrives197.604\u00a0USDT')
    expect(text).toContain('0.1% maker, 0.2% taker, as Binance tells it of your key')
    expect(text).toContain('A market order takes whatever price it finds.')
    expect(text).toContain('0.4 s old. When it moves by more than 1% the confirm is refused.')
    expect(text).toContain('The book shows 1,234.5 BTC')
  })

  test('what it realises: gain, lots, days to long term, and what has no known cost', async () => {
    await open()
    const text = document.body.textContent
    expect(text).toContain('▼-€60.00')
    expect(text).toContain('265 days to go')
    expect(text).toContain('Without a known cost, and in no gain: 0.5\u00a0BTC')
  })

  test('what it does to the allocation', async () => {
    await open()
    const row = screen.getByRole('row', { name: /^BTC/ })
    expect(row.textContent).toBe('BTC50.0%40.0%')
  })

  test('unknowns are sentences', async () => {
    review = reviewOf({
      realised: { unknown: say('It is paid with money: no lot is sold.') },
      allocation: { unknown: say('The price of {symbol} is not known.', { symbol: 'BTC' }) },
    })
    await open()
    expect(screen.getByText('It is paid with money: no lot is sold.')).toBeTruthy()
    expect(screen.getByText('The price of BTC is not known.')).toBeTruthy()
  })

  test('a paper order is marked in the title and at the account', async () => {
    review = reviewOf({ paper: true })
    await open()
    expect(screen.getByRole('dialog', { name: `Paper: ${CONFIRM}` })).toBeTruthy()
    expect(screen.getByText('Paper')).toBeTruthy()
  })

  test('hidden amounts: lots and gains are, the order that is confirmed is not', async () => {
    await open({ hidden: true })
    const text = document.body.textContent
    expect(text).toContain('Leaves2\u00a0BTC')
    expect(text).not.toMatch(/60\.00|250\.00|1\.5\u00a0BTC/)
  })
})

describe('the confirm', () => {
  test('the dialog opens on Cancel, and Enter that is still held presses nothing', async () => {
    await open()
    expect(document.activeElement).toBe(button('Cancel'))
    const isTaken = !fireEvent.keyDown(button(CONFIRM), { key: 'Enter', repeat: true })
    expect(isTaken).toBe(true)
    expect(fireEvent.keyDown(button(CONFIRM), { key: 'Enter' })).toBe(true)
  })

  test('two clicks in one moment send one confirm, with the hash and the nonce of the review', async () => {
    await open()
    const confirmButton = button(CONFIRM)
    act(() => {
      confirmButton.click()
      confirmButton.click()
    })
    await settle()
    fireEvent.click(confirmButton)
    await settle()
    expect(
      call.mock.calls.filter(([{ name }]) => name === 'trading.confirm').map(([, input]) => input),
    ).toEqual([{ id: 'order-1', hash: 'a'.repeat(64), nonce: 'n' }])
    expect(screen.getByText('Binance has the order.')).toBeTruthy()
    expect(count('trading.discard')).toBe(0)
  })

  test('Esc and Cancel discard the review', async () => {
    await open()
    fireEvent.click(button('Cancel'))
    await settle()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(count('trading.discard')).toBe(1)
    fireEvent.click(screen.getByText('begin'))
    await settle()
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))
    expect(count('trading.discard')).toBe(2)
    expect(count('trading.confirm')).toBe(0)
  })

  test('a review that has ended cannot be confirmed, only made anew', async () => {
    await open()
    expect(screen.getByText('Nothing is sent yet. 60 s left to confirm.')).toBeTruthy()
    await act(async () => void (await vi.advanceTimersByTimeAsync(61_000)))
    expect(screen.queryByRole('button', { name: CONFIRM })).toBeNull()
    review = reviewOf({ id: 'order-2' as OrderId, expiresAt: NOW + 200_000 })
    fireEvent.click(button('Review it again'))
    await settle()
    expect(count('trading.review')).toBe(2)
    expect(button(CONFIRM)).toBeTruthy()
  })

  test('a review that comes after the page has left is discarded', async () => {
    const { unmount } = await open()
    unmount()
    await settle()
    expect(count('trading.discard')).toBe(1)
  })
})

describe('the outcome', () => {
  const confirmed = async (outcome: OrderOutcome) => {
    confirm = async () => outcome
    const shown = await open()
    fireEvent.click(button(CONFIRM))
    await settle()
    return shown
  }
  const error = { code: 'refused', sentence: say('Insufficient balance.') } as const

  test('placed: what is filled', async () => {
    await confirmed({ kind: 'placed', id: review.id, order: placed })
    expect(document.body.textContent).toContain('Filled: 2\u00a0BTC at 99\u00a0USDT on average.')
  })

  test('rejected: why, and that nothing happened', async () => {
    await confirmed({ kind: 'rejected', id: review.id, error })
    expect(screen.getByRole('alert').textContent).toContain('Binance refused the order.')
    expect(screen.getByRole('alert').textContent).toContain(
      'Insufficient balance. Nothing was bought or sold.',
    )
  })

  test('not sent: why, and the review again', async () => {
    await confirmed({ kind: 'not-sent', id: review.id, error })
    expect(screen.getByText('Nothing was sent.')).toBeTruthy()
    fireEvent.click(button('Review it again'))
    await settle()
    expect(count('trading.review')).toBe(2)
  })

  test('unknown: it is being asked, and the journal goes on telling; a double is shown', async () => {
    const { again } = await confirmed({ kind: 'unknown', id: review.id })
    expect(screen.getByText('Binance is being asked …')).toBeTruthy()
    const row = { id: review.id, state: 'open', found: [placed, placed] } as unknown as OrderRow
    again([row])
    expect(screen.getByText('There is more than one order.')).toBeTruthy()
    expect(document.body.textContent).toContain('In the journal: ')
  })

  test('no answer: asking again is the same confirm, and tells what became of it', async () => {
    confirm = async () => {
      throw new AppError(
        'internal',
        say('The background of Holdfast did not answer. Close this page and open it again.'),
      )
    }
    await open()
    fireEvent.click(button(CONFIRM))
    await settle()
    expect(screen.getByText('There was no answer.')).toBeTruthy()
    confirm = async () => ({ kind: 'placed', id: review.id, order: placed })
    fireEvent.click(button('Ask what became of it'))
    await settle()
    expect(screen.getByText('Binance has the order.')).toBeTruthy()
    const inputs = call.mock.calls
      .filter(([{ name }]) => name === 'trading.confirm')
      .map(([, input]) => input)
    expect(inputs[1]).toEqual(inputs[0])
  })

  test('no review: why, and once more', async () => {
    call.mockImplementationOnce(async () => {
      throw new AppError('unreachable', say('{venue} does not answer.', { venue: 'Binance' }))
    })
    await open()
    expect(screen.getByRole('alert').textContent).toContain('Binance does not answer.')
    fireEvent.click(button('Try again'))
    await settle()
    expect(button(CONFIRM)).toBeTruthy()
  })
})
