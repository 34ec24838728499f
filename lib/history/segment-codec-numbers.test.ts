import { expect, test } from 'vitest'
import { NumberReader, NumberWriter } from './segment-codec-numbers'

const WHOLE = [0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32, 2 ** 53 - 1]

test('numbers come back as they were pushed', () => {
  const writer = new NumberWriter()
  const signed = WHOLE.flatMap((number) => (number === 0 ? [0] : [number, -number, number - 1]))
  for (const number of WHOLE) writer.push(number)
  for (const number of signed) writer.pushSigned(number)
  const reader = new NumberReader(writer.toBytes())
  expect(WHOLE.map(() => reader.next())).toEqual(WHOLE)
  expect(signed.map(() => reader.nextSigned())).toEqual(signed)
  expect(reader.at).toBe(writer.toBytes().length)
})

test('small numbers take a byte, and lengths become places', () => {
  const writer = new NumberWriter()
  for (const length of [3, 2, 0, 127]) writer.push(length)
  expect(writer.toBytes()).toHaveLength(4)
  expect([...new NumberReader(writer.toBytes()).starts(4)]).toEqual([0, 3, 5, 5, 132])
  expect([...new NumberReader(writer.toBytes()).many(2)]).toEqual([3, 2])
})

test('what is no safe integer is not written', () => {
  const writer = new NumberWriter()
  for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    expect(() => writer.push(wrong)).toThrow(RangeError)
    expect(() => writer.pushSigned(-wrong)).toThrow(RangeError)
  }
  expect(() => writer.push(-1)).toThrow(RangeError)
  expect(writer.toBytes()).toHaveLength(0)
})

test('bytes that end too early, claim too much or say too large a number are refused', () => {
  const of = (...bytes: number[]) => new NumberReader(Uint8Array.from(bytes))
  expect(() => of().next()).toThrow(RangeError)
  expect(() => of(128).next()).toThrow(RangeError)
  expect(() => of(129).nextSigned()).toThrow(RangeError)
  expect(() => of(1, 1).many(3)).toThrow(RangeError)
  expect(() => of(1, 1).starts(3)).toThrow(RangeError)
  expect(() => of(...Array.from({ length: 12 }, () => 255), 1).next()).toThrow(RangeError)
  expect(() => of(...Array.from({ length: 8 }, () => 255), 1).nextSigned()).toThrow(RangeError)
  expect(() => of(255, 255, 255, 255, 15, 255, 255, 255, 255, 15).starts(2)).toThrow(RangeError)
})
