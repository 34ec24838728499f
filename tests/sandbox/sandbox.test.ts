import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { request } from 'node:https'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EVIL_TOKENS } from './chains/well-known'
import { expectedTotals } from './ledger/expected-totals'
import { type Sandbox, startSandbox } from './sandbox'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ seed: 'sandbox test', unpriced: ['coin:aave'] })
})
afterAll(() => sandbox.close())

interface Sent {
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** Asks a real host name through the TLS listener, with the certificate checked. */
function ask(
  url: string,
  { method = 'GET', headers = {}, body = '' }: Sent = {},
): Promise<{ status: number; body: string }> {
  const { hostname, pathname, search } = new URL(url)
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port: sandbox.ports.tls,
      servername: hostname,
      ca: sandbox.certificate,
      agent: false as const,
    }
    request(
      { ...options, method, path: pathname + search, headers: { host: hostname, ...headers } },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => (text += part))
        response
          .on('end', () => resolve({ status: response.statusCode ?? 0, body: text }))
          .on('error', reject)
      },
    )
      .on('error', reject)
      .end(body)
  })
}

async function rpc(url: string, method: string, params: unknown[]) {
  const { body } = await ask(url, {
    method: 'POST',
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  })
  return JSON.parse(body).result
}

const binanceAccount = (key: { apiKey: string; secret: string }) => {
  const query = `timestamp=${Date.now()}`
  const signature = createHmac('sha256', key.secret).update(query).digest('hex')
  return ask(`https://api.binance.com/api/v3/account?${query}&signature=${signature}`, {
    headers: { 'x-mbx-apikey': key.apiKey },
  })
}

test('every EVM balance of the truth is on its chain, through the public endpoints', async () => {
  const { address, chains } = sandbox.truth.evm
  const endpoints: Record<string, string> = { 1: 'https://eth.drpc.org/', 8453: 'https://mainnet.base.org/' }
  expect(Object.keys(chains)).toEqual(Object.keys(endpoints))
  const data = `0x70a08231${address.slice(2).padStart(64, '0')}`
  for (const [chain, { native, tokens }] of Object.entries(chains)) {
    const url = endpoints[chain] ?? ''
    expect(BigInt(await rpc(url, 'eth_getBalance', [address, 'latest']))).toBe(BigInt(native))
    expect(tokens.length).toBeGreaterThan(0)
    for (const token of tokens) {
      expect(BigInt(await rpc(url, 'eth_call', [{ to: token.address, data }, 'latest']))).toBe(
        BigInt(token.units),
      )
    }
  }
  expect(await rpc('https://1rpc.io/bnb', 'eth_getBalance', [address, 'latest'])).toBe('0x0')
  expect(await rpc('https://eth.drpc.org/', 'eth_getCode', [EVIL_TOKENS.gasBurner, 'latest'])).not.toBe('0x')
})

test('Bitcoin and Solana tell the truth', async () => {
  for (const { address, satoshi } of sandbox.truth.bitcoin) {
    const { chain_stats: stats } = JSON.parse(
      (await ask(`https://blockstream.info/api/address/${address}`)).body,
    )
    expect(String(stats.funded_txo_sum - stats.spent_txo_sum)).toBe(satoshi)
  }
  const { address, lamports } = sandbox.truth.solana
  expect((await rpc('https://api.mainnet-beta.solana.com/', 'getBalance', [address])).value).toBe(
    Number(lamports),
  )
})

test('prices are the digits of the truth, and an unpriced coin has none anywhere', async () => {
  const { body } = await ask('https://coins.llama.fi/prices/current/coingecko:bitcoin,coingecko:aave')
  expect(body).toContain(`"price":${sandbox.truth.prices['coin:bitcoin']?.usd},`)
  expect(Object.keys(JSON.parse(body).coins)).toEqual(['coingecko:bitcoin'])
  const gecko = await ask('https://api.coingecko.com/api/v3/simple/price?ids=aave,ethereum&vs_currencies=usd')
  expect(gecko.body).toBe(`{"ethereum":{"usd":${sandbox.truth.prices['coin:ethereum']?.usd}}}`)
  const fx = await ask('https://api.frankfurter.dev/v1/latest?base=USD&symbols=EUR')
  expect(fx.body).toContain(`"EUR":${sandbox.truth.rates['eur']}`)
})

