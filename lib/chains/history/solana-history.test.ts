import { beforeEach, expect, test } from 'vitest'
import { add, subtract } from '@/lib/core/amount'
import type { EntryDraft } from '@/lib/core/entry'
import type { HistoryPage } from '@/lib/core/history-source'
import { type FakeRpcCall, fakeFetch, fault, result, rpcCall } from '@/tests/fixtures/fake-fetch'
import { createEndpointHealth } from '../endpoint-health'
import { openSolanaHistory } from './solana-history.client'

const ME = '7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU'
const YOU = '9WzDXwBbmkg8ZTbNMqUxvQRAyrZzDsGYdLVL9zYtAWWM'
const USDC = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'
const PIECE = 'DezXAZ8z7PnrnRJjz3wXBoRgixCa6xjnB7YaB1pPB263'
const WSOL = 'So11111111111111111111111111111111111111112'
const MY_USDC = 'Fh3hgMPnoBrBYvXFrD7RqoUSkZCqfDVcZjUVyVGmdqUg'
const MY_CLOSED = 'AZ2DbzNvVfK7TbF1gAS2d3rKfMqcPB2A81xrpS8DeCbo'
const YOUR_USDC = 'GThUX1Atko4tqhN2NaiTazWSeFWMuiUvfFnyJyUghFMJ'
const SYSTEM = '11111111111111111111111111111111'
const TOKEN = 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA'
const RENT = 2_039_280
const GENESIS = '5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d'
const HEAD = 1_000_000

interface Side {
  key: string
  lamports: [before: number, after: number]
  token?: {
    mint: string
    owner?: string
    decimals: number
    amount: [before: string | undefined, after: string | undefined]
  }
}
interface Tx {
  slot: number
  signature: string
  sides: Side[]
  fee?: number
  err?: unknown
  programs?: { programId: string; parsed?: unknown }[]
}

const sign = (index: number) => `${index}`.padStart(6, '1').replaceAll('0', 'z').padStart(88, 'A')
const tokenRows = (sides: Side[], when: 0 | 1) =>
  sides.flatMap(({ token }, accountIndex) => {
    const amount = token?.amount[when]
    if (!token || amount === undefined) return []
    const { mint, owner, decimals } = token
    return [{ accountIndex, mint, owner, uiTokenAmount: { amount, decimals, uiAmount: null } }]
  })
const toNode = ({ slot, signature, sides, fee = 5000, err = null, programs = [] }: Tx) => ({
  slot,
  blockTime: 1_600_000_000 + slot,
  version: 0,
  transaction: {
    signatures: [signature],
    message: {
      accountKeys: sides.map(({ key }, index) => ({ pubkey: key, signer: index === 0, writable: true })),
      instructions: programs,
    },
  },
  meta: {
    err,
    fee,
    preBalances: sides.map(({ lamports }) => lamports[0]),
    postBalances: sides.map(({ lamports }) => lamports[1]),
    preTokenBalances: tokenRows(sides, 0),
    postTokenBalances: tokenRows(sides, 1),
    innerInstructions: [],
  },
})

interface Node {
  txs: Tx[]
  open?: string[]
  head?: number
  firstSlot?: number
  supplies?: Record<string, string>
  /** Signatures that the node lists and does not know. */
  lost?: string[]
}

