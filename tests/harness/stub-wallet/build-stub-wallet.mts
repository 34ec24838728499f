/**
 * Builds the stub wallet as an extension that a browser loads beside ours. In Chromium its key, and so its id, is another one each
 * time; in Firefox it has the id of MetaMask itself, which anybody may take for an add-on that is loaded for a test.
 */
import { createHash, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from '../bootstrap.mjs'
import type { BrowserKind } from '../find-browser.mts'

/** The worker's file; ours is called `background.js`. */
export const STUB_WORKER = 'stub-wallet.js'

export interface BuiltWallet {
  folder: string
  id: string
  remove: () => void
}

const FIREFOX_ID = 'webextension@metamask.io'

/** @example const wallet = await buildStubWallet('chromium'); launchChromium({ …, beside: [wallet.folder] }) */
export async function buildStubWallet(kind: BrowserKind): Promise<BuiltWallet> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-wallet-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      lib: {
        entry: join(import.meta.dirname, 'background.ts'),
        formats: ['es'],
        fileName: () => STUB_WORKER,
      },
    },
  })
  const { id, ...own } = kind === 'firefox' ? forFirefox() : forChromium()
  const manifest = {
    manifest_version: 3,
    name: 'Stub wallet',
    version: '1.0',
    host_permissions: ['https://*/*'],
    ...own,
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return { folder, id, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

const forFirefox = () => ({
  id: FIREFOX_ID,
  background: { scripts: [STUB_WORKER] },
  browser_specific_settings: { gecko: { id: FIREFOX_ID } },
})

function forChromium() {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = publicKey.export({ type: 'spki', format: 'der' })
  return {
    id: idOf(key),
    key: key.toString('base64'),
    background: { service_worker: STUB_WORKER, type: 'module' },
    externally_connectable: { ids: ['*'] },
  }
}

/** As Chromium derives it: the first 32 digits of the key's hash, written with the letters from a to p. */
const idOf = (key: Buffer): string =>
  createHash('sha256')
    .update(key)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
