/** What is typed becomes a draft, and what is handed to the form leaves nothing of another order behind. */
import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { BTC_USDT, TRADER } from '@/tests/fixtures/trading-facts'
import { draftOfForm, EMPTY_FORM, withDraft, withKind } from './order-form-state'

const place = { account: TRADER, market: BTC_USDT, decimalMark: '.' }

test('a draft has the figures of its kind, and a text that is no figure is a problem of its field', () => {
  const state = { ...EMPTY_FORM, kind: 'stop' as const, price: '5', trigger: '1x', size: '2' }
  const { draft, problems } = draftOfForm(state, place)
  expect(draft).toEqual({
    account: TRADER,
    market: BTC_USDT,
    side: 'buy',
    kind: 'stop',
    timeInForce: 'GTC',
    size: { by: 'amount', value: '2' },
  })
  expect(problems.map(({ field }) => field)).toEqual(['trigger'])
})

describe('what is handed over', () => {
  test('a price alone keeps the order, and makes a market order a limit', () => {
    const state = { ...EMPTY_FORM, size: '3', side: 'sell' as const }
    expect(withDraft(state, { price: amount('9') })).toMatchObject({
      price: '9',
      size: '3',
      side: 'sell',
      kind: 'limit',
    })
    expect(withDraft({ ...state, kind: 'market' }, { price: amount('9') }).kind).toBe('limit')
    expect(withDraft({ ...state, kind: 'stop-limit' }, { price: amount('9') }).kind).toBe('stop-limit')
  })

  test('a whole order replaces what was typed', () => {
    const state = { ...EMPTY_FORM, trigger: '5', price: '4', timeInForce: 'PO' as const, replaces: 'old' }
    const next = withDraft(state, {
      side: 'sell',
      kind: 'market',
      size: { by: 'amount', value: amount('2') },
    })
    expect(next).toEqual({ ...EMPTY_FORM, side: 'sell', kind: 'market', size: '2' })
  })

  test('an order that is changed stays one while its price is chosen', () => {
    const state = withDraft(EMPTY_FORM, { kind: 'limit', replaces: 'id', price: amount('1') })
    expect(withDraft(state, { price: amount('2') })).toMatchObject({ replaces: 'id', price: '2' })
  })
})

test('a kind that has no such time in force takes it away', () => {
  expect(withKind({ ...EMPTY_FORM, timeInForce: 'PO' }, 'stop-limit').timeInForce).toBe('GTC')
  expect(withKind({ ...EMPTY_FORM, timeInForce: 'IOC' }, 'stop-limit').timeInForce).toBe('GTC')
  expect(withKind({ ...EMPTY_FORM, timeInForce: 'IOC' }, 'limit').timeInForce).toBe('IOC')
})
