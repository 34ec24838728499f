/** The leaves that may be told, strictly: an unknown kind, a missing or an added field is refused. */
import * as v from 'valibot'
import type { Leaf } from '@/lib/assistant/tools/told'
import { type Amount, parseAmount } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import { notOnList } from './plain-word'

const text = v.pipe(v.string(), v.maxLength(100_000))
const symbol = v.pipe(v.string(), v.maxLength(10_000))
const amount = v.custom<Amount>((value) => typeof value === 'string' && parseAmount(value) === value)
const currency = v.pipe(v.string(), v.regex(/^[a-z]{2,10}$/))
const finite = v.pipe(v.number(), v.finite())
const sentence = v.strictObject({
  template: v.pipe(v.string(), v.maxLength(1000)),
  params: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number()]))),
})
const source = v.exactOptional(
  v.strictObject({ label: sentence, route: v.pipe(v.string(), v.regex(/^[\w/.:?=&%~+-]{0,300}$/)) }),
)

const leaf = v.variant('is', [
  v.strictObject({ is: v.literal('word'), word: v.string() }),
  v.strictObject({ is: v.literal('untrusted'), text }),
  v.strictObject({ is: v.literal('symbol'), symbol }),
  v.strictObject({
    is: v.literal('account'),
    account: v.custom<AccountId>((id) => typeof id === 'string' && id !== ''),
  }),
  v.strictObject({ is: v.literal('address'), address: v.pipe(v.string(), v.minLength(1), v.maxLength(500)) }),
  v.strictObject({
    is: v.literal('name'),
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
  }),
  v.strictObject({ is: v.literal('quantity'), quantity: amount, symbol, source }),
  v.strictObject({ is: v.literal('money'), money: amount, currency, source }),
  v.strictObject({ is: v.literal('price'), price: amount, currency, source }),
  v.strictObject({ is: v.literal('ratio'), ratio: finite, source }),
  v.strictObject({ is: v.literal('number'), number: finite, source }),
  v.strictObject({ is: v.literal('count'), count: v.pipe(finite, v.integer()), source }),
  v.strictObject({ is: v.literal('at'), at: v.pipe(finite, v.minValue(-8.64e15), v.maxValue(8.64e15)) }),
  v.strictObject({ is: v.literal('sentence'), sentence }),
  v.strictObject({ is: v.literal('unknown'), why: sentence }),
])

/** @throws AppError when it is none */
export function toldLeaf(value: unknown): Leaf {
  const checked = v.safeParse(leaf, value)
  if (!checked.success)
    throw notOnList(`leaf (${checked.issues.map((issue) => v.getDotPath(issue) ?? '').join(', ')})`)
  return checked.output
}
