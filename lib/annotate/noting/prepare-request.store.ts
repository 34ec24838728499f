/** A request with what Holdfast knows of it without asking anybody: read, decoded, its chain, its account, names of its tokens. */
import { type EvmChain, evmChains } from '@/lib/chains/data/evm-chains'
import type { ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { type EvmCall, toUnits } from '@/lib/core/wallet-tx'
import type { Database } from '@/lib/db/database.store'
import type { AccountRow } from '@/lib/db/rows'
import { describeCall } from '@/lib/decode/describe-call'
import { describeSignature } from '@/lib/decode/signatures/describe-signature'
import { readSettings } from '@/lib/settings/settings.store'
import type { Asked } from '../define-check'
import type { PageRequest } from '../page-request'
import { chainOfNumber } from '../reading/hex-fields'
import { readRequest } from '../reading/read-request'
import type { Requested } from '../reading/requested'
import { withFewParts } from './few-parts'
import type { Telling } from './telling'
import { createTokenNames, type TokenNames } from './token-names.store'
import { tokensOf } from './tokens-of'

export interface PreparedRequest {
  asked: Asked
  /** Parts of it that were not read, because it has too many. */
  leftOut: number
  chain: ChainId
  /** Name for people; the number of a chain that is not known. */
  chainName: string
  /** Absent: neither the product nor the person's settings know it. */
  evmChain?: EvmChain
  /** All that are known: what is bought may arrive on another one. */
  chains: readonly EvmChain[]
  /** Lower case; empty when the request does not say. */
  from: string
  account?: AccountRow
  accounts: readonly AccountRow[]
  names: TokenNames
  telling: Telling
}

/** Where neither wallet nor request names a chain: no such chain exists, so nothing is taken for something of one. */
const NO_CHAIN = 'eip155:0'

/** @throws only what the database throws */
export async function prepareRequest(db: Database, request: PageRequest): Promise<PreparedRequest> {
  const [settings, accounts] = await Promise.all([readSettings(db), db.accounts.toArray()])
  const chains = evmChains(settings.customChains)
  const requested = readRequest(request)
  const chain = chainOf(requested, chainOfNumber(request.chainId)) as ChainId
  const { asked, leftOut } = withFewParts(describe(requested, chain))
  const from = signerOf(requested)
  const evmChain = chains.find(({ id }) => id === chain)
  const account = accounts.find(({ source }) => source.kind === 'evm' && source.address === from)
  const chainNameOf = (id: string) =>
    chains.find((each) => each.id === id)?.name ?? id.slice('eip155:'.length)
  const names = createTokenNames(db)
  const prepared: PreparedRequest = {
    asked,
    leftOut,
    chain,
    chainName: chainNameOf(chain),
    chains,
    from,
    accounts,
    names,
    telling: { chain, from, amountOf: names.amountOf, chainNameOf },
    ...(evmChain ? { evmChain } : {}),
    ...(account ? { account } : {}),
  }
  await learnStored(prepared)
  return prepared
}

/** Names of the request's tokens that need no node. */
async function learnStored({ asked, chain: own, chains, names }: PreparedRequest): Promise<void> {
  const tokens = tokensOf(asked)
  const on = (id: string) => tokens.filter(({ chain }) => (chain ?? own) === id).map(({ token }) => token)
  await Promise.all(chains.map((chain) => names.learn(chain, on(chain.id))))
}

function chainOf(requested: Requested, walletChain: string | undefined): string {
  if (requested.kind === 'calls') return requested.chain ?? NO_CHAIN
  const named = requested.kind === 'typed-data' ? requested.data.domain.chainId : undefined
  return walletChain ?? (named === undefined ? NO_CHAIN : `eip155:${named}`)
}

function signerOf(requested: Requested): string {
  if (requested.kind === 'calls') return requested.from
  return requested.kind === 'unreadable' ? (requested.from ?? '') : requested.signer
}

function describe(requested: Requested, chain: ChainId): Asked {
  switch (requested.kind) {
    case 'calls':
      return describeCalls(requested, chain)
    case 'typed-data':
      return {
        kind: 'signature',
        signer: requested.signer,
        description: describeSignature(requested.data, chain),
      }
    case 'message':
      return {
        kind: 'signature',
        signer: requested.signer,
        description: { action: 'message', text: requested.text },
      }
    case 'blind-hash':
      return { kind: 'signature', signer: requested.signer, description: { action: 'blind-hash' } }
    case 'unreadable':
      return { kind: 'unreadable', why: requested.why }
    default:
      return requested satisfies never
  }
}

function describeCalls({ from, calls }: Extract<Requested, { kind: 'calls' }>, chain: ChainId): Asked {
  if (chain === NO_CHAIN)
    return {
      kind: 'unreadable',
      why: say('The network of your wallet is not known here, so nothing can be said for certain.'),
    }
  return {
    kind: 'calls',
    calls: calls.map(({ to, value, data }): EvmCall => ({ chain, from, to, value: toUnits(value), data })),
    descriptions: calls.map(({ to, value, data }) => describeCall({ chain, from, to, value, input: data })),
  }
}
