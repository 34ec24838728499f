// @vitest-environment happy-dom
/** The form checks with every key, says what is wrong beside its field, and never sends. */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { DeskFacts } from '@/lib/trading/messages'
import { typeAndTime } from '@/tests/bench/keystrokes'
import { allOffered, BTC_USDT, factsOf, rulesOf, TRADER } from '@/tests/fixtures/trading-facts'
import type { DeskAccount } from './desk-accounts'
import type { Handed } from './handed.hooks'
import { OrderForm, type OrderFormProps } from './order-form'
import { useTypedOrder } from './typed-order.hooks'

afterEach(cleanup)

const { rules, tier, free, book, ticker } = factsOf()
const facts: DeskFacts = { rules, tier, free, mayTrade: true }
const accountOf = (id: string, paper = false): DeskAccount => ({
  id: id as AccountId,
  label: `My ${id}`,
  venue: BTC_USDT.venue,
  paper,
  mayTrade: true,
})

type Shown = Omit<OrderFormProps, 'typed'> & { handed?: Handed | undefined }

/** With what is typed above it, as on the desk. */
function Form({ handed, ...props }: Shown) {
  const typed = useTypedOrder({ market: props.market, account: props.account, handed })
  return <OrderForm {...props} typed={typed} />
}

function show(change: Partial<Shown> & { hidden?: boolean } = {}) {
  const { hidden = false, ...props } = change
  const onReview = vi.fn<OrderFormProps['onReview']>()
  const view = (more: Partial<Shown> = {}) => (
    <MoneyDisplayProvider display={{ currency: 'usd', hidden, compact: false }}>
      <Form
        market={BTC_USDT}
        account={TRADER}
        accounts={[accountOf(TRADER)]}
        onAccount={() => undefined}
        facts={facts}
        error={null}
        onAgain={() => undefined}
        book={book}
        ticker={ticker}
        isReviewing={false}
        onReview={onReview}
        {...props}
        {...more}
      />
    </MoneyDisplayProvider>
  )
  const shown = render(view())
  return { ...shown, onReview, again: (more: Partial<Shown>) => shown.rerender(view(more)) }
}

const type = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } })
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const submit = () => fireEvent.submit(screen.getByRole('form', { name: 'Order' }))
const lineOf = (name: string) => screen.getByText(name).nextElementSibling?.textContent
const problemOf = (label: string) => {
  const ids = screen.getByLabelText(label).getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => document.getElementById(id)?.textContent).at(-1)
}

describe('typing', () => {
  test('what would be sent, what it costs and what remains follow every key', () => {
    show()
    type('Limit price', '100.19')
    type('Amount', '0.4999')
    expect(lineOf('Sends')).toBe('Buy 0.499\u00a0BTC, Limit price 100.1\u00a0USDT')
    expect(lineOf('Pays')).toBe('49.9\u00a0USDT')
    expect(lineOf('Receives')).toBe('0.498002\u00a0BTC')
    expect(lineOf('Remains')).toBe('950.1\u00a0USDT')
    expect(lineOf('Pays at most')).toBe('49.9499\u00a0USDT')
  })

  test('a problem stands with its field and is read with it; an empty field has none yet', () => {
    show()
    type('Limit price', '84')
    expect(screen.queryByText(/Enter/)).toBeNull()
    type('Amount', '0.1')
    expect(problemOf('Amount')).toBe('The least is 10 USDT; this is 8.4 USDT.')
    expect(screen.getByLabelText('Amount').getAttribute('aria-invalid')).toBe('true')
    type('Amount', '1x')
    expect(problemOf('Amount')).toBe('Write a number like 1234.5.')
  })

  test('a warning is no error', () => {
    show()
    choose('In force', 'IOC')
    type('Amount', '1')
    type('Limit price', '95')
    expect(problemOf('Limit price')).toMatch(/^Warning: Nothing can be had at this price now/)
    expect(screen.getByLabelText('Limit price').getAttribute('aria-invalid')).toBeNull()
  })

  test('shares of what is free, and another unit begins anew', () => {
    show()
    fireEvent.click(screen.getByRole('tab', { name: 'Sell' }))
    choose('Kind of order', 'market')
    fireEvent.click(screen.getByRole('button', { name: '25 %' }))
    expect(lineOf('Sends')).toBe('Sell 2.5\u00a0BTC')
    fireEvent.click(screen.getByRole('button', { name: 'USDT' }))
    expect(screen.getByLabelText<HTMLInputElement>('Cost').value).toBe('')
  })

  test('prices at the bid, in the middle, at the ask, and a step by the arrow keys', () => {
    show()
    const price = screen.getByLabelText<HTMLInputElement>('Limit price')
    fireEvent.click(screen.getByRole('button', { name: 'Bid. Limit price: at the best bid' }))
    expect(price.value).toBe('99')
    fireEvent.click(screen.getByRole('button', { name: 'Mid. Limit price: in the middle' }))
    expect(price.value).toBe('99.5')
    fireEvent.click(screen.getByRole('button', { name: 'Ask. Limit price: at the best ask' }))
    fireEvent.keyDown(price, { key: 'ArrowUp' })
    expect(price.value).toBe('100.1')
    fireEvent.keyDown(price, { key: 'ArrowDown' })
    fireEvent.keyDown(price, { key: 'ArrowDown' })
    expect(price.value).toBe('99.9')
  })
})

test('the bench types into this form, and notices when nothing is said of it', async () => {
  show()
  type('Amount', '1')
  let times: number[] = []
  await act(async () => {
    times = await typeAndTime('Limit price', '100.2')
  })
  expect(times).toHaveLength(5)
  expect(lineOf('Sends')).toBe('Buy 1\u00a0BTC, Limit price 100.2\u00a0USDT')
  await expect(typeAndTime('No such field', '1')).rejects.toThrow('there is no field')
})

