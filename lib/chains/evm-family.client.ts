/** EVM accounts: one watched address (typed, or found through an ENS name) over any number of chains. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { chosenChain, ownRpcs } from './chosen-chain'
import { type EvmChain, evmChainId } from './data/evm-chains'
import { type ChainContext, type ChainSource, defineChainFamily } from './define-chain-family'
import { looksLikeEnsName } from './normalise-ens-name'
import { parseEvmAddress } from './parse-evm-address'
import { readEvmAccount } from './read-evm-account.client'
import { refuseSecret } from './refuse-secret'
import { resolveEns } from './resolve-ens.client'

type EvmSource = Extract<ChainSource, { kind: 'evm' }>

export const evmFamily = defineChainFamily<EvmSource>({
  id: 'evm',
  kinds: ['evm'],
  check: async (source, context) => {
    const chains = [...new Set(source.chains)]
    selectChains(chains, context)
    const { address, ensName } = await findAddress(source.address, context)
    return { kind: 'evm', address, chains, ...(ensName === undefined ? {} : { ensName }) }
  },
  read: ({ address, chains }, context) => {
    const { fetch, now, health, tokensOf, logCursors, signal, settings } = context
    return readEvmAccount({
      address,
      chains: selectChains(chains, context),
      endpoints: settings.endpoints,
      tokensOf,
      fetch,
      now,
      health,
      ...(logCursors ? { logCursors } : {}),
      ...(signal ? { signal } : {}),
    })
  },
})

/** @throws AppError `not-supported` for a chain that neither the product nor the settings know */
function selectChains(ids: readonly string[], { settings }: ChainContext): EvmChain[] {
  return ids.map((id) => chosenChain(id, settings))
}

async function findAddress(
  text: string,
  context: ChainContext,
): Promise<{ address: string; ensName?: string }> {
  refuseSecret(text)
  if (!looksLikeEnsName(text)) return { address: parseEvmAddress(text) }
  const { fetch, now, health, settings, signal } = context
  const [chain] = selectChains([evmChainId(1)], context)
  if (!chain) throw new AppError('internal', say('Something went wrong inside Holdfast.'))
  const { name, address } = await resolveEns(text, {
    chain,
    fetch,
    now,
    health,
    ...ownRpcs(chain.id, settings),
    ...(signal ? { signal } : {}),
  })
  return { address, ensName: name }
}
