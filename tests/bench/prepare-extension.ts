/**
 * The extension under test: a copy of the production build with more pages that it does not have by itself: an empty one
 * (the baseline of every opening) and one each that times sealed rows, the ledger, analytics, plans, charts and the desk. A second
 * extension has an empty worker.
 */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

/** The text that stands in the empty page; its painting is what is timed. */
export const EMPTY_TEXT = 'Nothing but this line'

const page = (body: string, script = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>bench</title>${script}</head><body>${body}</body></html>`

/** @returns the folder of the copy */
export async function prepareExtension(root: string, folder: string): Promise<string> {
  const copy = join(folder, 'holdfast')
  await cp(join(root, '.output', 'chrome-mv3'), copy, { recursive: true })
  await writeFile(join(copy, 'empty.html'), page(`<p>${EMPTY_TEXT}</p>`))
  for (const name of ['rows', 'ledger', 'analytics', 'rebalance'])
    await writeFile(
      join(copy, `${name}.html`),
      page('', `<script type="module" src="/bench/${name}.js"></script>`),
    )
  for (const name of ['charts', 'desk'])
    await writeFile(
      join(copy, `${name}.html`),
      page('', `${await stylesOf(copy)}<script type="module" src="/bench/${name}.js"></script>`),
    )
  await build({
    root,
    base: '/bench/',
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    worker: { format: 'es' },
    build: {
      outDir: join(copy, 'bench'),
      copyPublicDir: false,
      minify: true,
      modulePreload: false,
      rollupOptions: {
        input: {
          rows: join(root, 'tests', 'bench', 'rows-page.ts'),
          ledger: join(root, 'tests', 'bench', 'ledger-page.ts'),
          analytics: join(root, 'tests', 'bench', 'analytics-page.ts'),
          rebalance: join(root, 'tests', 'bench', 'rebalance-page.ts'),
          charts: join(root, 'tests', 'bench', 'charts-page.ts'),
          desk: join(root, 'tests', 'bench', 'desk-page.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  })
  return copy
}

/** The product's own styles, as its tab has them. */
async function stylesOf(copy: string): Promise<string> {
  const html = await readFile(join(copy, 'options.html'), 'utf8')
  return (html.match(/<link[^>]+rel="stylesheet"[^>]*>/g) ?? []).join('')
}

/** An extension whose worker does nothing but answer. */
export async function prepareEmptyWorker(folder: string): Promise<string> {
  const place = join(folder, 'empty-worker')
  await mkdir(place, { recursive: true })
  const manifest = {
    manifest_version: 3,
    name: 'Empty worker',
    version: '1',
    background: { service_worker: 'worker.js', type: 'module' },
  }
  const worker =
    'chrome.runtime.onMessage.addListener((message, sender, respond) => { respond({ ok: true }) })\n'
  await writeFile(join(place, 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(place, 'worker.js'), worker)
  await writeFile(join(place, 'empty.html'), page(`<p>${EMPTY_TEXT}</p>`))
  return place
}
