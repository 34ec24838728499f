/**
 * Aave v3 and SparkLend: what is lent, by its receipt (aToken), and what is owed, by the debt token. The pool itself must
 * name the token as the one of its reserve. Debts are asked of the pool, because a debt that no log brought in would make
 * the rest look like wealth. Addresses: Aave's and Spark's address books; `DataTypes.ReserveDataLegacy` of Aave's interface.
 */
import { type Amount, amount } from '@/lib/core/amount'
import type { Bucket } from '@/lib/core/reading'
import type { TokenCandidate } from '../token-candidate'
import { definePositionProtocol, type Explained, type PositionReader } from './define-position-protocol'
import { describeUnderlying, wholePart } from './parts'
import { addressAt, addressesOf, call, uintAt } from './words'

const SHARED = '0x794a61358d6845594f94dc1db02a252b5b4814ad'
const POOLS: Readonly<Record<number, readonly string[]>> = {
  1: ['0x87870bca3f3fd6335c3f4ce8392d69350b4fa4e2', '0xc13e21b648a5ee794902342038ff3adab66be987'],
  10: [SHARED],
  56: ['0x6807dc923806fe8fd134338eabca509979a7e0cb'],
  100: ['0xb50201558b00496a145fe76f7424749556e326d8'],
  137: [SHARED],
  8453: ['0xa238dd80c259a72e81d7e4664a9801593f98d1c5'],
  42161: [SHARED],
  43114: [SHARED],
  59144: ['0xc47b8c00b0f69a36fa203ffeac0334874574a8ac'],
  534352: ['0x11fcfe756c05ad438e312a7fd934381537d3cffe'],
}
const USER_CONFIGURATION = '0x4417a583'
const RESERVES_LIST = '0xd1946dbc'
const RESERVE_DATA = '0x35ea6a75'
const POOL_OF_TOKEN = '0x7535d246'
const UNDERLYING_OF_TOKEN = '0xb16a19de'
/** Two bits a reserve in one word. */
const MOST_RESERVES = 128
/** Words of the reserve's data. */
const RECEIPT = 8
const STABLE_DEBT = 9
const VARIABLE_DEBT = 10

const ONE = amount('1')
const OWED = amount('-1')
const MEANINGS: Readonly<Record<number, { bucket: Bucket; perUnit: Amount }>> = {
  [RECEIPT]: { bucket: 'lending', perUnit: ONE },
  [STABLE_DEBT]: { bucket: 'debt', perUnit: OWED },
  [VARIABLE_DEBT]: { bucket: 'debt', perUnit: OWED },
}

export const aaveV3 = definePositionProtocol({
  id: 'aave-v3',
  opening: ({ chain, owner }) =>
    (POOLS[chain.chainId] ?? []).map((pool) => call(pool, USER_CONFIGURATION, owner)),
  find: async (answers, reader) => {
    const pools = (POOLS[reader.chain.chainId] ?? []).flatMap((pool, index) => {
      const uses = uintAt(answers[index], 0) ?? 0n
      return uses === 0n ? [] : [{ pool, uses }]
    })
    const lists = await reader.ask(pools.map(({ pool }) => call(pool, RESERVES_LIST)))
    const asked = pools.flatMap(({ pool, uses }, index) =>
      addressesOf(lists[index], MOST_RESERVES).flatMap((asset, id) =>
        asset !== undefined && isUsed(uses, id) ? [call(pool, RESERVE_DATA, asset)] : [],
      ),
    )
    const reserves = await reader.ask(asked)
    return reserves.flatMap((data) =>
      [RECEIPT, STABLE_DEBT, VARIABLE_DEBT].flatMap((at): TokenCandidate[] => {
        const address = addressAt(data, at)
        return address === undefined ? [] : [{ address, foundBy: 'log' }]
      }),
    )
  },
  recognise: ({ address }, { chain }) => (POOLS[chain.chainId] ? call(address, POOL_OF_TOKEN) : undefined),
  explain: async (answered, reader) => {
    const pools = POOLS[reader.chain.chainId] ?? []
    const known = answered.flatMap(({ token, answer }) => {
      const pool = addressAt(answer, 0)
      return pool !== undefined && pools.includes(pool) ? [{ token, pool }] : []
    })
    const named = await reader.ask(known.map(({ token }) => call(token.address, UNDERLYING_OF_TOKEN)))
    const claims = known.flatMap((each, index) => {
      const asset = addressAt(named[index], 0)
      return asset === undefined ? [] : [{ ...each, asset }]
    })
    const reserves = await reader.ask(claims.map(({ pool, asset }) => call(pool, RESERVE_DATA, asset)))
    return meaningsOf(claims, reserves, reader)
  },
})

const isUsed = (uses: bigint, id: number) => ((uses >> BigInt(2 * id)) & 3n) !== 0n

async function meaningsOf(
  claims: readonly { token: { address: string }; asset: string }[],
  reserves: readonly (string | undefined)[],
  reader: PositionReader,
): Promise<Explained[]> {
  const told = await describeUnderlying(
    claims.map(({ asset }) => asset),
    reader,
  )
  return claims.flatMap(({ token: { address }, asset }, index): Explained[] => {
    const at = [RECEIPT, STABLE_DEBT, VARIABLE_DEBT].find(
      (each) => addressAt(reserves[index], each) === address,
    )
    const meaning = at === undefined ? undefined : MEANINGS[at]
    const underlying = told.get(asset)
    if (!meaning || !underlying) return []
    const { bucket, perUnit } = meaning
    return [{ address, bucket, parts: [wholePart(reader, underlying, perUnit)], prices: 'always' }]
  })
}
