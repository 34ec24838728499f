/**
 * Do two Bitcoin accounts count the same coins? An extended key is the same in every spelling (xpub, ypub, zpub,
 * descriptor), and an address belongs to a key that derives it. Pure; looks at the first addresses of a key only.
 */
import { AppError } from '@/lib/core/errors'
import { type Branch, deriveBitcoinAddresses } from './derive-bitcoin-addresses'
import { type BitcoinKey, type BitcoinScript, parseBitcoinKey } from './parse-bitcoin'

/** Addresses per form and branch that are compared. Nobody has an address further on as an account of its own. */
const COMPARED = 200
const BRANCHES: readonly Branch[] = [0, 1]

export interface BitcoinOverlap {
  /** Is one of these addresses derived from this key? */
  ownsAddress: (key: string, addresses: readonly string[]) => boolean
  /** Are two keys the same and read in the same form? A key as zpub and as ypub has two sets of addresses. */
  isSameKey: (one: string, other: string) => boolean
}

/**
 * Keeps what it derived, so make one for each question and let it go: the addresses are private.
 * @example createBitcoinOverlap().ownsAddress('zpub...', ['bc1q...']) // true
 */
export function createBitcoinOverlap(): BitcoinOverlap {
  const derived = new Map<string, ReadonlySet<string>>()
  const addressesOf = (text: string, key: BitcoinKey['key'], script: BitcoinScript) => {
    const name = `${script} ${text}`
    const known = derived.get(name) ?? new Set(BRANCHES.flatMap((branch) => first(key, script, branch)))
    derived.set(name, known)
    return known
  }
  return {
    ownsAddress: (text, addresses) => {
      const parsed = readKey(text)
      if (!parsed) return false
      return addresses.some((address) => {
        const script = scriptOf(address)
        return (
          script !== undefined &&
          parsed.scripts.includes(script) &&
          addressesOf(text, parsed.key, script).has(address)
        )
      })
    },
    isSameKey: (one, other) => {
      if (one === other) return true
      const [a, b] = [readKey(one), readKey(other)]
      if (!a || !b || a.key.publicExtendedKey !== b.key.publicExtendedKey) return false
      return a.scripts.some((script) => b.scripts.includes(script))
    },
  }
}

const first = (key: BitcoinKey['key'], script: BitcoinScript, branch: Branch): string[] =>
  deriveBitcoinAddresses({ key, script, branch, from: 0, count: COMPARED })

/** @returns `undefined` for a stored text that is no key: its account fails for itself, this one may be connected */
function readKey(text: string): BitcoinKey | undefined {
  try {
    return parseBitcoinKey(text)
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

/** The only form of a single-key output that has this kind of address. @example scriptOf('bc1p...') // 'tr' */
function scriptOf(address: string): BitcoinScript | undefined {
  if (address.startsWith('bc1q')) return 'wpkh'
  if (address.startsWith('bc1p')) return 'tr'
  if (address.startsWith('1')) return 'pkh'
  return address.startsWith('3') ? 'sh-wpkh' : undefined
}
