/**
 * A Ledger in the production build: its page, what may be in the way, accounts that it signs for; then the signer with both
 * of its maker's libraries in Chromium. The device is a model (`tests/harness/fake-ledger`) behind a true HID framing.
 */
import { Transaction, type TransactionLike, Wallet } from 'ethers'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import type { AccountId, ChainId } from '@/lib/core/ids'
import { type PreparedTx, toUnits } from '@/lib/core/wallet-tx'
import { press, seesText, until } from '@/tests/harness/drive.mts'
import { bundleSigner } from '@/tests/harness/fake-ledger/bundle-signer'
import { PERMIT_MESSAGE } from '@/tests/harness/fake-ledger/device-exchanges'
import { type EthereumApp, ethereumApp } from '@/tests/harness/fake-ledger/ethereum-app'
import { type PluggedLedger, plugIntoPage } from '@/tests/harness/fake-ledger/plug-into-page'
import type { LedgerJob, LedgerResult } from '@/tests/harness/fake-ledger/signer-in-page'
import { eventually, paste, setUp } from './support/as-a-person'
import { BOTH, expectSound, WIDE } from './support/look-at-view'
import { openWorld, showPages, type World } from './support/open-world'
import { readStored } from './support/read-stored'

/** First account of the published test mnemonic. */
const FIRST = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const FIRST_KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'
const PATH = "m/44'/60'/0'/0/0"

let world: World
let page: Page
let app: EthereumApp
let ledger: PluggedLedger

beforeAll(async () => {
  world = await openWorld({ evil: false, chains: [1] })
  page = await world.extension.open('options.html')
  await setUp(page)
})
afterAll(() => world?.close())
beforeEach(() => {
  onTestFailed(() => showPages(world, 'ledger'))
})

/** A page of its own, with a device of its own. */
async function openLedgerPage(start: Partial<EthereumApp['state']> = {}): Promise<void> {
  await page.close()
  page = await world.extension.open('popup.html')
  app = ethereumApp(start)
  ledger = await plugIntoPage(page, app)
  await page.goto(`${world.extension.origin}/options.html#/ledger`)
  await seesText(page, 'Connect a Ledger')
}

const seesAddresses = (count: number) =>
  until(
    page,
    (count: number) => document.querySelectorAll('input[name=addresses]').length === count,
    `${count} addresses`,
    [count],
  )

const choosePath = async (path: string): Promise<void> => {
  await page.evaluate((path: string) => {
    const row = [...document.querySelectorAll('li')].find((each) => each.innerText.includes(`${path} `))
    row?.querySelector<HTMLInputElement>('input[name=addresses]')?.click()
  }, path)
}

