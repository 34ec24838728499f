/**
 * MetaMask beside the built extension: a stub wallet that speaks its protocol to other extensions, with an owner who says yes, no
 * or nothing. Addresses are connected by hand, what the wallet changes is followed, and each way to fail is said in words.
 */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { call, press, seesText } from '@/tests/harness/drive.mts'
import { type BuiltWallet, buildStubWallet } from '@/tests/harness/stub-wallet/build-stub-wallet.mts'
import { driveStubWallet, type StubWallet } from '@/tests/harness/stub-wallet/drive-stub-wallet.mts'
import { eventually, paste } from './support/as-a-person'
import { createVault } from './support/connect-everything'
import { BOTH, expectSound } from './support/look-at-view'
import { openWorld, showPages, type World } from './support/open-world'
import { readStored } from './support/read-stored'

const FIRST = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const SECOND = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'

let built: BuiltWallet
let world: World
let wallet: StubWallet
let tab: Page
beforeAll(async () => {
  built = await buildStubWallet('chromium')
  world = await openWorld({ chains: [1] }, [built.folder])
  wallet = driveStubWallet(world.extension.browser)
  await createVault(world.desk)
  await call(world.desk, 'accounts.add', {
    label: 'Watched',
    source: { kind: 'evm', address: FIRST, chains: ['eip155:1'] },
  })
  tab = await world.extension.open('options.html#/accounts', { width: 1280, height: 900 })
})
afterAll(async () => {
  await world?.close()
  built?.remove()
})
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'metamask')))

const goTo = async (route: string, text: string) => {
  await tab.bringToFront()
  await tab.evaluate((hash: string) => {
    location.hash = hash
  }, route)
  await seesText(tab, text)
}

/** The stub has an id of its own. */
async function chooseStub() {
  await press(tab, 'Another build of MetaMask', 'summary')
  await tab.select('select', 'own')
  await paste(tab, 'Id of the extension', built.id)
}
const rows = async () => (await readStored(world.desk)).tables.accounts

test('without MetaMask in the browser it says where to get it', async () => {
  await goTo('#/accounts/add', 'Connect an account')
  await press(tab, 'MetaMask\nIts addresses; it asks you before each signature', 'a')
  await seesText(tab, 'MetaMask is not in this browser, or it is switched off.')
  await expectSound(tab, 'metamask-absent', BOTH)
})

test('a wallet that is there shares nothing before it was asked, and a no is said', async () => {
  await chooseStub()
  await seesText(tab, 'MetaMask is here. It is locked, or shares no address with Holdfast yet.')
  await wallet.next('eth_requestAccounts', 'reject')
  await press(tab, 'Ask MetaMask')
  await seesText(tab, 'You said no in MetaMask.')
})

test('while its window is open the page says what to do, and can stop waiting', async () => {
  await wallet.next('eth_requestAccounts', 'silent')
  await press(tab, 'Ask MetaMask')
  await seesText(tab, 'Unlock it if it is locked, and choose the addresses that Holdfast may see.')
  await expectSound(tab, 'metamask-asking', BOTH)
  await press(tab, 'Stop waiting')
  await seesText(tab, 'You stopped waiting for MetaMask.')
})

test('what it shares is shown, and followed when its owner changes it', async () => {
  await wallet.set({ locked: true })
  await press(tab, 'Ask MetaMask')
  await seesText(tab, '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266')
  await seesText(tab, 'Watched as "Watched"; MetaMask will sign for it')
  await wallet.choose({ shared: [FIRST] })
  await seesText(tab, 'Connect 1 address')
  await wallet.choose({ chain: 10 })
  await seesText(tab, 'MetaMask shows Optimism now.')
  await wallet.choose({ chain: 1, locked: true })
  await seesText(tab, 'It is locked, or shares no address with Holdfast yet.')
  await wallet.choose({ locked: false, shared: [FIRST, SECOND] })
  await seesText(tab, 'Connect 2 addresses')
  await expectSound(tab, 'metamask-addresses', BOTH)
})

test('a wallet that goes while it is asked is said, and found again by itself', async () => {
  await wallet.next('eth_requestAccounts', 'vanish')
  await press(tab, 'Ask MetaMask again')
  await seesText(tab, 'MetaMask went away. Open it and try again.')
  await seesText(tab, 'Connect 2 addresses')
})

test('chosen addresses become accounts that it signs for; the watched one stays one account', async () => {
  await press(tab, 'None')
  await press(tab, 'Ethereum', 'label')
  await press(tab, 'Connect 2 addresses')
  await seesText(tab, 'What Holdfast reads')
  const signer = { kind: 'metamask', wallet: built.id }
  expect(await rows()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        label: 'Watched',
        source: expect.objectContaining({ address: FIRST, signer }),
      }),
      expect.objectContaining({ source: { kind: 'evm', address: SECOND, chains: ['eip155:1'], signer } }),
    ]),
  )
  await seesText(tab, 'MetaMask signs')
  await expectSound(tab, 'metamask-accounts', BOTH)
})

test('its owner goes back to watching', async () => {
  await press(tab, 'Acts for Watched')
  await press(tab, 'Only watch from now on')
  await eventually('an account without a signer', async () => {
    const watched = (await rows()).find(({ label }) => label === 'Watched')
    expect(watched?.source).toEqual({ kind: 'evm', address: FIRST, chains: ['eip155:1'] })
  })
})
