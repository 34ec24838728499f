/** Requests that a browser makes for itself in a fresh profile, so that a test can tell them from the extension's. */

const CHROMIUM: readonly { host: RegExp; path: RegExp }[] = [
  { host: /^accounts\.google\.com$/, path: /^\/ListAccounts/ },
  { host: /^(update|clients2)\.googleapis\.com$/, path: /^\/service\/update2/ },
  { host: /^clients2\.google\.com$/, path: /^\/(service\/update2|time)/ },
  { host: /^(optimizationguide-pa|safebrowsing|content-autofill)\.googleapis\.com$/, path: /^\// },
  { host: /^android\.clients\.google\.com$/, path: /^\/checkin$/ },
  { host: /^www\.google\.com$/, path: /^\/async\/folae/ },
  { host: /^(redirector\.gvt1|edgedl\.me\.gvt1)\.com$/, path: /^\// },
]

/** Firefox comes through the CONNECT proxy, so its requests show a host only. */
const FIREFOX = /(^|\.)(mozilla\.(com|org|net)|firefox\.com|firefoxusercontent\.com|mozgcp\.net)$/

/** @example isBrowserRequest({ host: 'update.googleapis.com', path: '/service/update2/json' }) // true */
export const isBrowserRequest = ({ host, path }: { host: string; path: string }): boolean =>
  FIREFOX.test(host) || CHROMIUM.some((own) => own.host.test(host) && own.path.test(path))
