import { describe, expect, test } from 'vitest'
import { catalogueTokens } from '@/lib/assets/catalogue'
import { amount, fromUnits } from '@/lib/core/amount'
import type { AssetId, ChainId } from '@/lib/core/ids'
import type { NoteValue } from '@/lib/core/note'
import { fill, say } from '@/lib/core/sentence'
import { toUnits } from '@/lib/core/wallet-tx'
import type { CallDescription, SignatureDescription } from '@/lib/decode/call-description'
import type { SwapTerms } from '@/lib/decode/swap-terms'
import type { Asked, NamedAmount } from './define-check'
import { swapFactsOf } from './noting/swap-facts'
import type { Telling } from './noting/telling'
import { openingOf } from './opening-lines'

const chain = 'eip155:1' as ChainId
const me = `0x${'11'.repeat(20)}`
const you = `0x${'22'.repeat(20)}`
const router = `0x${'33'.repeat(20)}`
const own = `0x${'44'.repeat(20)}`
const usdc = catalogueTokens(chain).find(({ symbol }) => symbol === 'USDC')?.address ?? ''

const names: Record<string, { asset: AssetId; symbol: string; decimals: number; imitates?: string }> = {
  native: { asset: `${chain}/native` as AssetId, symbol: 'ETH', decimals: 18 },
  [usdc]: { asset: `${chain}/erc20:${usdc}` as AssetId, symbol: 'USDC', decimals: 6 },
  [own]: { asset: `${chain}/erc20:${own}` as AssetId, symbol: 'OWN', decimals: 0 },
  [you]: { asset: `${chain}/erc20:${you}` as AssetId, symbol: 'USDC', decimals: 6, imitates: 'USDC' },
}
const telling: Telling = {
  chain,
  from: me,
  amountOf: (on, token, units): NamedAmount | undefined => {
    const name = on === chain ? names[token] : undefined
    if (!name) return undefined
    const { decimals, ...named } = name
    return { ...named, quantity: fromUnits(units, decimals), ...(token === 'native' ? {} : { token }) }
  },
  chainNameOf: (id) => (id === 'eip155:10' ? 'Optimism' : id),
}

const written = (value: NoteValue): string => {
  if (typeof value === 'string') return value
  if ('count' in value) return String(value.count)
  return 'quantity' in value ? `${value.quantity} ${value.symbol}` : '?'
}
const inWords = (told: { sentence: { template: string }; values?: Readonly<Record<string, NoteValue>> }) =>
  fill(
    told.sentence.template,
    Object.fromEntries(Object.entries(told.values ?? {}).map(([name, value]) => [name, written(value)])),
  )

const askedFor = (...descriptions: CallDescription[]): Asked => ({
  kind: 'calls',
  calls: descriptions.map((each) => {
    const value = toUnits('value' in each ? (each.value ?? 0n) : 0n)
    return { chain, from: me, to: router, value, data: '0x12345678' }
  }),
  descriptions,
})
/** One call that sends the coin along. */
const askedWith = (value: bigint, description: CallDescription): Asked => ({
  kind: 'calls',
  calls: [{ chain, from: me, to: router, value: toUnits(value), data: '0x12345678' }],
  descriptions: [description],
})
const opened = (asked: Asked, more: Partial<Parameters<typeof openingOf>[0]> = {}) => {
  const { headline, lines } = openingOf({ asked, telling, isDoubted: false, ...more })
  return [inWords(headline), ...lines.map(inWords)]
}

const terms: SwapTerms = {
  sells: { token: 'native', units: 10n ** 18n, limit: 'exact' },
  buys: { token: usdc, units: 2_950_000_000n, limit: 'least' },
  recipient: 'sender',
}
const swap = (change: Partial<SwapTerms> = {}): CallDescription => ({
  action: 'swap',
  protocol: 'uniswap-v3',
  terms: { ...terms, ...change },
})