/** Refuses what a real node refuses: more than 40 transactions at once, unknown names, a commitment below finalized. */
function node({ txs, open = [], head = HEAD, firstSlot = 0, supplies = {}, lost = [] }: Node) {
  const asked: string[] = []
  const newestFirst = [...txs].sort((a, b) => b.slot - a.slot)
  const answer = ({ method, params, id }: FakeRpcCall): unknown => {
    asked.push(method)
    const config = (params[1] ?? params[0] ?? {}) as Record<string, unknown>
    if (method === 'getGenesisHash') return GENESIS
    if (method === 'getFirstAvailableBlock') return firstSlot
    if (method === 'getBlockTime') return 1_600_000_000 + Number(params[0])
    if (method === 'getTokenAccountsByOwner') {
      const { programId } = params[1] as { programId: string }
      return { value: programId === TOKEN ? open.map((pubkey) => ({ pubkey, account: {} })) : [] }
    }
    if (config['commitment'] !== 'finalized') throw new Error(`${method} ${id} is not final`)
    if (method === 'getSlot') return head
    if (method === 'getTokenSupply') {
      const amount = supplies[String(params[0])]
      if (amount === undefined) throw new Error('gone')
      return { value: { amount, decimals: 0 } }
    }
    if (method === 'getTransaction') {
      if (config['maxSupportedTransactionVersion'] !== 0) throw new Error('version')
      const tx = txs.find(({ signature }) => signature === params[0] && !lost.includes(signature))
      return tx ? toNode(tx) : null
    }
    if (method !== 'getSignaturesForAddress') throw new Error(method)
    if (Number(config['minContextSlot']) > head) throw new Error('behind')
    const list = newestFirst.filter(({ sides }) => sides.some(({ key }) => key === params[0]))
    const at = list.findIndex(({ signature }) => signature === config['before'])
    if (config['before'] !== undefined && at === -1) return []
    return list.slice(at + 1, at + 1 + Number(config['limit'])).map(({ slot, signature }) => ({
      slot,
      signature,
      err: null,
    }))
  }
  const one = (call: FakeRpcCall) => {
    try {
      return result(answer(call), call.id).text
    } catch (error) {
      return fault(String(error).includes('gone') ? -32602 : -32016, String(error)).text
    }
  }
  const fake = fakeFetch((request) => {
    const call = rpcCall(request) as FakeRpcCall | FakeRpcCall[]
    if (!Array.isArray(call)) return { text: one(call) }
    return call.length > 40 ? { status: 429 } : { text: `[${call.map(one).join(',')}]` }
  })
  return { ...fake, methods: asked }
}

let health = createEndpointHealth()
beforeEach(() => {
  health = createEndpointHealth()
})
const reader = (fake: ReturnType<typeof node>, rpcs = ['https://sol.test']) =>
  openSolanaHistory({ owner: ME, rpcs, fetch: fake.fetch, now: () => 0, health })

/** A new process for each page: nothing but the cursor is kept. */
async function readAll(fake: ReturnType<typeof node>, from?: string) {
  const entries = new Map<string, EntryDraft>()
  let cursor = from
  for (let turn = 0; turn < 60; turn++) {
    const page: HistoryPage = await reader(fake)(cursor)
    for (const entry of page.entries) entries.set(entry.nativeId, entry)
    cursor = page.cursor
    if (page.done) return { entries: [...entries.values()], page }
  }
  throw new Error('no end')
}
const sums = (entries: readonly EntryDraft[]) => {
  const all: Record<string, string> = {}
  const put = (asset: string, next: (before: never) => string) => {
    const key = asset.split('/')[1] ?? asset
    all[key] = next((all[key] ?? '0') as never)
  }
  for (const { legs, fees } of entries) {
    for (const { asset, quantity } of legs) put(asset, (before) => add(before, quantity))
    for (const { asset, quantity } of fees) put(asset, (before) => subtract(before, quantity))
  }
  return all
}
const entryOf = async (tx: Partial<Tx>, rest: Partial<Node> = {}) => {
  const whole = { slot: 5, signature: sign(1), sides: [], ...tx }
  return (await readAll(node({ txs: [whole], ...rest }))).entries[0]
}

