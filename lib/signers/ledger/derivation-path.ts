/**
 * Where on a device an address lies (BIP-32, BIP-44): the three habits of Ethereum wallets, and any other path that a person
 * types. The Ethereum app answers for Ethereum's branch `m/44'/60'` only, so nothing else is accepted.
 */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'

export const PATH_KINDS = ['live', 'legacy', 'bip44', 'custom'] as const
export type PathKind = (typeof PATH_KINDS)[number]

/** `x` is the place of the address. */
const PATTERNS: Record<Exclude<PathKind, 'custom'>, string> = {
  /** Ledger's own application, and most wallets that came after it. */
  live: "m/44'/60'/x'/0/0",
  /** MyEtherWallet and MyCrypto, and Ledger's first Chrome application. */
  legacy: "m/44'/60'/0'/x",
  /** What BIP-44 says, and MetaMask does. */
  bip44: "m/44'/60'/0'/0/x",
}

const MOST_INDEX = 0x7fff_ffff
/** The Ethereum app takes ten steps at most. */
const MOST_STEPS = 10

/** @example patternOf('live') // "m/44'/60'/x'/0/0" */
export const patternOf = (kind: Exclude<PathKind, 'custom'>): string => PATTERNS[kind]

const outside = (path: string): AppError =>
  new AppError(
    'invalid-input',
    say("“{path}” is no path of Ethereum. It looks like m/44'/60'/0'/0/0, with x where the address counts.", {
      path: path.slice(0, 80),
    }),
  )

/**
 * Checks what was typed: begins with `m/44'/60'`, steps are whole numbers below 2^31, `x` stands at most once behind that.
 *
 * @returns the pattern in one spelling (`h` and `H` become `'`)
 * @throws AppError `invalid-input`
 * @example parsePattern("44h/60h/1h/0/x") // "m/44'/60'/1'/0/x"
 */
export function parsePattern(text: string): string {
  const typed = text.trim().replace(/^m\//i, '').replace(/[hH’]/g, "'").replace(/X/g, 'x')
  const steps = typed.split('/')
  const isStep = (step: string) =>
    /^x'?$/.test(step) || (/^\d{1,10}'?$/.test(step) && Number.parseInt(step, 10) <= MOST_INDEX)
  const [purpose, coin, ...rest] = steps
  if (purpose !== "44'" || coin !== "60'" || rest.length === 0 || steps.length > MOST_STEPS)
    throw outside(text)
  if (!rest.every(isStep) || rest.filter((step) => step.startsWith('x')).length > 1) throw outside(text)
  return `m/${steps.map((step) => step.replace(/^0+(?=\d)/, '')).join('/')}`
}

/** @example isPath("m/44'/60'/0'/0/3") // true */
export function isPath(text: string): boolean {
  try {
    return parsePattern(text) === text && !text.includes('x')
  } catch {
    return false
  }
}

/**
 * A page of paths; a pattern without `x` has one address only.
 *
 * @example pathsAt("m/44'/60'/x'/0/0", { from: 5, count: 2 }) // ["m/44'/60'/5'/0/0", "m/44'/60'/6'/0/0"]
 */
export function pathsAt(pattern: string, { from, count }: { from: number; count: number }): string[] {
  if (!pattern.includes('x')) return from === 0 ? [pattern] : []
  const last = Math.min(from + count, MOST_INDEX + 1)
  return Array.from({ length: Math.max(0, last - from) }, (_, step) =>
    pattern.replace('x', String(from + step)),
  )
}
