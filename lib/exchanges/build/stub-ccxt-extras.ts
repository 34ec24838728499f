/**
 * Build-time only. ccxt reaches for Node modules and signing kits that a browser build neither has nor needs
 * (proxies, dYdX and zkLink signing, MEXC's protobuf stream). They become empty modules; without this the
 * bundle grows by about 680 kB and warns some 140 times.
 */
import type { Plugin } from 'vite'

const EXTRAS =
  /^(node:.*|undici|crypto|http|https|zlib|fs|path|url|stream|os|net|tls)$|zklink-sdk|dydx-v4-client\/(registry|cosmos)|protobuf\/mexc/
const EMPTY = '\0holdfast:empty'

export function stubCcxtExtras(): Plugin {
  return {
    name: 'holdfast:stub-ccxt-extras',
    enforce: 'pre',
    resolveId(source, importer) {
      return importer && /[\\/]ccxt[\\/]/.test(importer) && EXTRAS.test(source) ? EMPTY : undefined
    },
    load(id) {
      return id === EMPTY ? { code: 'export default {}', moduleType: 'js' } : undefined
    },
  }
}
