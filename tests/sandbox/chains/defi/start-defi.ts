/**
 * For unit tests that swap: a chain 1 of their own with tokens, Uniswap and its pools, all at the real addresses.
 *
 *     let defi: Defi
 *     beforeAll(async () => { defi = await startDefi() }, 60_000)
 *     afterAll(() => defi.anvil.stop())
 *     test('...', async () => {
 *       const me = await defi.fund({ native: 10n ** 19n, tokens: { usdc: 5_000_000_000n } })
 *       const hash = await defi.send({ from: me, to, data, value: 0n })  // throws when it is reverted
 *     })
 *
 * Starting takes about a second; `evm_snapshot`/`evm_revert` between tests takes one millisecond. End-to-end tests get
 * the same by `startSandbox({ defi: true })` (`openWorld({ defi: true })`). The accounts of `fund` have keys
 * (`defi.keys`), so that a test can also sign by itself; the pools are in `pools.ts`, addresses in `uniswap-contracts.ts`
 * and `../well-known.ts`.
 */
import { type HDNodeWallet, Wallet } from 'ethers'
import * as v from 'valibot'
import { type Anvil, startAnvil } from '../anvil'
import { seedChain } from '../seed-chain'
import { sendAll } from '../send-all'
import { MAINNET_TOKENS } from '../well-known'
import { placeDefi } from './place-defi'
import { decimalsOf, type TokenName } from './pools'
import { give } from './seed-pools'
import { TAXED_TOKEN } from './uniswap-contracts'

export interface DefiCall {
  from: string
  to: string
  data: string
  value?: bigint
}

export interface Defi {
  anvil: Anvil
  /** Keys of the accounts that `fund` made, by address in lower case. */
  keys: ReadonlyMap<string, HDNodeWallet>
  /** A new account with this much; @returns its address in lower case */
  fund: (what: { native?: bigint; tokens?: Partial<Record<TokenName, bigint>> }) => Promise<string>
  /** Mined at once. @returns the hash. @throws Error when it is reverted */
  send: (call: DefiCall) => Promise<string>
  /** Units of a token, or wei of `native`. */
  balance: (token: string, owner: string) => Promise<bigint>
}

export const tokenAddress = (name: TokenName): string =>
  name === 'eth' ? 'native' : name === 'taxed' ? TAXED_TOKEN : MAINNET_TOKENS[name]

const PLAIN = ['usdc', 'usdt', 'dai', 'wbtc', 'link'] as const
const hex = (value: bigint) => `0x${value.toString(16)}`
const Receipt = v.object({ status: v.string(), transactionHash: v.string() })

export async function startDefi(prices: Readonly<Record<string, string>> = {}): Promise<Defi> {
  const anvil = await startAnvil({ chainId: 1 })
  try {
    await seedChain(anvil, { native: {}, tokens: PLAIN.map(plainToken) })
    await placeDefi(anvil, prices)
  } catch (error) {
    await anvil.stop()
    throw error
  }
  return defiOn(anvil)
}

const plainToken = (name: (typeof PLAIN)[number]) => ({
  address: MAINNET_TOKENS[name],
  symbol: name.toUpperCase(),
  name: name.toUpperCase(),
  decimals: decimalsOf(name),
  balances: {},
})

/** The same controls for a chain that stands already, such as the sandbox's. */
export function defiOn(anvil: Anvil): Defi {
  const keys = new Map<string, HDNodeWallet>()
  return {
    anvil,
    keys,
    fund: async ({ native = 0n, tokens = {} }) => {
      const wallet = Wallet.createRandom()
      const address = wallet.address.toLowerCase()
      keys.set(address, wallet)
      await sendAll(
        anvil,
        Object.entries(tokens).flatMap(([name, units]) =>
          give(tokenAddress(name as TokenName), address, units),
        ),
      )
      await anvil.rpc('anvil_setBalance', address, hex(native))
      return address
    },
    send: async ({ from, to, data, value = 0n }) => {
      await anvil.rpc('anvil_impersonateAccount', from)
      const sending = { from, to, data, value: hex(value), gas: hex(5_000_000n) }
      const receipt = v.parse(Receipt, await anvil.rpc('eth_sendTransactionSync', sending))
      if (receipt.status !== '0x1') throw new Error(`the transaction to ${to} was reverted`)
      return receipt.transactionHash
    },
    balance: async (token, owner) => {
      if (token === 'native') return BigInt(String(await anvil.rpc('eth_getBalance', owner, 'latest')))
      const data = `0x70a08231${owner.slice(2).padStart(64, '0')}`
      return BigInt(String(await anvil.rpc('eth_call', { to: token, data }, 'latest')))
    },
  }
}
