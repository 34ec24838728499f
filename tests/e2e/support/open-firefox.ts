/** Firefox with the build that is tested, as every test of Firefox starts it. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ensureBrowser, installHint } from '@/tests/harness/find-browser.mts'
import { type Firefox, type FirefoxOptions, launchFirefox } from '@/tests/harness/launch-firefox.mts'

export const FIREFOX_BUILD =
  process.env.HOLDFAST_FIREFOX_BUILD ??
  join(resolve(import.meta.dirname, '../../..'), '.output', 'firefox-mv3')

/** @throws Error without Firefox, or without the build. @example await openFirefox({ profile, sandbox }) */
export async function openFirefox(
  options: Pick<FirefoxOptions, 'profile' | 'sandbox' | 'preferences'>,
): Promise<Firefox> {
  const executable = ensureBrowser('firefox')
  if (!executable) throw new Error(installHint('firefox'))
  if (!existsSync(join(FIREFOX_BUILD, 'manifest.json')))
    throw new Error(`There is no build in ${FIREFOX_BUILD}. Run npx wxt build -b firefox.`)
  return launchFirefox({ folder: FIREFOX_BUILD, headless: true, executable, ...options })
}
