/** Amounts in venues' answers, as schemas: text or number, with or without exponent, exact. */
import * as v from 'valibot'
import { type Amount, parseAmount, ZERO } from '@/lib/core/amount'

/** A quantity that has to be there. @example v.parse(numeral, '4.85833757636E+3') // '4858.33757636' */
export const numeral = v.pipe(
  v.union([v.string(), v.number()]),
  v.rawTransform(({ dataset, addIssue, NEVER }): Amount => {
    const quantity = parseAmount(dataset.value)
    if (quantity !== undefined) return quantity
    addIssue({ message: 'not a decimal number' })
    return NEVER
  }),
)

/** A quantity that venues leave out or empty when it is nothing: OKX writes `""`. */
export const numeralOrNothing = v.nullish(
  v.union([
    v.pipe(
      v.literal(''),
      v.transform((): Amount => ZERO),
    ),
    numeral,
  ]),
  ZERO,
)
