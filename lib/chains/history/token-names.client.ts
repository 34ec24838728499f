/** What tokens call themselves, where only their logs are known. A contract that tells nothing has no name. */
import { callMany } from '../call-many.client'
import { createEvmRpc, type EvmRpcOptions } from '../evm-rpc.client'
import { name, readText, symbol } from '../token-calls'
import type { TokenNames } from './log-rows'

/**
 * @param known what was learned before, by contract; is added to
 * @throws AppError when no endpoint of the chain answers
 */
export async function learnNames(
  contracts: readonly string[],
  options: EvmRpcOptions,
  known: Map<string, { symbol: string; name: string }>,
): Promise<TokenNames> {
  const fresh = [...new Set(contracts)].filter((contract) => !known.has(contract))
  if (fresh.length === 0) return known
  const { chain } = options
  const outcomes = await callMany({
    rpc: createEvmRpc(options),
    chain,
    calls: fresh.flatMap((contract) => [symbol(contract), name(contract)]),
    purpose: `${chain.name}: tokens`,
    sends: 'token addresses',
  })
  const told = (index: number) => {
    const outcome = outcomes[index]
    return (outcome?.success ? readText(outcome.returnData) : undefined) ?? ''
  }
  for (const [index, contract] of fresh.entries())
    known.set(contract, { symbol: told(2 * index), name: told(2 * index + 1) })
  return known
}
