/** A small seeded generator (xmur3 to spread the seed, sfc32 to draw). Not for secrets: for truths that can be replayed. */

function spread(seed: string): () => number {
  let state = 1779033703 ^ seed.length
  for (const char of seed) {
    state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 3432918353)
    state = (state << 13) | (state >>> 19)
  }
  return () => {
    state = Math.imul(state ^ (state >>> 16), 2246822507)
    state = Math.imul(state ^ (state >>> 13), 3266489909)
    state ^= state >>> 16
    return state >>> 0
  }
}

/** A whole number below 2 ** 32 that a text always gives (FNV-1a); near texts give near ones. */
export function hashOf(text: string): number {
  let state = 2_166_136_261
  for (const letter of text) state = Math.imul(state ^ letter.charCodeAt(0), 16_777_619) >>> 0
  return state
}

/** The same, well spread. @example drawnOf('bitcoin:20000') % 100 */
export function drawnOf(text: string): number {
  let state = hashOf(text)
  state = Math.imul(state ^ (state >>> 15), 2_246_822_519) >>> 0
  return (state ^ (state >>> 13)) >>> 0
}

export interface Random {
  /** An integer from `low` to `high`, both included. */
  integer: (low: number, high: number) => number
  chance: (probability: number) => boolean
  pick: <T>(choices: readonly T[]) => T
  /** Decimal digits, the first and the last of them not zero. */
  digits: (count: number) => string
  bytes: (count: number) => Uint8Array
  /** The same elements in another order; the argument is left alone. */
  shuffle: <T>(list: readonly T[]) => T[]
  /** Figures as a person has them, without dust and extremes: for pictures, not for tests of what is hard. */
  calm?: boolean
}

/** @example seededRandom('seed').integer(1, 6) // the same face for the same seed */
export function seededRandom(seed: string, { calm = false }: { calm?: boolean } = {}): Random {
  const next = spread(seed)
  let [a, b, c, counter] = [next(), next(), next(), next()] as [number, number, number, number]
  const word = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let round = 0; round < 12; round += 1) word()
  const integer = (low: number, high: number): number =>
    low + Math.floor((word() / 2 ** 32) * (high - low + 1))
  const digits = (count: number): string =>
    Array.from({ length: count }, (_, at) => integer(at === 0 || at === count - 1 ? 1 : 0, 9)).join('')
  return {
    ...(calm ? { calm } : {}),
    integer,
    digits,
    chance: (probability) => word() / 2 ** 32 < probability,
    pick: (choices) => {
      const choice = choices[integer(0, choices.length - 1)]
      if (choice === undefined) throw new RangeError('nothing to pick from')
      return choice
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => integer(0, 255)),
    shuffle: (list) => {
      const mixed = [...list]
      for (let at = mixed.length - 1; at > 0; at -= 1) {
        const other = integer(0, at)
        const kept = mixed[at] as (typeof mixed)[number]
        mixed[at] = mixed[other] as (typeof mixed)[number]
        mixed[other] = kept
      }
      return mixed
    },
  }
}
