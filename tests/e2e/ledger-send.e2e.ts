/**
 * Payments that a Ledger signs, from the form to the block, against a real node: shown in clear and signed, refused on the
 * device, locked first, pulled out while it shows the payment, another seed. After each the chain has exactly what the device
 * has signed, and the journal says which. The device is a model (`tests/harness/fake-ledger`).
 */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { WalletTxRow } from '@/lib/db/rows'
import { call, press, seesText } from '@/tests/harness/drive.mts'
import { type EthereumApp, ethereumApp } from '@/tests/harness/fake-ledger/ethereum-app'
import { type PluggedLedger, plugIntoPage } from '@/tests/harness/fake-ledger/plug-into-page'
import { eventually, paste } from './support/as-a-person'
import { createVault } from './support/connect-everything'
import { openWorld, SCREENSHOTS, showPages, type World } from './support/open-world'
import { readStored } from './support/read-stored'

const FROM = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const PATH = "m/44'/60'/0'/0/0"
/** Also the owner's, so that no check is in the way. */
const TO = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'
const ETHER = 10n ** 18n

let world: World
let tab: Page
let app: EthereumApp
let ledger: PluggedLedger
beforeAll(async () => {
  world = await openWorld({ chains: [1], evil: false })
  await createVault(world.desk)
  await call(world.desk, 'accounts.addSigners', {
    chains: ['eip155:1'],
    signers: [{ address: FROM, signer: { kind: 'ledger', path: PATH }, label: 'Cold' }],
  })
  await call(world.desk, 'accounts.add', {
    label: 'Savings',
    source: { kind: 'evm', address: TO, chains: ['eip155:1'] },
  })
  tab = await world.extension.open('popup.html', { width: 1280, height: 1000 })
  app = ethereumApp()
  ledger = await plugIntoPage(tab, app)
  await tab.goto(`${world.extension.origin}/options.html#/wallets`)
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => {
  onTestFailed(() => showPages(world, 'ledger-send'))
  Object.assign(app.state, { owner: 'yes', isLocked: false })
  app.shown.length = 0
})

const node = () => {
  const anvil = world.sandbox.anvils.find(({ chainId }) => chainId === 1)
  if (!anvil) throw new Error('there is no Ethereum')
  return anvil
}
const balanceOf = async (address: string) =>
  BigInt(String(await node().rpc('eth_getBalance', address, 'latest')))
const countOf = async () => Number(await node().rpc('eth_getTransactionCount', FROM, 'latest'))
const newest = async (): Promise<WalletTxRow> => {
  const rows = (await readStored(world.desk)).tables.walletTxs as WalletTxRow[]
  const [row] = rows.sort((a, b) => b.at - a.at)
  if (!row) throw new Error('the journal is empty')
  return row
}
const becomes = (state: WalletTxRow['state']) =>
  eventually(
    `the newest transaction to be ${state}`,
    async () => {
      const row = await newest()
      expect(row.state).toBe(state)
      return row
    },
    60_000,
  )

/** From an empty form to the device. */
async function send(amount: string) {
  await tab.bringToFront()
  await tab.reload()
  await seesText(tab, 'Review the payment')
  await paste(tab, 'How much, in ETH', amount)
  await paste(tab, 'To', TO)
  await press(tab, 'Review the payment')
  await press(tab, `Send ${amount}\u00a0ETH`, 'dialog footer button')
}

test('a payment is shown in clear, signed, sent once and in the journal', async () => {
  const before = await balanceOf(TO)
  await send('0.1')
  const row = await becomes('mined')
  await seesText(tab, 'It is in a block.')
  expect(app.shown).toMatchObject([{ kind: 'transaction', isBlind: false }])
  expect(await balanceOf(TO)).toBe(before + ETHER / 10n)
  expect(row.signer).toEqual({ kind: 'ledger', path: PATH })
  expect(row.receipt).toMatchObject({ ok: true, gasUsed: '21000' })
})

test('a no on the device sends nothing, and is said', async () => {
  const before = await countOf()
  app.state.owner = 'no'
  await send('0.2')
  await seesText(tab, 'It was refused on the Ledger. Nothing was signed.')
  await becomes('refused')
  expect(await countOf()).toBe(before)
})

test('a locked device is waited for', async () => {
  const before = await countOf()
  app.state.isLocked = true
  await send('0.3')
  await seesText(tab, 'Unlock the Ledger with its PIN.')
  await tab.screenshot({ path: `${SCREENSHOTS}/ledger-sign-locked.png` })
  app.state.isLocked = false
  await becomes('mined')
  expect(await countOf()).toBe(before + 1)
})

test('pulled out while it shows the payment: refused, nothing sent; the next one goes out once', async () => {
  const before = await countOf()
  app.state.owner = 'never'
  await send('0.4')
  await eventually('the device shows it', async () => expect(app.shown).toHaveLength(1))
  await seesText(tab, 'Check the transaction on the Ledger')
  await tab.screenshot({ path: `${SCREENSHOTS}/ledger-sign-asks.png` })
  await ledger.plug(false)
  await seesText(tab, 'The Ledger was disconnected before it answered. Nothing was sent.')
  await becomes('refused')
  expect(await countOf()).toBe(before)
  await ledger.plug(true)
  app.state.owner = 'yes'
  await send('0.4')
  await becomes('mined')
  expect(await countOf()).toBe(before + 1)
})
