/** The public RPC endpoints of all default chains: bodies go to the chain's anvil, or to a quiet chain without one. */
import type { SandboxAnswer, SandboxServer } from '../types'
import type { Anvil } from './anvil'
import { endpointKey, PUBLIC_RPCS } from './public-rpcs'
import { quietChain } from './quiet-chain'

type Backend = (body: string) => Promise<SandboxAnswer> | SandboxAnswer

const JSON_TYPE = { 'content-type': 'application/json' }

/** @example createEvmRpcServer({ anvils: [await startAnvil({ chainId: 1 })] }) // the other ten chains are quiet */
export function createEvmRpcServer({ anvils }: { anvils: readonly Anvil[] }): SandboxServer {
  const byEndpoint = new Map<string, Backend>()
  for (const [chain, endpoints] of Object.entries(PUBLIC_RPCS)) {
    const anvil = anvils.find(({ chainId }) => chainId === Number(chain))
    const backend = anvil ? forwardTo(anvil) : answerQuietly(Number(chain))
    for (const endpoint of endpoints) byEndpoint.set(endpoint, backend)
  }
  return {
    hosts: [...new Set([...byEndpoint.keys()].map((endpoint) => endpoint.split('/')[0] as string))],
    cors: true,
    handle({ host, url, method, body }) {
      const backend = byEndpoint.get(endpointKey(host, url))
      if (!backend) return { status: 404, body: '{"error":"not found"}' }
      if (method !== 'POST') return { status: 405, body: '' }
      return backend(body)
    },
  }
}

const forwardTo =
  (anvil: Anvil): Backend =>
  async (body) => ({ ...(await anvil.forward(body)), headers: JSON_TYPE })

function answerQuietly(chainId: number): Backend {
  const answer = quietChain(chainId)
  return (body) => ({ status: 200, headers: JSON_TYPE, body: answer(body) })
}
