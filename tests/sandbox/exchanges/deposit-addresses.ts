/**
 * Where the customers of the made-up exchanges pay in: the same addresses at every run, as each venue tells them. Binance has one
 * for all EVM networks, Kraken one for a coin's every ERC-20, Coinbase one for each coin and network.
 */
import { createHash } from 'node:crypto'

/** @param place what the venue tells addresses apart by */
const addressFor = (venue: string, place: string): string =>
  `0x${createHash('sha256').update(`deposit ${venue} ${place}`).digest('hex').slice(0, 40)}`

export const BINANCE_EVM = addressFor('binance', 'evm')
export const KRAKEN_ERC20 = addressFor('kraken', 'erc20')
export const KRAKEN_BASE = addressFor('kraken', 'base')
export const coinbaseAddress = (code: string, network: string): string =>
  addressFor('coinbase', `${code} ${network}`)

const BINANCE_EVM_NETWORKS = new Set(['ETH', 'BSC', 'ARBITRUM', 'OPTIMISM', 'MATIC', 'BASE', 'AVAXC'])

/** GET /sapi/v1/capital/deposit/address/list: `coin` in the answer names the form of the address. */
export function binanceAddresses(coin: string, network: string): unknown[] {
  return BINANCE_EVM_NETWORKS.has(network)
    ? [{ coin: 'ETH', address: BINANCE_EVM, tag: '', isDefault: 1 }]
    : [{ coin, address: `${coin.toLowerCase()}-${network.toLowerCase()}-deposit`, tag: '', isDefault: 1 }]
}

/** Ways to deposit by asset, with the address of each. */
const KRAKEN_WAYS: Readonly<Record<string, readonly (readonly [method: string, address: string])[]>> = {
  ETH: [
    ['Ethereum (ERC20)', KRAKEN_ERC20],
    ['ETH - Base (Unified)', KRAKEN_BASE],
  ],
  USDC: [
    ['USDC (ERC20)', KRAKEN_ERC20],
    ['USDC - Base', KRAKEN_BASE],
    ['USDC (SPL)', '5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpUSDC'],
  ],
  USDT: [
    ['Tether USD (ERC20)', KRAKEN_ERC20],
    ['Tether USD (TRC20)', 'TXYZopYRdj2D9XRtbG411XZZ3kM5VkAeBf'],
  ],
  XBT: [['Bitcoin', '3AfzG3CSgNEX3oo1NYmMJAtTkPMsvPdhYj']],
}

const waysOf = (asset = '') => KRAKEN_WAYS[asset === 'BTC' ? 'XBT' : asset] ?? []

/** POST DepositMethods. */
export const krakenMethods = (asset: string | undefined): unknown[] =>
  waysOf(asset).map(([method]) => ({ method, limit: false, fee: '0.0000000000', 'gen-address': true }))

/** POST DepositAddresses: those that exist; `new` would make one, which nobody here may ask for. */
export function krakenAddresses({ asset, method, new: another }: Record<string, string>): unknown[] | null {
  if (another !== undefined && another !== 'false') return null
  return waysOf(asset)
    .filter(([name]) => name === method)
    .map(([, address]) => ({ address, expiretm: '0', new: false }))
}

/** GET /v2/accounts/:code/addresses. */
export function coinbaseAddresses(code: string): unknown {
  const networks = code === 'ETH' || code === 'USDC' ? ['ethereum', 'base'] : []
  const data = networks.map((network) => ({
    id: createHash('sha256').update(`${code} ${network}`).digest('hex').slice(0, 36),
    address: coinbaseAddress(code, network),
    name: null,
    created_at: '2024-01-01T00:00:00Z',
    updated_at: '2024-01-01T00:00:00Z',
    network,
    resource: 'address',
    resource_path: `/v2/accounts/${code}/addresses/1`,
  }))
  return { pagination: { ending_before: null, starting_after: null, limit: 100, order: 'desc' }, data }
}
