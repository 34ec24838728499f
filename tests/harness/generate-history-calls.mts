/**
 * Writes `lib/exchanges/data/history-calls.json`: which parts of a question each venue's class really sends.
 * Run it after a new version of ccxt: `npx tsx tests/harness/generate-history-calls.mts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CcxtClass } from '@/lib/exchanges/ccxt-exchange'
import { type Calls, probeVenue } from './probe-history'

const ROOT = resolve(import.meta.dirname, '../..')
const table = JSON.parse(readFileSync(join(ROOT, 'lib/exchanges/data/venues.json'), 'utf8')) as {
  id: string
  unsupported?: string
}[]
const calls: Record<string, Calls> = {}
for (const { id, unsupported } of table) {
  if (unsupported) continue
  const file = pathToFileURL(join(ROOT, 'node_modules/ccxt/js/src', `${id}.js`)).href
  const loaded = (await import(file)) as { default: CcxtClass }
  calls[id] = await probeVenue(loaded.default)
}
const lines = Object.entries(calls).map(([id, each]) => `  ${JSON.stringify(id)}: ${JSON.stringify(each)}`)
writeFileSync(join(ROOT, 'lib/exchanges/data/history-calls.json'), `{\n${lines.join(',\n')}\n}\n`)