describe('the review', () => {
  test('Enter hands over the draft, once it is whole; nothing is sent', () => {
    const { onReview } = show()
    type('Limit price', '90')
    submit()
    expect(onReview).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(screen.getByLabelText('Amount'))
    expect(problemOf('Amount')).toBe('This is less than the least amount, 0.001 BTC.')
    type('Amount', '1')
    submit()
    expect(onReview.mock.calls).toEqual([
      [
        {
          account: TRADER,
          market: BTC_USDT,
          side: 'buy',
          kind: 'limit',
          timeInForce: 'GTC',
          price: '90',
          size: { by: 'amount', value: '1' },
        },
      ],
    ])
  })

  test('a second Enter while a review is being made is nothing', () => {
    const { onReview } = show({ isReviewing: true })
    type('Limit price', '90')
    type('Amount', '1')
    submit()
    expect(onReview).not.toHaveBeenCalled()
  })
})

describe('what is not offered', () => {
  const no = { offered: false, reason: say('It has no trailing stops for this market.') } as const
  const limited = {
    ...facts,
    rules: rulesOf({ abilities: { ...allOffered, kinds: { ...allOffered.kinds, trailing: no } } }),
  }

  test('stays in the list, disabled, and its reason can be read', () => {
    show({ facts: limited })
    const option = within(screen.getByLabelText('Kind of order')).getByText<HTMLOptionElement>(
      'Trailing stop (not offered)',
    )
    expect(option.disabled).toBe(true)
    expect(screen.getByText('It has no trailing stops for this market.')).toBeTruthy()
  })

  test('a draft that is handed over says why it cannot be', () => {
    show({ facts: limited, handed: { turn: 1, draft: { kind: 'trailing', trailPercent: amount('2') } } })
    expect(screen.getAllByText('It has no trailing stops for this market.')).toHaveLength(2)
  })
})

describe('what is handed over', () => {
  test('is taken once for each number', () => {
    const { again } = show()
    again({ handed: { turn: 1, draft: { price: amount('97.5') } } })
    const price = screen.getByLabelText<HTMLInputElement>('Limit price')
    expect(price.value).toBe('97.5')
    type('Limit price', '1')
    again({ handed: { turn: 1, draft: { price: amount('97.5') } } })
    expect(price.value).toBe('1')
    again({ handed: { turn: 2, draft: { price: amount('97.5') } } })
    expect(price.value).toBe('97.5')
  })

  test('is not laid on again by a form that is made anew', () => {
    const handed = { turn: 1, draft: { price: amount('97.5') } }
    const { again } = show({ handed })
    type('Limit price', '98')
    type('Amount', '0.5')
    again({ handed, facts: null })
    expect(screen.queryByLabelText('Limit price')).toBeNull()
    again({ handed, facts })
    expect(screen.getByLabelText<HTMLInputElement>('Limit price').value).toBe('98')
    expect(screen.getByLabelText<HTMLInputElement>('Amount').value).toBe('0.5')
  })

  test('an order that is changed is said to be, and can become a new one', () => {
    const draft = {
      kind: 'limit',
      price: amount('90'),
      size: { by: 'amount', value: amount('1') },
      replaces: 'id',
    } as const
    const { onReview } = show({ handed: { turn: 1, draft } })
    submit()
    expect(onReview.mock.calls[0]?.[0]).toMatchObject({ replaces: 'id' })
    fireEvent.click(screen.getByRole('button', { name: 'Make a new one' }))
    submit()
    expect(onReview.mock.calls[1]?.[0]).not.toHaveProperty('replaces')
  })
})

test('hidden amounts: nothing of what is held stands in the page, and the order that is typed does', () => {
  const { container } = show({ hidden: true })
  choose('Kind of order', 'stop')
  fireEvent.click(screen.getByRole('tab', { name: 'Sell' }))
  type('Set off at', '90')
  type('Amount', '77.5')
  expect(problemOf('Amount')).toMatch(/^This takes 77.5 BTC; [^\d]+ BTC are free\.$/)
  fireEvent.click(screen.getByRole('button', { name: '50 %' }))
  expect(lineOf('Free')).toMatch(/BTC/)
  // Half of what is free tells how much is free.
  for (const name of ['Sends', 'Pays', 'Receives', 'Remains', 'Free']) expect(lineOf(name)).not.toMatch(/\d/)
  expect(container.textContent).not.toContain('450')
  type('Set off at', '0.5')
  expect(problemOf('Share of what is free')).toMatch(/^The least is 10 USDT; this is [^\d]+ USDT\.$/)
})

test('while the rules are asked for, no field is there; when they cannot be had it is said', () => {
  const onAgain = vi.fn<() => void>()
  const { again } = show({ facts: null, onAgain })
  expect(screen.queryByRole('form')).toBeNull()
  again({
    facts: null,
    error: new AppError('unreachable', say('{venue} does not answer.', { venue: 'Kraken' })),
  })
  expect(screen.getByRole('alert').textContent).toContain('Kraken does not answer.')
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(onAgain).toHaveBeenCalledTimes(1)
})

test('several accounts can be chosen from, paper ones marked', () => {
  const onAccount = vi.fn<(id: AccountId) => void>()
  show({ accounts: [accountOf(TRADER), accountOf('play', true)], onAccount })
  expect(screen.getByText('My play (paper)')).toBeTruthy()
  choose('Account', 'play')
  expect(onAccount).toHaveBeenCalledWith('play')
})
