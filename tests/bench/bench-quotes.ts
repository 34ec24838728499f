/**
 * Prices of all ways of a swap in one call of a node, beside one way in one call, and beside a call for each way. The node is
 * on this machine, so every request is held back for as long as a public one is away.
 */
import { callMany } from '@/lib/chains/call-many.client'
import { DEFAULT_EVM_CHAINS } from '@/lib/chains/data/evm-chains'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import { createEvmRpc } from '@/lib/chains/evm-rpc.client'
import { mapBounded } from '@/lib/chains/map-bounded'
import { candidates } from '@/lib/swaps/uniswap/candidates'
import { deploymentOn } from '@/lib/swaps/uniswap/data/deployments'
import { quoteCall, readQuote } from '@/lib/swaps/uniswap/quote-calls'
import { POOLS, type Pool, type TokenName } from '@/tests/sandbox/chains/defi/pools'
import { openPools } from '@/tests/sandbox/chains/defi/seed-pools'
import { type Defi, startDefi } from '@/tests/sandbox/chains/defi/start-defi'
import { sendAll } from '@/tests/sandbox/chains/send-all'
import { MAINNET_TOKENS } from '@/tests/sandbox/chains/well-known'
import { AWAY, farFetch, timed } from './far-node'
import { type Line, median, spread } from './figures'

/** Requests that a browser has open to one host. */
const AT_ONCE = 6
/** Three hundred of the token that is sold. */
const UNITS = 300n * 10n ** 18n

export async function benchQuotes(rounds: number): Promise<Line[]> {
  const defi = await startDefi()
  try {
    await sendAll(defi.anvil, openPools(furtherPools(), {}))
    return await measure(defi, rounds)
  } finally {
    await defi.anvil.stop()
  }
}

/** A pool for every way that is asked about, so that none of them fails at once. */
function furtherPools(): Pool[] {
  const fees = [100, 500, 3000, 10_000] as const
  const over = (hub: TokenName): Pool['pair'][] => [
    ['link', hub],
    [hub, 'wbtc'],
  ]
  const direct: Pool['pair'] = ['link', 'wbtc']
  const depth = 5_000_000
  const v3 = [direct, ...over('weth'), ...over('usdc'), ...over('usdt'), ...over('dai')]
  const v4 = [direct, ...over('eth'), ...over('usdc')]
  const wanted: Pool[] = [
    ...[direct, ...over('usdc'), ...over('usdt'), ...over('dai')].map(
      (pair): Pool => ({ kind: 'v2', pair, depth }),
    ),
    ...v3.flatMap((pair) => fees.map((fee): Pool => ({ kind: 'v3', pair, fee, depth }))),
    ...v4.flatMap((pair) => fees.map((fee): Pool => ({ kind: 'v4', pair, fee, depth }))),
  ]
  const nameOf = ({ kind, pair, fee }: Pool) => `${kind} ${[...pair].toSorted().join(' ')} ${fee}`
  const there = new Set(POOLS.map(nameOf))
  return wanted.filter((pool) => !there.has(nameOf(pool)))
}

async function measure(defi: Defi, rounds: number): Promise<Line[]> {
  const far = asking(defi, AWAY)
  const near = asking(defi, 0)
  const { all, found } = await far.prepare()
  const taken = {
    together: [] as number[],
    single: [] as number[],
    each: [] as number[],
    near: [] as number[],
  }
  for (let round = 0; round < rounds; round += 1) {
    taken.single.push(await timed(() => far.ask([0])))
    taken.together.push(await timed(() => far.ask(all)))
    taken.each.push(await timed(() => mapBounded(all, AT_ONCE, (index) => far.ask([index]))))
    taken.near.push(await timed(() => near.ask(all)))
  }
  const together = median(taken.together)
  return [
    {
      name: `quotes: ${all.length} ways of a swap in one call`,
      value: together,
      unit: 'ms',
      baseline: { name: 'one way', value: median(taken.single) },
      target: 2,
      note: `${found} of them have pools; ${spread(taken.together)}; node ${AWAY} ms away, without that ${median(taken.near).toFixed(1)} ms`,
    },
    {
      name: 'quotes: the same, beside a call for each way',
      value: together,
      unit: 'ms',
      baseline: { name: `${all.length} calls, ${AT_ONCE} at once`, value: median(taken.each) },
      target: 0.5,
    },
  ]
}

function asking(defi: Defi, away: number) {
  const chain = DEFAULT_EVM_CHAINS.find(({ chainId }) => chainId === 1)
  const deployment = chain && deploymentOn(chain.id)
  if (!chain || !deployment) throw new Error('Ethereum is not among the chains')
  const rpc = createEvmRpc({
    chain,
    rpcs: [defi.anvil.url],
    fetch: farFetch(away),
    now: Date.now,
    health: createEndpointHealth(),
  })
  const routes = candidates(deployment, { sell: MAINNET_TOKENS.link, buy: MAINNET_TOKENS.wbtc })
  const calls = routes.map((route) => quoteCall(deployment, route, UNITS))
  const ask = (indices: readonly number[]) => {
    const asked = indices.flatMap((index) => calls[index] ?? [])
    return callMany({ rpc, chain, calls: asked, purpose: 'bench', sends: 'nothing private' })
  }
  return {
    ask,
    /** The first question also proves the chain; it is not measured. */
    prepare: async () => {
      const all = routes.map((_, index) => index)
      const outcomes = await ask(all)
      const found = routes.filter((route, index) => readQuote(route, outcomes[index])).length
      return { all, found }
    },
  }
}
