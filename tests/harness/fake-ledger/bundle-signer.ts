/** The signer with both of the maker's libraries as one script, built as the product is, for `page.evaluate`. */
import { resolve } from 'node:path'
import { build } from 'vite'

const ROOT = resolve(import.meta.dirname, '../../..')

/** @example await page.evaluate(await bundleSigner()) */
export async function bundleSigner(): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    resolve: { alias: { '@': ROOT } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: resolve(import.meta.dirname, 'signer-in-page.ts'),
        formats: ['iife'],
        name: 'signerInPage',
      },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    'output' in each ? each.output : [],
  )
  const chunk = outputs.find((each) => each.type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error('The signer was not built.')
  return chunk.code
}
