/**
 * PINs that thieves try first are refused. By rule, not by a secret list: repeats, sequences, dates, patterns of the
 * keypad, and a short list of favourites. Together they are a tenth of all PINs of six digits (108,776), which is
 * about where refusing more stops helping against five tries.
 */
import { AppError } from '@/lib/core/errors'
import { type Sentence, say } from '@/lib/core/sentence'

export const MIN_PIN_LENGTH = 6

/** Favourites that no rule below finds. */
const FAVOURITES = new Set(
  '124578 135246 141421 142536 145236 161803 235689 246135 271828 314159 318008 420069 967296 987412'.split(
    ' ',
  ),
)

/** Three keys in a line: rows, columns and diagonals of the keypad, both ways. */
const KEYPAD_LINES = new Set(
  ['123', '456', '789', '147', '258', '369', '159', '357'].flatMap((line) => [
    line,
    Array.from(line).reverse().join(''),
  ]),
)

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isDayAndMonth = (day: number, month: number) => day >= 1 && day <= (DAYS[month - 1] ?? 0)

const steps = (pin: string) =>
  Array.from(pin)
    .slice(1)
    .map((digit, i) => (Number(digit) - Number(pin[i]) + 10) % 10)

const isSteady = (pin: string) => new Set(steps(pin)).size === 1
const isRun = (part: string) => isSteady(part) && ['0', '1', '9'].includes(String(steps(part)[0]))

function isRepeat(pin: string): boolean {
  if (new Set(pin).size <= 2) return true
  for (let length = 1; length <= pin.length / 2; length++) {
    if (pin.length % length === 0 && pin === pin.slice(0, length).repeat(pin.length / length)) return true
  }
  const pairs = pin.match(/\d\d/g) ?? []
  return pairs.join('') === pin && pairs.every((pair) => pair[0] === pair[1])
}

const isMirrored = (pin: string) => pin === Array.from(pin).reverse().join('')

/** Equal steps, and two halves that are each a run, such as 123789 or 123321. */
function isSequence(pin: string): boolean {
  if (isSteady(pin)) return true
  const half = pin.length / 2
  return pin.length % 2 === 0 && isRun(pin.slice(0, half)) && isRun(pin.slice(half))
}

/** Three pairs with equal steps: 102030, 121416. */
function isPairSequence(pin: string): boolean {
  const [a, b, c, ...rest] = (pin.match(/\d\d/g) ?? []).map(Number)
  if (a === undefined || b === undefined || c === undefined || rest.length > 0 || pin.length !== 6)
    return false
  return b - a === c - b && Math.abs(b - a) <= 10
}

const isKeypadPattern = (pin: string) =>
  pin.length % 3 === 0 && (pin.match(/\d{3}/g) ?? []).every((part) => KEYPAD_LINES.has(part))

/** DDMMYY, MMDDYY, YYMMDD; a year of the last or this century with two more digits; with eight digits the long forms. */
function isDate(pin: string): boolean {
  const at = (from: number, to: number) => Number(pin.slice(from, to))
  const isYear = (from: number) => /^(?:19|20)$/.test(pin.slice(from, from + 2))
  const twoWays = (from: number) =>
    isDayAndMonth(at(from, from + 2), at(from + 2, from + 4)) ||
    isDayAndMonth(at(from + 2, from + 4), at(from, from + 2))
  if (pin.length === 6) return twoWays(0) || isDayAndMonth(at(4, 6), at(2, 4)) || isYear(0)
  if (pin.length === 8) return (isYear(4) && twoWays(0)) || (isYear(0) && twoWays(4))
  return false
}

/**
 * @returns why the PIN is too easy to guess, or `undefined` when it may be used
 * @example weakPin('123456')?.template // 'This PIN is a sequence. Choose six digits without a pattern.'
 */
export function weakPin(pin: string): Sentence | undefined {
  if (!/^\d+$/.test(pin) || pin.length < MIN_PIN_LENGTH) return say('A PIN has at least six digits.')
  if (isRepeat(pin) || isMirrored(pin))
    return say('This PIN repeats itself. Choose six digits without a pattern.')
  if (isSequence(pin) || isPairSequence(pin))
    return say('This PIN is a sequence. Choose six digits without a pattern.')
  if (isDate(pin)) return say('This PIN looks like a date. Dates are tried first: choose other digits.')
  if (isKeypadPattern(pin)) return say('This PIN is a pattern on the keypad. Choose other digits.')
  if (FAVOURITES.has(pin)) return say('Many people use this PIN. Choose other digits.')
  return undefined
}

/** @throws AppError `invalid-input` with the reason */
export function assertStrongPin(pin: string): void {
  const weakness = weakPin(pin)
  if (weakness) throw new AppError('invalid-input', weakness)
}
