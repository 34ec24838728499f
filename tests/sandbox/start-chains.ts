/** A real node for every chain on which the truth owns something, with exactly that on it. */
import { type Anvil, startAnvil } from './chains/anvil'
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

/** @param evil puts the misbehaving tokens on Ethereum; none of them counts in the truth */
export async function startChains(
  { address, chains }: ChainTruth,
  { evil }: { evil: boolean },
): Promise<Anvil[]> {
  const starting = Object.entries(chains).map(async ([chain, { native, tokens }]) => {
    const anvil = await startAnvil({ chainId: Number(chain) })
    await seedChain(anvil, {
      native: { [address]: BigInt(native) },
      tokens: tokens.map(({ units, ...token }) => ({ ...token, balances: { [address]: BigInt(units) } })),
      ...(anvil.chainId === 1 ? { names: { [ENS_NAME]: address } } : {}),
    })
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
