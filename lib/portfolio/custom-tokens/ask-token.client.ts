/** Asks a contract what token it is, before the user's word makes it count. What does not answer as an ERC-20 is refused. */
import { erc20 } from '@/lib/assets/asset-id'
import { describeAsset } from '@/lib/assets/describe'
import { type CallOutcome, callMany } from '@/lib/chains/call-many.client'
import { createEvmRpc, type EvmRpcOptions } from '@/lib/chains/evm-rpc.client'
import * as calls from '@/lib/chains/token-calls'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'

export interface TokenDescription {
  /** Cleaned; the head of the address when the contract tells none. */
  symbol: string
  name: string
  decimals: number
}

/**
 * @param contract lower case
 * @example await askToken('0x6b17...', { chain, fetch, now: Date.now, health }) // { symbol: 'DAI', name: 'Dai Stablecoin', decimals: 18 }
 * @throws AppError `invalid-input` for what is no token; the network's own error when no endpoint answers
 */
export async function askToken(contract: string, options: EvmRpcOptions): Promise<TokenDescription> {
  const { chain } = options
  const outcomes = await callMany({
    rpc: createEvmRpc(options),
    chain,
    calls: [
      calls.decimals(contract),
      // Whose balance does not matter, only that there is an answer: no address of the user's is told.
      calls.balanceOf(contract, chain.multicall3),
      calls.symbol(contract),
      calls.name(contract),
    ],
    purpose: `${chain.name}: what a token is`,
    sends: '1 token contract',
  })
  if (outcomes.every((outcome) => outcome?.success && outcome.returnData === '0x'))
    throw new AppError(
      'invalid-input',
      say('There is no token at this address on {chain}. Is it on another network?', { chain: chain.name }),
    )
  const [decimals, balance, symbol, name] = outcomes.map(dataOf)
  const places = decimals === undefined ? undefined : calls.readDecimals(decimals)
  const isBalance = balance !== undefined && calls.readUint(balance) !== undefined
  if (places === undefined || !isBalance)
    throw new AppError(
      'invalid-input',
      say('This contract on {chain} is not an ERC-20 token: it does not tell decimals and balances.', {
        chain: chain.name,
      }),
    )
  const said = describeAsset(erc20(chain.id, contract), { symbol: textOf(symbol), name: textOf(name) })
  return { symbol: said.symbol, name: said.name, decimals: places }
}

const dataOf = (outcome: CallOutcome) => (outcome?.success ? outcome.returnData : undefined)

const textOf = (data: string | undefined) => (data === undefined ? '' : (calls.readText(data) ?? ''))
