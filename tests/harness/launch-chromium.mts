/** Opens Chromium with the built extension. Branded Chrome and Edge take it over the pipe only, as this does. */
import puppeteer, { type Browser, type Page, TargetType } from 'puppeteer-core'
import type { Extension, LaunchOptions } from './drive.mts'

export interface Chromium extends Extension {
  browser: Browser
  id: string
  /** The process, to be killed the hard way. */
  kill: () => void
}

const SWITCHES = [
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-US',
]

export async function launchChromium({ folder, profile, headless, sandbox, executable, beside = [] }: LaunchOptions): Promise<Chromium> {
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless,
    userDataDir: profile,
    enableExtensions: [folder, ...beside],
    pipe: true,
    defaultViewport: null,
    protocolTimeout: 120_000,
    args: [...SWITCHES, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(sandbox?.chromiumArguments() ?? [])],
  })
  const target = await browser.waitForTarget((each) => each.type() === TargetType.SERVICE_WORKER && each.url().endsWith('/background.js'), { timeout: 30_000 })
  const id = new URL(target.url()).host
  const origin = `chrome-extension://${id}`

  const open = async (path: string, size = { width: 1280, height: 900 }): Promise<Page> => {
    const page = await browser.newPage()
    await page.setViewport(size)
    await page.goto(`${origin}/${path}`)
    return page
  }

  /** The prompt of optional permissions cannot be answered headless: the browser's own settings page allows the hosts. */
  const grantHosts = async () => {
    const settings = await browser.newPage()
    await settings.goto(`chrome://extensions/?id=${id}`)
    await settings.evaluate(async (id: string) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { addHostPermission: (id: string, pattern: string) => Promise<void> }
      }
      for (const pattern of ['https://*/*', 'http://127.0.0.1/*']) await developerPrivate.addHostPermission(id, pattern)
    }, id)
    await settings.close()
    const page = await open('options.html')
    const client = await page.createCDPSession()
    await client.send('Runtime.evaluate', {
      expression: "chrome.permissions.request({ origins: ['https://*/*', 'http://127.0.0.1/*'] })",
      userGesture: true,
      awaitPromise: true,
    })
    await page.close()
  }

  const killBackground = async () => {
    const worker = browser.targets().find((each) => each.type() === TargetType.SERVICE_WORKER && each.url() === `${origin}/background.js`)
    await (await worker?.worker())?.close()
  }

  return { kind: 'chromium', browser, id, origin, open, grantHosts, killBackground, kill: () => browser.process()?.kill('SIGKILL'), close: () => browser.close() }
}
