/** Size budgets and forbidden contents of the built extension: what loads where, and how large it may be. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'

const KB = 1024
/** 4 MB were enough for two languages; each of the fifteen takes about 95 kB, though the templates are shared. */
export const BUDGETS = { popupGzip: 150 * KB, workerGzip: 40 * KB, zip: 5 * KB * KB, largestFile: 4.5 * KB * KB, observer: 8 * KB, inEveryPage: 12 * KB, note: 10 * KB }

/** Everything that a page or worker loads before anybody clicks: its scripts and their static imports. */
export function staticClosure(folder: string, entries: string[]): string[] {
  const seen = new Set<string>()
  const visit = (path: string) => {
    if (seen.has(path) || !existsSync(path)) return
    seen.add(path)
    const text = readFileSync(path, 'utf8')
    for (const [, specifier] of text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g))
      visit(join(dirname(path), specifier ?? ''))
  }
  for (const entry of entries) visit(join(folder, entry))
  return [...seen]
}

const scriptsOf = (folder: string, page: string): string[] =>
  [...readFileSync(join(folder, page), 'utf8').matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path]) => path ?? '')

const gzipSize = (files: string[]) => files.reduce((size, file) => size + gzipSync(readFileSync(file)).length, 0)

const FORBIDDEN: { what: string; pattern: RegExp }[] = [
  { what: 'ccxt', pattern: /fetchCanceledAndClosedOrders|enableRateLimit/ },
  { what: 'ethers', pattern: /"ethers"|ethers\.org|INVALID_ARGUMENT/ },
]

/** @returns one sentence per problem; prints the sizes */
export function checkBudgets(root: string): string[] {
  const problems: string[] = []
  const limit = (what: string, size: number, budget: number) => {
    console.log(`  ${what}: ${(size / KB).toFixed(1)} kB of ${(budget / KB).toFixed(0)} kB`)
    if (size > budget) problems.push(`${what} is over its budget`)
  }
  for (const target of ['chrome-mv3', 'firefox-mv3']) {
    const folder = join(root, '.output', target)
    if (!existsSync(folder)) {
      problems.push(`${target} is not built`)
      continue
    }
    const popup = staticClosure(folder, scriptsOf(folder, 'popup.html'))
    const worker = staticClosure(folder, ['background.js'])
    limit(`${target} popup JS (gzip)`, gzipSize(popup), BUDGETS.popupGzip)
    limit(`${target} worker start path (gzip)`, gzipSize(worker), BUDGETS.workerGzip)
    const [observer = 0, relay = 0] = ['dapp-observer.js', 'dapp-relay.js'].map((name) => statSync(join(folder, name)).size)
    limit(`${target} note in pages`, statSync(join(folder, 'dapp-note.js')).size, BUDGETS.note)
    limit(`${target} observer in pages`, observer, BUDGETS.observer)
    limit(`${target} observer and relay`, observer + relay, BUDGETS.inEveryPage)
    for (const [where, files] of [['popup', popup], ['worker', worker]] as const)
      for (const file of files)
        for (const { what, pattern } of FORBIDDEN)
          if (pattern.test(readFileSync(file, 'utf8'))) problems.push(`${what} is in the ${where}: ${relative(root, file)}`)
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile() && statSync(join(entry.parentPath, entry.name)).size > BUDGETS.largestFile)
        problems.push(`${target}/${entry.name} is larger than stores accept`)
    problems.push(...checkManifest(folder, target), ...checkCode(folder, target))
  }
  for (const name of readdirSync(join(root, '.output')).filter((file) => /-(chrome|firefox)\.zip$/.test(file)))
    limit(name, statSync(join(root, '.output', name)).size, BUDGETS.zip)
  return problems
}

const PERMISSIONS = new Set(['alarms', 'storage', 'unlimitedStorage', 'idle', 'scripting', 'activeTab', 'notifications', 'contextMenus', 'offscreen', 'sidePanel'])

function checkManifest(folder: string, target: string): string[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    permissions?: string[]
    host_permissions?: string[]
    externally_connectable?: unknown
    web_accessible_resources?: unknown[]
    content_security_policy: { extension_pages: string }
  }
  const problems: string[] = []
  for (const permission of manifest.permissions ?? [])
    if (!PERMISSIONS.has(permission)) problems.push(`${target} asks for ${permission}`)
  if ((manifest.host_permissions ?? []).length > 0) problems.push(`${target} has required host permissions`)
  if (manifest.externally_connectable) problems.push(`${target} is externally connectable`)
  if ((manifest.web_accessible_resources ?? []).length > 0) problems.push(`${target} has web accessible resources`)
  if (!manifest.content_security_policy.extension_pages.includes("script-src 'self' 'wasm-unsafe-eval';"))
    problems.push(`${target} has another script-src`)
  return problems
}

/** No code from strings and none from elsewhere. Libraries hold dead branches with `Function(`; the CSP refuses them. */
function checkCode(folder: string, target: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .flatMap((entry) => {
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
      return /import\(\s*["'`]https?:/.test(text) || /onMessageExternal|onConnectExternal/.test(text)
        ? [`${target}/${entry.name} loads code from outside or listens to others`]
        : []
    })
}
