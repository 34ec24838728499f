/**
 * Payments that MetaMask signs and sends, from the form to the block, against a real node: sent once, refused, its network changed
 * midway, its answer lost after it has sent, its window left open while the page and the browser end, its endpoint dead. After each
 * the chain has exactly the transactions that its owner allowed, and the journal says which.
 */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { WalletTxRow } from '@/lib/db/rows'
import { call, press, seesText } from '@/tests/harness/drive.mts'
import { type BuiltWallet, buildStubWallet } from '@/tests/harness/stub-wallet/build-stub-wallet.mts'
import { driveStubWallet, type StubWallet } from '@/tests/harness/stub-wallet/drive-stub-wallet.mts'
import { eventually, paste, unlockByPassphrase } from './support/as-a-person'
import { createVault } from './support/connect-everything'
import { openWorld, SCREENSHOTS, showPages, type World } from './support/open-world'
import { readStored } from './support/read-stored'

const FROM = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
/** Also the owner's, so that no check is in the way. */
const TO = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'
const ETHER = 10n ** 18n
/** The stub's endpoint; ours are asked first. */
const WALLETS_OWN = 'eth.llamarpc.com'
/** No cut connection: a browser sends a request again by itself after one. */
const DEAD = { kind: 'status', status: 503 } as const

let built: BuiltWallet
let world: World
let wallet: StubWallet
let tab: Page
beforeAll(async () => {
  built = await buildStubWallet('chromium')
  world = await openWorld({ chains: [1], evil: false }, [built.folder])
  await createVault(world.desk)
  await call(world.desk, 'accounts.addSigners', {
    chains: ['eip155:1'],
    signers: [{ address: FROM, signer: { kind: 'metamask', wallet: built.id }, label: 'Hot' }],
  })
  await call(world.desk, 'accounts.add', {
    label: 'Savings',
    source: { kind: 'evm', address: TO, chains: ['eip155:1'] },
  })
  await openTab()
})
afterAll(async () => {
  await world?.close()
  built?.remove()
})
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'metamask-send')))

async function openTab() {
  wallet = driveStubWallet(world.extension.browser)
  const { accounts } = await wallet.state()
  await wallet.set({ shared: accounts, knownChains: [1, 10] })
  tab = await world.extension.open('options.html#/wallets', { width: 1280, height: 1000 })
}

const node = () => {
  const anvil = world.sandbox.anvils.find(({ chainId }) => chainId === 1)
  if (!anvil) throw new Error('there is no Ethereum')
  return anvil
}
const balanceOf = async (address: string) =>
  BigInt(String(await node().rpc('eth_getBalance', address, 'latest')))
const countOf = async () => Number(await node().rpc('eth_getTransactionCount', FROM, 'latest'))
const journal = async () =>
  ((await readStored(world.desk)).tables.walletTxs as WalletTxRow[]).sort((a, b) => b.at - a.at)
const newest = async (): Promise<WalletTxRow> => {
  const [row] = await journal()
  if (!row) throw new Error('the journal is empty')
  return row
}
const becomes = (state: WalletTxRow['state'], timeout = 60_000) =>
  eventually(
    `the newest transaction to be ${state}`,
    async () => {
      const row = await newest()
      expect(row.state).toBe(state)
      return row
    },
    timeout,
  )

/** From an empty form to the wallet's window. */
async function send(amount: string) {
  await tab.bringToFront()
  await tab.reload()
  await seesText(tab, 'Review the payment')
  await paste(tab, 'How much, in ETH', amount)
  await paste(tab, 'To', TO)
  await press(tab, 'Review the payment')
  await press(tab, `Send ${amount}\u00a0ETH`, 'dialog footer button')
}

test('a payment goes once from the form into a block, and the journal and the past have it', async () => {
  const before = await balanceOf(TO)
  await send('0.1')
  const row = await becomes('mined')
  await seesText(tab, 'It is in a block.')
  await tab.screenshot({ path: `${SCREENSHOTS}/metamask-sent.png` })
  expect(await balanceOf(TO)).toBe(before + ETHER / 10n)
  expect((await wallet.state()).sent).toEqual([row.txHash])
  expect(row.receipt).toMatchObject({ ok: true, gasUsed: '21000' })
  await eventually('its entry', async () => expect((await newest()).entered).toBe(true))
})

test('a no in the wallet sends nothing, and is said', async () => {
  const before = await countOf()
  await wallet.next('eth_sendTransaction', 'reject')
  await send('0.2')
  await seesText(tab, 'You said no in MetaMask.')
  expect(await becomes('refused')).not.toHaveProperty('txHash')
  expect(await countOf()).toBe(before)
})

test('a network that is changed midway is noticed, and the wallet is not asked', async () => {
  const [before, asked] = [await countOf(), await wallet.timesAsked('eth_sendTransaction')]
  await wallet.set({ switchAfter: { method: 'eth_getTransactionCount', chain: 10 } })
  await send('0.3')
  await seesText(tab, 'MetaMask shows another network than Ethereum.')
  await becomes('refused')
  expect(await wallet.timesAsked('eth_sendTransaction')).toBe(asked)
  expect(await countOf()).toBe(before)
})