/** 70 payments of 1 SOL, 40 of USDC straight into the token account, one closed account. */
function longPast(): Tx[] {
  let mine = 0
  const sol = Array.from({ length: 70 }, (_, index): Tx => {
    const before = mine
    mine += 1_000_000_000
    const you: Side = { key: YOU, lamports: [2e12, 2e12 - 1_000_005_000] }
    const me: Side = { key: ME, lamports: [before, mine] }
    return { slot: 10 + index, signature: sign(1000 + index), sides: [you, me] }
  })
  const usdc = Array.from({ length: 40 }, (_, index): Tx => {
    const account = (key: string, owner: string, amount: [string, string]): Side => ({
      key,
      lamports: [RENT, RENT],
      token: { mint: USDC, owner, decimals: 6, amount },
    })
    const sides: Side[] = [
      { key: YOU, lamports: [2e12, 2e12 - 5000] },
      account(MY_USDC, ME, [`${index * 7}`, `${index * 7 + 7}`]),
      account(YOUR_USDC, YOU, [`${9999 - index * 7}`, `${9992 - index * 7}`]),
    ]
    return { slot: 200 + index, signature: sign(2000 + index), sides }
  })
  const closed = (amount: [string | undefined, string | undefined], lamports: [number, number]): Side => ({
    key: MY_CLOSED,
    lamports,
    token: { mint: PIECE, owner: ME, decimals: 5, amount },
  })
  const got: Tx = {
    slot: 300,
    signature: sign(3000),
    sides: [{ key: YOU, lamports: [2e12, 2e12 - 5000 - RENT] }, closed([undefined, '50'], [0, RENT])],
  }
  const gone: Tx = {
    slot: 301,
    signature: sign(3001),
    sides: [
      { key: ME, lamports: [mine, mine - 5000 + RENT] },
      closed(['50', undefined], [RENT, 0]),
      {
        key: YOUR_USDC,
        lamports: [RENT, RENT],
        token: { mint: PIECE, owner: YOU, decimals: 5, amount: ['0', '50'] },
      },
    ],
  }
  return [...sol, ...usdc, got, gone]
}

test('a process that dies after every page still reads each transaction, and the sums are the balances', async () => {
  const fake = node({ txs: longPast(), open: [MY_USDC] })
  const { entries, page } = await readAll(fake)
  expect(entries).toHaveLength(112)
  const all = sums(entries)
  expect(all['native']).toBe('70.00203428')
  expect(all[`token:${USDC}`]).toBe('0.00028')
  expect(all[`token:${PIECE}`]).toBe('0')
  expect(page.provenUntil).toBe((1_600_000_000 + HEAD) * 1000)
})

test('the next pass reads what is new and nothing twice', async () => {
  const txs = longPast()
  const first = await readAll(node({ txs, open: [MY_USDC] }))
  const late: Tx = { ...(txs[0] as Tx), slot: HEAD + 5, signature: sign(9) }
  const fake = node({ txs: [...txs, late], open: [MY_USDC], head: HEAD + 4 })
  expect((await readAll(fake, first.page.cursor)).entries).toEqual([])
  const after = node({ txs: [...txs, late], open: [MY_USDC], head: HEAD + 50 })
  expect((await readAll(after, first.page.cursor)).entries.map(({ txHash }) => txHash)).toEqual([sign(9)])
})

test('one source fetches a transaction of two own addresses once', async () => {
  const fake = node({
    txs: longPast()
      .slice(-1)
      .map((tx) => tx),
    open: [MY_CLOSED],
  })
  const read = reader(fake)
  for (let page = await read(undefined); !page.done; ) page = await read(page.cursor)
  // Once for what it says, then at the end of each of the two lists, whether the node knows where they go on.
  expect(fake.methods.filter((method) => method === 'getTransaction')).toHaveLength(3)
})

test.each([
  ['is cut', { firstSlot: 50 }],
  ['does not know what it lists', { lost: [sign(1001)] }],
  ['is behind', { head: 5 }],
])('an endpoint that %s proves nothing: the next one tells the page', async (_, fault) => {
  const txs = longPast().slice(0, 3)
  const good = node({ txs })
  const begun = await readAll(good)
  const bad = node({ txs: [...txs], ...fault })
  const both = {
    ...good,
    fetch: (request: Parameters<typeof good.fetch>[0]) =>
      (request.url.includes('bad') ? bad : good).fetch(request),
  }
  // From the beginning for the past, from the end for the head.
  const from = 'head' in fault ? begun.page.cursor : undefined
  const page = await reader(both, ['https://bad.test', 'https://good.test'])(from)
  expect(page.entries).toHaveLength(from === undefined ? 3 : 0)
  await expect(reader(bad)(from)).rejects.toThrow()
})