describe('the page', () => {
  test('connects from the dashboard, and looks right empty, at work and full', async () => {
    await openLedgerPage({ app: 'BOLOS' })
    await expectSound(page, 'ledger-empty', BOTH)
    // In the narrow window a click may meet the row of links that stays on top.
    await page.setViewport(WIDE)
    app.state.owner = 'never'
    await press(page, 'Connect the Ledger')
    await seesText(page, 'Confirm on the Ledger that it may open the Ethereum app.')
    await expectSound(page, 'ledger-asks', BOTH)
    await page.setViewport(WIDE)
    await openLedgerPage({ app: 'BOLOS' })
    await press(page, 'Connect the Ledger')
    await seesText(page, 'Ethereum app 1.19.1')
    await seesAddresses(5)
    await expectSound(page, 'ledger-addresses', BOTH)
  })

  test('addresses of two habits are compared and become accounts with their paths', async () => {
    await page.setViewport(WIDE)
    await seesText(page, '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266')
    await press(page, `Show on the Ledger: ${PATH}`)
    await seesText(page, 'Compared')
    expect(app.shown).toContainEqual({
      kind: 'address',
      address: '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266',
    })
    await choosePath(PATH)
    await choosePath("m/44'/60'/1'/0/0")
    await press(page, "As MetaMask and most wallets (BIP-44)\nm/44'/60'/0'/0/x", 'label')
    await press(page, 'Next')
    await seesText(page, "m/44'/60'/0'/0/7")
    await seesAddresses(5)
    await choosePath("m/44'/60'/0'/0/7")
    await press(page, 'None')
    await press(page, 'Ethereum', 'label')
    await press(page, 'Connect 3 addresses')
    await seesText(page, 'Ledger signs')
    const { tables } = await readStored(world.desk)
    const sources = tables.accounts.map(({ source }) => source)
    expect(sources).toHaveLength(3)
    expect(sources).toEqual(
      expect.arrayContaining(
        [
          [FIRST, PATH],
          ['0x8c8d35429f74ec245f8ef2f4fd1e551cff97d650', "m/44'/60'/1'/0/0"],
          ['0x14dc79964da2c08b23698b3d3cc7ca32193d9955', "m/44'/60'/0'/0/7"],
        ].map(([address, path]) =>
          expect.objectContaining({
            kind: 'evm',
            address,
            chains: ['eip155:1'],
            signer: { kind: 'ledger', path },
          }),
        ),
      ),
    )
  })

  test('what is connected is marked when the device comes again', async () => {
    await openLedgerPage()
    await press(page, 'Connect the Ledger')
    await seesAddresses(5)
    await seesText(page, 'Connected as "')
  })

  test('locked: waits for the PIN and goes on by itself', async () => {
    await openLedgerPage({ isLocked: true })
    await press(page, 'Connect the Ledger')
    await seesText(page, 'Unlock the Ledger with its PIN.')
    app.state.isLocked = false
    await seesText(page, 'Ethereum app 1.19.1')
  })

  test('another app, refused; an app that is not installed; the older connection opens none', async () => {
    await openLedgerPage({ app: 'Bitcoin', owner: 'no' })
    await press(page, 'Connect the Ledger')
    await seesText(page, 'The Ethereum app is not open on the Ledger.')
    app.state.hasEthereum = false
    await press(page, 'Try again')
    await seesText(page, 'The Ethereum app is not installed on the Ledger.')
    app.state.app = 'Bitcoin'
    await press(page, 'Connection problems?', 'summary')
    await press(page, 'Use the older connection')
    await seesText(page, 'The Ethereum app is not open on the Ledger.')
    await expectSound(page, 'ledger-problem', BOTH)
    await page.setViewport(WIDE)
    app.state.app = 'Ethereum'
    await press(page, 'Use the older connection')
    await seesText(page, 'Older connection')
    await seesAddresses(5)
  })

  test('used elsewhere, nothing chosen, forbidden', async () => {
    await openLedgerPage()
    await ledger.choose('nothing')
    await press(page, 'Connect the Ledger')
    await seesText(page, 'No Ledger was chosen.')
    await ledger.choose('forbidden')
    await press(page, 'Try again')
    await seesText(page, 'The browser was not allowed to open the Ledger.')
    await ledger.choose('device')
    await ledger.use(true)
    await press(page, 'Try again')
    await seesText(page, 'Another program uses the Ledger.')
    await ledger.use(false)
    await press(page, 'Try again')
    await seesAddresses(5)
  })

  test('pulled out while it shows an address, and while nothing is asked', async () => {
    app.state.owner = 'never'
    await press(page, `Show on the Ledger: ${PATH}`)
    await seesText(page, 'Compare the address on the Ledger')
    await ledger.plug(false)
    await seesText(page, 'The Ledger was disconnected before it answered. Nothing was sent.')
    await ledger.plug(true)
    app.state.owner = 'yes'
    await press(page, 'Try again')
    await seesAddresses(5)
    await ledger.plug(false)
    await seesText(page, 'The Ledger was disconnected before it answered.')
  })

  test('a typed path', async () => {
    await openLedgerPage()
    await press(page, 'Connect the Ledger')
    await seesAddresses(5)
    await press(page, 'Another path\nYou type it; x counts the addresses', 'label')
    await paste(page, 'Path', "m/44'/0'/0'/0/0")
    await seesText(page, 'is no path of Ethereum')
    await paste(page, 'Path', '44h/60h/7h/0/0')
    await seesAddresses(1)
    await seesText(page, "m/44'/60'/7'/0/0")
  })

  test('a browser without WebHID is told so', async () => {
    await page.close()
    page = await world.extension.open('popup.html')
    await page.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'hid', { value: undefined }))
    await page.goto(`${world.extension.origin}/options.html#/ledger`)
    await seesText(page, 'This browser cannot talk to a Ledger')
    await expectSound(page, 'ledger-none', BOTH)
  })
})

