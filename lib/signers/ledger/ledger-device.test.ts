/** The maker's libraries, both of them, against a Ledger that is a model and against exchanges of true devices. */
import { recoverAddress, Transaction, verifyTypedData, Wallet } from 'ethers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { AccountId, ChainId } from '@/lib/core/ids'
import { type PreparedTx, toUnits } from '@/lib/core/wallet-tx'
import {
  PAYMENT,
  PERMIT,
  PERMIT_INSTRUCTIONS,
  PERMIT_MESSAGE,
  replay,
  TOKEN_TRANSFER,
} from '@/tests/harness/fake-ledger/device-exchanges'
import { type EthereumApp, ethereumApp } from '@/tests/harness/fake-ledger/ethereum-app'
import { type FakeHid, installFakeHid } from '@/tests/harness/fake-ledger/fake-hid'
import type { SignOptions } from '../signer'
import { describeNothing, type LedgerDevice, type LedgerTransport } from './device'
import { LedgerError } from './ledger-error'
import { ledgerSigner } from './ledger-signer.client'
import { openLedger } from './open-ledger.client'
import { assembleMessage, assembleSigned } from './signed-transaction'

/** First account of the published test mnemonic. */
const FIRST = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const FIRST_KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'
const PATH = "m/44'/60'/0'/0/0"

const steps: string[] = []
const options = (): SignOptions => ({
  onStep: ({ sentence }) => steps.push(sentence.template),
  signal: new AbortController().signal,
})

let open: LedgerDevice | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
  steps.length = 0
  vi.unstubAllGlobals()
})

function plugIn(
  app: Pick<EthereumApp, 'exchange'>,
  more: { productId?: number; productName?: string } = {},
): FakeHid {
  const place = {}
  vi.stubGlobal('navigator', place)
  vi.stubGlobal('fetch', () => {
    throw new Error('Nothing may be asked of a server.')
  })
  return installFakeHid({ exchange: app.exchange, navigator: place, ...more })
}

async function opened(transport: LedgerTransport | 'auto' = 'auto'): Promise<LedgerDevice> {
  open = await openLedger({ transport, unlockMs: 50 })
  return open
}

const transaction = (more: Partial<PreparedTx> = {}): PreparedTx => ({
  account: 'a' as AccountId,
  chain: 'eip155:1' as ChainId,
  from: FIRST,
  to: '0x70997970c51812dc3a010c7d01b50e0d17dc79c8',
  value: toUnits(10n ** 18n),
  data: '0x',
  gasLimit: toUnits(21_000n),
  fee: {
    type: 'eip1559',
    maxFeePerGas: toUnits(30_000_000_000n),
    maxPriorityFeePerGas: toUnits(1_000_000_000n),
  },
  nonce: 7,
  ...more,
})

const problemOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    return await work
  } catch (thrown) {
    return thrown instanceof LedgerError ? thrown.problem : thrown
  }
}