test('a page that ends at an unknown signature is no end', async () => {
  const txs = longPast().slice(0, 70)
  const first = await reader(node({ txs }))(undefined)
  expect(first.done).toBe(false)
  await expect(reader(node({ txs: txs.slice(0, 10) }))(first.cursor)).rejects.toMatchObject({
    code: 'bad-answer',
  })
})

test('429 says when to come back', async () => {
  const fake = fakeFetch(() => ({ status: 429, headers: { 'retry-after': '7' } }))
  const read = openSolanaHistory({
    owner: ME,
    rpcs: ['https://a.test'],
    fetch: fake.fetch,
    now: () => 0,
    health,
  })
  await expect(read(undefined)).rejects.toMatchObject({ code: 'rate-limited', retryAt: 7000 })
})

const plain = [{ programId: SYSTEM, parsed: { type: 'transfer', info: {} } }]

test('what is sent stands beside its fee, and the other side is named', async () => {
  const sides: Side[] = [
    { key: ME, lamports: [3_000_005_000, 1_000_000_000] },
    { key: YOU, lamports: [0, 2_000_000_000] },
  ]
  const entry = await entryOf({ sides, programs: plain })
  expect(entry).toMatchObject({ kind: 'withdrawal', counterparty: YOU })
  expect(entry).not.toHaveProperty('unclear')
  expect(entry?.legs[0]?.quantity).toBe('-2')
  expect(entry?.fees.map(({ quantity }) => quantity)).toEqual(['0.000005'])
})

test('a failed transaction costs its fee, and the failure of somebody else costs nothing', async () => {
  const mine: Side[] = [{ key: ME, lamports: [9000, 4000] }]
  expect(await entryOf({ sides: mine, err: { InstructionError: [0, 'Custom'] } })).toMatchObject({
    kind: 'fee',
    reason: 'failed',
    legs: [],
  })
  const yours: Side[] = [
    { key: YOU, lamports: [9000, 4000] },
    { key: ME, lamports: [7, 7] },
  ]
  expect(await entryOf({ sides: yours, err: {} })).toBeUndefined()
})

const mySwap = (minted: boolean): Partial<Tx> => ({
  sides: [
    { key: ME, lamports: [1_000_000_000, 1_000_000_000 - 5000 - RENT - 500_000_000] },
    {
      key: MY_USDC,
      lamports: [0, RENT],
      token: { mint: USDC, owner: ME, decimals: 6, amount: [undefined, '75000000'] },
    },
  ],
  programs: [
    { programId: 'JUP6LkbZbjS1jKKwapdHNy74zcZ3tLUZoi5QNyVTaV4' },
    ...(minted ? [{ programId: TOKEN, parsed: { type: 'mintTo', info: { mint: USDC } } }] : []),
  ],
})

test('a swap is a trade, and the rent of the account that it opens stands among the fees', async () => {
  const entry = await entryOf(mySwap(false))
  expect(entry).toMatchObject({ kind: 'trade', protocol: 'jupiter' })
  expect(entry).not.toHaveProperty('unclear')
  expect(entry?.legs.map(({ quantity }) => quantity)).toEqual(['-0.5', '75'])
  expect(entry?.fees.map(({ quantity }) => quantity)).toEqual(['0.000005', '0.00203928'])
  expect(await entryOf(mySwap(true))).toMatchObject({ kind: 'trade', unclear: true })
})

const staking = (program: string, backwards: boolean, others: string[] = []): Partial<Tx> => {
  const amounts: [string, string] = backwards ? ['450', '0'] : ['0', '450']
  const after = 1_000_000_000 - 5000 + (backwards ? 500 : -500)
  const type = backwards ? 'burn' : 'mintTo'
  return {
    sides: [
      { key: ME, lamports: [1_000_000_000, after] },
      {
        key: MY_USDC,
        lamports: [RENT, RENT],
        token: { mint: USDC, owner: ME, decimals: 9, amount: amounts },
      },
    ],
    programs: [
      ...[program, ...others].map((programId) => ({ programId })),
      { programId: TOKEN, parsed: { type, info: { mint: USDC } } },
    ],
  }
}

