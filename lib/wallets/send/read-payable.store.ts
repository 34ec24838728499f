/** What an address can pay of an asset now: places and balance from the chain itself, not from the last reading. */

import { parseAssetId } from '@/lib/assets/asset-id'
import { checkDecimals } from '@/lib/assets/check-decimals'
import { describeAsset } from '@/lib/assets/describe'
import { callMany } from '@/lib/chains/call-many.client'
import { NATIVE_DECIMALS } from '@/lib/chains/data/evm-chains'
import { hexQuantity } from '@/lib/chains/rpc-quantity'
import { balanceOf, decimals, readDecimals, readText, readUint, symbol } from '@/lib/chains/token-calls'
import { AppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { ChainNodes } from './chain-rpc.store'

export interface Payable {
  symbol: string
  decimals: number
  /** Smallest units. */
  balance: bigint
  /** Contract; absent: the native coin. */
  token?: string
}

/**
 * @throws AppError `invalid-input` for an asset of another form or chain, `bad-answer` for a contract that is no token,
 *   `unreachable` when no node answers
 */
export async function readPayable(nodes: ChainNodes, owner: string, asset: AssetId): Promise<Payable> {
  const parsed = parseAssetId(asset)
  const isHere = parsed !== undefined && 'chain' in parsed && parsed.chain === nodes.chain.id
  if (isHere && parsed.form === 'native') return readNative(nodes, owner)
  if (isHere && parsed.form === 'erc20') return readToken(nodes, owner, parsed.address)
  throw new AppError(
    'invalid-input',
    say('Only coins and tokens of {chain} can be sent there.', { chain: nodes.chain.name }),
  )
}

async function readNative({ rpc, chain }: ChainNodes, owner: string): Promise<Payable> {
  const answer = await rpc.ask({
    method: 'eth_getBalance',
    params: [owner, 'latest'],
    schema: hexQuantity,
    purpose: 'balance before a payment',
    sends: '1 address',
  })
  if (!answer.ok) throw unread(chain.symbol)
  return { symbol: chain.symbol, decimals: NATIVE_DECIMALS, balance: answer.value }
}

async function readToken({ rpc, chain }: ChainNodes, owner: string, token: string): Promise<Payable> {
  const [places, name, held] = await callMany({
    rpc,
    chain,
    calls: [decimals(token), symbol(token), balanceOf(token, owner)],
    purpose: 'balance before a payment',
    sends: '1 address and 1 token',
  })
  const asset = `${chain.id}/erc20:${token}` as AssetId
  const told = name?.success ? readText(name.returnData) : undefined
  const described = describeAsset(asset, told === undefined ? undefined : { symbol: told, name: told })
  const count = places?.success ? readDecimals(places.returnData) : undefined
  const balance = held?.success ? readUint(held.returnData) : undefined
  if (count === undefined || balance === undefined) throw unread(described.symbol)
  checkDecimals(asset, count)
  return { symbol: described.symbol, decimals: count, balance, token }
}

const unread = (coin: string): AppError =>
  new AppError(
    'bad-answer',
    say('The balance of {symbol} could not be read from the chain.', { symbol: coin }),
  )
