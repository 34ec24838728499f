/** Builds the stub wallet as an extension that Chromium loads beside ours. Its key, and so its id, is another one each time. */
import { createHash, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from '../bootstrap.mjs'

/** The worker's file; ours is called `background.js`. */
export const STUB_WORKER = 'stub-wallet.js'

export interface BuiltWallet {
  folder: string
  /** As Chromium derives it from the key. */
  id: string
  remove: () => void
}

/** @example const wallet = await buildStubWallet(); launchChromium({ …, beside: [wallet.folder] }) */
export async function buildStubWallet(): Promise<BuiltWallet> {
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
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = publicKey.export({ type: 'spki', format: 'der' })
  const manifest = {
    manifest_version: 3,
    name: 'Stub wallet',
    version: '1.0',
    key: key.toString('base64'),
    background: { service_worker: STUB_WORKER, type: 'module' },
    host_permissions: ['https://*/*'],
    externally_connectable: { ids: ['*'] },
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return { folder, id: idOf(key), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The first 32 digits of the key's hash, written with the letters from a to p. */
const idOf = (key: Buffer): string =>
  createHash('sha256')
    .update(key)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
