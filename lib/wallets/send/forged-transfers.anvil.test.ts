/** A stranger moves nothing of a token from the user to an address of his, on a real node: the lure as it is laid. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_EVM_CHAINS } from '@/lib/chains/data/evm-chains'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import { createEvmRpc } from '@/lib/chains/evm-rpc.client'
import { createGuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { type Anvil, startAnvil } from '@/tests/sandbox/chains/anvil'
import { contractInterface } from '@/tests/sandbox/chains/artifact'
import { seedChain } from '@/tests/sandbox/chains/seed-chain'
import { sendAll } from '@/tests/sandbox/chains/send-all'
import { MAINNET_TOKENS } from '@/tests/sandbox/chains/well-known'
import { hasForgedTransfer } from './forged-transfers.client'

const ME = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'
const FORGER = `0x${'ab'.repeat(20)}`
const { usdc } = MAINNET_TOKENS
let anvil: Anvil

beforeAll(async () => {
  anvil = await startAnvil({ chainId: 1 })
  await seedChain(anvil, {
    native: {},
    tokens: [
      { address: usdc, symbol: 'USDC', name: 'USD Coin', decimals: 6, balances: { [ME]: 5_000_000n } },
    ],
  })
})
afterAll(() => anvil?.stop())

const ask = () => {
  const chain = DEFAULT_EVM_CHAINS.find(({ chainId }) => chainId === 1)
  if (!chain) throw new Error('no chain')
  const fetch = createGuardedFetch({
    fetch: globalThis.fetch,
    now: Date.now,
    log: () => undefined,
    isAllowed: () => true,
  })
  const rpc = createEvmRpc({ chain, rpcs: [anvil.url], fetch, now: Date.now, health: createEndpointHealth() })
  return hasForgedTransfer(rpc, { from: ME, to: FORGER })
}

test('the forged transfer is found; a true payment beside it makes it harmless', async () => {
  expect(await ask()).toBe(false)
  const token = contractInterface('Token')
  await sendAll(anvil, [{ to: usdc, data: token.encodeFunctionData('transferFrom', [ME, FORGER, 0n]) }])
  expect(await ask()).toBe(true)
  await anvil.rpc('eth_sendTransaction', {
    from: ME,
    to: usdc,
    data: token.encodeFunctionData('transfer', [FORGER, 1n]),
  })
  await anvil.rpc('evm_mine')
  expect(await ask()).toBe(false)
})
