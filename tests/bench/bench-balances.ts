/**
 * Balances of an address with five hundred candidate tokens, one in ten of them held, beside the same with one token. The
 * node is on this machine, so every request is held back for as long as a public one is away.
 */
import { DEFAULT_EVM_CHAINS } from '@/lib/chains/data/evm-chains'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import { readEvm } from '@/lib/chains/read-evm.client'
import { type Anvil, startAnvil } from '@/tests/sandbox/chains/anvil'
import { seedChain } from '@/tests/sandbox/chains/seed-chain'
import { AWAY, farFetch, timed } from './far-node'
import { type Line, median, spread } from './figures'

const TOKENS = 500
const HELD_EVERY = 10
const OWNER = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'

export async function benchBalances(rounds: number): Promise<Line[]> {
  const anvil = await startAnvil({ chainId: 1 })
  try {
    await seedChain(anvil, { native: { [OWNER]: 10n ** 18n }, tokens })
    return await measure(anvil, rounds)
  } finally {
    await anvil.stop()
  }
}

const tokens = Array.from({ length: TOKENS }, (_, index) => ({
  address: `0x${(index + 1).toString(16).padStart(4, '0').padEnd(40, 'b')}`,
  symbol: `T${index}`,
  name: `Token ${index}`,
  decimals: 18,
  foundBy: 'list' as const,
  balances: { [OWNER]: index % HELD_EVERY === 0 ? BigInt(index + 1) : 0n },
}))

async function measure(anvil: Anvil, rounds: number): Promise<Line[]> {
  const chain = DEFAULT_EVM_CHAINS.find(({ chainId }) => chainId === 1)
  if (!chain) throw new Error('Ethereum is not among the chains')
  let requests = 0
  const fetch = farFetch(AWAY, () => {
    requests += 1
  })
  const common = {
    chain,
    rpcs: [anvil.url],
    address: OWNER,
    fetch,
    now: Date.now,
    health: createEndpointHealth(),
  }
  const read = (count: number) => readEvm({ ...common, tokens: tokens.slice(0, count) })
  const held = (await read(TOKENS)).holdings.length - 1
  if (held !== TOKENS / HELD_EVERY) throw new Error(`${held} tokens were found`)
  requests = 0
  await read(TOKENS)
  const asked = requests
  const all: number[] = []
  const one: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    one.push(await timed(() => read(1)))
    all.push(await timed(() => read(TOKENS)))
  }
  return [
    {
      name: `balances of ${TOKENS} tokens`,
      value: median(all),
      unit: 'ms',
      baseline: { name: 'one token', value: median(one) },
      target: 2.5,
      note: `${held} held, ${asked} requests; ${spread(all)}; node ${AWAY} ms away`,
    },
  ]
}
