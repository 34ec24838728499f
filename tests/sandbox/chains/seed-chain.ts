/** Gives a fresh anvil everything an account can hold in the sandbox: Multicall3, tokens with balances, ENS names. */
import { namehash } from 'ethers'
import type { Anvil } from './anvil'
import { type ContractName, contractInterface } from './artifact'
import { type Placement, placeContracts } from './place-contracts'
import { type Sending, sendAll } from './send-all'
import {
  ENS_REGISTRY,
  ENS_RESOLVER,
  ENS_UNIVERSAL_RESOLVER,
  FAUCET,
  MAINNET_TOKENS,
  MULTICALL3,
  MULTICALL3_ZKSYNC,
} from './well-known'

export interface SeedToken {
  address: string
  symbol: string
  name: string
  decimals: number
  /** Holder's address -> integer units. */
  balances: Readonly<Record<string, bigint>>
}

export interface ChainSeed {
  /** Address -> wei. */
  native: Readonly<Record<string, bigint>>
  tokens: readonly SeedToken[]
  /** ENS name -> address; mainnet only in reality. */
  names?: Readonly<Record<string, string>>
}

function contractOf({ address }: SeedToken): ContractName {
  if (address.toLowerCase() === MAINNET_TOKENS.weth) return 'WrappedEther'
  return address.toLowerCase() === MAINNET_TOKENS.usdt ? 'NoReturnToken' : 'Token'
}

/** @example await seedChain(anvil, { native: { [me]: 10n ** 18n }, tokens: [], names: { 'holdfast.eth': me } }) */
export async function seedChain(anvil: Anvil, { native, tokens, names = {} }: ChainSeed): Promise<void> {
  const isNamed = Object.keys(names).length > 0
  await placeContracts(anvil, [
    { address: anvil.chainId === 324 ? MULTICALL3_ZKSYNC : MULTICALL3, contract: 'Multicall3' },
    ...(isNamed ? ensContracts : []),
    ...tokens.map((token) => ({
      address: token.address,
      contract: contractOf(token),
      args: [token.name, token.symbol, token.decimals],
    })),
  ])
  await sendAll(anvil, [...mints(tokens), ...nameEntries(names)])
  await anvil.batch(
    Object.entries(native).map(([address, wei]) => ({
      method: 'anvil_setBalance',
      params: [address, `0x${wei.toString(16)}`],
    })),
  )
}

const ensContracts: Placement[] = [
  { address: ENS_REGISTRY, contract: 'EnsRegistry' },
  { address: ENS_RESOLVER, contract: 'EnsResolver' },
  { address: ENS_UNIVERSAL_RESOLVER, contract: 'EnsUniversalResolver', args: [ENS_REGISTRY] },
]

function mints(tokens: readonly SeedToken[]): Sending[] {
  const mint = contractInterface('Token')
  return tokens.flatMap((token) =>
    Object.entries(token.balances)
      .filter(([, units]) => units > 0n)
      .map(([holder, units]) => ({
        to: token.address,
        data: mint.encodeFunctionData('mint', [holder, units]),
        // Wrapped ether is backed, so its mint has to be paid.
        ...(contractOf(token) === 'WrappedEther' ? { value: units } : {}),
      })),
  )
}

function nameEntries(names: Readonly<Record<string, string>>): Sending[] {
  const registry = contractInterface('EnsRegistry')
  const resolver = contractInterface('EnsResolver')
  return Object.entries(names).flatMap(([name, address]) => {
    const node = namehash(name)
    const reverse = namehash(`${address.toLowerCase().slice(2)}.addr.reverse`)
    return [
      { to: ENS_REGISTRY, data: registry.encodeFunctionData('setEntry', [node, FAUCET, ENS_RESOLVER]) },
      { to: ENS_REGISTRY, data: registry.encodeFunctionData('setEntry', [reverse, FAUCET, ENS_RESOLVER]) },
      { to: ENS_RESOLVER, data: resolver.encodeFunctionData('setAddr', [node, address]) },
      { to: ENS_RESOLVER, data: resolver.encodeFunctionData('setName', [reverse, name]) },
    ]
  })
}