describe.each(['kit', 'webhid'] as const)('through %s', (transport) => {
  test('says what app is open and reads addresses of two habits', async () => {
    plugIn(ethereumApp({ version: '1.12.3', blindSigning: false }))
    const device = await opened(transport)
    expect(await device.openApp(options())).toMatchObject({ version: '1.12.3', blindSigning: false })
    expect(await device.addressAt(PATH, options())).toBe(FIRST)
    expect(await device.addressAt("m/44'/60'/1'/0/0", options())).toBe(
      '0x8c8d35429f74ec245f8ef2f4fd1e551cff97d650',
    )
  })

  test('shows an address when it is to be verified, and says when its owner refuses', async () => {
    const app = ethereumApp()
    plugIn(app)
    const device = await opened(transport)
    expect(await device.addressAt(PATH, { ...options(), verify: true })).toBe(FIRST)
    expect(app.shown).toMatchObject([{ kind: 'address' }])
    app.state.owner = 'no'
    expect(await problemOf(device.addressAt(PATH, { ...options(), verify: true }))).toBe('refused')
  })

  test.each([
    ['EIP-1559', transaction()],
    [
      'legacy',
      transaction({ fee: { type: 'legacy', gasPrice: toUnits(5n) }, chain: 'eip155:56' as ChainId }),
    ],
    [
      'legacy on a chain with a high number',
      transaction({ fee: { type: 'legacy', gasPrice: toUnits(5n) }, chain: 'eip155:1313161554' as ChainId }),
    ],
    ['several packets of calldata', transaction({ data: `0x12345678${'ab'.repeat(700)}` })],
  ])('signs exactly what the same key would sign: %s', async (_, tx) => {
    plugIn(ethereumApp())
    const signer = ledgerSigner({ address: FIRST, path: PATH, open: () => opened(transport) })
    const signed = await signer.signTransaction(tx, options())
    const { raw } = signed.kind === 'signed' ? signed : { raw: '' }
    const own = Transaction.from(raw)
    own.signature = null
    expect(raw).toBe(await new Wallet(FIRST_KEY).signTransaction(own))
    expect(own).toMatchObject({
      nonce: 7,
      to: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
      value: 10n ** 18n,
    })
  })

  test('signs a message that the same key would sign', async () => {
    plugIn(ethereumApp())
    const signer = ledgerSigner({ address: FIRST, path: PATH, open: () => opened(transport) })
    const signature = await signer.signTypedData(
      { address: FIRST, chain: 'eip155:137' as ChainId, typedData: PERMIT_MESSAGE },
      options(),
    )
    const { EIP712Domain: _, ...types } = PERMIT_MESSAGE.types
    const { domain, message } = PERMIT_MESSAGE
    expect(signature).toBe(await new Wallet(FIRST_KEY).signTypedData(domain, types, message))
    expect(verifyTypedData(domain, types, message, signature).toLowerCase()).toBe(FIRST)
  })

  test('refused by its owner, without blind signing, by another seed: each said, nothing signed', async () => {
    const app = ethereumApp({ owner: 'no' })
    plugIn(app)
    const signer = ledgerSigner({ address: FIRST, path: PATH, open: () => opened(transport) })
    expect(await problemOf(signer.signTransaction(transaction(), options()))).toBe('refused')
    Object.assign(app.state, { owner: 'yes', blindSigning: false })
    const call = transaction({ data: '0x12345678' })
    expect(await problemOf(signer.signTransaction(call, options()))).toBe('blind-off')
    const other = ledgerSigner({
      address: '0x70997970c51812dc3a010c7d01b50e0d17dc79c8',
      path: PATH,
      open: () => opened(transport),
    })
    const foreign = transaction({ from: '0x70997970c51812dc3a010c7d01b50e0d17dc79c8' })
    expect(await problemOf(other.signTransaction(foreign, options()))).toBe('wrong-device')
  })

  test('locked, and used by another program', async () => {
    const app = ethereumApp({ isLocked: true })
    const fake = plugIn(app)
    fake.use(true)
    expect(await problemOf(opened(transport))).toBe('in-use')
    fake.use(false)
    expect(await problemOf((async () => (await opened(transport)).openApp(options()))())).toBe('locked')
  })

  test('pulled out while it shows something: over at once, nothing signed', async () => {
    const app = ethereumApp({ owner: 'never' })
    const fake = plugIn(app)
    const signer = ledgerSigner({ address: FIRST, path: PATH, open: () => opened(transport) })
    const asked = problemOf(signer.signTransaction(transaction(), options()))
    await vi.waitFor(() => expect(app.shown).toHaveLength(1))
    fake.plug(false)
    expect(await asked).toBe('unplugged')
  })

  test('stopped on the page', async () => {
    const app = ethereumApp({ owner: 'never' })
    plugIn(app)
    const stop = new AbortController()
    const signer = ledgerSigner({ address: FIRST, path: PATH, open: () => opened(transport) })
    const asked = problemOf(signer.signTransaction(transaction(), { ...options(), signal: stop.signal }))
    await vi.waitFor(() => expect(app.shown).toHaveLength(1))
    stop.abort()
    expect(await asked).toBe('stopped')
  })

  test('a payment goes out as a true device has got it, and its answer is read', async () => {
    const recorded = replay([PAYMENT], ethereumApp().exchange)
    plugIn(recorded)
    const sent = Transaction.from(`0x${PAYMENT.request.slice(52)}`)
    const signature = await (await opened(transport)).signTransaction(
      PATH,
      Buffer.from(sent.unsignedSerialized.slice(2), 'hex'),
      options(),
    )
    expect(recorded.left()).toEqual([])
    expect(signature).toEqual({
      r: `0x${PAYMENT.response.slice(2, 66)}`,
      s: `0x${PAYMENT.response.slice(66, 130)}`,
    })
  })

  test('a token is described to the device before its transfer', async () => {
    const recorded = replay(TOKEN_TRANSFER, ethereumApp().exchange)
    plugIn(recorded)
    const payload = TOKEN_TRANSFER[0]?.request.slice(10)
    const asked: unknown[] = []
    open = await openLedger({
      transport,
      describe: {
        ...describeNothing,
        token: async (token) => {
          asked.push(token)
          return payload
        },
      },
    })
    const bytes = TOKEN_TRANSFER[1]?.request.slice(52) ?? ''
    await open.signTransaction(PATH, Buffer.from(bytes, 'hex'), options())
    expect(recorded.left()).toEqual([])
    expect(asked).toEqual([{ chain: 1, contract: '0x7d1afa7b718fb893db30a3abc0cfc608aacfebb0' }])
  })
})

