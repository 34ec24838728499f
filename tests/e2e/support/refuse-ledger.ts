/** Pages whose ledger answers an error: each says so and offers another try, in a narrow window. */
import { seesText } from '@/tests/harness/drive.mts'
import { expectSound, NARROW } from './look-at-view'
import type { World } from './open-world'

const ERROR = 'The clock of this computer is wrong.'

/** @param names of the pictures, by route */
export async function expectRefused(world: World, names: Readonly<Record<string, string>>): Promise<void> {
  const page = await world.extension.browser.newPage()
  await page.setViewport(NARROW)
  await page.evaluateOnNewDocument((template) => {
    const send = chrome.runtime.sendMessage.bind(chrome.runtime)
    Object.assign(chrome.runtime, {
      sendMessage: async (message: { name?: string }) =>
        message.name?.startsWith('ledger.') === true
          ? { ok: false, error: { code: 'internal', sentence: { template } } }
          : send(message),
    })
  }, ERROR)
  for (const [route, name] of Object.entries(names)) {
    await page.goto(`${world.extension.origin}/options.html#/${route}`)
    await seesText(page, ERROR)
    await seesText(page, 'Try again')
    await expectSound(page, name, [NARROW])
  }
  await page.close()
}
