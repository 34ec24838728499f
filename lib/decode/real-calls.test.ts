/** Calls that were really sent on Ethereum; what moved is written here as the contracts log it. */
import { Transaction } from 'ethers'
import { expect, test } from 'vitest'
import type { ChainId } from '@/lib/core/ids'
import { decodeTransaction } from './decode-transaction'
import { describeCall } from './describe-call'
import { netMoves, ZERO_ADDRESS } from './net-moves'
import type { EvmTransaction, TokenMove } from './transaction'

const ME = `0x${'1'.repeat(40)}`
const POOL = `0x${'2'.repeat(40)}`
const COIN = `0x${'a'.repeat(40)}`
const RECEIPT = `0x${'b'.repeat(40)}`
const STETH = '0xae7ab96520de3a18e5e111b5eaab095312d7fe84'
const WSTETH = '0x7f39c581f595b53c5cb19bd0b3f8da6c935e2ca0'
const WETH = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'
const QUEUE = '0x889edc2edab5f40e902b864ad4d7ade8e412f9b1'

const move = (contract: string, from: string, to: string, part = {}): TokenMove => ({
  standard: 'erc20',
  contract,
  from,
  to,
  units: 9n,
  symbol: 'X',
  name: 'X',
  decimals: 18,
  ...part,
})
const piece = { standard: 'erc721', tokenId: '117007', units: 1n } as const

interface Real {
  what: string
  raw: string
  moves: TokenMove[]
  internal?: EvmTransaction['internal']
  meaning: object
  /** What the call is described as a swap of. */
  swap?: string
}

