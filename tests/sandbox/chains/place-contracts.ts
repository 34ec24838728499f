/**
 * Puts contracts at given addresses with their constructors really run there: the creation code is set as code, a
 * call returns the runtime code (immutables and `address(this)` right), a transaction writes the storage, and then
 * the runtime code replaces it. So the extension meets real addresses and only the node behind the RPC differs.
 */
import type { Anvil } from './anvil'
import { type ContractName, creationCode } from './artifact'
import { sendAll } from './send-all'

export type Placement = { address: string } & (
  | { contract: ContractName; args?: readonly unknown[] }
  /** Creation code with its arguments, of a contract that is not among ours. */
  | { code: string }
)

/** @example await placeContracts(anvil, [{ address: MULTICALL3, contract: 'Multicall3' }]) */
export async function placeContracts(anvil: Anvil, placements: readonly Placement[]): Promise<void> {
  const setCode = (codes: readonly string[]) =>
    anvil.batch(
      placements.map(({ address }, index) => ({ method: 'anvil_setCode', params: [address, codes[index]] })),
    )
  await setCode(
    placements.map((each) => ('code' in each ? each.code : creationCode(each.contract, each.args))),
  )
  const runtimes = await anvil.batch(
    placements.map(({ address }) => ({ method: 'eth_call', params: [{ to: address }, 'latest'] })),
  )
  await sendAll(
    anvil,
    placements.map(({ address }) => ({ to: address, data: '0x' })),
  )
  await setCode(runtimes.map(String))
}
