/**
 * Checks a paper account before it is stored: its venue must tell its spot markets and their books to anybody, and trade every coin
 * that the account begins with. No key is used, and nothing is sent but the questions for the list.
 */
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { PaperSource } from '@/lib/db/rows'
import { venue as findVenue } from '@/lib/exchanges/catalogue'
import type { CcxtExchange } from '@/lib/exchanges/ccxt-exchange'
import { checkEndpoint } from '@/lib/exchanges/endpoint'
import { openPublicSession, type PublicConnection } from '@/lib/exchanges/open-session.client'
import { marketLines } from '@/lib/exchanges/streams/market-lines'
import type { MarketPlace } from '@/lib/markets/venue-feeds'
import { checkPaperStart } from './check-paper-start'
import type { CheckedSource, NewSource } from './messages'
import { paperLabel } from './paper-label'

/** @throws AppError with a sentence for the form */
export async function checkPaper(
  typed: Extract<NewSource, { kind: 'paper' }>,
  asked: Pick<PublicConnection, 'fetch' | 'cache' | 'now'>,
): Promise<CheckedSource> {
  const venue = findVenue(typed.venue as VenueId)
  const { name } = venue
  if (venue.unsupported) throw new AppError('not-supported', say(venue.unsupported, { venue: name }))
  const source: PaperSource = {
    kind: 'paper',
    venue: venue.id,
    ...(typed.endpoint === undefined ? {} : { endpoint: checkEndpoint(typed.endpoint) }),
    start: checkPaperStart(typed.start),
    counted: typed.counted,
  }
  const session = await openPublicSession({ ...source, ...asked }, 'market data')
  const exchange = await session.needMarkets()
  refuseUntraded(source, name, tradedAt(exchange, source, name))
  return {
    source,
    label: paperLabel(name),
    remarks: [
      say('Made-up money: orders are filled here, at the prices of {venue}, and never sent.', {
        venue: name,
      }),
    ],
  }
}

/** Every coin of an open spot market. */
function tradedAt({ has, markets = {} }: CcxtExchange, place: MarketPlace, venue: string): Set<string> {
  const open = marketLines(place, markets)
  if (open.length === 0 || !has['fetchOrderBook'])
    throw new AppError(
      'not-supported',
      say('{venue} tells no spot markets that paper money could be traded in.', { venue }),
    )
  return new Set(open.flatMap(({ base, quote }) => [base, quote]))
}

function refuseUntraded({ start }: PaperSource, venue: string, traded: ReadonlySet<string>): void {
  const missing = start.find(({ code }) => !traded.has(code))
  if (missing)
    throw new AppError(
      'invalid-input',
      say('{venue} has no spot market with {code}. Begin with another coin.', { venue, code: missing.code }),
    )
}