describe.each(['kit', 'webhid'] as const)('the signer in Chromium through %s', (transport) => {
  const sign = (job: Partial<LedgerJob>): Promise<LedgerResult> =>
    page.evaluate(
      (job: LedgerJob) =>
        (
          globalThis as unknown as { signWithLedger: (job: LedgerJob) => Promise<LedgerResult> }
        ).signWithLedger(job),
      { address: FIRST, path: PATH, transport, ...job },
    )
  const transaction = (more: Partial<PreparedTx> = {}): PreparedTx => ({
    account: 'a' as AccountId,
    chain: 'eip155:1' as ChainId,
    from: FIRST,
    to: '0x70997970c51812dc3a010c7d01b50e0d17dc79c8',
    value: toUnits(10n ** 17n),
    data: '0x',
    gasLimit: toUnits(21_000n),
    fee: {
      type: 'eip1559',
      maxFeePerGas: toUnits(3n * 10n ** 10n),
      maxPriorityFeePerGas: toUnits(10n ** 9n),
    },
    nonce: 3,
    ...more,
  })

  beforeAll(async () => {
    await openLedgerPage()
    await page.evaluate(await bundleSigner())
  })
  beforeEach(() => {
    Object.assign(app.state, { owner: 'yes', blindSigning: true, app: 'Ethereum' })
    app.shown.length = 0
  })

  test('signs what the same key signs', async () => {
    for (const tx of [transaction(), transaction({ data: `0x12345678${'ab'.repeat(600)}` })]) {
      const { raw, steps } = await sign({ tx })
      expect(steps).toContain('Check the transaction on the Ledger, and sign or refuse it there.')
      const { to, nonce, data, value, chainId, gasLimit, maxFeePerGas, maxPriorityFeePerGas, type } =
        Transaction.from(raw)
      const same: TransactionLike = {
        to,
        nonce,
        data,
        value,
        chainId,
        gasLimit,
        maxFeePerGas,
        maxPriorityFeePerGas,
        type,
      }
      expect(raw).toBe(await new Wallet(FIRST_KEY).signTransaction(same))
    }
    expect(app.shown).toMatchObject([
      { kind: 'transaction', isBlind: false },
      { kind: 'transaction', isBlind: true },
    ])
  })

  test('signs an allowance of Permit2', async () => {
    const { EIP712Domain: _, ...types } = PERMIT_MESSAGE.types
    const { signature } = await sign({ typedData: PERMIT_MESSAGE })
    expect(signature).toBe(
      await new Wallet(FIRST_KEY).signTypedData(PERMIT_MESSAGE.domain, types, PERMIT_MESSAGE.message),
    )
  })

  test('refused, without blind signing, another seed, another program, pulled out: nothing signed', async () => {
    app.state.owner = 'no'
    expect(await sign({ tx: transaction() })).toMatchObject({ problem: 'refused' })
    Object.assign(app.state, { owner: 'yes', blindSigning: false })
    expect(await sign({ tx: transaction({ data: '0x12345678' }) })).toMatchObject({ problem: 'blind-off' })
    expect(await sign({ tx: transaction(), path: "m/44'/60'/5'/0/0" })).toMatchObject({
      problem: 'wrong-device',
    })
    await ledger.use(true)
    expect(await sign({ tx: transaction() })).toMatchObject({ problem: 'in-use' })
    await ledger.use(false)
    app.state.owner = 'never'
    app.shown.length = 0
    const asked = sign({ tx: transaction() })
    await eventually('the device shows it', async () => expect(app.shown).toHaveLength(1))
    await ledger.plug(false)
    expect(await asked).toMatchObject({ problem: 'unplugged' })
    await ledger.plug(true)
  })
})

test('nobody was told of the device: no host of its maker was asked', () => {
  const hosts = world.sandbox.log().map(({ host }) => host)
  expect(hosts.length).toBeGreaterThan(0)
  expect(hosts.filter((host) => host.includes('ledger'))).toEqual([])
})
