/** The sandbox's Uniswap is the real one: addresses, prices and signatures behave as on Ethereum. */
import { Interface, TypedDataEncoder } from 'ethers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MAINNET_TOKENS } from '../well-known'
import { type Defi, startDefi } from './start-defi'
import { TAXED_TOKEN, UNISWAP } from './uniswap-contracts'

const views = new Interface([
  'function getPair(address, address) view returns (address)',
  'function getPool(address, address, uint24) view returns (address)',
  'function DOMAIN_SEPARATOR() view returns (bytes32)',
  'function getAmountsOut(uint256, address[]) view returns (uint256[])',
])

describe('Uniswap of the sandbox', () => {
  let defi: Defi
  const read = async (to: string, name: string, args: readonly unknown[] = []) => {
    const data = views.encodeFunctionData(name, [...args])
    const answer = String(await defi.anvil.rpc('eth_call', { to, data }, 'latest'))
    return views.decodeFunctionResult(name, answer)[0]
  }

  beforeAll(async () => {
    defi = await startDefi()
  }, 60_000)
  afterAll(() => defi.anvil.stop())

  test('pools lie where they lie on Ethereum', async () => {
    const { usdc, weth, wbtc } = MAINNET_TOKENS
    expect(await read(UNISWAP.v2Factory, 'getPair', [usdc, weth])).toBe(
      '0xB4e16d0168e52d35CaCD2c6185b44281Ec28C9Dc',
    )
    expect(await read(UNISWAP.v3Factory, 'getPool', [usdc, weth, 500])).toBe(
      '0x88e6A0c2dDD26FEEb64F039a2c41296FcB3f5640',
    )
    expect(await read(UNISWAP.v3Factory, 'getPool', [wbtc, weth, 3000])).toBe(
      '0xCBCdF9626bC03E24f779434178A73a0B4bad62eD',
    )
  })

  test('Permit2 signs for this chain and this address', async () => {
    const domain = { name: 'Permit2', chainId: 1, verifyingContract: UNISWAP.permit2 }
    expect(await read(UNISWAP.permit2, 'DOMAIN_SEPARATOR')).toBe(TypedDataEncoder.hashDomain(domain))
  })

  test('an ether costs what the sandbox says', async () => {
    const { usdc, weth } = MAINNET_TOKENS
    const amounts = await read(UNISWAP.v2Router, 'getAmountsOut', [10n ** 18n, [weth, usdc]])
    expect(Number(amounts[1]) / 1e6).toBeCloseTo(3140 * 0.997, -1)
  })

  test('a funded account owns what it was given', async () => {
    const me = await defi.fund({ native: 5n, tokens: { usdc: 7n, weth: 9n, taxed: 100n } })
    expect(await defi.balance('native', me)).toBe(5n)
    expect(await defi.balance(MAINNET_TOKENS.usdc, me)).toBe(7n)
    expect(await defi.balance(MAINNET_TOKENS.weth, me)).toBe(9n)
    expect(await defi.balance(TAXED_TOKEN, me)).toBe(100n)
  })
})
