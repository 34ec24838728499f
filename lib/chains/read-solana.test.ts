import { beforeEach, expect, test } from 'vitest'
import { type FakeRpcCall, fakeFetch, fault, result, rpcCall } from '@/tests/fixtures/fake-fetch'
import { createEndpointHealth, type EndpointHealth } from './endpoint-health'
import { parseSolanaAddress } from './parse-solana-address'
import { readSolana } from './read-solana.client'

const ME = '7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU'
const USDC = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'
const SPAM = 'DezXAZ8z7PnrnRJjz3wXBoRgixCa6xjnB7YaB1pPB263'
const TOKEN = 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA'
const TOKEN_2022 = 'TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb'
const GENESIS = '5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d'

let health: EndpointHealth
beforeEach(() => {
  health = createEndpointHealth()
})

const account = (mint: string, amount: string, decimals: number, owner = ME) => ({
  pubkey: 'x',
  account: {
    data: {
      program: 'spl-token',
      parsed: {
        info: {
          isNative: false,
          mint,
          owner,
          state: 'initialized',
          tokenAmount: { amount, decimals, uiAmount: 1.5 },
        },
        type: 'account',
      },
      space: 165,
    },
    lamports: 2_039_280,
    rentEpoch: 2 ** 64,
  },
})

interface Node {
  lamports?: number
  accounts?: Record<string, unknown[]>
  genesis?: ReturnType<typeof result>
}

function node({ lamports = 0, accounts = {}, genesis = result(GENESIS) }: Node) {
  const methods: Record<string, (call: FakeRpcCall) => ReturnType<typeof result>> = {
    getGenesisHash: () => genesis,
    getBalance: () => result({ context: { slot: 1 }, value: lamports }),
    getTokenAccountsByOwner: ({ params }) =>
      result({ context: { slot: 1 }, value: accounts[(params[1] as { programId: string }).programId] ?? [] }),
  }
  return fakeFetch(
    (request) => methods[rpcCall(request).method]?.(rpcCall(request)) ?? fault(-32601, 'Method not found'),
  )
}
const read = (fake: ReturnType<typeof node>, rpcs = ['https://solana.test']) =>
  readSolana({
    address: ME,
    rpcs,
    tokens: [{ mint: USDC, symbol: 'USDC' }],
    fetch: fake.fetch,
    now: () => 0,
    health,
  })

test('SOL and the tokens of both programs, several accounts of a mint added, exactly', async () => {
  const reading = await read(
    node({
      lamports: 1_000_000_001,
      accounts: {
        [TOKEN]: [account(USDC, '1', 6), account(USDC, '18446744073709551615', 6), account(SPAM, '0', 5)],
        [TOKEN_2022]: [account(SPAM, '12345', 5)],
      },
    }),
  )
  const chain = 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp'
  expect(
    reading.holdings.map(({ asset, quantity, sourceSymbol }) => [asset, quantity, sourceSymbol]),
  ).toEqual([
    [`${chain}/native`, '1.000000001', 'SOL'],
    [`${chain}/token:${USDC}`, '18446744073709.551616', 'USDC'],
    [`${chain}/token:${SPAM}`, '0.12345', 'DezX…B263'],
  ])
  expect(reading.discovered).toEqual([
    { id: `${chain}/token:${SPAM}`, symbol: 'DezX…B263', name: 'DezX…B263', decimals: 5, foundBy: 'log' },
  ])
  expect(reading.notIncluded.map(({ what }) => what)).toEqual(['stake-accounts'])
})

test('single pieces are counted, not valued', async () => {
  const pieces = [account(SPAM, '1', 0), account(USDC, '1', 0)]
  const reading = await read(node({ accounts: { [TOKEN]: pieces } }))
  expect(reading.holdings).toEqual([])
  expect(reading.notIncluded[0]).toMatchObject({ what: 'nfts', reason: { params: { count: 2 } } })
})

test('another cluster is refused; a provider that hides the genesis hash is accepted', async () => {
  const devnet = result('EtWTRABZaYq6iMfeYKouRu166VU2xqa1wcaWoxPkrZBG')
  await expect(read(node({ lamports: 5, genesis: devnet }))).rejects.toMatchObject({ code: 'wrong-chain' })
  const hidden = await read(node({ lamports: 5, genesis: fault(-32601, 'Method not found') }))
  expect(hidden.holdings[0]?.quantity).toBe('0.000000005')
})

test.each([
  ['a balance that was rounded', node({ lamports: 2 ** 53 })],
  ['a negative balance', node({ lamports: -1 })],
  ['an account of somebody else', node({ accounts: { [TOKEN]: [account(USDC, '5', 6, SPAM)] } })],
  ['an amount that is no integer', node({ accounts: { [TOKEN]: [account(USDC, '1.5', 6)] } })],
  ['a mint that is no address', node({ accounts: { [TOKEN]: [account('USDC', '5', 6)] } })],
  [
    'an account without parsed content',
    node({ accounts: { [TOKEN_2022]: [{ account: { data: ['', 'base64'] } }] } }),
  ],
  ['HTML', fakeFetch(() => ({ text: '<html></html>' }))],
  ['null', fakeFetch(() => ({ text: 'null' }))],
])('%s fails the reading', async (_, fake) => {
  await expect(read(fake)).rejects.toMatchObject({ code: 'bad-answer' })
})

test('403 and 429 make the next endpoint answer', async () => {
  for (const status of [403, 429]) {
    const healthy = node({ lamports: 7 })
    const fake = fakeFetch((request) =>
      request.url.includes('first') ? { status, text: '{}' } : healthy.fetch(request),
    )
    const reading = await read(fake, ['https://first.test', 'https://second.test'])
    expect(reading.holdings[0]?.quantity).toBe('0.000000007')
  }
})

test('addresses keep their case; what is no address is refused', () => {
  expect(parseSolanaAddress(` ${ME} `)).toBe(ME)
  for (const text of [
    '',
    'abc',
    `${ME}1`,
    ME.replace('7', '0'),
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  ]) {
    expect(() => parseSolanaAddress(text)).toThrow('not a Solana address')
  }
})