describe('a swap', () => {
  test('is told with both sides', () => {
    expect(opened(askedFor(swap()))).toEqual([
      'Swap 1 ETH for at least 2950 USDC',
      'You pay 1 ETH.',
      'You receive at least 2950 USDC.',
      'It is carried out by Uniswap V3.',
    ])
  })
  test('behind its approval is one thing with a part', () => {
    const approve: CallDescription = { action: 'approve', token: usdc, spender: router, units: 'unlimited' }
    expect(opened(askedFor(approve, swap()))).toEqual([
      'Swap 1 ETH for at least 2950 USDC',
      'You pay 1 ETH.',
      'You receive at least 2950 USDC.',
      'Let 0x33333333…33333333 take all of your USDC, now and later',
      'It is carried out by Uniswap V3.',
    ])
  })
  test('for somebody else, for nobody that is named, or on another chain is told as such', () => {
    expect(opened(askedFor(swap({ recipient: you })))[2]).toBe('Somebody else receives at least 2950 USDC.')
    const { recipient: _, ...unnamed } = terms
    expect(opened(askedFor({ action: 'swap', protocol: 'x', terms: unnamed }))[2]).toMatch(/who gets it/)
    expect(opened(askedFor(swap({ toChain: 'eip155:10' })))[2]).toMatch(/amount of the token/)
  })
  test('of a coin without a certain name is told by its address', () => {
    const sells = { token: `0x${'ab'.repeat(20)}`, units: 5n, limit: 'exact' as const }
    expect(opened(askedFor(swap({ sells })))[1]).toMatch(/^You pay an amount of the token 0x[aA][bB]/)
  })
  test('of a token that wears another name is told by its address', () => {
    const buys = { token: you, units: 5_000_000n, limit: 'least' as const }
    expect(opened(askedFor(swap({ buys })))[0]).toBe('Swap 1 ETH for at least 5 0x22222222…22222222')
  })
  test('without terms is told by what goes along and what is simulated', () => {
    const changes = [
      { ...telling.amountOf(chain, 'native', -(10n ** 18n)) },
      { contract: router, leaves: false },
    ] as NamedAmount[]
    expect(opened(askedFor({ action: 'swap', protocol: 'odos', value: 5n }), { changes })).toEqual([
      'Swap through Odos',
      'You send 0.000000000000000005 ETH along.',
      'By the simulation 1 ETH leaves your wallet.',
      'By the simulation something of the contract 0x33333333…33333333 arrives.',
    ])
  })
  test('that the simulation contradicts says nothing of itself', () => {
    const told = opened(askedFor(swap()), { isDoubted: true, changes: [] })
    expect(told[0]).toBe('A call of 0x33333333…33333333 whose own words are not relied upon')
    expect(told.join(' ')).not.toMatch(/2950|You pay/)
  })
})

test.each<[CallDescription, string]>([
  [{ action: 'send-native', to: you, units: 10n ** 17n }, 'Send 0.1 ETH to 0x22222222…22222222'],
  [
    { action: 'transfer-token', token: own, to: you, units: 3n },
    'Send something of the contract OWN (0x44444444…44444444) to 0x22222222…22222222; how much cannot be told',
  ],
  [
    { action: 'transfer-token', token: usdc, from: router, to: you, units: 1_000_000n },
    'Move 1 USDC of 0x33333333…33333333 to 0x22222222…22222222',
  ],
  [
    { action: 'approve', token: usdc, spender: you, units: 0n },
    'Take the right over USDC away from 0x22222222…22222222',
  ],
  [
    { action: 'approve', token: router, spender: you, units: 7n },
    'Let 0x22222222…22222222 take something of the contract 0x33333333…33333333; how much cannot be told',
  ],
  // Number 0 of a collection is given with the bytes that take a token's right back.
  [
    { action: 'approve', token: router, spender: you, units: 0n },
    'Change what 0x22222222…22222222 may take of the contract 0x33333333…33333333',
  ],
  [
    { action: 'approve', token: own, spender: you, units: 'unlimited' },
    'Change what 0x22222222…22222222 may take of the contract OWN (0x44444444…44444444)',
  ],
  [{ action: 'wrap', units: 10n ** 18n }, 'Wrap 1 ETH'],
  [{ action: 'unknown', selector: '0x12345678' }, 'A call of 0x33333333…33333333 that Holdfast cannot read'],
  [{ action: 'many', calls: [{ action: 'unknown' }, { action: 'unknown' }] }, '2 calls in one'],
])('%# %s', (call, expected) => expect(opened(askedFor(call))[0]).toBe(expected))

