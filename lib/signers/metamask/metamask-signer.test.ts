/** The signer through MetaMask's real library; the port behind it is answered by the wallet's side of the protocol. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { evmChains } from '@/lib/chains/data/evm-chains'
import type { AccountId, ChainId } from '@/lib/core/ids'
import { type PreparedTx, toUnits } from '@/lib/core/wallet-tx'
import { createWalletSide, newWalletState, type WalletSide } from '@/tests/harness/stub-wallet/wallet-side'
import { openSigner } from '../open-signer.client'
import type { Signer, SignOptions } from '../signer'

const FROM = `0x${'a1'.repeat(20)}`
const OTHER = `0x${'b2'.repeat(20)}`
const HASH = `0x${'0c'.repeat(32)}`
const SIGNATURE = `0x${'5d'.repeat(65)}`

const tx: PreparedTx = {
  account: 'account' as AccountId,
  chain: 'eip155:1' as ChainId,
  from: FROM,
  to: OTHER,
  value: toUnits(10n ** 17n),
  data: '0x',
  gasLimit: toUnits(21_000n),
  fee: { type: 'eip1559', maxFeePerGas: toUnits(30n), maxPriorityFeePerGas: toUnits(2n) },
  nonce: 7,
}

type Listener = (message?: unknown) => void

let wallet: WalletSide
let fields: Record<string, string>[]
let typed: string[]
/** Another id each time: the page keeps its connections. */
let count = 0
const idOf = (number: number) =>
  'a'.repeat(30) + String.fromCharCode(97 + Math.floor(number / 16), 97 + (number % 16))

/** Two ends of a port; messages arrive later, as they do between extensions. */
function connect() {
  const heard: Listener[] = []
  const ended: Listener[] = []
  let side: ReturnType<WalletSide['accept']> | undefined
  queueMicrotask(() => {
    side = wallet.accept({
      postMessage: (message) =>
        setTimeout(() => heard.forEach((listener) => listener(structuredClone(message)))),
      disconnect: () => setTimeout(() => ended.forEach((listener) => listener())),
    })
  })
  return {
    postMessage: (message: unknown) => setTimeout(() => side?.receive(structuredClone(message))),
    onMessage: { addListener: (listener: Listener) => heard.push(listener) },
    onDisconnect: { addListener: (listener: Listener) => ended.push(listener) },
  }
}

