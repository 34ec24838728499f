/**
 * Approvals of a wallet with three hundred tokens, each allowed to one stranger, beside the same with one token: found by
 * their logs, then asked for what is left of them. The node is on this machine, so every request is held back for as long as a
 * public one is away; contracts and logs are true.
 */
import 'fake-indexeddb/auto'
import { erc20 } from '@/lib/assets/asset-id'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import { amount } from '@/lib/core/amount'
import type { AccountId, ChainId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { storeSettings } from '@/lib/settings/settings.store'
import { refreshApprovals } from '@/lib/wallets/approvals/refresh-approvals.store'
import { type Anvil, startAnvil } from '@/tests/sandbox/chains/anvil'
import { contractInterface } from '@/tests/sandbox/chains/artifact'
import { seedChain } from '@/tests/sandbox/chains/seed-chain'
import { sendAll } from '@/tests/sandbox/chains/send-all'
import { AWAY, farFetch, timed } from './far-node'
import { type Line, median, spread } from './figures'

const TOKENS = 300
const CHAIN = 'eip155:1' as ChainId
const ACCOUNT = 'a'.repeat(22) as AccountId
const MANY = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'
const FEW = '0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc'
const STRANGER = `0x${'5a'.repeat(20)}`

const tokens = Array.from({ length: TOKENS }, (_, index) => ({
  address: `0x${(index + 1).toString(16).padStart(4, '0').padEnd(40, 'b')}`,
  symbol: `T${index}`,
  name: `Token ${index}`,
  decimals: 18,
  balances: { [MANY]: BigInt(index + 1), [FEW]: 1n },
}))

export async function benchApprovals(rounds: number): Promise<Line[]> {
  const anvil = await startAnvil({ chainId: 1 })
  try {
    await seedChain(anvil, { native: { [MANY]: 10n ** 20n, [FEW]: 10n ** 20n }, tokens })
    await allow(anvil, MANY, TOKENS)
    await allow(anvil, FEW, 1)
    return await measure(anvil, rounds)
  } finally {
    await anvil.stop()
  }
}

function allow(anvil: Anvil, from: string, count: number): Promise<void> {
  const data = contractInterface('Token').encodeFunctionData('approve', [STRANGER, 7n])
  const approvals = tokens.slice(0, count).map(({ address }) => ({ to: address, data }))
  return sendAll(anvil, approvals, from)
}

async function measure(anvil: Anvil, rounds: number): Promise<Line[]> {
  let requests = 0
  const fetch = farFetch(AWAY, () => {
    requests += 1
  })
  /** Each reading begins with nothing known. */
  const read = async (owner: string, count: number): Promise<number> => {
    const db = await walletOf(anvil, owner, count)
    try {
      const context = { db, fetch, now: Date.now, health: createEndpointHealth() }
      const time = await timed(() => refreshApprovals(context, ACCOUNT))
      const found = await db.allowances.count()
      if (found !== count) throw new Error(`${found} approvals of ${count} were found`)
      return time
    } finally {
      await db.delete()
    }
  }
  await read(MANY, TOKENS)
  const asked = requests
  const all: number[] = []
  const one: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    one.push(await read(FEW, 1))
    all.push(await read(MANY, TOKENS))
  }
  return [
    {
      name: `approvals of ${TOKENS} tokens`,
      value: median(all),
      unit: 'ms',
      baseline: { name: 'one token', value: median(one) },
      target: 4,
      note: `${asked} requests; ${spread(all)}; node ${AWAY} ms away`,
    },
  ]
}

async function walletOf(anvil: Anvil, address: string, count: number): Promise<Database> {
  const db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  await storeSettings(db, { endpoints: { [CHAIN]: [anvil.url] } })
  await db.accounts.put({
    id: ACCOUNT,
    label: 'Wallet',
    source: { kind: 'evm', address, chains: [CHAIN] },
    paused: false,
    createdAt: 0,
    tags: [],
  })
  await db.holdings.bulkPut(
    tokens.slice(0, count).map((token, index) => ({
      id: `h${index}`,
      accountId: ACCOUNT,
      asset: erc20(CHAIN, token.address),
      bucket: 'wallet' as const,
      quantity: amount('1'),
      chain: CHAIN,
      sourceSymbol: token.symbol,
      readAt: 0,
    })),
  )
  return db
}
