/**
 * The least that a passphrase must be: twelve characters or four words, and nothing from the head of every
 * guessing list. It is no measure of strength; the page tells people to take six random words.
 */
import { AppError } from '@/lib/core/errors'
import { type Sentence, say } from '@/lib/core/sentence'
import { normalizePassphrase } from './kdf'

export const MIN_PASSPHRASE_LENGTH = 12
export const MIN_PASSPHRASE_WORDS = 4

/** Stems of the usual guesses: refused alone, repeated, or with digits and signs around them. */
const USUAL = [
  'password',
  'passwort',
  'passphrase',
  'secret',
  'letmein',
  'welcome',
  'iloveyou',
  'admin',
  'administrator',
  'login',
  'bitcoin',
  'ethereum',
  'crypto',
  'wallet',
  'holdfast',
  'hodl',
  'satoshi',
  'nakamoto',
  'tothemoon',
  'correcthorsebatterystaple',
  'dragon',
  'monkey',
  'football',
  'baseball',
  'superman',
  'batman',
  'princess',
  'sunshine',
  'trustno',
  'master',
  'shadow',
  'michael',
  'changeme',
  'abc',
  'test',
  'my',
  'the',
  'is',
  'your',
] // prettier-ignore

const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  '01234567890',
]
const ONLY_USUAL = new RegExp(`^(?:${USUAL.join('|')})+$`)

const reversed = (text: string) => Array.from(text).reverse().join('')

/** Every stretch of the text follows a keyboard row or the alphabet for four or more characters. */
function isRowWalk(text: string): boolean {
  const rows = [...ROWS, ...ROWS.map(reversed)]
  let rest = text
  while (rest.length > 0) {
    const longest = Math.max(...rows.map((row) => sharedStart(row, rest)))
    if (longest < Math.min(4, rest.length)) return false
    rest = rest.slice(longest)
  }
  return true
}

function sharedStart(row: string, text: string): number {
  const from = row.indexOf(text.slice(0, 1))
  if (from < 0) return 0
  let length = 0
  while (length < text.length && row[from + length] === text[length]) length++
  return length
}

function isRepeated(text: string): boolean {
  const again = (text + text).indexOf(text, 1)
  return again < text.length
}

/** @returns why it is refused, or `undefined` when it may be used */
export function weakPassphrase(passphrase: string): Sentence | undefined {
  const text = normalizePassphrase(passphrase)
  const words = text.split(' ').filter((word) => word.length > 1)
  if (Array.from(text).length < MIN_PASSPHRASE_LENGTH && words.length < MIN_PASSPHRASE_WORDS) {
    return say(
      'This passphrase is too short. Take at least four words or twelve characters; six random words are best.',
    )
  }
  const bare = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const stem = bare.replace(/^\d+|\d+$/gu, '')
  if (ONLY_USUAL.test(stem) || stem.length < 4 || isRowWalk(bare) || isRowWalk(stem)) {
    return say('This passphrase is on every guessing list. Take several random words instead.')
  }
  if (new Set(bare).size < 5 || isRepeated(bare)) {
    return say('This passphrase repeats itself. Take several random words instead.')
  }
  return undefined
}

/** @throws AppError `invalid-input` with the reason */
export function assertStrongPassphrase(passphrase: string): void {
  const weakness = weakPassphrase(passphrase)
  if (weakness) throw new AppError('invalid-input', weakness)
}