describe('through the kit', () => {
  test('opens the Ethereum app from the dashboard when its owner allows it', async () => {
    const app = ethereumApp({ app: 'BOLOS' })
    const fake = plugIn({
      exchange: async (apdu) => {
        const before = app.state.app
        const response = await app.exchange(apdu)
        // A device that opens an app leaves the bus and comes back.
        if (app.state.app !== before)
          setTimeout(() => {
            fake.plug(false)
            fake.plug(true)
          }, 20)
        return response
      },
    })
    const device = await opened('kit')
    expect(await device.openApp(options())).toMatchObject({ version: '1.19.1' })
    expect(steps).toContain('Confirm on the Ledger that it may open the Ethereum app.')
  })

  test('says that the app is refused, or not installed', async () => {
    const app = ethereumApp({ app: 'BOLOS', owner: 'no' })
    plugIn(app)
    const device = await opened('kit')
    expect(await problemOf(device.openApp(options()))).toBe('wrong-app')
    app.state.hasEthereum = false
    expect(await problemOf(device.openApp(options()))).toBe('no-app')
  })

  test('a message goes out field by field as a true device has got it', async () => {
    const recorded = replay(PERMIT, ethereumApp().exchange)
    plugIn(recorded)
    const signature = await (await opened('kit')).signTypedData(PATH, PERMIT_MESSAGE, options())
    expect(recorded.left()).toEqual([])
    expect(signature.r).toBe(`0x${PERMIT.at(-1)?.response.slice(2, 66)}`)
  })

  test('a message that its maker described is shown by its fields, also while blind signing is off', async () => {
    const app = ethereumApp({ blindSigning: false })
    plugIn(app)
    const asked: unknown[] = []
    const signer = ledgerSigner({
      address: FIRST,
      path: PATH,
      open: () =>
        openLedger({
          transport: 'kit',
          describe: {
            token: async (token) => void asked.push(token),
            message: async (kind) => {
              asked.push(kind)
              return PERMIT_INSTRUCTIONS
            },
          },
        }),
    })
    const chain = 'eip155:137' as ChainId
    const { EIP712Domain, ...types } = PERMIT_MESSAGE.types
    const { domain, message, primaryType } = PERMIT_MESSAGE
    const typedData = { domain, message, primaryType, types }
    const signature = await signer.signTypedData({ address: FIRST, chain, typedData }, options())
    expect(signature).toBe(await new Wallet(FIRST_KEY).signTypedData(domain, types, message))
    expect(app.shown).toMatchObject([
      {
        kind: 'message',
        isBlind: false,
        fields: ['Permit2', 'Amount allowance', 'Approval expires', 'Approve to spender'],
      },
    ])
    expect(asked).toEqual([
      { chain: 137, contract: domain.verifyingContract, types: { ...types, EIP712Domain } },
      { chain: 137, contract: message.details.token },
    ])
    signer.close()
  })

  test('a description that lacks a field of what it promised is none: the device refuses, and nothing is signed', async () => {
    const app = ethereumApp({ blindSigning: false })
    plugIn(app)
    const device = await openLedger({
      transport: 'kit',
      describe: { ...describeNothing, message: async () => PERMIT_INSTRUCTIONS.slice(0, -1) },
    })
    open = device
    await expect(device.signTypedData(PATH, PERMIT_MESSAGE, options())).rejects.toThrow()
    expect(app.shown).toEqual([])
  })
})

