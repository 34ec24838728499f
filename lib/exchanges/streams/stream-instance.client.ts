/**
 * One ccxt instance that only watches, with every socket through the guard. It is thrown away as a whole: ccxt waits for a
 * socket's polite end, and a connection that says nothing does not end politely.
 */
import type { SocketGuard, SocketOpening } from '@/lib/engine/guarded-socket.client'
import type { Venue } from '../catalogue'
import type { CcxtClass, CcxtExchange, CcxtFetchInit, CcxtResponse } from '../ccxt-exchange'
import { parseVenueJson } from '../parse-venue-json'

export interface StreamInstanceOptions {
  Class: CcxtClass
  venue: Venue
  /** Has loaded markets; they are shared, not copied. */
  marketsOf: CcxtExchange
  guard: SocketGuard
  /** For the snapshots that some venues tell by REST only. */
  fetchImplementation: (url: string, init: CcxtFetchInit) => Promise<CcxtResponse>
  options: Readonly<Record<string, unknown>>
  /** More of ccxt's own properties; tests set a way to their server. */
  properties?: Readonly<Record<string, unknown>>
}

interface Client {
  url: string
  send: (message: unknown) => Promise<unknown>
}
type Dial = (url: string) => Client
type Hook = (client: Pick<Client, 'url'>, ...rest: unknown[]) => unknown

/** @example const exchange = streamInstance({ Class, venue, marketsOf, guard, fetchImplementation, options }) */
export function streamInstance(options: StreamInstanceOptions): CcxtExchange {
  const exchange = new options.Class({
    enableRateLimit: true,
    ...options.properties,
    options: { ...options.options },
  })
  exchange.fetchImplementation = options.fetchImplementation
  exchange.parseJson = parseVenueJson
  ;(exchange['setMarketsFromExchange'] as (source: CcxtExchange) => void).call(exchange, options.marketsOf)
  guardSockets(exchange, options)
  return exchange
}

/** ccxt makes a client for each address once, and a new one after the old one has gone. */
function guardSockets(exchange: CcxtExchange, { guard, venue }: StreamInstanceOptions): void {
  const openings = new Map<string, SocketOpening>()
  const dial = exchange['client'] as Dial
  exchange['client'] = (url: string) => {
    const clients = exchange['clients'] as Record<string, Client> | undefined
    const known = clients?.[url]
    if (known) return known
    const request = {
      url,
      purpose: `${venue.name} stream`,
      sends: 'nothing private',
      sourceHosts: venue.hosts,
    }
    openings.set(url, guard(request))
    return withHandledSend(dial.call(exchange, url))
  }
  after(exchange, 'onConnected', ({ url }) => openings.get(url)?.opened())
  after(exchange, 'onError', ({ url }) => openings.get(url)?.failed())
  after(exchange, 'onClose', ({ url }) => openings.get(url)?.failed())
}

/** ccxt does not look at what becomes of a subscription that it sends; the socket's end, which follows, is noticed. */
function withHandledSend(client: Client): Client {
  const send = client.send.bind(client)
  client.send = (message) => {
    const sent = send(message)
    sent.catch(() => undefined)
    return sent
  }
  return client
}

function after(exchange: CcxtExchange, name: string, tell: (client: Pick<Client, 'url'>) => void): void {
  const original = exchange[name] as Hook
  exchange[name] = (client: Pick<Client, 'url'>, ...rest: unknown[]): unknown => {
    tell(client)
    return original.call(exchange, client, ...rest)
  }
}

/**
 * Does not wait: a socket that is silent may take minutes to end. A call that was on its way and would dial only now is
 * refused, or its connection would be nobody's.
 */
export function abandon(exchange: CcxtExchange): void {
  exchange['client'] = () => {
    throw new Error('this instance has been abandoned')
  }
  const close = exchange['close'] as () => Promise<unknown>
  close.call(exchange).catch(() => undefined)
}
