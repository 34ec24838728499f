/** A real node for every chain on which the truth owns something, with exactly that on it. */
import { type Anvil, startAnvil } from './chains/anvil'
import { placeDefi } from './chains/defi/place-defi'
import { placeEvilTokens } from './chains/place-evil-tokens'
import { seedChain } from './chains/seed-chain'

/** The name that leads to the truth's EVM address. */
export const ENS_NAME = 'holdfast.eth'

export interface ChainTruth {
  address: string
  chains: Readonly<
    Record<
      number,
      {
        native: string
        tokens: readonly { address: string; symbol: string; name: string; decimals: number; units: string }[]
      }
    >
  >
}

export interface ChainOptions {
  /** Puts the misbehaving tokens on Ethereum; none of them counts in the truth. */
  evil: boolean
  /** Puts Uniswap on Ethereum, with pools at these prices: US dollars by slug of the catalogue. */
  defi?: Readonly<Record<string, string>>
}

export async function startChains(
  { address, chains }: ChainTruth,
  { evil, defi }: ChainOptions,
): Promise<Anvil[]> {
  const starting = Object.entries(chains).map(async ([chain, { native, tokens }]) => {
    const anvil = await startAnvil({ chainId: Number(chain) })
    await seedChain(anvil, {
      native: { [address]: BigInt(native) },
      tokens: tokens.map(({ units, ...token }) => ({ ...token, balances: { [address]: BigInt(units) } })),
      ...(anvil.chainId === 1 ? { names: { [ENS_NAME]: address } } : {}),
    })
    if (defi && anvil.chainId === 1) await placeDefi(anvil, defi)
    if (evil && anvil.chainId === 1) await placeEvilTokens(anvil, address)
    return anvil
  })
  const outcomes = await Promise.allSettled(starting)
  const anvils = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (!failed) return anvils
  await Promise.all(anvils.map((anvil) => anvil.stop()))
  throw failed.reason
}
