/** What holds for every aggregator: only its own contract counts, and damaged calldata never say something untrue. */
import { expect, test } from 'vitest'
import { encodeCall } from '@/tests/fixtures/encode-call'
import { AGGREGATORS, type AggregatorCalls } from '../../data/aggregators'
import { SWAP_ROUTERS } from '../../data/swap-routers'
import { describeCall } from '../../describe-call'
import { decoders } from '../../registry'

const KINDS = Object.keys(AGGREGATORS) as AggregatorCalls[]
const tables: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = AGGREGATORS
const CALLS = KINDS.flatMap((kind) => {
  const { selectors = {} } = decoders.find(({ id }) => id === kind) ?? {}
  const [chain, [address = ''] = []] = Object.entries(tables[kind] ?? {})[0] ?? []
  const at = { chain: `eip155:${chain === '*' ? '1' : chain}`, to: address.toLowerCase() }
  return Object.values(selectors).map((signature) => [kind, signature, at] as const)
})
const STRANGER = `0x${'d4'.repeat(20)}`
/** Repeats, so that a failure can be looked at. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state
  }
}

test('each table has its decoder, and each contract is known as that protocol', () => {
  expect(new Set(CALLS.map(([kind]) => kind)).size).toBe(KINDS.length)
  expect(CALLS.length).toBeGreaterThan(95)
  const known = new Set(
    Object.values(SWAP_ROUTERS).flatMap((chains) =>
      Object.entries(chains).flatMap(([chain, all]) => all.map((each) => `${chain}:${each}`)),
    ),
  )
  for (const chains of Object.values(tables))
    for (const [chain, all] of Object.entries(chains))
      for (const each of all) expect(known).toContain(`${chain}:${each}`)
})

test.each(CALLS)('%s %s: at another contract it is not described as this', (_, signature, at) => {
  const input = encodeCall(signature)
  expect(describeCall({ ...at, to: STRANGER, input, value: 0n })).toMatchObject({ action: 'unknown' })
})

test.each(CALLS)('%s %s: cut anywhere, it names no token that the bytes do not', (_, signature, at) => {
  const input = encodeCall(signature)
  for (let length = 10; length < input.length; length += 64) {
    const said = describeCall({ ...at, input: input.slice(0, length), value: 0n })
    for (const token of tokensIn(said)) expect(input.slice(0, length)).toContain(token)
  }
})

test.each(CALLS)('%s %s: with a flipped bit, it names no token that the bytes do not', (_, signature, at) => {
  const input = encodeCall(signature)
  const random = numbers(input.length)
  for (let round = 0; round < 60 && input.length > 10; round++) {
    const place = 10 + (random.next().value % (input.length - 10))
    const digit = (Number.parseInt(input[place] ?? '0', 16) ^ (1 << (random.next().value % 4))).toString(16)
    const flipped = `${input.slice(0, place)}${digit}${input.slice(place + 1)}`
    for (const token of tokensIn(describeCall({ ...at, input: flipped, value: 0n })))
      expect(flipped.toLowerCase()).toContain(token)
  }
})

/** Tokens of both sides, without `0x`; the native coin is never named by an address. */
function tokensIn(said: ReturnType<typeof describeCall>): string[] {
  const { sells, buys } = (said.action === 'swap' && said.terms) || {}
  return [sells?.token, buys?.token].flatMap((each) =>
    each === undefined || each === 'native' ? [] : [each.slice(2)],
  )
}