test('exchanges take the keys handed out, notice a wrong clock and a deleted key', async () => {
  const { reading, trading } = sandbox.credentials.binance
  expect((await binanceAccount(reading)).status).toBe(200)
  expect(JSON.parse((await binanceAccount({ ...reading, secret: 'wrong' })).body).code).toBe(-1022)
  sandbox.clock.offsetMs = 60_000
  expect(JSON.parse((await binanceAccount(reading)).body).code).toBe(-1021)
  sandbox.clock.offsetMs = 0
  sandbox.revoke('binance', trading.apiKey)
  expect(JSON.parse((await binanceAccount(trading)).body).code).toBe(-2015)
  expect((await binanceAccount(reading)).status).toBe(200)
})

test('a fault strikes one host only, and no other host was asked', async () => {
  sandbox.faults.add({ host: 'mempool.space', fault: { kind: 'status', status: 503 }, times: 1 })
  expect((await ask('https://mempool.space/api/blocks/tip/height')).status).toBe(503)
  expect((await ask('https://blockstream.info/api/blocks/tip/height')).status).toBe(200)
  expect((await ask('https://mempool.space/api/blocks/tip/height')).status).toBe(200)
  expect(sandbox.unexpected()).toEqual([])
  expect(sandbox.log().filter(({ fault }) => fault)).toHaveLength(1)
})

test('two thousand holdings: every one of hundreds of tokens is on the chain', async () => {
  const large = await startSandbox({ seed: 'large', holdings: 2000, universe: 'large', chains: [1] })
  try {
    const { accounts, evm } = large.truth
    expect(accounts.flatMap(({ holdings }) => holdings).length).toBeGreaterThanOrEqual(2000)
    const tokens = evm.chains[1]?.tokens ?? []
    expect(tokens.length).toBeGreaterThan(300)
    const data = `0x70a08231${evm.address.slice(2).padStart(64, '0')}`
    const calls = tokens.map((token) => ({
      method: 'eth_call',
      params: [{ to: token.address, data }, 'latest'],
    }))
    const balances = (await large.anvils[0]?.batch(calls)) ?? []
    expect(balances.map((units) => BigInt(String(units)).toString())).toEqual(
      tokens.map(({ units }) => units),
    )
  } finally {
    await large.close()
  }
})

test('as a program: one line of JSON, admin port in another process, SIGTERM ends it and its nodes', async () => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/sandbox/main.ts', '--seed', 'program', '--chains', '1'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  const { seed, ports, nodes } = await firstLine(child)
  expect(seed).toBe('program')
  const admin = `http://127.0.0.1:${ports.admin}`
  const expected = (await (await fetch(`${admin}/expected`)).json()) as Record<string, { netWorth: string }>
  const truth = (await (await fetch(`${admin}/truth`)).json()) as Sandbox['truth']
  expect(expected['usd']?.netWorth).toBe(expectedTotals(truth).netWorth)
  expect((await fetch(`${admin}/clock`, { method: 'POST', body: '{"offsetMs":"x"}' })).status).toBe(400)
  expect(await (await fetch(`${admin}/clock`, { method: 'POST', body: '{"offsetMs":5}' })).json()).toEqual({
    offsetMs: 5,
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(nodes).toHaveLength(1)
  for (const url of [`${admin}/log`, ...nodes]) await expect(fetch(url)).rejects.toThrow('fetch failed')
})

async function firstLine(
  child: ChildProcess,
): Promise<{ seed: string; ports: Sandbox['ports']; nodes: string[] }> {
  if (!child.stdout) throw new Error('no output to read')
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line)
  throw new Error('the sandbox ended without a word')
}
