/** What a model is offered, and what it never is. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { READABLE } from './readable'
import { ASSISTANT_TOOLS } from './registry'

const FOLDER = import.meta.dirname
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
)
const sources = files.map((path) => ({ path, text: readFileSync(join(FOLDER, path), 'utf8') }))

test('the list of tools is this one: they read, or make a draft, and no kind beside these exists', () => {
  expect(ASSISTANT_TOOLS.map(({ kind, name }) => `${kind} ${name}`)).toMatchInlineSnapshot(`
    [
      "read holdings",
      "read allocation",
      "read concentration",
      "read performance",
      "read attribution",
      "read risk",
      "read entries",
      "read lots",
      "read what_if_sale",
      "read gains",
      "read fees",
      "read issues",
      "read xray",
      "read drift",
      "read orders",
      "read alerts",
      "read markets",
      "read candles",
      "read quotes",
      "read explain_transaction",
      "propose propose_order",
      "propose propose_swap",
      "propose propose_rebalance",
      "propose propose_alert",
    ]
  `)
})

test('READABLE holds questions only, each by its own name; what saves, places, signs, sends, approves or cancels is not among them', () => {
  expect(Object.keys(READABLE)).toMatchInlineSnapshot(`
    [
      "ledger.entries",
      "ledger.gains",
      "ledger.lots",
      "ledger.analytics",
      "ledger.attribution",
      "ledger.concentration",
      "ledger.xray",
      "ledger.issues",
      "ledger.disposals",
      "ledger.whatIf",
      "markets.lines",
      "markets.tickers",
      "markets.candles",
      "swaps.compare",
    ]
  `)
  for (const [name, message] of Object.entries(READABLE)) expect(message.name).toBe(name)
})

test('every message of READABLE is asked by a tool: nothing is allowed in reserve', () => {
  const asked = new Set(
    sources.flatMap(({ text }) => [...text.matchAll(/READABLE\['([^']+)'\]/g)].map(([, name]) => name)),
  )
  expect(asked).toEqual(new Set(Object.keys(READABLE)))
})

test('no tool imports a store, a client, handlers or a browser API, and none reaches a message by another way', () => {
  const tools = sources.filter(({ path }) => /^(read|propose|parts)\//.test(path))
  expect(tools.length).toBeGreaterThan(30)
  for (const { path, text } of tools) {
    expect(text, path).not.toMatch(/from '[^']*\.(store|client|handlers|browser|hooks)'/)
    expect(text, path).not.toMatch(/\bfetch\(|indexedDB|from '@\/lib\/[\w/-]*messages'/)
  }
})

test('a tool is named and described so that a model can ask it', () => {
  const names = ASSISTANT_TOOLS.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { name, about, parameters } of ASSISTANT_TOOLS) {
    expect(name).toMatch(/^[a-z_]{3,40}$/)
    expect(about.length, name).toBeGreaterThan(60)
    if (name !== 'propose_alert') expect(about.length, name).toBeLessThan(500)
    expect(parameters, name).toMatchObject({ type: 'object', additionalProperties: false })
  }
})

test('all of them fit into each request: 18 kB at most', () => {
  const told = ASSISTANT_TOOLS.map(({ name, about, parameters }) => ({
    type: 'function',
    function: { name, description: about, parameters },
  }))
  const size = JSON.stringify(told).length
  expect(size).toBeLessThan(18_000)
  // Not hollow: each is told.
  expect(size).toBeGreaterThan(12_000)
})

test('what is proposed says that nothing was done', () => {
  for (const { kind, about } of ASSISTANT_TOOLS)
    if (kind === 'propose') expect(about).toMatch(/Prepares .*user.* alone can/)
})
