/**
 * Writes `lib/exchanges/data/venues.json` from the installed ccxt. Run after every change of ccxt's version:
 * `npx tsx tests/harness/generate-venues.mts`. `proven` comes from `tests/fixtures/proven-venues.json`, which the venue test keeps honest.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const SOURCES = 'node_modules/ccxt/js/src'
const TABLE = 'lib/exchanges/data/venues.json'
const PROVEN = 'tests/fixtures/proven-venues.json'

/** Hosts that the plug-ins really ask; ccxt lists many more. */
const HOSTS: Record<string, string[]> = {
  binance: ['api.binance.com', 'fapi.binance.com', 'dapi.binance.com'],
  binancecoinm: ['api.binance.com', 'fapi.binance.com', 'dapi.binance.com'],
  binanceusdm: ['api.binance.com', 'fapi.binance.com', 'dapi.binance.com'],
  binanceus: ['api.binance.us'],
  gateeu: ['api.gateeu.com'],
  kraken: ['api.kraken.com'],
  kucoin: ['api.kucoin.com'],
}
/** Listed by ccxt among the API hosts, but help pages and web sites. */
const NOT_API = /zendesk|^docs\.|^kucoin\.com$|^www\.mexc\.com$/

interface WalletVenue {
  credentials?: string[]
  unsupported?: string
}
const BY_SIGNATURE =
  '{venue} answers only to requests signed with the private key of your wallet, which Holdfast never asks for. Add the wallet by its address instead.'
/** Venues whose ccxt class wants a wallet's private key: read without it, or not at all. */
const WALLET_VENUES: Record<string, WalletVenue> = {
  aster: { unsupported: BY_SIGNATURE },
  derive: { unsupported: BY_SIGNATURE },
  grvt: { unsupported: BY_SIGNATURE },
  lighter: { unsupported: BY_SIGNATURE },
  paradex: { unsupported: BY_SIGNATURE },
  dydx: { credentials: ['walletAddress'] },
  extended: { credentials: ['apiKey'] },
  hibachi: { credentials: ['apiKey', 'accountId'] },
  hyperliquid: { credentials: ['walletAddress'] },
  nado: { credentials: ['walletAddress'] },
  pacifica: { credentials: ['walletAddress'] },
}

interface Described {
  name: string
  hostname?: string
  countries?: string[]
  urls: { api: unknown; doc?: string | string[] }
  requiredCredentials: Record<string, boolean>
}

async function describeVenue(id: string) {
  const { default: Venue } = (await import(pathToFileURL(`${SOURCES}/${id}.js`).href)) as { default: new () => Described }
  const { name, hostname, countries, urls, requiredCredentials } = new Venue()
  const wallet = WALLET_VENUES[id]
  const required = Object.keys(requiredCredentials).filter((field) => requiredCredentials[field])
  if (required.includes('privateKey') && !wallet && id !== 'revolutx') throw new Error(`${id} wants a private key: decide how it is read`)
  const docs = [urls.doc ?? []].flat()[0]
  return {
    id,
    name,
    hosts: HOSTS[id] ?? hostsOf(urls.api, hostname ?? ''),
    credentials: wallet?.credentials ?? (wallet?.unsupported ? [] : required),
    ...(docs ? { docs } : {}),
    ...(countries?.length ? { countries } : {}),
    ...(wallet ? { walletKey: true } : {}),
    ...(wallet?.unsupported ? { unsupported: wallet.unsupported } : {}),
    proven: false,
  }
}

function hostsOf(api: unknown, hostname: string): string[] {
  const text = JSON.stringify(api).replaceAll('{hostname}', hostname)
  const hosts = [...text.matchAll(/https:\/\/([^/":]+)/g)].map((match) => match[1] ?? '')
  return [...new Set(hosts)].filter((host) => host !== '' && !NOT_API.test(host))
}

const ids = readdirSync(SOURCES)
  .filter((file) => file.endsWith('.js'))
  .map((file) => file.slice(0, -'.js'.length))
const proven = new Set(existsSync(PROVEN) ? (JSON.parse(readFileSync(PROVEN, 'utf8')) as string[]) : [])
const table = await Promise.all(ids.map(describeVenue))
table.sort((a, b) => a.name.localeCompare(b.name, 'en'))
for (const each of table) each.proven = proven.has(each.id)
writeFileSync(TABLE, `[\n${table.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`)
console.log(`${table.length} venues, ${proven.size} proven, ${readFileSync(TABLE).length} bytes`)
