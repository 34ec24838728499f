/**
 * Decimals of tokens whose history source does not tell them. Taking them for none would make a number wrong by up to
 * eighteen digits, so the contract itself is asked; rows of one that does not answer are refused.
 */
import { callMany } from '../call-many.client'
import { createEvmRpc, type EvmRpcOptions } from '../evm-rpc.client'
import { decimals, readDecimals } from '../token-calls'
import type { EvmRows, TokenRow } from './etherscan-rows'

/** None is told by some sources where they do not know: it is asked for as well. */
const isTold = ({ tokenDecimal }: TokenRow) => /^[1-9]\d?$/.test(tokenDecimal) && Number(tokenDecimal) <= 77

/**
 * @param known what was learned before, by contract; `undefined` for one that tells nothing. Is added to.
 * @returns the rows with decimals, and the transactions that a row was refused of
 * @throws AppError when no endpoint of the chain answers
 */
export async function withDecimals(
  rows: EvmRows,
  options: EvmRpcOptions,
  known: Map<string, number | undefined>,
): Promise<{ rows: EvmRows; refused: ReadonlySet<string> }> {
  const untold = rows.tokens.filter((row) => !isTold(row)).map(({ contractAddress }) => contractAddress)
  await ask(
    [...new Set(untold)].filter((contract) => !known.has(contract)),
    options,
    known,
  )
  const refused = new Set<string>()
  const tokens = rows.tokens.flatMap((row) => {
    if (isTold(row)) return row
    const found = known.get(row.contractAddress)
    if (found !== undefined) return { ...row, tokenDecimal: String(found) }
    refused.add(row.hash)
    return []
  })
  return { rows: { ...rows, tokens }, refused }
}

async function ask(
  contracts: readonly string[],
  options: EvmRpcOptions,
  known: Map<string, number | undefined>,
) {
  if (contracts.length === 0) return
  const { chain } = options
  const outcomes = await callMany({
    rpc: createEvmRpc(options),
    chain,
    calls: contracts.map((contract) => decimals(contract)),
    purpose: `${chain.name}: tokens`,
    sends: 'token addresses',
  })
  for (const [index, contract] of contracts.entries()) {
    const outcome = outcomes[index]
    known.set(contract, outcome?.success ? readDecimals(outcome.returnData) : undefined)
  }
}
