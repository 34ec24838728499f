/** MetaMask in Firefox: found under its own id without being told, connected by hand, and a payment that it signs and sends. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill, press, seesText } from '@/tests/harness/drive.mts'
import type { Firefox } from '@/tests/harness/launch-firefox.mts'
import { type BuiltWallet, buildStubWallet } from '@/tests/harness/stub-wallet/build-stub-wallet.mts'
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox'
import { eventually } from './support/as-a-person'
import { createVault } from './support/connect-everything'
import { openFirefox } from './support/open-firefox'

/** Of nobody here. */
const TO = '0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc'

let built: BuiltWallet
let sandbox: Sandbox
let firefox: Firefox
let tab: Page
let profile: string
beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'holdfast-e2e-'))
  built = await buildStubWallet('firefox')
  sandbox = await startSandbox({ chains: [1], evil: false, uncounted: true })
  firefox = await openFirefox({ profile, sandbox })
  await firefox.grantHosts()
  tab = await firefox.open('options.html')
  await seesText(tab, 'Choose a PIN')
  await createVault(tab)
})
afterAll(async () => {
  await firefox?.close()
  await sandbox?.close()
  built?.remove()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
})

/** The first steps end on the dashboard, at a moment of their own. */
const goTo = (route: string, text: string) =>
  eventually(text, async () => {
    await tab.evaluate((hash: string) => {
      window.location.hash = hash
    }, route)
    await seesText(tab, text, 3000)
  })

test('without MetaMask it says where to get it', async () => {
  await goTo('#/accounts/metamask', 'MetaMask is not in this browser, or it is switched off.')
})

test('it is found under its own id, asked, and its addresses are connected', async () => {
  await firefox.browser.installExtension(built.folder)
  await press(tab, 'Look again')
  await press(tab, 'Ask MetaMask')
  await seesText(tab, 'Connect 2 addresses')
  await press(tab, 'None')
  await press(tab, 'Ethereum', 'label')
  await press(tab, 'Connect 2 addresses')
  await seesText(tab, 'MetaMask signs')
})

test('a payment that it signs goes into a block, once', async () => {
  const [anvil] = sandbox.anvils
  const balance = async () => BigInt(String(await anvil?.rpc('eth_getBalance', TO, 'latest')))
  const before = await balance()
  await goTo('#/wallets', 'Review the payment')
  await fill(tab, 'How much, in ETH', '0.1')
  await fill(tab, 'To', TO)
  await press(tab, 'Review the payment')
  await press(tab, 'Send 0.1\u00a0ETH', 'dialog footer button')
  await seesText(tab, 'It is in a block.')
  expect(await balance()).toBe(before + 10n ** 17n)
})
