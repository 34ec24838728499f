/** Opens a session: the venue's class, our wire, the account's counter, the shared limits, and one place where errors are mapped. */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import type { NotIncluded } from '@/lib/core/reading'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { venue as findVenue } from './catalogue'
import type { CcxtExchange } from './ccxt-exchange'
import { checkCredentials } from './credential-fields'
import type { VenuePlugin } from './define-venue'
import { checkEndpoint } from './endpoint'
import { badAnswer, retryTime, venueError } from './errors'
import { loadVenueClass } from './load-venue.client'
import { type MarketCache, withMarkets } from './markets.client'
import { parseVenueJson } from './parse-venue-json'
import { pluginFor } from './registry'
import type { OptionalAsk, VenueSession } from './session'
import { noteWait, oneAtATime, refuseWhileWaiting, shareThrottler } from './share-limits.client'
import { UNSUPPORTED } from './unsupported'
import { createWire, type Wire } from './wire.client'

export interface ExchangeConnection {
  venue: VenueId
  /** By ccxt's names. Forgotten with the session. */
  credentials: Record<string, string>
  /** The user's own endpoint instead of the venue's host. */
  endpoint?: string
  fetch: GuardedFetch
  cache: MarketCache
  /** A number never given before for this account, persisted before it returns (`next-nonce.ts`). */
  nextNonce: () => number | Promise<number>
  now: () => number
}

/** ccxt's own time cap; the wire's are shorter and say more. */
const CCXT_TIMEOUT_MS = 90_000

/** @throws AppError `not-found`, `not-supported`, `invalid-input` before anything is sent */
export async function openSession(connection: ExchangeConnection, stage: string): Promise<VenueSession> {
  const credentials = checkCredentials(findVenue(connection.venue), connection.credentials)
  return sessionOf({ connection, credentials, stage })
}

export type PublicConnection = Omit<ExchangeConnection, 'credentials' | 'nextNonce'>

/**
 * Without a key: only what everybody may ask.
 * @param options merged into ccxt's `options`, after the plug-in's
 * @throws AppError `not-found`, `invalid-input` (the endpoint) before anything is sent
 */
export function openPublicSession(
  connection: PublicConnection,
  stage: string,
  options: Readonly<Record<string, unknown>> = {},
): Promise<VenueSession> {
  // A venue that numbers its signed requests numbers no public one.
  const keyless = { ...connection, credentials: {}, nextNonce: connection.now }
  return sessionOf({ connection: keyless, credentials: {}, stage, options })
}

interface SessionRequest {
  connection: ExchangeConnection
  credentials: Record<string, string>
  stage: string
  options?: Readonly<Record<string, unknown>>
}

async function sessionOf({ connection, credentials, stage, options }: SessionRequest): Promise<VenueSession> {
  const venue = findVenue(connection.venue)
  const secrets = Object.values(credentials)
  const endpoint = connection.endpoint === undefined ? undefined : checkEndpoint(connection.endpoint)
  const plugin = pluginFor(connection.venue)
  const wire = createWire({ venueName: venue.name, fetch: connection.fetch, endpoint, secrets })
  wire.stage = stage
  const scope = `${venue.id} ${endpoint ?? ''}`
  const Venue = await loadVenueClass(venue.id)
  const fresh = (): CcxtExchange => {
    const exchange = new Venue(configOf(plugin, credentials, options))
    exchange.fetchImplementation = wire.fetchImplementation
    exchange.parseJson = parseVenueJson
    shareThrottler(scope, exchange)
    return exchange
  }
  return makeSession({ connection, plugin, wire, scope, secrets, fresh, venueName: venue.name })
}

function configOf(
  plugin: VenuePlugin,
  credentials: Record<string, string>,
  options: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    enableRateLimit: true,
    timeout: CCXT_TIMEOUT_MS,
    number: String,
    ...plugin.properties,
    options: { ...plugin.options, ...options },
    ...credentials,
  }
}

interface SessionParts {
  connection: ExchangeConnection
  plugin: VenuePlugin
  wire: Wire
  scope: string
  secrets: readonly string[]
  fresh: () => CcxtExchange
  venueName: string
}

