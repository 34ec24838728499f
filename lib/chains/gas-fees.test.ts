import { expect, test } from 'vitest'
import { type EvmCall, toUnits } from '@/lib/core/wallet-tx'
import { fakeFetch, fault, result, rpcCall } from '@/tests/fixtures/fake-fetch'
import { DEFAULT_EVM_CHAINS, type EvmChain } from './data/evm-chains'
import { createEndpointHealth } from './endpoint-health'
import { expectedPrice, type FeeOpinion, feeTiers, GWEI } from './gas-fees'
import { readGas, readNonces } from './gas-fees.client'
import { gasLimitOf, gasReading } from './gas-reading'
import { readFees } from './read-fees.client'

const chainOf = (chainId: number) => DEFAULT_EVM_CHAINS.find((each) => each.chainId === chainId) as EvmChain
const ethereum = chainOf(1)
const A = 'https://a.test'
const B = 'https://b.test'
const told = (baseFee: bigint, slow: bigint, normal = slow, fast = normal): FeeOpinion => ({
  type: 'eip1559',
  baseFee: baseFee * GWEI,
  tips: { slow: slow * GWEI, normal: normal * GWEI, fast: fast * GWEI },
})
const gwei = (count: bigint) => toUnits(count * GWEI)

test('three tiers around the base fee', () => {
  const { fees, baseFee, checks } = feeTiers([told(10n, 1n, 2n, 3n)], ethereum)
  expect(fees).toEqual({
    slow: { type: 'eip1559', maxFeePerGas: gwei(13n), maxPriorityFeePerGas: gwei(1n) },
    normal: { type: 'eip1559', maxFeePerGas: gwei(17n), maxPriorityFeePerGas: gwei(2n) },
    fast: { type: 'eip1559', maxFeePerGas: gwei(23n), maxPriorityFeePerGas: gwei(3n) },
  })
  expect(baseFee).toBe(gwei(10n))
  expect(checks).toEqual([])
  expect(expectedPrice(fees.normal, baseFee)).toBe(12n * GWEI)
})

test('a node that wants ten thousand gwei does not get them', () => {
  const { fees, checks } = feeTiers([told(10n, 1n, 10_000n)], ethereum)
  expect(fees.normal).toMatchObject({ maxPriorityFeePerGas: gwei(30n), maxFeePerGas: gwei(45n) })
  expect(checks).toMatchObject([{ what: 'odd-gas', level: 'warn' }])
})

test('of two nodes that disagree the cheaper is believed, and it is said', () => {
  const { fees, baseFee, checks } = feeTiers([told(10_000n, 10_000n), told(10n, 1n)], ethereum)
  expect(baseFee).toBe(gwei(10n))
  expect(fees.fast).toMatchObject({ maxPriorityFeePerGas: gwei(1n) })
  expect(checks).toMatchObject([{ what: 'odd-gas' }])
  expect(feeTiers([told(11n, 1n), told(10n, 1n)], ethereum).checks).toEqual([])
})

test('Polygon’s usual tip is no odd one', () => {
  expect(feeTiers([told(1n, 30n, 35n, 60n)], chainOf(137)).checks).toEqual([])
  expect(feeTiers([told(1n, 30n)], ethereum).checks).toHaveLength(1)
})

test('what it costs and can cost, with the fee for the layer below', () => {
  const tiers = feeTiers([told(10n, 1n, 2n, 3n)], ethereum)
  const reading = gasReading({ gasUsed: 100n, gasLimit: 125n, dataFee: 7n, tiers })
  expect(reading.tiers.normal.expected).toBe(toUnits(100n * 12n * GWEI + 7n))
  expect(reading.tiers.normal.most).toBe(toUnits(125n * 17n * GWEI + 14n))
})

test('a limit has room, never more than a block, and a payment none at all', () => {
  const blockLimit = 30_000_000n
  expect(gasLimitOf(100_000n, { by: 'estimate', blockLimit })).toBe(125_000n)
  expect(gasLimitOf(100_000n, { by: 'simulation', blockLimit })).toBe(160_000n)
  expect(gasLimitOf(29_000_000n, { by: 'estimate', blockLimit })).toBe(blockLimit)
  expect(gasLimitOf(21_000n, { by: 'estimate', blockLimit })).toBe(21_000n)
})

