/**
 * A wallet extension for tests: it answers on the port as MetaMask does, holds keys that are worth nothing, and sends to the
 * sandbox. Tests reach it through `globalThis.stubWallet` in its worker; there is no window to click.
 */
import { Transaction, type TransactionLike, type TypedDataField, Wallet } from 'ethers'
import { createWalletSide, newWalletState, type WalletPort, type WalletSide } from './wallet-side'

/** Published test keys of development nodes: nobody's money. */
const KEYS = [
  '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80',
  '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d',
]
/** The wallet's own endpoints, which are the last that the product asks: a fault at them is the wallet's alone. */
const ENDPOINTS: Record<number, string> = { 1: 'https://eth.llamarpc.com', 10: 'https://1rpc.io/op' }

const wallets = KEYS.map((key) => new Wallet(key))

async function node(chain: number, method: string, params: unknown): Promise<unknown> {
  const endpoint = ENDPOINTS[chain]
  if (endpoint === undefined) throw new Error(`no endpoint of chain ${chain}`)
  // A fault of the sandbox can be meant for one method.
  const response = await fetch(`${endpoint}?${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  })
  const { result, error } = (await response.json()) as { result?: unknown; error?: { message: string } }
  if (error) throw new Error(error.message)
  return result
}

const walletOf = (address: string): Wallet => {
  const wallet = wallets.find((each) => each.address.toLowerCase() === address.toLowerCase())
  if (!wallet) throw new Error(`no key of ${address}`)
  return wallet
}

async function send(chain: number, fields: Record<string, string>): Promise<string> {
  const wallet = walletOf(fields.from ?? '')
  const transaction: TransactionLike = {
    type: fields.gasPrice === undefined ? 2 : 0,
    chainId: chain,
    nonce: Number(await node(chain, 'eth_getTransactionCount', [wallet.address, 'pending'])),
    to: fields.to ?? null,
    value: fields.value ?? '0x0',
    data: fields.data ?? '0x',
    gasLimit: fields.gas ?? null,
    ...(fields.gasPrice === undefined
      ? {
          maxFeePerGas: fields.maxFeePerGas ?? null,
          maxPriorityFeePerGas: fields.maxPriorityFeePerGas ?? null,
        }
      : { gasPrice: fields.gasPrice }),
  }
  const raw = await wallet.signTransaction(Transaction.from(transaction))
  return (await node(chain, 'eth_sendRawTransaction', [raw])) as string
}

function signTypedData(address: string, json: string): Promise<string> {
  const { domain, types, message } = JSON.parse(json) as {
    domain: object
    types: Record<string, TypedDataField[]>
    message: Record<string, unknown>
  }
  const { EIP712Domain: _domain, ...own } = types
  return walletOf(address).signTypedData(domain, own, message)
}

const side = createWalletSide(newWalletState(wallets.map(({ address }) => address.toLowerCase())), {
  send,
  signTypedData,
  node,
})
;(globalThis as { stubWallet?: WalletSide }).stubWallet = side

chrome.runtime.onConnectExternal.addListener((port) => {
  const door: WalletPort = {
    postMessage: (message) => port.postMessage(message),
    disconnect: () => port.disconnect(),
  }
  const { receive, left } = side.accept(door)
  port.onMessage.addListener(receive)
  port.onDisconnect.addListener(left)
})
