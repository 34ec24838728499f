/**
 * CoW's order book as its API description has it (crates/orderbook/openapi.yml of cowprotocol/services): takes what the owner signed
 * and nothing else, knows an order by its hash, owner and end, and tells of it. Solvers settle when a test says so.
 */
import { TypedDataEncoder, verifyTypedData } from 'ethers'
import * as v from 'valibot'
import type { SandboxAnswer, SandboxRequest } from '../types'
import { address, json, units } from './answers'

const SETTLEMENT = '0x9008d19f58aabd9ed0d60971565aa8510560ab41'
/** GPv2Order.sol */
const ORDER = {
  Order: Object.entries({
    sellToken: 'address',
    buyToken: 'address',
    receiver: 'address',
    sellAmount: 'uint256',
    buyAmount: 'uint256',
    validTo: 'uint32',
    appData: 'bytes32',
    feeAmount: 'uint256',
    kind: 'string',
    partiallyFillable: 'bool',
    sellTokenBalance: 'string',
    buyTokenBalance: 'string',
  }).map(([name, type]) => ({ name, type })),
}

const Creation = v.object({
  sellToken: address,
  buyToken: address,
  receiver: address,
  sellAmount: v.pipe(
    units,
    v.transform((each) => `${each}`),
  ),
  buyAmount: v.pipe(
    units,
    v.transform((each) => `${each}`),
  ),
  validTo: v.pipe(v.number(), v.integer()),
  appData: v.pipe(v.string(), v.regex(/^0x[0-9a-f]{64}$/)),
  feeAmount: v.literal('0'),
  kind: v.literal('sell'),
  partiallyFillable: v.literal(false),
  sellTokenBalance: v.literal('erc20'),
  buyTokenBalance: v.literal('erc20'),
  signature: v.pipe(v.string(), v.regex(/^0x[0-9a-f]{130}$/)),
  signingScheme: v.literal('eip712'),
  from: address,
})
type Order = v.InferOutput<typeof Creation>

export interface CowOrder extends Order {
  uid: string
  status: 'open' | 'fulfilled' | 'cancelled' | 'expired'
  executedBuyAmount: bigint
  txHash?: string
}

export interface CowOrders {
  /** Of one chain. @returns `undefined` for what is none of its paths */
  handle: (request: SandboxRequest) => SandboxAnswer | undefined
  /** Requests to place one that came, also the same again. */
  placed: () => number
  list: () => CowOrder[]
  settle: (uid: string, result: { txHash: string; bought: bigint }) => void
  end: (uid: string, status: 'cancelled' | 'expired') => void
}

/** @example const orders = createCowOrders(1); orders.handle(request) */
export function createCowOrders(chainId: number, now: () => number = Date.now): CowOrders {
  const orders = new Map<string, CowOrder>()
  let placed = 0
  const no = (status: number, errorType: string, description: string) =>
    json(status, { errorType, description })
  const find = (uid: string): CowOrder => {
    const order = orders.get(uid)
    if (!order) throw new Error(`no order ${uid}`)
    return order
  }

  function place(body: string): SandboxAnswer {
    placed += 1
    const asked = v.safeParse(Creation, JSON.parse(body))
    if (!asked.success) return no(400, 'InvalidOrder', asked.issues[0].message)
    const { signature, signingScheme: _, from, ...message } = asked.output
    const domain = { name: 'Gnosis Protocol', version: 'v2', chainId, verifyingContract: SETTLEMENT }
    if (verifyTypedData(domain, ORDER, message, signature).toLowerCase() !== from.toLowerCase())
      return no(400, 'WrongOwner', 'recovered signer does not match from field')
    if (message.validTo * 1000 < now()) return no(400, 'InsufficientValidTo', 'validTo is too soon')
    const end = message.validTo.toString(16).padStart(8, '0')
    const uid = `${TypedDataEncoder.hash(domain, ORDER, message)}${from.slice(2).toLowerCase()}${end}`
    if (orders.has(uid)) return no(400, 'DuplicatedOrder', 'order already exists')
    orders.set(uid, { ...asked.output, uid, status: 'open', executedBuyAmount: 0n })
    return json(201, uid)
  }

  const told = ({ executedBuyAmount, ...order }: CowOrder) => ({
    ...order,
    owner: order.from,
    executedSellAmount: order.status === 'fulfilled' ? order.sellAmount : '0',
    executedSellAmountBeforeFees: order.status === 'fulfilled' ? order.sellAmount : '0',
    executedBuyAmount: `${executedBuyAmount}`,
    invalidated: order.status === 'cancelled',
  })

  return {
    placed: () => placed,
    list: () => [...orders.values()],
    settle: (uid, { txHash, bought }) => {
      orders.set(uid, { ...find(uid), status: 'fulfilled', executedBuyAmount: bought, txHash })
    },
    end: (uid, status) => {
      orders.set(uid, { ...find(uid), status })
    },
    handle: ({ method, url, body }) => {
      const { pathname, searchParams } = new URL(url, 'https://api.cow.fi')
      if (method === 'POST' && pathname.endsWith('/api/v1/orders')) return place(body)
      const [, uid] = /\/api\/v1\/orders\/(0x[0-9a-f]{112})$/.exec(pathname) ?? []
      if (method === 'GET' && uid !== undefined) {
        const order = orders.get(uid)
        return order ? json(200, told(order)) : no(404, 'NotFound', 'order was not found')
      }
      if (method !== 'GET' || !pathname.endsWith('/api/v2/trades')) return undefined
      const order = orders.get(searchParams.get('orderUid') ?? '')
      if (order?.status !== 'fulfilled') return json(200, [])
      const { sellAmount, executedBuyAmount, txHash = null } = order
      return json(200, [
        { orderUid: order.uid, owner: order.from, sellAmount, buyAmount: `${executedBuyAmount}`, txHash },
      ])
    },
  }
}
