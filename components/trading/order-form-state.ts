/** What a person has typed into the order form, as text, and how it becomes a draft. Pure. */
import { type Amount, ZERO } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import type { MarketRef, OrderKind, Side, TimeInForce } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import { readFigure } from '@/lib/i18n/format/read-figure'
import type { DraftProblem, DraftSize, OrderDraft } from '@/lib/trading/draft'
import { FIELDS_OF_KIND } from '@/lib/trading/fields-of-kind'

/** Fields with a figure in them. */
export type TypedField = 'size' | 'price' | 'trigger' | 'stopPrice' | 'trailPercent'
const TYPED_FIELDS: readonly TypedField[] = ['price', 'trigger', 'stopPrice', 'trailPercent', 'size']

export interface FormState extends Record<TypedField, string> {
  side: Side
  kind: OrderKind
  by: DraftSize['by']
  timeInForce: TimeInForce
  /** The venue's id of the open order that is being changed. */
  replaces?: string
}

export const EMPTY_FORM: FormState = {
  side: 'buy',
  kind: 'limit',
  by: 'amount',
  timeInForce: 'GTC',
  size: '',
  price: '',
  trigger: '',
  stopPrice: '',
  trailPercent: '',
}

/** A time in force that the kind does not have falls back to until cancelled. */
export const withKind = (state: FormState, kind: OrderKind): FormState => ({
  ...state,
  kind,
  timeInForce: FIELDS_OF_KIND[kind].timesInForce.includes(state.timeInForce) ? state.timeInForce : 'GTC',
})

/** No open order is changed any more: what is typed is a new one. */
export const withoutReplaced = ({ replaces: _, ...state }: FormState): FormState => state

/** What was sent: the next order begins without its figures. */
export const withoutFigures = ({ side, kind, by, timeInForce }: FormState): FormState => ({
  ...EMPTY_FORM,
  side,
  kind,
  by,
  timeInForce,
})

/**
 * Lays a draft, or a part of one, over the form. A price alone goes where the kind has a price, and makes a market order a limit.
 * @example withDraft(EMPTY_FORM, { price: '100' }).price // '100'
 */
export function withDraft(state: FormState, draft: Partial<OrderDraft>): FormState {
  const { side, kind, size, timeInForce, replaces, price, trigger, stopPrice, trailPercent } = draft
  const isPriceAlone = price !== undefined && kind === undefined
  const hasPrice = FIELDS_OF_KIND[state.kind].price
  const wanted = kind ?? (isPriceAlone && !hasPrice ? 'limit' : state.kind)
  // Another order than the one that was being changed: its id and its figures are not carried over.
  const before = kind === undefined ? state : withoutFigures(state)
  const told = { price, trigger, stopPrice, trailPercent }
  const texts = Object.fromEntries(Object.entries(told).filter(([, text]) => text !== undefined))
  return withKind(
    {
      ...before,
      ...texts,
      ...(size === undefined ? {} : { by: size.by, size: size.value }),
      side: side ?? state.side,
      timeInForce: timeInForce ?? (kind === undefined ? before.timeInForce : 'GTC'),
      ...(replaces === undefined ? {} : { replaces }),
    },
    wanted,
  )
}

/** The fields that the kind has. @example fieldsOf('limit') // ['price', 'size'] */
export const fieldsOf = (kind: OrderKind): TypedField[] =>
  TYPED_FIELDS.filter((field) => field === 'size' || FIELDS_OF_KIND[kind][field])

export interface FormPlace {
  account: AccountId
  market: MarketRef
  decimalMark: string
}

/** @returns a draft with a size of zero while none is typed, so that the rest can be checked; and texts that are no figure */
export function draftOfForm(
  state: FormState,
  { account, market, decimalMark }: FormPlace,
): { draft: OrderDraft; problems: DraftProblem[] } {
  const figures: Partial<Record<TypedField, Amount>> = {}
  const problems: DraftProblem[] = []
  for (const field of fieldsOf(state.kind)) {
    if (state[field].trim() === '') continue
    const figure = readFigure(state[field], decimalMark)
    if (figure === undefined)
      problems.push({ field, sentence: say('Write a number like 1234.5.'), blocking: true })
    else figures[field] = figure
  }
  const { size = ZERO, ...prices } = figures
  const { side, kind, by, timeInForce, replaces } = state
  return {
    problems,
    draft: {
      account,
      market,
      side,
      kind,
      timeInForce,
      size: { by, value: size },
      ...prices,
      ...(replaces === undefined ? {} : { replaces }),
    },
  }
}
