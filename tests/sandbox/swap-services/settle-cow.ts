/** A solver that settles an order on a real node, in one transaction of its own: takes what is sold, gives what is bought. */
import { Interface } from 'ethers'
import { untilMined } from '@/tests/fixtures/open-wallet-journal'
import type { Anvil } from '../chains/anvil'
import { give } from '../chains/defi/seed-pools'
import { sendAll } from '../chains/send-all'
import type { CowOrder } from './cow-orders'

const MULTICALL3 = '0xca11bde05977b3631167028862be2a173976ca11'
/** Who may take what is sold; on this chain it carries out whatever a solver gives it. */
const RELAYER = '0xc92e8bdf79f0507f65a392b0ab4667716bfe0110'
const SOLVER = '0x00000000000000000000000000000000000050ae'

const token = new Interface([
  'function transferFrom(address, address, uint256)',
  'function transfer(address, uint256)',
])
const multicall = new Interface([
  'function aggregate3((address target, bool allowFailure, bytes callData)[] calls) payable',
])

/** @returns the hash of the settlement, which is in a block @throws Error when the order's owner has not allowed it */
export async function settleCow(
  anvil: Anvil,
  { from, receiver, sellToken, buyToken, sellAmount }: CowOrder,
  bought: bigint,
): Promise<string> {
  await anvil.rpc('anvil_setCode', RELAYER, await anvil.rpc('eth_getCode', MULTICALL3, 'latest'))
  await sendAll(anvil, give(buyToken, RELAYER, bought))
  const data = multicall.encodeFunctionData('aggregate3', [
    [
      [sellToken, false, token.encodeFunctionData('transferFrom', [from, RELAYER, sellAmount])],
      [buyToken, false, token.encodeFunctionData('transfer', [receiver, bought])],
    ],
  ])
  await anvil.rpc('anvil_setBalance', SOLVER, `0x${(10n ** 20n).toString(16)}`)
  await anvil.rpc('anvil_impersonateAccount', SOLVER)
  const hash = String(
    await anvil.rpc('eth_sendTransaction', { from: SOLVER, to: RELAYER, data, gas: '0x7a120' }),
  )
  await untilMined(anvil, hash)
  const receipt = (await anvil.rpc('eth_getTransactionReceipt', hash)) as { status?: string } | null
  if (receipt?.status !== '0x1') throw new Error('the settlement was reverted')
  return hash
}
