/** Checks the money that a paper account begins with, as a person typed it. Pure. */
import { isNegative, isZero, parseAmount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { PaperStart } from '@/lib/db/rows'

/** Letters, digits and what some venues put between them. */
const CODE = /^[A-Z0-9][A-Z0-9.\-_$]{0,29}$/

/**
 * Codes in upper case; a code that stands twice is refused, as nobody can know which line was meant.
 * @throws AppError `invalid-input`
 * @example checkPaperStart([{ code: 'usdt', quantity: '10000' }]) // [{ code: 'USDT', quantity: '10000' }]
 */
export function checkPaperStart(typed: readonly { code: string; quantity: string }[]): PaperStart[] {
  if (typed.length === 0)
    throw new AppError('invalid-input', say('Enter at least one coin with its quantity.'))
  const seen = new Set<string>()
  return typed.map(({ code: text, quantity }) => {
    const code = text.trim().toUpperCase()
    const exact = parseAmount(quantity)
    if (!CODE.test(code))
      throw new AppError('invalid-input', say('"{code}" is not the symbol of a coin.', { code: text }))
    if (seen.has(code))
      throw new AppError('invalid-input', say('{code} stands there twice. Keep one line of it.', { code }))
    if (exact === undefined || isNegative(exact) || isZero(exact))
      throw new AppError('invalid-input', say('Enter a quantity of {code} above zero.', { code }))
    seen.add(code)
    return { code, quantity: exact }
  })
}
