/** Brings the wallet to a network, and adds the network where it does not know it. The wallet asks its person each time. */
import { chainName } from '@/lib/chains/chain-name'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import { AppError } from '@/lib/core/errors'
import type { ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { evmNumber } from '../evm-number'
import type { SignOptions } from '../signer'
import { readChain } from './shared-accounts.client'
import { quantity } from './transaction-fields'
import type { WalletConnection } from './wallet-connection'
import { answerOf, UNKNOWN_CHAIN } from './wallet-reply'

/**
 * @throws AppError `wrong-chain` when the wallet shows another network in the end
 * @example await useChain(connection, { chain, chains: evmChains() }, options)
 */
export async function useChain(
  connection: WalletConnection,
  { chain, chains }: { chain: ChainId; chains: readonly EvmChain[] },
  options: SignOptions,
): Promise<void> {
  const wanted = evmNumber(chain)
  if ((await readChain(connection)) === wanted) return
  const known = chains.find(({ id }) => id === chain)
  const name = known?.name ?? chainName(chain)
  const { onStep, signal } = options
  onStep({
    sentence: say('Allow the change of network to {chain} in MetaMask.', { chain: name }),
    needsHand: true,
  })
  const chainId = quantity(wanted)
  const reply = await connection.ask({ method: 'wallet_switchEthereumChain', params: [{ chainId }], signal })
  if (reply.kind === 'error' && reply.code === UNKNOWN_CHAIN) {
    if (!known) throw unknownChain(name)
    await addChain(connection, known, options)
  } else answerOf(reply)
  await requireChain(connection, chain)
}

/** Asked directly before something is signed: the person may have changed the network since. */
export async function requireChain(connection: WalletConnection, chain: ChainId): Promise<void> {
  if ((await readChain(connection)) === evmNumber(chain)) return
  throw new AppError(
    'wrong-chain',
    say('MetaMask shows another network than {chain}. Nothing was sent; try again.', {
      chain: chainName(chain),
    }),
  )
}

async function addChain(connection: WalletConnection, chain: EvmChain, { onStep, signal }: SignOptions) {
  const rpcUrls = chain.rpcs.filter(isAllowed)
  if (rpcUrls.length === 0) throw unknownChain(chain.name)
  onStep({
    sentence: say(
      'MetaMask does not know {chain} yet. It asks whether to add it with these endpoints: {endpoints}',
      {
        chain: chain.name,
        endpoints: rpcUrls.join(', '),
      },
    ),
    needsHand: true,
  })
  const { name, symbol, explorer } = chain
  const added = await connection.ask({
    method: 'wallet_addEthereumChain',
    params: [
      {
        chainId: quantity(BigInt(chain.chainId)),
        chainName: name,
        nativeCurrency: { name: symbol, symbol, decimals: 18 },
        rpcUrls,
        ...(explorer === undefined ? {} : { blockExplorerUrls: [explorer] }),
      },
    ],
    signal,
  })
  answerOf(added)
}

/** What MetaMask takes: TLS, or this machine. */
const isAllowed = (url: string): boolean => /^https:|^http:\/\/(?:127\.0\.0\.1|localhost)(?:[:/]|$)/.test(url)

const unknownChain = (chain: string) =>
  new AppError(
    'wrong-chain',
    say('MetaMask does not know {chain}. Add this network there and try again.', { chain }),
  )
