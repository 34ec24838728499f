import { describe, expect, test } from 'vitest'
import { lookAlikes } from './look-alikes'

const middle = '00112233445566778899aabbccddeeff'
const KNOWN = { address: `0xabcd${middle}1234`, label: 'Anna' }
const twin = `0xabcd${middle.replace('5', '6')}1234`

describe('an address is a look-alike', () => {
  test('with the same four digits at both ends, and another middle', () => {
    expect(lookAlikes(twin, [KNOWN])).toEqual([KNOWN])
  })
  test('once, under its name, though it is known several times', () => {
    expect(lookAlikes(twin, [{ address: KNOWN.address }, KNOWN, { address: KNOWN.address }])).toEqual([KNOWN])
  })
})

test.each([
  ['the known address itself', KNOWN.address],
  ['the same beginning only', `0xabcd${middle}1235`],
  ['the same end only', `0xabce${middle}1234`],
])('%s is none', (_, address) => expect(lookAlikes(address, [KNOWN])).toEqual([]))