type Nodes = Record<string, Record<string, ReturnType<typeof result>>>
function world(nodes: Nodes, chain = ethereum) {
  const { fetch, asked } = fakeFetch((request) => {
    const { method, id, params } = rpcCall(request)
    if (method === undefined) {
      const batch = JSON.parse(request.body ?? '[]') as { id: number; params: [string, string] }[]
      const answers = batch.map(
        (each) => JSON.parse(nodes[request.url]?.[each.params[1]]?.text ?? '{}') as object,
      )
      return { text: JSON.stringify(answers.map((each, at) => ({ ...each, id: at }))) }
    }
    if (method === 'eth_chainId') return result(`0x${chain.chainId.toString(16)}`, id)
    return nodes[request.url]?.[method] ?? fault(-32601, `no ${method} ${params.length}`)
  })
  const options = { chain, rpcs: Object.keys(nodes), fetch, now: () => 0, health: createEndpointHealth() }
  return { options, asked }
}
const history = (baseFees: number[], rewards: number[][], ratios = rewards.map(() => 0.5)) =>
  result({
    oldestBlock: '0x1',
    baseFeePerGas: baseFees.map((each) => `0x${(each * 1e9).toString(16)}`),
    gasUsedRatio: ratios,
    reward: rewards.map((tips) => tips.map((tip) => `0x${(tip * 1e9).toString(16)}`)),
  })

test('tips are the median of the blocks that had transactions, the base fee is the next block’s', async () => {
  const rewards = [
    [1, 2, 3],
    [0, 0, 0],
    [1, 4, 9],
    [2, 3, 4],
  ]
  const { options } = world({
    [A]: { eth_feeHistory: history([9, 9, 9, 9, 10], rewards, [0.5, 0, 0.5, 0.5]) },
  })
  const { fees, baseFee } = await readFees(options)
  expect(baseFee).toBe(gwei(10n))
  expect(
    [fees.slow, fees.normal, fees.fast].map(
      (fee) => 'maxPriorityFeePerGas' in fee && fee.maxPriorityFeePerGas,
    ),
  ).toEqual([gwei(1n), gwei(3n), gwei(4n)])
})

test('a second endpoint is asked, and one that is silent changes nothing', async () => {
  const honest = { eth_feeHistory: history([10, 10], [[1, 1, 1]]) }
  const liar = { eth_feeHistory: history([10_000, 10_000], [[9000, 9000, 9000]]) }
  const { fees, checks } = await readFees(world({ [A]: liar, [B]: honest }).options)
  expect(fees.normal).toMatchObject({ maxPriorityFeePerGas: gwei(1n) })
  expect(checks).toHaveLength(1)
  expect((await readFees(world({ [A]: honest, [B]: {} }).options)).checks).toEqual([])
})

test('a chain without a base fee has one price', async () => {
  const { options } = world({ [A]: { eth_gasPrice: result('0x3b9aca00') } })
  const { fees, baseFee } = await readFees(options)
  expect(baseFee).toBeUndefined()
  expect(fees.fast).toEqual({ type: 'legacy', gasPrice: '1250000000' })
})

const call: EvmCall = {
  chain: ethereum.id,
  from: `0x${'a'.repeat(40)}`,
  to: `0x${'b'.repeat(40)}`,
  value: toUnits(0n),
  data: '0x12345678',
}
const FEES = {
  eth_feeHistory: history([1, 1], [[1, 1, 1]]),
  eth_getBlockByNumber: result({ gasLimit: '0x1c9c380' }),
}

test('Base adds what the layer below costs; unknown is not zero', async () => {
  const base = chainOf(8453)
  const estimate = { eth_estimateGas: result('0x186a0') }
  const { options, asked } = world(
    { [A]: { ...FEES, ...estimate, eth_call: result(`0x${'7'.padStart(64, '0')}`) } },
    base,
  )
  const gas = await readGas({ ...call, chain: base.id }, options)
  expect(gas).toMatchObject({ kind: 'gas', reading: { dataFee: '7', gasUsed: '100000', gasLimit: '125000' } })
  expect(asked.map((each) => each.body).join()).toContain('0x420000000000000000000000000000000000000f')
  const silent = world({ [A]: { ...FEES, ...estimate, eth_call: result('0x') } }, base)
  await expect(readGas({ ...call, chain: base.id }, silent.options)).rejects.toMatchObject({
    code: 'bad-answer',
  })
})

test('a transaction on Ethereum is offered no more than one may have', async () => {
  const heavy = { ...FEES, eth_estimateGas: result('0xe4e1c0') }
  const gas = await readGas(call, world({ [A]: heavy }).options)
  expect(gas).toMatchObject({ kind: 'gas', reading: { gasUsed: '15000000', gasLimit: '16777216' } })
})

test('what would be reverted is said with the contract’s word, and what cannot be paid too', async () => {
  const reverts = { ...FEES, eth_estimateGas: fault(3, 'execution reverted', '0x39d35496') }
  expect(await readGas(call, world({ [A]: reverts }).options)).toEqual({
    kind: 'reverts',
    reason: 'V3TooLittleReceived',
  })
  const poor = { ...FEES, eth_estimateGas: fault(-32000, 'insufficient funds for gas * price + value') }
  expect(await readGas(call, world({ [A]: poor }).options)).toEqual({
    kind: 'reverts',
    reason: 'insufficient funds',
  })
})

test('a pending number is never behind the mined one', async () => {
  const nodes = { [A]: { latest: result('0x5'), pending: result('0x4') } }
  expect(await readNonces(call.from, world(nodes).options)).toEqual({ latest: 5, pending: 5 })
})
