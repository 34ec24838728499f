import Big from 'big.js'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '@/tests/sandbox/ledger/random'
import {
  type Amount,
  absolute,
  add,
  amount,
  compare,
  divide,
  fromUnits,
  isNegative,
  isZero,
  multiply,
  negate,
  parseAmount,
  subtract,
  sum,
  toRatio,
  ZERO,
} from './amount'

describe('parseAmount', () => {
  test('reads what exchanges write, exponents included', () => {
    expect(parseAmount('4.85833757636E+3')).toBe('4858.33757636')
    expect(parseAmount('1e-8')).toBe('0.00000001')
    expect(parseAmount('.5')).toBe('0.5')
    expect(parseAmount('5.')).toBe('5')
    expect(parseAmount('+1.50')).toBe('1.5')
    expect(parseAmount('-0')).toBe('0')
    expect(parseAmount('0.604878940000004217')).toBe('0.604878940000004217')
  })

  test('what is an amount already comes back as it is, and nothing else does', () => {
    for (const text of ['0', '7', '120', '-3', '0.05', '-0.0001', '93960.1566'])
      expect(parseAmount(text)).toBe(text)
    const others = {
      '00': '0',
      '007': '7',
      '1.0': '1',
      '0.50': '0.5',
      '-0': '0',
      '-0.0': '0',
      '-00.1': '-0.1',
      '100.': '100',
    }
    for (const [text, parsed] of Object.entries(others)) expect(parseAmount(text)).toBe(parsed)
  })

  test('keeps every digit of integers beyond 2^53 and of 10^-30', () => {
    expect(parseAmount('9007199254740993')).toBe('9007199254740993')
    expect(parseAmount(`0.${'0'.repeat(29)}1`)).toBe(`0.${'0'.repeat(29)}1`)
  })

  test('reads as big.js does, whatever the form', () => {
    const other = Big()
    ;[other.NE, other.PE] = [-1_000_000, 1_000_000]
    const random = seededRandom('numerals')
    const digits = (least: number) =>
      Array.from({ length: random.integer(least, 30) }, () => random.integer(0, 9)).join('')
    for (let round = 0; round < 3000; round += 1) {
      const exponent = random.chance(0.5)
        ? `${random.pick(['e', 'E', 'e+', 'e-'])}${random.integer(0, 200)}`
        : ''
      const numeral = `${random.pick(['', '-', '-', '00'])}${digits(1)}${random.chance(0.6) ? `.${digits(1)}` : ''}${exponent}`
      const told = new other(numeral).toFixed()
      expect(parseAmount(numeral), numeral).toBe(told === '-0' ? '0' : told)
    }
  })

  test.each([
    '',
    '.',
    '-',
    '.e5',
    'e5',
    '1e',
    '+-1',
    ' ',
    'abc',
    '1,5',
    '0x10',
    'NaN',
    'Infinity',
    '1e400',
    '1e999999999',
    '--1',
    '1.2.3',
    '9'.repeat(500),
  ])('refuses %j', (text) => expect(parseAmount(text)).toBeUndefined())

  test('refuses what is no text or number', () => {
    for (const value of [null, undefined, {}, [], true, 1n]) expect(parseAmount(value)).toBeUndefined()
  })
})

describe('arithmetic', () => {
  test('is exact where floats are not', () => {
    expect(add(amount('0.1'), amount('0.2'))).toBe('0.3')
    expect(subtract(amount('9007199254740993'), amount('1'))).toBe('9007199254740992')
    expect(multiply(amount('0.000000000000000001'), amount('3'))).toBe('0.000000000000000003')
    expect(sum(Array.from({ length: 1000 }, () => amount('0.001')))).toBe('1')
  })

  test('computes as big.js does, whatever the signs and sizes', () => {
    const other = Big()
    other.DP = 34
    other.RM = 2 // half to even
    const random = seededRandom('arithmetic')
    const digits = (most: number) =>
      Array.from({ length: random.integer(1, most) }, () => random.integer(0, 9)).join('')
    const numeral = () => {
      // Halves of the last place, which go to the even one, come of a division by 2.
      if (random.chance(0.2)) return random.pick(['0', '2', '-20', '1', '-1', '0.5', '1e-20', '1000000'])
      return `${random.chance(0.4) ? '-' : ''}${digits(30)}${random.chance(0.8) ? `.${digits(36)}` : ''}`
    }
    const told = (value: Big) => amount(value.toFixed())
    for (let round = 0; round < 3000; round += 1) {
      const [a, b] = [amount(numeral()), amount(numeral())]
      const [x, y] = [new other(a), new other(b)]
      expect(add(a, b)).toBe(told(x.plus(y)))
      expect(subtract(a, b)).toBe(told(x.minus(y)))
      expect(multiply(a, b)).toBe(told(x.times(y)))
      expect(compare(a, b)).toBe(x.cmp(y))
      expect(sum([a, b, a])).toBe(told(x.plus(y).plus(x)))
      expect([negate(a), absolute(a)]).toEqual([told(x.times(-1)), told(x.abs())])
      expect([isZero(a), isNegative(a)]).toEqual([x.eq(0), x.lt(0)])
      if (!isZero(b)) expect(divide(a, b)).toBe(told(x.div(y)))
    }
  })

  test('what is no plain amount after all is read as one, or refused', () => {
    const [exponent, zeros, none] = ['1.5e-7', '-01.500', ''] as Amount[]
    expect(add(exponent ?? ZERO, zeros ?? ZERO)).toBe('-1.49999985')
    expect(compare(zeros ?? ZERO, amount('-1.5'))).toBe(0)
    expect([isZero('-0.0' as Amount), isNegative('-0' as Amount)]).toEqual([true, false])
    expect(() => add(none ?? ZERO, amount('1'))).toThrow(RangeError)
  })

  test('divides at 34 places, half to even', () => {
    expect(divide(amount('1'), amount('3'))).toBe(`0.${'3'.repeat(34)}`)
    expect(divide(amount('1'), amount('0.8'))).toBe('1.25')
    expect(() => divide(amount('1'), amount('0'))).toThrow(RangeError)
  })

  test('multiplication and addition agree with bigint on random values', () => {
    let state = 88172645463325252n
    const next = () => {
      state ^= state << 13n
      state &= (1n << 64n) - 1n
      state ^= state >> 7n
      state ^= (state << 17n) & ((1n << 64n) - 1n)
      return state
    }
    for (let round = 0; round < 500; round++) {
      const [a, b] = [next() - (1n << 63n), next() - (1n << 63n)]
      expect(add(fromUnits(a, 18), fromUnits(b, 18))).toBe(fromUnits(a + b, 18))
      expect(multiply(fromUnits(a, 18), fromUnits(b, 8))).toBe(fromUnits(a * b, 26))
      expect(compare(fromUnits(a, 18), fromUnits(b, 18))).toBe(a < b ? -1 : a > b ? 1 : 0)
    }
  })
})

test('fromUnits places the point', () => {
  expect(fromUnits(1500000n, 6)).toBe('1.5')
  expect(fromUnits(1n, 18)).toBe('0.000000000000000001')
  expect(fromUnits(-5n, 0)).toBe('-5')
  expect(fromUnits(0n, 18)).toBe('0')
  expect(() => fromUnits(1n, -1)).toThrow(RangeError)
})

test('a ratio is the only way to a number', () => {
  expect(toRatio(amount('0.25'))).toBe(0.25)
  expect(isZero(amount('0.000'))).toBe(true)
})
