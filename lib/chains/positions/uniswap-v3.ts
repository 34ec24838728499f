/**
 * Liquidity of Uniswap V3 and PancakeSwap V3: pieces of their own (NFT), worth what they would pay out now: both tokens at
 * the pool's price, and the fees that wait. Fees are what a collection by the owner would give; where that cannot be
 * tried, what the manager has written down already. Pieces that a farm keeps are not the owner's and are not seen.
 */
import { nft } from '@/lib/assets/asset-id'
import { amount, fromUnits } from '@/lib/core/amount'
import { POSITION_MANAGERS } from '@/lib/decode/protocols/uniswap-positions'
import { definePositionProtocol, type Piece, type PositionReader } from './define-position-protocol'
import { describeUnderlying, type Underlying, wholePart } from './parts'
import { amountsOf, type Position } from './position-amounts'
import { addressAt, call, intAt, uintAt } from './words'

const BRANDS = { 'uniswap-v3': 'Uniswap V3', 'pancakeswap-v3': 'PancakeSwap V3' } as const
const BALANCE_OF = '0x70a08231'
const TOKEN_BY_INDEX = '0x2f745c59'
const FACTORY = '0xc45a0155'
const POSITIONS = '0x99fbab88'
const GET_POOL = '0x1698ee82'
const SLOT_0 = '0x3850c7bd'
const COLLECT = '0xfc6f7865'
const MOST_UNITS = 2n ** 128n - 1n
/** Of one manager; nobody needs more by hand. */
const MOST_PIECES = 60
const MAX_TICK = 887_272

interface Manager {
  address: string
  brand: string
}

interface OpenPiece extends Position {
  manager: Manager
  factory: string
  id: bigint
  tokens: [string, string]
  fee: bigint
  owed: [bigint, bigint]
}

const managersOf = (chainId: number): Manager[] =>
  (['uniswap-v3', 'pancakeswap-v3'] as const).flatMap((protocol) =>
    (POSITION_MANAGERS[protocol]?.[chainId] ?? []).map((address) => ({
      address: address.toLowerCase(),
      brand: BRANDS[protocol],
    })),
  )

export const uniswapV3 = definePositionProtocol({
  id: 'uniswap-v3',
  opening: ({ chain, owner }) =>
    managersOf(chain.chainId).map(({ address }) => call(address, BALANCE_OF, owner)),
  pieces: async (answers, reader) => {
    const held = managersOf(reader.chain.chainId).flatMap((manager, index) => {
      const count = uintAt(answers[index], 0) ?? 0n
      return count === 0n ? [] : [{ manager, count: Math.min(Number(count), MOST_PIECES) }]
    })
    const open = await readPieces(held, reader)
    const prices = await poolPrices(open, reader)
    const owed = await collectable(open, reader)
    const told = await describeUnderlying(
      open.flatMap(({ tokens }) => tokens),
      reader,
    )
    return open.flatMap((each, index): Piece[] => {
      const [first, second] = each.tokens.map((token) => told.get(token))
      const price = prices[index]
      if (!first || !second || price === undefined) return []
      const [amount0, amount1] = amountsOf(each, price)
      const [fee0, fee1] = owed[index] ?? each.owed
      return [pieceOf(each, { first, second, units: [amount0 + fee0, amount1 + fee1] }, reader)]
    })
  },
})

async function readPieces(
  held: readonly { manager: Manager; count: number }[],
  { ask, owner }: PositionReader,
): Promise<OpenPiece[]> {
  const factories = await ask(held.map(({ manager }) => call(manager.address, FACTORY)))
  const slots = held.flatMap(({ manager, count }, at) =>
    Array.from({ length: count }, (_, index) => ({
      manager,
      index: BigInt(index),
      factory: addressAt(factories[at], 0),
    })),
  )
  const ids = await ask(
    slots.map(({ manager, index }) => call(manager.address, TOKEN_BY_INDEX, owner, index)),
  )
  const named = slots.flatMap(({ manager, factory }, index) => {
    const id = uintAt(ids[index], 0)
    return id === undefined || factory === undefined ? [] : [{ manager, factory, id }]
  })
  const told = await ask(named.map(({ manager, id }) => call(manager.address, POSITIONS, id)))
  return named.flatMap((each, index): OpenPiece[] => {
    const position = positionOf(told[index])
    return position ? [{ ...each, ...position }] : []
  })
}

/** `positions(uint256)`: nonce, operator, both tokens, fee, ticks, liquidity, two marks, what is owed of both. */
function positionOf(answer: string | undefined): Omit<OpenPiece, 'manager' | 'factory' | 'id'> | undefined {
  const [first, second] = [addressAt(answer, 2), addressAt(answer, 3)]
  const [fee, liquidity] = [uintAt(answer, 4), uintAt(answer, 7)]
  const [tickLower, tickUpper] = [intAt(answer, 5), intAt(answer, 6)]
  const [owed0, owed1] = [uintAt(answer, 10), uintAt(answer, 11)]
  if (first === undefined || second === undefined || fee === undefined || liquidity === undefined)
    return undefined
  if (tickLower === undefined || tickUpper === undefined || owed0 === undefined || owed1 === undefined)
    return undefined
  if (Math.max(Math.abs(tickLower), Math.abs(tickUpper)) > MAX_TICK) return undefined
  return { tokens: [first, second], fee, liquidity, tickLower, tickUpper, owed: [owed0, owed1] }
}

/** Square roots, times 2^96. */
async function poolPrices(
  open: readonly OpenPiece[],
  { ask }: PositionReader,
): Promise<(bigint | undefined)[]> {
  const pools = await ask(open.map(({ factory, tokens, fee }) => call(factory, GET_POOL, ...tokens, fee)))
  const at = pools.map((answer) => addressAt(answer, 0))
  const known = at.flatMap((pool) => pool ?? [])
  const slots = await ask(known.map((pool) => call(pool, SLOT_0)))
  const byPool = new Map(known.map((pool, index) => [pool, uintAt(slots[index], 0)]))
  return at.map((pool) => (pool === undefined ? undefined : byPool.get(pool)))
}

async function collectable(
  open: readonly OpenPiece[],
  { owner, askAsOwner }: PositionReader,
): Promise<([bigint, bigint] | undefined)[]> {
  const answers = await askAsOwner(
    open.map(({ manager, id }) => call(manager.address, COLLECT, id, owner, MOST_UNITS, MOST_UNITS)),
  )
  return answers.map((answer) => {
    const [first, second] = [uintAt(answer, 0), uintAt(answer, 1)]
    return first === undefined || second === undefined ? undefined : [first, second]
  })
}

function pieceOf(
  { manager, id, fee }: OpenPiece,
  held: { first: Underlying; second: Underlying; units: readonly [bigint, bigint] },
  reader: PositionReader,
): Piece {
  const { first, second, units } = held
  const symbol = `${first.symbol}/${second.symbol}`
  return {
    asset: nft(reader.chain.id, 'erc721', manager.address, id.toString()),
    symbol,
    name: `${manager.brand} ${symbol} ${fromUnits(fee, 4)} % #${id}`,
    quantity: amount('1'),
    parts: [
      wholePart(reader, first, fromUnits(units[0], first.decimals)),
      wholePart(reader, second, fromUnits(units[1], second.decimals)),
    ],
  }
}
