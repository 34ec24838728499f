/**
 * Builds the stub page wallet: an extension whose one content script puts a provider into every page, as wallets do. Its id can be
 * drawn to sort before or after another one, for browsers run the scripts of extensions in an order of their own.
 */
import { createHash, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from '../bootstrap.mjs'

const SCRIPT = 'page-wallet.js'

export interface PageWallet {
  folder: string
  remove: () => void
}

/** @param order `first`: an id that sorts before nearly all, `last`: after nearly all; Firefox has names for ids */
export async function buildPageWallet(order: 'first' | 'last', kind: 'chromium' | 'firefox'): Promise<PageWallet> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-page-wallet-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    resolve: { alias: { '@': ROOT } },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      minify: true,
      lib: { entry: join(import.meta.dirname, 'page-wallet.ts'), formats: ['iife'], name: 'pageWallet', fileName: () => SCRIPT },
    },
  })
  const manifest = {
    manifest_version: 3,
    name: 'Stub page wallet',
    version: '1.0',
    ...(kind === 'firefox'
      ? { browser_specific_settings: { gecko: { id: `${order === 'first' ? 'a' : 'z'}@page-wallet.example` } } }
      : { key: drawKey(order) }),
    content_scripts: [
      {
        matches: ['https://*/*', 'http://*/*'],
        js: [SCRIPT],
        run_at: 'document_start',
        world: 'MAIN',
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ],
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Ids are made of the letters a to p. */
function drawKey(order: 'first' | 'last'): string {
  for (;;) {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const key = publicKey.export({ type: 'spki', format: 'der' })
    const first = createHash('sha256').update(key).digest('hex').slice(0, 1)
    if (first === (order === 'first' ? '0' : 'f')) return key.toString('base64')
  }
}
