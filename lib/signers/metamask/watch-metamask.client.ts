/** What MetaMask shows this page, now and whenever it changes: its shared addresses and its network. */

import { connectWallet } from './connect-wallet.client'
import { addressesIn, askAccounts, chainIn, readAccounts, readChain } from './shared-accounts.client'

export interface MetaMaskSight {
  /** Lower case, the one in use first. Empty: it is locked, or shares none with us. */
  accounts: readonly string[]
  /** Number of the network (EIP-155) that it shows to us. */
  chain: bigint
}

/**
 * @param tell `null`: it has gone, and nothing more is told
 * @returns a function that stops it
 * @throws AppError `not-found`, `unavailable`, `bad-answer`
 * @example const stop = await watchMetaMask('stable', (sight) => show(sight))
 */
export async function watchMetaMask(
  wallet: string,
  tell: (sight: MetaMaskSight | null) => void,
): Promise<() => void> {
  const connection = await connectWallet(wallet)
  let sight: MetaMaskSight = {
    accounts: await readAccounts(connection),
    chain: await readChain(connection),
  }
  tell(sight)
  return connection.follow((change) => {
    switch (change.kind) {
      case 'accounts':
        sight = { ...sight, accounts: addressesIn(change.accounts) ?? [] }
        return tell(sight)
      case 'chain':
        sight = { ...sight, chain: chainIn(change.chain) ?? sight.chain }
        return tell(sight)
      case 'gone':
        return tell(null)
      default:
        return change satisfies never
    }
  })
}

/** Opens MetaMask, which asks its owner what to share. @throws AppError; `refused` when its owner says no */
export async function askMetaMask(wallet: string, signal: AbortSignal): Promise<readonly string[]> {
  return askAccounts(await connectWallet(wallet), signal)
}
