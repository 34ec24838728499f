import { expect, test } from 'vitest'
import type { SandboxAnswer } from '../types'
import { createSolana, solanaRefusal, TOKEN_2022_PROGRAM, TOKEN_PROGRAM } from './solana'

const OWNER = 'A1TMhSGzQxMr1TboBKtgixKz1sS6REASMxPo1qsyTSJd'
const USDC = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'
const NEW = '2b1kV6DkPAnxd5ixfnxCpjxmKwqjjaYmCZfHsFu24GXo'
let now = 1_000_000
const build = (limits?: { all: number; perMethod: number }) =>
  createSolana({
    now: () => now,
    ...(limits ? { limits } : {}),
    owners: [
      {
        address: OWNER,
        lamports: '18014398509481985',
        tokens: [
          { mint: USDC, decimals: 6, units: '420000000000001' },
          { mint: NEW, decimals: 0, units: '7', program: TOKEN_2022_PROGRAM },
        ],
      },
    ],
  })
const solana = build()

const send = (server: typeof solana, body: string, method = 'POST') =>
  server.handle({ method, host: 'api.mainnet-beta.solana.com', url: '/', headers: {}, body }) as SandboxAnswer
const rpc = (method: string, params: unknown[], server = solana) =>
  send(server, JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }))

test('a balance above 2^53 is written digit by digit', () => {
  expect(rpc('getBalance', [OWNER]).body).toContain('"value":18014398509481985')
  expect(JSON.parse(rpc('getBalance', [USDC]).body).result.value).toBe(0)
})

test('token accounts of each program in parsed form', () => {
  const accounts = (programId: string) =>
    JSON.parse(rpc('getTokenAccountsByOwner', [OWNER, { programId }, { encoding: 'jsonParsed' }]).body).result
      .value
  const [usdc, ...none] = accounts(TOKEN_PROGRAM)
  expect(none).toEqual([])
  expect(usdc.account.owner).toBe(TOKEN_PROGRAM)
  expect(usdc.account.data).toMatchObject({
    program: 'spl-token',
    parsed: {
      type: 'account',
      info: {
        mint: USDC,
        owner: OWNER,
        tokenAmount: { amount: '420000000000001', decimals: 6, uiAmountString: '420000000.000001' },
      },
    },
  })
  expect(accounts(TOKEN_2022_PROGRAM)[0].account.data).toMatchObject({
    program: 'spl-token-2022',
    parsed: { info: { mint: NEW } },
  })
})

test('getMultipleAccounts gives null for an account that does not exist', () => {
  const { value } = JSON.parse(
    rpc('getMultipleAccounts', [[OWNER, USDC], { encoding: 'base64' }]).body,
  ).result
  expect(value[0]).toMatchObject({ owner: '11111111111111111111111111111111', space: 0 })
  expect(value[1]).toBeNull()
})

test('bad keys, unknown methods and broken JSON give the errors of the real one', () => {
  const code = (answer: SandboxAnswer) => JSON.parse(answer.body).error
  expect(code(rpc('getBalance', ['0OIl']))).toMatchObject({ code: -32602, message: 'Invalid param: Invalid' })
  expect(code(rpc('getBalance', ['abc']))).toMatchObject({
    code: -32602,
    message: 'Invalid param: WrongSize',
  })
  expect(code(rpc('getNothing', [])).code).toBe(-32601)
  expect(code(send(solana, '{"jsonrpc"')).code).toBe(-32700)
  expect(send(solana, '', 'GET').status).toBe(405)
})

test('a batch is answered in one, and counts as its calls', () => {
  const server = build({ all: 3, perMethod: 2 })
  const batch = JSON.stringify(
    ['getSlot', 'getBalance'].map((method, id) => ({ jsonrpc: '2.0', id, method, params: [OWNER] })),
  )
  expect(JSON.parse(send(server, batch).body).map(({ id }: { id: number }) => id)).toEqual([0, 1])
  expect(rpc('getSlot', [], server).status).toBe(200)
  expect(rpc('getHealth', [], server)).toMatchObject({ status: 429, headers: { 'retry-after': '10' } })
  now += 10_001
  expect(rpc('getSlot', [], server).status).toBe(200)
  expect(rpc('getSlot', [], server).status).toBe(200)
  expect(rpc('getSlot', [], server).status).toBe(429)
})

test('refusals for fault rules carry a JSON-RPC error', () => {
  for (const code of [429, 403] as const) {
    const fault = solanaRefusal(code)
    expect(fault).toMatchObject({ kind: 'status', status: code })
    expect(JSON.parse('body' in fault ? (fault.body ?? '') : '').error.code).toBe(code)
  }
})
