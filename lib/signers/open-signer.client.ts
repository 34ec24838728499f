/** The way from who signs to the signer. Each is loaded when it is needed: both bring hundreds of kilobytes. */
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { SignerRef } from '@/lib/db/rows'
import type { Signer } from './signer'

export interface SignerWorld {
  /** The account's, lower case: what is signed is signed by it, or not at all. */
  address: string
  /** Default and own chains, for a wallet that does not know one of them. */
  chains: readonly EvmChain[]
  /** A Ledger is asked through its maker's older transport. */
  olderLedger?: boolean
}

/**
 * Runs in our own pages only. The caller closes what it has opened.
 * @throws AppError of any code but `unreachable`: nothing was signed or sent
 * @example const signer = await openSigner({ kind: 'metamask', wallet: 'stable' }, { address, chains: evmChains() })
 */
export async function openSigner(ref: SignerRef, world: SignerWorld): Promise<Signer> {
  switch (ref.kind) {
    case 'metamask': {
      const { openMetaMask } = await import('./metamask/metamask-signer.client')
      return openMetaMask(ref, world)
    }
    case 'ledger': {
      const [{ ledgerSigner }, { describeByEngine }] = await Promise.all([
        import('./ledger/ledger-signer.client'),
        import('./ledger/describe-by-engine.client'),
      ])
      return ledgerSigner({
        address: world.address,
        path: ref.path,
        describe: describeByEngine,
        transport: world.olderLedger ? 'webhid' : 'auto',
      })
    }
    default:
      return ref satisfies never
  }
}