describe('through the older transport', () => {
  test('is taken for a model that the kit does not know', async () => {
    plugIn(ethereumApp(), { productId: 0x0001, productName: 'Blue' })
    expect((await opened('auto')).transport).toBe('webhid')
  })

  test('says that another app is open', async () => {
    plugIn(ethereumApp({ app: 'Bitcoin' }))
    const device = await opened('webhid')
    expect(await problemOf(device.openApp(options()))).toBe('wrong-app')
  })
})

describe('the browser’s window', () => {
  test('is not opened for a Ledger that is allowed; nothing chosen and forbidden are two things', async () => {
    const fake = plugIn(ethereumApp())
    fake.choose('nothing')
    expect(await problemOf(opened())).toBe('no-device')
    fake.choose('forbidden')
    expect(await problemOf(opened())).toBe('not-allowed')
    fake.choose('device')
    await (await opened()).close()
    await opened()
    expect(fake.asked()).toBe(3)
  })

  test('a browser without WebHID', async () => {
    vi.stubGlobal('navigator', {})
    expect(await problemOf(opened())).toBe('no-webhid')
  })
})

describe('what comes back', () => {
  test('the recorded signatures belong to an account, and to nothing that was changed', () => {
    const sent = Transaction.from(`0x${PAYMENT.request.slice(52)}`)
    const signature = {
      r: `0x${PAYMENT.response.slice(2, 66)}`,
      s: `0x${PAYMENT.response.slice(66, 130)}`,
    }
    const from = recoverAddress(sent.unsignedHash, { ...signature, yParity: 0 }).toLowerCase()
    const tx = transaction({
      from,
      to: '0xb0b5b0106d69fe64545a60a68c014f7570d3f861',
      value: toUnits(1n),
      nonce: 0,
      fee: {
        type: 'eip1559',
        maxFeePerGas: toUnits(52_925_678_988n),
        maxPriorityFeePerGas: toUnits(400_000_000n),
      },
    })
    expect(Transaction.from(assembleSigned(tx, signature)).from?.toLowerCase()).toBe(from)
    expect(() => assembleSigned({ ...tx, value: toUnits(2n) }, signature)).toThrow('not by')
    const { EIP712Domain: _, ...types } = PERMIT_MESSAGE.types
    const permit = PERMIT.at(-1)?.response ?? ''
    const serialized = `0x${permit.slice(2, 130)}1b`
    const signer = verifyTypedData(PERMIT_MESSAGE.domain, types, PERMIT_MESSAGE.message, serialized)
    const signed = { r: `0x${permit.slice(2, 66)}`, s: `0x${permit.slice(66, 130)}` }
    expect(assembleMessage(signer, PERMIT_MESSAGE, signed)).toBe(serialized)
  })
})