test.each<[SignatureDescription, string]>([
  [
    { action: 'permit', via: 'permit2', token: usdc, spender: you, units: 'unlimited' },
    'Sign that 0x22222222…22222222 may take all of your USDC',
  ],
  [{ action: 'order', protocol: 'cow', terms }, 'Sign an order for CoW Swap: 1 ETH for at least 2950 USDC'],
  [{ action: 'blind-hash' }, 'Sign a hash that can stand for anything'],
  [{ action: 'message', text: 'x'.repeat(900) }, `Sign the text “${'x'.repeat(200)}”`],
])('%# %s', (description, expected) =>
  expect(opened({ kind: 'signature', signer: me, description })[0]).toBe(expected))

describe('the coin that goes along', () => {
  const along = (value: bigint, description: CallDescription) =>
    opened(askedWith(value, description)).filter((line) => /along/.test(line))

  test('with a call that cannot be read, or a batch, is told before anything is simulated', () => {
    expect(along(10n ** 18n, { action: 'unknown' })).toEqual(['You send 1 ETH along.'])
    const batch: CallDescription = {
      action: 'many',
      calls: [{ action: 'send-native', to: you, units: 10n ** 18n }, { action: 'unknown' }],
    }
    expect(along(3n * 10n ** 18n, batch)).toEqual(['You send 2 ETH along.'])
  })
  test('beside what a swap sells is told, what it sells is told once', () => {
    expect(along(10n ** 18n, swap())).toEqual([])
    expect(along(2n * 10n ** 18n, swap())).toEqual(['You send 1 ETH along.'])
    const sells = { token: usdc, units: 5n, limit: 'exact' as const }
    expect(along(10n ** 18n, swap({ sells }))).toEqual(['You send 1 ETH along.'])
  })
})

test('a simulation that saw nothing move does not say that nothing does', () => {
  const told = opened(askedFor({ action: 'unknown' }), { changes: [] })
  expect(told.at(-1)).toMatch(/^The simulation saw no coin .* Not every piece/)
})

test('what cannot be read is told with the reason', () => {
  expect(opened({ kind: 'unreadable', why: say('Too long.') })).toEqual([
    'A request to your wallet that cannot be read',
    'Too long.',
  ])
})

describe('what is compared', () => {
  const eth = telling.amountOf(chain, 'native', -(10n ** 18n)) as NamedAmount
  const came = telling.amountOf(chain, usdc, 2_980_000_000n) as NamedAmount
  const facts = (asked: Asked, isDoubted = false) =>
    swapFactsOf({ asked, telling, changes: [eth, came], isDoubted })

  test('are both sides of the bytes, and what the simulation shows of the bought one', () => {
    expect(facts(askedFor(swap()))).toMatchObject({
      protocol: 'uniswap-v3',
      pays: { quantity: amount('1') },
      least: { quantity: amount('2950') },
      simulated: { quantity: amount('2980') },
    })
  })
  test('is only the simulation where the bytes are not read or not believed', () => {
    const expected = { pays: { quantity: amount('1') }, simulated: { quantity: amount('2980') } }
    expect(facts(askedFor({ action: 'unknown' }))).toMatchObject(expected)
    expect(facts(askedFor(swap()), true)).toMatchObject(expected)
    expect(facts(askedFor(swap()), true)).not.toHaveProperty('least')
  })
  test('is nothing where something else is asked for beside it', () => {
    const send: CallDescription = { action: 'send-native', to: you, units: 1n }
    expect(facts(askedFor(swap(), send))).toBeUndefined()
    expect(facts(askedFor({ action: 'wrap', units: 1n }))).toBeUndefined()
  })
  test('is not what arrives with somebody else', () => {
    expect(facts(askedFor(swap({ recipient: you })))).not.toHaveProperty('simulated')
  })
})