test('on another network it is brought back first', async () => {
  const before = await countOf()
  await wallet.choose({ chain: 10 })
  await send('0.31')
  await becomes('mined')
  expect(await countOf()).toBe(before + 1)
})

test('a locked wallet is asked to open', async () => {
  const before = await countOf()
  await wallet.choose({ locked: true })
  await wallet.next('eth_requestAccounts', 'silent')
  await send('0.32')
  await seesText(tab, 'Open MetaMask and unlock it.')
  await tab.screenshot({ path: `${SCREENSHOTS}/metamask-locked.png` })
  await wallet.answerHeld()
  await becomes('mined')
  expect(await countOf()).toBe(before + 1)
})

test('an answer that is lost after it was sent is unclear, and found on the chain', async () => {
  const before = await countOf()
  await wallet.next('eth_sendTransaction', 'do-and-vanish')
  await send('0.4')
  const row = await becomes('mined')
  expect(row.events.map(({ state }) => state)).toContain('unclear')
  expect(row.txHash).toBe((await wallet.state()).sent.at(-1))
  expect(await countOf()).toBe(before + 1)
})

test('an error that comes after it was sent is no no', async () => {
  const before = await countOf()
  await wallet.next('eth_sendTransaction', 'do-and-fail')
  await send('0.41')
  const row = await becomes('mined')
  expect(row.events.map(({ state }) => state)).toContain('unclear')
  expect(await countOf()).toBe(before + 1)
})

test('a wallet whose endpoint is dead is not asked to send', async () => {
  const [before, asked] = [await countOf(), await wallet.timesAsked('eth_sendTransaction')]
  world.sandbox.faults.add({
    host: WALLETS_OWN,
    path: 'eth_getTransactionCount',
    fault: DEAD,
    times: 1,
  })
  await send('0.42')
  await seesText(tab, 'MetaMask answered:')
  await becomes('refused')
  expect(await wallet.timesAsked('eth_sendTransaction')).toBe(asked)
  expect(await countOf()).toBe(before)
})

test('an endpoint that dies after it took the transaction: unclear, and found on the chain', async () => {
  const before = await countOf()
  world.sandbox.faults.add({
    host: WALLETS_OWN,
    path: 'eth_sendRawTransaction',
    fault: DEAD,
    after: true,
    times: 1,
  })
  await send('0.43')
  const row = await becomes('mined')
  expect(row.events.map(({ state }) => state)).toContain('unclear')
  expect(await countOf()).toBe(before + 1)
})

test('an endpoint that dies before: unclear, and never taken for the one that has its number then', async () => {
  const before = await countOf()
  world.sandbox.faults.add({
    host: WALLETS_OWN,
    path: 'eth_sendRawTransaction',
    fault: DEAD,
    times: 1,
  })
  await send('0.44')
  const lost = await becomes('unclear')
  expect(await countOf()).toBe(before)
  await send('0.45')
  await becomes('mined')
  expect(await countOf()).toBe(before + 1)
  // The wallet may still come with it, under a later number: nobody says that it is over before time has.
  const row = (await journal()).find(({ id }) => id === lost.id)
  expect(row?.state).toBe('unclear')
  expect(row).not.toHaveProperty('txHash')
})

test('a window that is left open while the page stops waiting is answered later, and the payment is found', async () => {
  const before = await countOf()
  await wallet.next('eth_sendTransaction', 'silent')
  await send('0.5')
  await seesText(tab, 'Read it in MetaMask and confirm it there.')
  await wallet.untilHeld()
  await press(tab, 'Stop waiting')
  await becomes('unclear')
  await seesText(tab, 'If you do not want it, say no there.')
  expect(await countOf()).toBe(before)
  await wallet.answerHeld()
  const row = await becomes('mined', 120_000)
  expect(row.txHash).toBe((await wallet.state()).sent.at(-1))
  expect(await countOf()).toBe(before + 1)
})

test('the browser ends while the wallet is asked; what the wallet sent is found after the restart', async () => {
  const before = await countOf()
  await wallet.next('eth_sendTransaction', 'silent')
  await send('0.6')
  await seesText(tab, 'Read it in MetaMask and confirm it there.')
  await wallet.untilHeld()
  await tab.close()
  await wallet.answerHeld()
  expect(await countOf()).toBe(before + 1)
  await world.restart('kill')
  await unlockByPassphrase(world.desk)
  const row = await becomes('mined', 120_000)
  expect(row.events.map(({ state }) => state)).toContain('unclear')
  expect(await countOf()).toBe(before + 1)
  await openTab()
})

test('nothing was sent twice: the chain has what the journal calls mined, and nothing else', async () => {
  const mined = (await journal()).filter(({ state }) => state === 'mined')
  expect(new Set(mined.map(({ txHash }) => txHash)).size).toBe(mined.length)
  expect(await countOf()).toBe(mined.length)
})
