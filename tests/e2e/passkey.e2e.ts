/** A passkey as second key on the extension's own page, with Chromium's virtual authenticator (WebAuthn PRF). */
import type { CDPSession, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { VaultState } from '@/lib/vault/messages'
import { call, press, seesText } from '@/tests/harness/drive.mts'
import { PIN } from './support/as-a-person'
import { openWorld, type World } from './support/open-world'

let world: World
let page: Page
let authenticator: CDPSession

beforeAll(async () => {
  world = await openWorld({ evil: false, chains: [1] })
  page = await world.extension.open('options.html')
  authenticator = await page.createCDPSession()
  await authenticator.send('WebAuthn.enable')
  await authenticator.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.bringToFront()
})
afterAll(() => world?.close())

/** By keys: the end of any other DevTools session of the page would take the virtual authenticator away. */
async function type(label: string): Promise<void> {
  const find = `[...document.querySelectorAll('label')].find((each) => each.innerText.trim() === '${label}')?.control`
  await page.evaluate(`${find}.focus()`)
  await page.keyboard.type(PIN)
}

const state = () => call<VaultState>(page, 'vault.state')

test('the second step makes a passkey, and the PIN stays off the disk', async () => {
  await seesText(page, 'Choose a PIN')
  await type('PIN')
  await type('PIN again')
  await press(page, 'Continue')
  await seesText(page, 'Choose a second key')
  await press(page, 'Make a passkey')
  await seesText(page, 'Connect your first account')
  expect(await state()).toMatchObject({
    status: 'open',
    slots: { passkey: true, passphrase: false },
    pinAtRest: false,
  })
})

test('the passkey opens the locked vault', async () => {
  await press(page, 'Later')
  await press(page, 'Skip the tour')
  await call(page, 'vault.lock')
  await seesText(page, 'Unlock Holdfast')
  expect((await state()).status).toBe('locked')
  if (await page.evaluate(() => document.body.innerText.includes('Use the passkey')))
    await press(page, 'Use the passkey')
  await press(page, 'Unlock with passkey')
  await seesText(page, 'Dashboard')
  expect((await state()).status).toBe('open')
})

test('32 other bytes open nothing', async () => {
  await call(page, 'vault.lock')
  await seesText(page, 'Unlock Holdfast')
  expect((await state()).passkey?.credentialId).toBeTruthy()
  await expect(call(page, 'vault.unlock', { slot: 'passkey', prf: 'A'.repeat(43) })).rejects.toThrow(
    /wrong-secret/,
  )
  expect((await state()).status).toBe('locked')
})