const REAL: Real[] = [
  {
    what: 'Aave: repay (0x54f9cecd…)',
    raw: '0x02f8ae0181d8840f529242843c10015e830493e09487870bca3f3fd6335c3f4ce8392d69350b4fa4e280b884573ade81000000000000000000000000a0b86991c6218b36c1d19d4a2e9eb0ce3606eb48000000000000000000000000000000000000000000000000000000003b6d034000000000000000000000000000000000000000000000000000000000000000020000000000000000000000002c62c80ad86785dd3bfc7b616400a98e1903b672c0',
    moves: [move(COIN, ME, POOL), move(RECEIPT, ME, ZERO_ADDRESS)],
    meaning: { kind: 'rollover', reason: 'repay', protocol: 'aave' },
  },
  {
    what: 'Aave: withdraw (0x1cbba012…)',
    raw: '0x02f88f01820295842faf0800845bd9cb40830606d79487870bca3f3fd6335c3f4ce8392d69350b4fa4e280b86469328dec000000000000000000000000c02aaa39b223fe8d0a0e5c4f27ead9083c756cc2000000000000000000000000000000000000000000000002c3c465ca58ec000000000000000000000000000052a7e3b57c481bcc01cd75938412fbd92242ece1c0',
    moves: [move(COIN, POOL, ME), move(RECEIPT, ME, ZERO_ADDRESS)],
    meaning: { kind: 'rollover', reason: 'redeem', protocol: 'aave' },
  },
  {
    what: 'Aave: borrow (0xae32a8d0…)',
    raw: '0x02f8cf01821750841dcd650084486b6dc08306f1139487870bca3f3fd6335c3f4ce8392d69350b4fa4e280b8a4a415bcad0000000000000000000000002260fac5e5542a773aa44fbcfedf7c193bc2c5990000000000000000000000000000000000000000000000000000000001d63b320000000000000000000000000000000000000000000000000000000000000002000000000000000000000000000000000000000000000000000000000000000000000000000000000000000081ec2081dfb42c5291c55e6123d527eb744a5ffbc0',
    moves: [move(COIN, POOL, ME), move(RECEIPT, ZERO_ADDRESS, ME)],
    meaning: { kind: 'rollover', reason: 'borrow', protocol: 'aave' },
  },
  {
    what: 'Aave: supply with a permit (0x42dd09a6…)',
    raw: '0x02f9012f0182025383143bb0842b5e4b80830557309487870bca3f3fd6335c3f4ce8392d69350b4fa4e280b9010402c205f00000000000000000000000007f39c581f595b53c5cb19bd0b3f8da6c935e2ca00000000000000000000000000000000000000000000000197a8f6dd5519800000000000000000000000000006c413690c19cfc80c3db3211c80993bf642c645600000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000069b43d1a000000000000000000000000000000000000000000000000000000000000001c2c188c792ac9f04ac0c3d7f13a06566ccb9fcf651106778ad2002644afff911200b0c2c79281fc66d3fc577743a761addf6b0fb5c5256ac983bc7fd01973ce5ec0',
    moves: [move(WSTETH, ME, POOL), move(RECEIPT, ZERO_ADDRESS, ME)],
    meaning: { kind: 'rollover', reason: 'lend', protocol: 'aave-v3' },
  },
  {
    what: 'Lido: stake (0x2c1bdd2d…)',
    raw: '0x02f853011f830f42408405b16fd683016b4794ae7ab96520de3a18e5e111b5eaab095312d7fe84880ef7fca59c4bb813a4a1903eab0000000000000000000000006dc9657c2d90d57cadffb64239242d06e6103e43c0',
    moves: [move(STETH, ZERO_ADDRESS, ME)],
    meaning: { kind: 'rollover', reason: 'stake', protocol: 'lido' },
  },
  {
    what: 'Lido: wrap (0x3af0ee20…)',
    raw: '0x02f84d0181818405f5e1008409a358a08302d8eb947f39c581f595b53c5cb19bd0b3f8da6c935e2ca080a4ea598cb00000000000000000000000000000000000000000000000000de0b6b3a763fffec0',
    moves: [move(WSTETH, ZERO_ADDRESS, ME), move(STETH, ME, WSTETH)],
    meaning: { kind: 'rollover', reason: 'wrap', protocol: 'lido' },
  },
  {
    what: 'Lido: unwrap (0x907a2cfd…)',
    raw: '0x02f84c01628405f5e100840a52d2808302569a947f39c581f595b53c5cb19bd0b3f8da6c935e2ca080a4de0e9a3e000000000000000000000000000000000000000000000000000132ac87e52184c0',
    moves: [move(WSTETH, ME, ZERO_ADDRESS), move(STETH, WSTETH, ME)],
    meaning: { kind: 'rollover', reason: 'unwrap', protocol: 'lido' },
  },
  {
    what: 'Lido: request of a withdrawal (0x726b85ce…)',
    raw: '0x02f8af018201148405f5e100840bad32608306680994889edc2edab5f40e902b864ad4d7ade8e412f9b180b884d66810420000000000000000000000000000000000000000000000000000000000000040000000000000000000000000ba782baf2ee66f6fc76a711b6554975afb2805e400000000000000000000000000000000000000000000000000000000000000010000000000000000000000000000000000000000000000000003e99b888f3eb3c0',
    moves: [move(STETH, ME, QUEUE), move(QUEUE, ZERO_ADDRESS, ME, piece)],
    meaning: { kind: 'rollover', reason: 'unstake', protocol: 'lido' },
  },
  {
    what: 'Lido: claim of a withdrawal (0x6c94afec…)',
    raw: '0x02f84e01820121840280a484840663c0f28302b15894889edc2edab5f40e902b864ad4d7ade8e412f9b180a4f8444436000000000000000000000000000000000000000000000000000000000001c90fc0',
    moves: [move(QUEUE, ME, ZERO_ADDRESS, piece)],
    internal: [{ from: QUEUE, to: ME, units: 5n }],
    meaning: { kind: 'rollover', reason: 'unstake', protocol: 'lido' },
  },
  {
    what: 'wstETH: approval (0xda944502…)',
    raw: '0x02f86c01658477359400847baffa9e82b62a947f39c581f595b53c5cb19bd0b3f8da6c935e2ca080b844095ea7b3000000000000000000000000bf67f59d2988a46fbff7ed79a621778a3cd3985b000000000000000000000000000000000000000000000010fa168bd82c3645eec0',
    moves: [],
    meaning: { kind: 'fee', reason: 'approval' },
  },
  {
    what: '1inch: ether for a token in one pool',
    raw: '0x02f8ba010c830a9ccc84071337e083045e9394111111125421ca6dc452d289314280a0f8842a6587071afd498d0000b848a76dfc3b00000000000000000000000000000000000000000000000000068ea41a18d0d020800000000000000000000004708077eca6bb527a5bbbd6358ffb043a9c1c14d1f115cbc080a0794cb84d03ee3a6cd8afffd39dbe85db67ba4fb247e13b7e8bf5484fa3e8e8eca071944ec18082339f2068c2f466ee5b21080f9d7bfe84d4b21c3477b2cd81b0bb',
    moves: [move(COIN, POOL, ME)],
    meaning: { kind: 'trade', protocol: '1inch' },
    swap: '1inch',
  },
  {
    what: '1inch: ether for a token in two pools',
    raw: '0x02f8d90139829a1084073c6ac08305c83494111111125421ca6dc452d289314280a0f8842a658785a72265a39f07b86889af926a00000000000000000000000000000000000000000000000579736cd9bf730780208000000000000000000000c7bbec68d12a0d1830360f8ec58fa599ba1b0e9b2000000000000000000000007eb59373d63627be64b42406b108b602174b4cccd1f115cbc080a0e8779b33adabe2b260a81429b3c196cb3270e32f8b92415907d5b54dfdab2418a025c85c5d5701a479b1c16a72a236c9cb18c99dfadfe631a528c4189af93ecd66',
    moves: [move(COIN, POOL, ME)],
    meaning: { kind: 'trade', protocol: '1inch' },
    swap: '1inch',
  },
  {
    what: 'Uniswap V3: a path for an exact amount in (0x731db70d…)',
    raw: '0xf9012c8225df84041aea398303d0909468b3465833fb72a70ecdf485e0e4c7bd8665fc4580b90104b858183f00000000000000000000000000000000000000000000000000000000000000200000000000000000000000000000000000000000000000000000000000000080000000000000000000000000c0fb1c01de1148fa7b1f151a1740e52b375c47f100000000000000000000000000000000000000000000003750313fc45e9e58ac000000000000000000000000000000000000000000000000000334f5fe5f5da1000000000000000000000000000000000000000000000000000000000000002bb5d730d442e1d5b119fb4e5c843c48a64202ef92000bb8c02aaa39b223fe8d0a0e5c4f27ead9083c756cc2000000000000000000000000000000000000000000018080',
    moves: [move(COIN, ME, POOL), move(WETH, POOL, ME)],
    meaning: { kind: 'trade', protocol: 'uniswap-v3' },
    swap: 'uniswap-v3',
  },
  {
    what: 'Uniswap V3: one pool for an exact amount in (0xb25281ab…)',
    raw: '0x02f9010c010d83989680843b9aca008304e2009468b3465833fb72a70ecdf485e0e4c7bd8665fc4580b8e404e45aaf000000000000000000000000c02aaa39b223fe8d0a0e5c4f27ead9083c756cc2000000000000000000000000dac17f958d2ee523a2206206994597c13d831ec70000000000000000000000000000000000000000000000000000000000000bb8000000000000000000000000eced4025456b6c2987fac2e4c829889e681986a70000000000000000000000000000000000000000000000000016fdae8fefba690000000000000000000000000000000000000000000000000000000000d41da00000000000000000000000000000000000000000000000000000000000000000c0',
    moves: [move(WETH, ME, POOL), move(COIN, POOL, ME)],
    meaning: { kind: 'trade', protocol: 'uniswap-v3' },
    swap: 'uniswap-v3',
  },
  {
    what: 'Uniswap V3: a path for an exact amount out (0xf416954e…)',
    raw: '0xf9012c8233418403fa14638303d0909468b3465833fb72a70ecdf485e0e4c7bd8665fc4580b9010409b8134600000000000000000000000000000000000000000000000000000000000000200000000000000000000000000000000000000000000000000000000000000080000000000000000000000000b7b78a8a908acf3c72a9c30c4e0a413c6b02061100000000000000000000000000000000000000000000008eea233879792ed28d000000000000000000000000000000000000000000000000000862f9d6c03253000000000000000000000000000000000000000000000000000000000000002bb5d730d442e1d5b119fb4e5c843c48a64202ef92000bb8c02aaa39b223fe8d0a0e5c4f27ead9083c756cc2000000000000000000000000000000000000000000018080',
    moves: [move(WETH, ME, POOL), move(COIN, POOL, ME)],
    meaning: { kind: 'trade', protocol: 'uniswap-v3' },
    swap: 'uniswap-v3',
  },
  {
    what: 'Uniswap V3: one pool for an exact amount out (0x0738c6bc…)',
    raw: '0x02f9010d01138402faf080840b76e866830267139468b3465833fb72a70ecdf485e0e4c7bd8665fc4580b8e45023b4df000000000000000000000000c02aaa39b223fe8d0a0e5c4f27ead9083c756cc20000000000000000000000004a220e6096b25eadb88358cb44068a32482546750000000000000000000000000000000000000000000000000000000000000bb800000000000000000000000027c3d6f0cdd49d0bae51aa920b5aa0c849f83a36000000000000000000000000000000000000000000000000002f9b3a9ffd80000000000000000000000000000000000000000000000000000001cf42f35ef2c20000000000000000000000000000000000000000000000000000000000000000c0',
    moves: [move(WETH, ME, POOL), move(COIN, POOL, ME)],
    meaning: { kind: 'trade', protocol: 'uniswap-v3' },
    swap: 'uniswap-v3',
  },
]

test.each(REAL)('$what', ({ raw, moves, internal = [], meaning, swap }) => {
  const { to, data, value, chainId } = Transaction.from(raw)
  const tx: EvmTransaction = {
    chain: `eip155:${chainId}` as ChainId,
    hash: `0x${'f'.repeat(64)}`,
    at: 0,
    account: ME,
    from: ME,
    ...(to === null ? {} : { to: to.toLowerCase() }),
    value,
    input: data,
    failed: false,
    gas: 1n,
    internal,
    moves,
  }
  const told = decodeTransaction(tx, netMoves(tx, 'ETH'))
  expect(told).toMatchObject(meaning)
  expect(told).not.toHaveProperty('unclear')
  if (swap === undefined) return
  const call = { chain: tx.chain, to: tx.to ?? '', input: data, value }
  const sent = value > 0n ? { value } : {}
  expect(describeCall(call)).toMatchObject({ action: 'swap', protocol: swap, ...sent })
})
