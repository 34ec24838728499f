/** Opens Firefox over WebDriver BiDi with the built extension, its traffic sent through the sandbox's CONNECT proxy. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import type { Extension, LaunchOptions } from './drive.mts'

const GECKO_ID = 'holdfast@holdfast.example'
const UUID = '7d1f3a52-5a0e-4f0c-9a4c-2b6f1c0d9e11'
const ORIGIN = `moz-extension://${UUID}`

export interface Firefox extends Extension {
  browser: Browser
  /** `running`, `suspending`, `stopped`: where the event page stands. */
  backgroundState: () => Promise<string>
  /** Evaluates in the browser's own window, with all its rights. Answers text, numbers and truth values only. */
  inChrome: (expression: string) => Promise<unknown>
}

interface BidiConnection {
  send: (method: string, params: object) => Promise<{ result: BidiResult }>
}

interface BidiResult {
  contexts?: { context: string }[]
  result?: { value?: unknown }
  exceptionDetails?: { text: string }
}

export interface FirefoxOptions extends LaunchOptions {
  /** Preferences of `about:config` beside those that are always set. */
  preferences?: Record<string, string | number | boolean>
}

export async function launchFirefox({ folder, profile, headless, sandbox, executable, preferences }: FirefoxOptions): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless,
    userDataDir: profile,
    acceptInsecureCerts: true,
    defaultViewport: null,
    protocolTimeout: 120_000,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      // An add-on that is loaded from a folder goes when the browser ends; its storage has to wait for the next load.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'intl.accept_languages': 'en-US, en',
      'intl.locale.requested': 'en-US',
      ...(sandbox
        ? {
            'network.proxy.type': 1,
            'network.proxy.ssl': '127.0.0.1',
            'network.proxy.ssl_port': sandbox.ports.plain,
            'network.proxy.no_proxies_on': '',
          }
        : {}),
      ...preferences,
    },
  })
  await browser.installExtension(folder)
  const connection = (browser as unknown as { connection: BidiConnection }).connection

  const open = async (path: string, size = { width: 1280, height: 900 }): Promise<Page> => {
    const page = await browser.newPage()
    await page.setViewport(size)
    const context = (page.mainFrame() as unknown as { _id: string })._id
    // `page.goto` never sees the end of a moz-extension navigation.
    await connection.send('browsingContext.navigate', { context, url: `${ORIGIN}/${path}`, wait: 'complete' })
    return page
  }

  const inChrome = async (expression: string): Promise<unknown> => {
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
    const context = tree.result.contexts?.[0]?.context
    const { result } = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true })
    if (result.exceptionDetails) throw new Error(`in the browser's window: ${result.exceptionDetails.text}`)
    return result.result?.value
  }

  return {
    kind: 'firefox',
    browser,
    origin: ORIGIN,
    open,
    inChrome,
    grantHosts: async () => {
      await inChrome(`(async () => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)});
        await ExtensionPermissions.add(extension.id, { permissions: [], origins: ['https://*/*', 'http://127.0.0.1/*'] }, extension);
        return true;
      })()`)
    },
    killBackground: async () => {
      await inChrome(`WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}).extension.terminateBackground()`)
    },
    backgroundState: async () =>
      String(await inChrome(`WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}).extension.backgroundState`)),
    close: () => browser.close(),
  }
}