test.each([
  ['stake-pool', 'SPoo1Ku8WFXoNDMHPsrGSTSG1Y47rzgn41SLUNakuHy'],
  ['marinade', 'MarBmsSgKXdrN1egZf5sqe1TMai9K1rChYNDJgjq7aD'],
])('SOL staked in %s for a token that is made for it, and back, is the same money', async (protocol, program) => {
  const staked = await entryOf(staking(program, false))
  expect(staked).toMatchObject({ kind: 'rollover', reason: 'stake', protocol })
  expect(staked).not.toHaveProperty('unclear')
  const back = await entryOf(staking(program, true))
  expect(back).toMatchObject({ kind: 'rollover', reason: 'unstake', protocol })
  const exchanged = staking(program, false, ['JUP6LkbZbjS1jKKwapdHNy74zcZ3tLUZoi5QNyVTaV4'])
  expect(await entryOf(exchanged)).toMatchObject({ kind: 'trade', unclear: true })
  expect(await entryOf(staking(YOU, false))).toMatchObject({ kind: 'trade', unclear: true })
})

test('SOL into its own token is a wrap, with the rent apart', async () => {
  const sides: Side[] = [
    { key: ME, lamports: [1_000_000_000, 1_000_000_000 - 5000 - RENT - 400] },
    {
      key: MY_CLOSED,
      lamports: [0, RENT + 400],
      token: { mint: WSOL, owner: ME, decimals: 9, amount: [undefined, '400'] },
    },
  ]
  const entry = await entryOf({ sides })
  expect(entry).toMatchObject({ kind: 'rollover', reason: 'wrap' })
  expect(entry?.legs.map(({ quantity }) => quantity)).toEqual(['-0.0000004', '0.0000004'])
  expect(entry?.fees[1]?.quantity).toBe('0.00203928')
})

test('a mint that exists once is a piece; one of many without decimals is a token', async () => {
  const sides: Side[] = [
    { key: YOU, lamports: [9000, 4000] },
    {
      key: MY_CLOSED,
      lamports: [RENT, RENT],
      token: { mint: PIECE, owner: ME, decimals: 0, amount: ['0', '1'] },
    },
  ]
  const got = { sides: [...sides, { key: ME, lamports: [1, 1] } satisfies Side] }
  const chain = 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp'
  const one = await entryOf(got, { supplies: { [PIECE]: '1' } })
  expect(one?.legs[0]).toMatchObject({ asset: `${chain}/nft:${PIECE}`, quantity: '1' })
  const gone = await entryOf(got)
  expect(gone?.legs[0]?.asset).toBe(`${chain}/nft:${PIECE}`)
  const many = await entryOf(got, { supplies: { [PIECE]: '500' } })
  expect(many?.legs[0]?.asset).toBe(`${chain}/token:${PIECE}`)
})

test('what goes to a stake account is no transfer and is not called understood', async () => {
  const sides: Side[] = [
    { key: ME, lamports: [3_000_005_000, 1_000_000_000] },
    { key: YOU, lamports: [0, 2_000_000_000] },
  ]
  const programs = [{ programId: 'Stake11111111111111111111111111111111111111' }]
  expect(await entryOf({ sides, programs })).toMatchObject({
    kind: 'withdrawal',
    reason: 'stake',
    protocol: 'solana-stake',
    unclear: true,
  })
})

test('rows of before 2022 name no owner: what the instructions call the owner’s is counted', async () => {
  const sides: Side[] = [
    { key: ME, lamports: [1_000_000, 995_000 + RENT] },
    { key: MY_CLOSED, lamports: [RENT, 0], token: { mint: USDC, decimals: 6, amount: ['5', undefined] } },
    { key: YOUR_USDC, lamports: [RENT, RENT], token: { mint: USDC, decimals: 6, amount: ['0', '5'] } },
  ]
  const close = { type: 'closeAccount', info: { account: MY_CLOSED, owner: ME, destination: ME } }
  const entry = await entryOf({ sides, programs: [{ programId: TOKEN, parsed: close }] })
  expect(entry?.legs.map(({ quantity }) => quantity)).toEqual(['-0.000005'])
  expect(entry?.fees.map(({ quantity }) => quantity)).toEqual(['0.000005', '-0.00203928'])
})
