/** Makes the demo profile: a vault that is marked for good, and everything that the sandbox's truth owns. */
import type { Page } from 'puppeteer-core'
import type { Sandbox } from '@/tests/sandbox/sandbox'
import { connectAccounts, sandboxSources } from './connect-accounts.mts'
import { call, type Extension } from './drive.mts'
import { skipWaits } from './skip-waits.mts'

export const DEMO_PIN = '246810'
export const DEMO_PASSPHRASE = 'demo money is never real money'

/** @returns the page that stays open for messages */
export async function fillDemo(extension: Extension, sandbox: Sandbox): Promise<Page> {
  await extension.grantHosts()
  // The request log asks nothing by itself and reveals no amount while the window fills.
  const desk = await extension.open('options.html#/requests')
  await call(desk, 'vault.create', {
    pin: DEMO_PIN,
    second: { slot: 'passphrase', passphrase: DEMO_PASSPHRASE },
    demo: true,
  })
  // The sandbox counts no calls, so nothing has to be spared.
  await skipWaits(extension, desk)
  let startedAt = Date.now()
  await connectAccounts(desk, sandboxSources(sandbox), (label) => {
    console.log(`  ${label} connected in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
    startedAt = Date.now()
  })
  return desk
}