function makeSession({
  connection,
  plugin,
  wire,
  scope,
  secrets,
  fresh,
  venueName,
}: SessionParts): VenueSession {
  let exchange = fresh()
  const key = `${scope} ${secrets[0] ?? ''}`
  const stage = wire.stage

  const run: VenueSession['run'] = (stage, task, explain = venueError) =>
    oneAtATime(key, async () => {
      refuseWhileWaiting(scope, venueName, connection.now())
      wire.stage = stage
      wire.status = undefined
      const sentBefore = wire.sent
      try {
        if (plugin.usesCounter) useCounter(exchange, await connection.nextNonce())
        return await task(exchange)
      } catch (thrown) {
        const now = connection.now()
        const { status, retryAfter } = wire
        const error = explain(thrown, {
          venue: venueName,
          secrets,
          now,
          status,
          retryAfter,
          sent: wire.sent > sentBefore,
        })
        if (error.code === 'rate-limited')
          noteWait(scope, error.retryAt ?? retryTime({ now, retryAfter, status }))
        throw error
      }
    })

  const ask: VenueSession['ask'] = async (schema, method, params = {}) => {
    const raw = await run(stage, (exchange) => callByName(exchange, method, params))
    const parsed = v.safeParse(schema, raw)
    if (parsed.success) return parsed.output
    const path = v.getDotPath(parsed.issues[0]) ?? 'the whole answer'
    throw badAnswer(venueName, `"${path}" is missing or has another form`)
  }

  const missed: VenueSession['missed'] = []
  return {
    venueName,
    get exchange() {
      return exchange
    },
    ask,
    missed,
    async askOptional<T>({ schema, method, params, otherwise, absent }: OptionalAsk<T>) {
      try {
        return await ask(schema, method, params)
      } catch (error) {
        if (!isWithheld(error, wire.status)) throw error
        if (!absent?.test(causeText(error))) noteOnce(missed, otherwise)
        return undefined
      }
    },
    run,
    async needMarkets() {
      const load = (target: CcxtExchange) => run('markets', async () => void (await target.loadMarkets()))
      const replace = () => Promise.resolve((exchange = fresh()))
      const { venue, endpoint } = connection
      const cache = endpoint === undefined ? connection.cache : memoryCache(scope)
      return withMarkets({ venue, exchange, cache, now: connection.now(), fresh: replace, load })
    },
    code: (symbol) => exchange.safeCurrencyCode(symbol) ?? symbol,
  }
}

const ownEndpointMarkets = new Map<string, { at: number; json: string }>()

/** Markets from a user's own endpoint (a testnet, say) must not serve the accounts at the real venue: memory only. */
const memoryCache = (scope: string): MarketCache => ({
  read: () => Promise.resolve(ownEndpointMarkets.get(scope)),
  write: (_venue, json, at) => Promise.resolve(void ownEndpointMarkets.set(scope, { at, json })),
})

function callByName(
  exchange: CcxtExchange,
  method: string,
  params: Record<string, unknown>,
): Promise<unknown> {
  const call = exchange[method]
  if (typeof call !== 'function') throw new AppError('internal', UNSUPPORTED.endpointGone)
  return (call as (params: Record<string, unknown>) => Promise<unknown>).call(exchange, params)
}

/** One number per call: a second signature with the same number would be refused by the venue, so it is refused here. */
function useCounter(exchange: CcxtExchange, counter: number): void {
  let used = false
  exchange.nonce = () => {
    if (used) throw new AppError('internal', UNSUPPORTED.counterUsedTwice)
    used = true
    return counter
  }
}

const causeText = (error: unknown): string =>
  error instanceof AppError && error.cause instanceof Error ? error.cause.message : ''

function noteOnce(missed: NotIncluded[], note: NotIncluded): void {
  if (!missed.some((each) => each.what === note.what)) missed.push(note)
}

/** A side wallet that this key may not see, or that this account or region does not have. */
function isWithheld(error: unknown, status: number | undefined): boolean {
  if (!(error instanceof AppError)) return false
  if (
    error.code === 'credentials-refused' ||
    error.code === 'not-supported' ||
    error.code === 'permission-missing'
  )
    return true
  if (error.code === 'unavailable') return status === 404
  return error.code === 'bad-answer' && status !== undefined && status >= 400 && status < 500
}
