/** Simulations against a real node with Uniswap's contracts: what they tell is what then happens. */
import { AbiCoder, Interface } from 'ethers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EvmCall } from '@/lib/core/wallet-tx'
import { toUnits } from '@/lib/core/wallet-tx'
import { createGuardedFetch, type GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { contractInterface } from '@/tests/sandbox/chains/artifact'
import { type Defi, startDefi } from '@/tests/sandbox/chains/defi/start-defi'
import { TAXED_TOKEN, UNISWAP } from '@/tests/sandbox/chains/defi/uniswap-contracts'
import { placeContracts } from '@/tests/sandbox/chains/place-contracts'
import { placeEvilTokens } from '@/tests/sandbox/chains/place-evil-tokens'
import { EVIL_TOKENS, MAINNET_TOKENS } from '@/tests/sandbox/chains/well-known'
import { DEFAULT_EVM_CHAINS, type EvmChain } from '../data/evm-chains'
import { createEndpointHealth } from '../endpoint-health'
import { readGas, readNonces } from '../gas-fees.client'
import { readFees } from '../read-fees.client'
import type { Simulation, SimulationMethod } from '../simulation'
import { simulateCall } from './simulate-call.client'

const abi = new Interface([
  'function approve(address spender, uint256 units)',
  'function transfer(address to, uint256 units)',
  'function deposit()',
  'function withdraw(uint256 units)',
  'function swapExactTokensForTokens(uint256, uint256, address[], address, uint256)',
  'function swapExactTokensForETH(uint256, uint256, address[], address, uint256)',
  'function swapExactETHForTokens(uint256, address[], address, uint256)',
  'function swapExactTokensForTokensSupportingFeeOnTransferTokens(uint256, uint256, address[], address, uint256)',
  'function pretend(address from, address to, uint256 units)',
])
const permit2 = new Interface([
  'function approve(address token, address spender, uint160 units, uint48 until)',
])
const router = new Interface(['function execute(bytes commands, bytes[] inputs, uint256 deadline) payable'])
const PERMIT_TYPES = {
  PermitDetails: [
    { name: 'token', type: 'address' },
    { name: 'amount', type: 'uint160' },
    { name: 'expiration', type: 'uint48' },
    { name: 'nonce', type: 'uint48' },
  ],
  PermitSingle: [
    { name: 'details', type: 'PermitDetails' },
    { name: 'spender', type: 'address' },
    { name: 'sigDeadline', type: 'uint256' },
  ],
}
const FAR = 2n ** 40n
const ETHER = 10n ** 18n
const { usdc, weth } = MAINNET_TOKENS

describe('a real node', () => {
  let defi: Defi
  let me: string
  const [ethereum] = DEFAULT_EVM_CHAINS
  const chain = ethereum as EvmChain

  beforeAll(async () => {
    defi = await startDefi()
    me = await defi.fund({
      native: 5n * ETHER,
      tokens: { usdc: 5_000_000_000n, weth: ETHER, taxed: 1000n * ETHER },
    })
    await placeEvilTokens(defi.anvil, me)
  }, 60_000)
  afterAll(() => defi.anvil.stop())

  const call = (to: string, name: string, args: readonly unknown[], value = 0n): EvmCall => ({
    chain: chain.id,
    from: me,
    to,
    value: toUnits(value),
    data: abi.encodeFunctionData(name, [...args]),
  })
  const real = createGuardedFetch({
    fetch: globalThis.fetch,
    now: Date.now,
    log: () => {},
    isAllowed: () => true,
  })
  /** The node as it would be without the better ways. */
  const nodeWith =
    (best: SimulationMethod): GuardedFetch =>
    async (request) => {
      const { id, method, params } = JSON.parse(request.body ?? '{}') as {
        id: number
        method: string
        params: unknown[]
      }
      const lacks =
        (best !== 'simulate-v1' && method === 'eth_simulateV1') ||
        (best === 'call' && method === 'eth_call' && params.length > 2)
      if (!lacks) return real(request)
      const error = { code: -32601, message: `the method ${method} does not exist` }
      return { status: 200, headers: {}, text: JSON.stringify({ jsonrpc: '2.0', id, error }) }
    }
  const simulate = (
    method: SimulationMethod,
    what: EvmCall,
    { watch = [], before = [] }: { watch?: string[]; before?: EvmCall[] } = {},
  ) =>
    simulateCall(what, {
      chain,
      rpcs: [defi.anvil.url],
      fetch: nodeWith(method),
      now: () => 1_700_000_000_000,
      health: createEndpointHealth(),
      watch,
      before,
    })
  const works = (seen: Simulation) => {
    if (seen.outcome !== 'works') throw new Error(JSON.stringify(seen))
    return seen
  }
  const changesOf = (seen: Simulation) => {
    const { changes } = works(seen)
    if (changes === 'unknown') return changes
    return Object.fromEntries(changes.map(({ token, delta }) => [token ?? 'native', delta]))
  }
  /** What the calls really change, undone again. */
  async function executed(calls: EvmCall[], tokens: string[]): Promise<Record<string, string>> {
    const snapshot = await defi.anvil.rpc('evm_snapshot')
    const read = () => Promise.all(tokens.map((token) => defi.balance(token, me)))
    const first = await read()
    for (const { from, to, data, value } of calls) await defi.send({ from, to, data, value: BigInt(value) })
    const last = await read()
    await defi.anvil.rpc('evm_revert', snapshot)
    const deltas = tokens.map((token, at): [string, bigint] => [token, (last[at] ?? 0n) - (first[at] ?? 0n)])
    return Object.fromEntries(
      deltas.filter(([, delta]) => delta !== 0n).map(([token, delta]) => [token, `${delta}`]),
    )
  }
  const approve = (token: string, spender: string, units: bigint) => call(token, 'approve', [spender, units])
  const swap = (units: bigint) =>
    call(UNISWAP.v2Router, 'swapExactTokensForTokens', [units, 1n, [usdc, weth], me, FAR])

  describe.each(['simulate-v1', 'prober'] as const)('%s', (method) => {
    test('an approval and the swap that needs it are seen as they then happen', async () => {
      const before = [approve(usdc, UNISWAP.v2Router, 1_000_000_000n)]
      const seen = await simulate(method, swap(1_000_000_000n), { before, watch: [usdc, weth] })
      expect(works(seen).method).toBe(method)
      expect(changesOf(seen)).toEqual(await executed([...before, swap(1_000_000_000n)], [usdc, weth]))
    })

    test('without its approval the swap is reverted, with the word of the contract', async () => {
      expect(await simulate(method, swap(1_000_000_000n), { watch: [usdc, weth] })).toMatchObject({
        outcome: 'reverts',
        method,
      })
      const tooLittle = call(
        UNISWAP.v2Router,
        'swapExactETHForTokens',
        [10n ** 30n, [weth, usdc], me, FAR],
        ETHER,
      )
      expect(await simulate(method, tooLittle, { watch: [usdc] })).toMatchObject({
        outcome: 'reverts',
        reason: 'UniswapV2Router: INSUFFICIENT_OUTPUT_AMOUNT',
      })
    })

    test('what is mined before is no part of the result, also when it is reverted', async () => {
      const before = [
        call(usdc, 'transfer', [UNISWAP.v2Router, 4_000_000_000n]),
        call(usdc, 'transfer', [UNISWAP.v2Router, 10n ** 30n]),
      ]
      const last = call(usdc, 'transfer', [UNISWAP.v2Router, 3n])
      expect(changesOf(await simulate(method, last, { before, watch: [usdc] }))).toEqual({ [usdc]: '-3' })
      const tooMuch = call(usdc, 'transfer', [UNISWAP.v2Router, 2_000_000_000n])
      expect(await simulate(method, tooMuch, { before, watch: [usdc] })).toMatchObject({ outcome: 'reverts' })
    })

    test('native coins that come out are seen without the gas', async () => {
      const before = [approve(usdc, UNISWAP.v2Router, 2n ** 256n - 1n)]
      const out = call(UNISWAP.v2Router, 'swapExactTokensForETH', [10n ** 9n, 1n, [usdc, weth], me, FAR])
      const seen = await simulate(method, out, { before, watch: [usdc] })
      const native = changesOf(seen)['native' as never]
      expect(BigInt(native)).toBeGreaterThan(0n)
      const gasFree = await executed([...before, out], ['native'])
      expect(BigInt(native)).toBeGreaterThan(BigInt(gasFree['native'] ?? '0'))
    })

    test('wrapping and unwrapping, which write no transfer', async () => {
      expect(changesOf(await simulate(method, call(weth, 'deposit', [], ETHER)))).toEqual({
        native: `${-ETHER}`,
        [weth]: `${ETHER}`,
      })
      expect(changesOf(await simulate(method, call(weth, 'withdraw', [7n])))).toEqual({
        native: '7',
        [weth]: '-7',
      })
    })

    test('a token that keeps a part of every transfer', async () => {
      const args = [100n * ETHER, 1n, [TAXED_TOKEN, weth], me, FAR]
      const before = [approve(TAXED_TOKEN, UNISWAP.v2Router, 100n * ETHER)]
      const sell = call(UNISWAP.v2Router, 'swapExactTokensForTokensSupportingFeeOnTransferTokens', args)
      const seen = await simulate(method, sell, { before, watch: [TAXED_TOKEN, weth] })
      expect(changesOf(seen)).toEqual(await executed([...before, sell], [TAXED_TOKEN, weth]))
    })

    test('rights that are given, and only those', async () => {
      expect(
        works(await simulate(method, approve(usdc, UNISWAP.v2Router, 2n ** 256n - 1n))).allowances,
      ).toEqual([{ token: usdc, spender: UNISWAP.v2Router, via: 'erc20', after: 'unlimited' }])
      expect(works(await simulate(method, approve(usdc, UNISWAP.v2Router, 0n))).allowances).toEqual([])
      const give: EvmCall = {
        ...call(usdc, 'deposit', []),
        to: UNISWAP.permit2,
        data: permit2.encodeFunctionData('approve', [usdc, UNISWAP.universalRouter, 5n, FAR]),
      }
      expect(works(await simulate(method, give)).allowances).toEqual([
        { token: usdc, spender: UNISWAP.universalRouter, via: 'permit2', after: '5' },
      ])
    })

    test('a swap with a signed word for Permit2', async () => {
      const key = defi.keys.get(me)
      if (!key) throw new Error('no key')
      const details = { token: usdc, amount: 10n ** 9n, expiration: FAR, nonce: 0 }
      const message = { details, spender: UNISWAP.universalRouter, sigDeadline: FAR }
      const domain = { name: 'Permit2', chainId: 1, verifyingContract: UNISWAP.permit2 }
      const signature = await key.signTypedData(domain, PERMIT_TYPES, message)
      const coder = AbiCoder.defaultAbiCoder()
      const permit = coder.encode(
        [
          'tuple(tuple(address token,uint160 amount,uint48 expiration,uint48 nonce) details,address spender,uint256 sigDeadline)',
          'bytes',
        ],
        [message, signature],
      )
      const v2 = coder.encode(
        ['address', 'uint256', 'uint256', 'address[]', 'bool'],
        [me, 10n ** 9n, 1n, [usdc, weth], true],
      )
      const execute: EvmCall = {
        ...call(usdc, 'deposit', []),
        to: UNISWAP.universalRouter,
        data: router.encodeFunctionData('execute', ['0x0a08', [permit, v2], FAR]),
      }
      const before = [approve(usdc, UNISWAP.permit2, 10n ** 9n)]
      const seen = await simulate(method, execute, { before, watch: [usdc, weth] })
      expect(changesOf(seen)).toEqual(await executed([...before, execute], [usdc, weth]))
    })

    test('more than there is', async () => {
      const payment: EvmCall = { ...call(usdc, 'deposit', [], 6n * ETHER), to: UNISWAP.v4Manager, data: '0x' }
      expect(await simulate(method, payment)).toMatchObject({
        outcome: 'reverts',
        reason: 'insufficient funds',
      })
    })

    test('a token that must be watched and does not answer makes the whole unknown, others do not', async () => {
      const wrap = call(weth, 'deposit', [], 1n)
      for (const token of [EVIL_TOKENS.reverting, EVIL_TOKENS.gasBurner, EVIL_TOKENS.megabyte])
        expect(changesOf(await simulate(method, wrap, { watch: [token] }))).toBe('unknown')
      expect(changesOf(await simulate(method, wrap, { watch: [usdc] }))).toEqual({
        native: '-1',
        [weth]: '1',
      })
    })

    test('the gas is near what it then takes', async () => {
      const seen = works(await simulate(method, call(weth, 'deposit', [], ETHER)))
      const gas = await readGas(call(weth, 'deposit', [], ETHER), {
        chain,
        rpcs: [defi.anvil.url],
        fetch: real,
        now: Date.now,
        health: createEndpointHealth(),
      })
      if (gas.kind !== 'gas') throw new Error('reverts')
      const told = Number(gas.reading.gasUsed)
      expect(Math.abs(Number(seen.gasUsed) - told)).toBeLessThan(told * 0.15)
    })
  })

  test('a log that lies moves nothing, and a token that nobody named is found by its log', async () => {
    const lie = call(EVIL_TOKENS.fakeTransfer, 'pretend', [EVIL_TOKENS.noCode, me, 1000n])
    expect(changesOf(await simulate('simulate-v1', lie))).toEqual({})
    expect(changesOf(await simulate('simulate-v1', call(usdc, 'transfer', [UNISWAP.v2Router, 3n])))).toEqual({
      [usdc]: '-3',
    })
  })

  test('pieces that leave, many at once and under another name, are seen, and those that a log makes up are not', async () => {
    const collection = `0x${'1155'.repeat(10)}`
    const pieces = contractInterface('Pieces')
    await placeContracts(defi.anvil, [{ address: collection, contract: 'Pieces' }])
    for (const id of [7n, 8n])
      await defi.send({
        from: me,
        to: collection,
        data: pieces.encodeFunctionData('mint', [me, id, 5n]),
        value: 0n,
      })
    const piecesCall = (name: string, args: readonly unknown[]): EvmCall => ({
      ...call(usdc, 'transfer', [me, 0n]),
      to: collection,
      data: pieces.encodeFunctionData(name, [...args]),
    })
    const seen = async (what: EvmCall) => works(await simulate('simulate-v1', what)).changes
    expect(await seen(piecesCall('safeTransferFrom', [me, EVIL_TOKENS.noCode, 7n, 1n, '0x']))).toEqual([
      { token: collection, piece: '7', delta: '-1' },
    ])
    expect(await seen(piecesCall('claimReward', [EVIL_TOKENS.noCode, [7n, 8n], [5n, 2n]]))).toEqual([
      { token: collection, piece: '7', delta: '-5' },
      { token: collection, piece: '8', delta: '-2' },
    ])
    expect(await seen(piecesCall('pretend', [me, EVIL_TOKENS.noCode, 7n, 1n]))).toEqual([])
  })

  test('a node with neither says whether it is reverted, and nothing of what changes', async () => {
    const seen = await simulate('call', call(weth, 'deposit', [], ETHER))
    expect(seen).toMatchObject({
      outcome: 'works',
      method: 'call',
      changes: 'unknown',
      allowances: 'unknown',
    })
    expect(await simulate('call', swap(1n))).toMatchObject({ outcome: 'reverts', method: 'call' })
    expect(await simulate('call', swap(1n), { before: [approve(usdc, UNISWAP.v2Router, 1n)] })).toMatchObject(
      {
        outcome: 'unavailable',
      },
    )
  })

  test('fees, gas and numbers as a real node tells them', async () => {
    const options = {
      chain,
      rpcs: [defi.anvil.url],
      fetch: real,
      now: Date.now,
      health: createEndpointHealth(),
    }
    const { fees, baseFee } = await readFees(options)
    expect(BigInt(baseFee ?? 0)).toBeGreaterThan(0n)
    expect(fees.fast).toMatchObject({ type: 'eip1559' })
    const payment = { ...call(usdc, 'deposit', [], 1n), to: EVIL_TOKENS.noCode, data: '0x' }
    const gas = await readGas(payment, options)
    expect(gas).toMatchObject({ kind: 'gas', reading: { gasLimit: '21000', dataFee: '0' } })
    expect(await readGas(swap(1n), options)).toMatchObject({ kind: 'reverts' })
    const simulated = await readGas(swap(1n), { ...options, simulated: 100_000n })
    expect(simulated).toMatchObject({ kind: 'gas', reading: { gasUsed: '100000', gasLimit: '160000' } })
    const { latest } = await readNonces(me, options)
    await defi.send({ from: me, to: weth, data: call(weth, 'withdraw', [1n]).data })
    expect((await readNonces(me, options)).latest).toBe(latest + 1)
  })
})