beforeEach(() => {
  fields = []
  typed = []
  wallet = createWalletSide(
    { ...newWalletState([FROM, OTHER]), shared: [FROM] },
    {
      send: (_chain, sent) => {
        fields.push(sent)
        return Promise.resolve(HASH)
      },
      signTypedData: (_address, json) => {
        typed.push(json)
        return Promise.resolve(SIGNATURE)
      },
      node: (_chain, method) => Promise.resolve(method === 'eth_getTransactionCount' ? '0x7' : null),
    },
  )
  count++
  vi.stubGlobal('chrome', { runtime: { connect } })
  for (const name of ['debug', 'warn', 'error', 'dir'] as const)
    vi.spyOn(console, name).mockImplementation(() => undefined)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const open = (): Promise<Signer> =>
  openSigner({ kind: 'metamask', wallet: idOf(count) }, { address: FROM, chains: evmChains() })
const steps: string[] = []
const options = (signal = new AbortController().signal): SignOptions => ({
  signal,
  onStep: ({ sentence }) => steps.push(sentence.template),
})
const send = async (changes: Partial<PreparedTx> = {}, signal?: AbortSignal) =>
  (await open()).signTransaction({ ...tx, ...changes }, options(signal))
const timesAsked = (method: string) => wallet.state.asked.filter((each) => each.method === method).length

test('what was confirmed is what the wallet is asked to send', async () => {
  await expect(send()).resolves.toEqual({ kind: 'sent', hash: HASH })
  expect(fields).toEqual([
    {
      from: FROM,
      to: OTHER,
      value: '0x16345785d8a0000',
      data: '0x',
      gas: '0x5208',
      chainId: '0x1',
      maxFeePerGas: '0x1e',
      maxPriorityFeePerGas: '0x2',
    },
  ])
})

test('no wallet there is said, and the next try looks again', async () => {
  vi.stubGlobal('chrome', {
    runtime: {
      connect: () => {
        const port = connect()
        return {
          ...port,
          postMessage: () => undefined,
          onDisconnect: { addListener: (listener: Listener) => setTimeout(listener) },
        }
      },
    },
  })
  await expect(open()).rejects.toMatchObject({ code: 'not-found' })
  vi.stubGlobal('chrome', { runtime: { connect } })
  await expect(open()).resolves.toMatchObject({ kind: 'metamask' })
})

test('a no is a no, and nothing was sent', async () => {
  wallet.state.moods.eth_sendTransaction = 'reject'
  await expect(send()).rejects.toMatchObject({ code: 'refused', message: 'You said no in MetaMask.' })
  expect(wallet.state.sent).toEqual([])
})

test('a locked wallet is asked to open, then to sign', async () => {
  wallet.state.locked = true
  steps.length = 0
  await send()
  expect(steps[0]).toBe('Open MetaMask and unlock it.')
  expect(fields).toHaveLength(1)
})

test('an address that the wallet does not share is refused before it is asked to sign', async () => {
  wallet.state.shared = [OTHER]
  await expect(send()).rejects.toMatchObject({ code: 'refused' })
  expect(timesAsked('eth_sendTransaction')).toBe(0)
})

test('the wallet is brought to the network, and back to it never without asking', async () => {
  wallet.state.knownChains = [1, 10]
  await send({ chain: 'eip155:10' as ChainId })
  expect(fields[0]?.chainId).toBe('0xa')
})

test('a network that it does not know is added with endpoints that were shown', async () => {
  steps.length = 0
  await send({ chain: 'eip155:8453' as ChainId })
  const added = wallet.state.asked.find(({ method }) => method === 'wallet_addEthereumChain')
  expect(added?.params).toMatchObject([
    { chainId: '0x2105', chainName: 'Base', nativeCurrency: { symbol: 'ETH', decimals: 18 } },
  ])
  expect(steps).toContain(
    'MetaMask does not know {chain} yet. It asks whether to add it with these endpoints: {endpoints}',
  )
  expect(wallet.state.chain).toBe(8453)
})

test('a network that is changed midway is noticed before the wallet is asked to send', async () => {
  wallet.state.knownChains = [1, 10]
  wallet.state.switchAfter = { method: 'eth_getTransactionCount', chain: 10 }
  await expect(send()).rejects.toMatchObject({ code: 'wrong-chain' })
  expect(timesAsked('eth_sendTransaction')).toBe(0)
})

test('a wallet that is past the number would send a second one, and is not asked', async () => {
  await expect(send({ nonce: 6 })).rejects.toMatchObject({ code: 'refused' })
  expect(timesAsked('eth_sendTransaction')).toBe(0)
})

test.each([
  'vanish',
  'do-and-vanish',
  'do-and-fail',
] as const)('after it was asked, "%s" is unclear and never a no', async (mood) => {
  wallet.state.moods.eth_sendTransaction = mood
  await expect(send()).rejects.toMatchObject({ code: 'unreachable' })
})

test('a wallet that goes before it was asked to send has sent nothing', async () => {
  wallet.state.moods.eth_chainId = 'vanish'
  await expect(send()).rejects.toMatchObject({ code: 'unavailable' })
})

test('whoever stops waiting after the question leaves it unclear, before it nothing was asked', async () => {
  wallet.state.moods.eth_sendTransaction = 'silent'
  const leaving = new AbortController()
  const sending = send({}, leaving.signal)
  await vi.waitFor(() => expect(timesAsked('eth_sendTransaction')).toBe(1))
  leaving.abort()
  await expect(sending).rejects.toMatchObject({ code: 'unreachable' })

  await expect(send({}, AbortSignal.abort())).rejects.toMatchObject({ code: 'refused' })
  expect(timesAsked('eth_sendTransaction')).toBe(1)
})

test('the library would ask again, and a question leaves once all the same', async () => {
  wallet.state.moods.eth_sendTransaction = 'ask-again'
  await send()
  await new Promise((done) => setTimeout(done, 50))
  expect(timesAsked('eth_sendTransaction')).toBe(1)
  expect(fields).toHaveLength(1)
})

test('after the wallet has gone the next question opens a new connection', async () => {
  wallet.state.moods.eth_sendTransaction = 'vanish'
  await expect(send()).rejects.toMatchObject({ code: 'unreachable' })
  await expect(send()).resolves.toEqual({ kind: 'sent', hash: HASH })
})

test('words are signed on their network, with the type of their domain', async () => {
  const signer = await open()
  const signature = await signer.signTypedData(
    {
      address: FROM,
      chain: tx.chain,
      typedData: {
        domain: { name: 'Permit2', chainId: 1, verifyingContract: OTHER },
        types: { Word: [{ name: 'amount', type: 'uint160' }] },
        primaryType: 'Word',
        message: { amount: 5n },
      },
    },
    options(),
  )
  expect(signature).toBe(SIGNATURE)
  expect(JSON.parse(typed[0] ?? '')).toMatchObject({
    types: {
      EIP712Domain: [
        { name: 'name', type: 'string' },
        { name: 'chainId', type: 'uint256' },
        { name: 'verifyingContract', type: 'address' },
      ],
    },
    message: { amount: '5' },
  })
})
