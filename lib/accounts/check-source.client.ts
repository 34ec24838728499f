/**
 * Checks what a person typed before anything is stored: form, rights of the key, a test call. It answers with what
 * would be stored, or throws one sentence that says what to do. It stores nothing.
 */
import { parseAssetId } from '@/lib/assets/asset-id'
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import type { ChainSource } from '@/lib/chains/define-chain-family'
import type { EndpointHealth } from '@/lib/chains/endpoint-health'
import { checkChainSource } from '@/lib/chains/registry'
import { parseAmount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import type { KeyRights, ManualPosition } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import { venue as findVenue } from '@/lib/exchanges/catalogue'
import type { MarketCache } from '@/lib/exchanges/markets.client'
import { nextNonce } from '@/lib/exchanges/next-nonce'
import { readExchange } from '@/lib/exchanges/read-balances.client'
import { readRights } from '@/lib/exchanges/read-rights.client'
import type { Settings } from '@/lib/settings/settings'
import { checkPaper } from './check-paper.client'
import type { CheckedSource, NewSource } from './messages'

export interface CheckOptions {
  context: Pick<EngineContext, 'fetch' | 'now' | 'randomBytes'>
  settings: Settings
  health: EndpointHealth
  marketCache: MarketCache
}

type New<K extends NewSource['kind']> = Extract<NewSource, { kind: K }>

/** @throws AppError; nothing is stored in any case */
export async function checkSource(source: NewSource, options: CheckOptions): Promise<CheckedSource> {
  switch (source.kind) {
    case 'exchange':
      return checkExchange(source, options)
    case 'manual':
      return {
        source: { kind: 'manual', positions: source.positions.map(checkPosition) },
        label: 'Manual',
        remarks: [],
      }
    case 'paper':
      return checkPaper(source, { ...options.context, cache: options.marketCache })
    default:
      return checkChain(source, options)
  }
}

/** Form, checksum, ENS; secrets typed by mistake are refused. Balances are read after adding. */
async function checkChain(
  typed: Exclude<NewSource, New<'exchange'> | New<'manual'> | New<'paper'>>,
  options: CheckOptions,
): Promise<CheckedSource> {
  const { context, settings, health } = options
  const { fetch, now } = context
  const source = await checkChainSource(typed as ChainSource, {
    fetch,
    now,
    health,
    settings,
    tokensOf: () => [],
  })
  switch (source.kind) {
    case 'evm':
      return { source, label: source.ensName ?? shortAddress(source.address), remarks: ensRemarks(source) }
    case 'bitcoin':
      return { source, label: 'Bitcoin', remarks: [] }
    case 'bitcoin-xpub':
      return {
        source,
        label: 'Bitcoin',
        remarks: [say('Addresses are derived here; servers see single addresses, never the key.')],
      }
    case 'solana':
      return { source, label: 'Solana', remarks: [] }
    default:
      return source satisfies never
  }
}

const ensRemarks = ({ ensName, address }: { ensName?: string; address: string }): Sentence[] =>
  ensName === undefined ? [] : [say('{name} points to {address}.', { name: ensName, address })]

const shortAddress = (address: string) => `${address.slice(0, 6)}…${address.slice(-4)}`

/** The rights are read before the secret is stored anywhere: a key that can withdraw is refused. */
async function checkExchange(
  source: New<'exchange'>,
  { context, marketCache }: CheckOptions,
): Promise<CheckedSource> {
  const venue = source.venue as VenueId
  const { name } = findVenue(venue)
  let counter: number | undefined
  const connection = {
    venue,
    credentials: source.credentials,
    fetch: context.fetch,
    cache: marketCache,
    nextNonce: () => {
      counter = nextNonce(counter, context.now())
      return counter
    },
    now: context.now,
    ...(source.endpoint === undefined ? {} : { endpoint: source.endpoint }),
  }
  const rights = await readRights(connection)
  if (rights.canWithdraw === true)
    throw new AppError(
      'credentials-too-strong',
      say(
        'This {venue} key can withdraw money. Holdfast does not take such keys: make one that can only read (and trade, if you want).',
        { venue: name },
      ),
    )
  const reading = await readExchange({ ...connection, mapSymbol: mapVenueSymbol })
  return {
    source: {
      kind: 'exchange',
      venue,
      rights,
      ...(source.endpoint === undefined ? {} : { endpoint: source.endpoint }),
    },
    label: name,
    rights,
    remarks: rightsRemarks(rights, name),
    assetsSeen: new Set(reading.holdings.map(({ asset }) => asset)).size,
  }
}

function rightsRemarks({ canTrade, canWithdraw }: KeyRights, venue: string): Sentence[] {
  const remarks: Sentence[] = []
  if (canTrade === true) remarks.push(say('This key can trade.'))
  if (canWithdraw === 'unknown')
    remarks.push(
      say('{venue} does not tell what this key may do. Make sure on its site that it cannot withdraw.', {
        venue,
      }),
    )
  return remarks
}

function checkPosition({ asset, symbol, quantity }: New<'manual'>['positions'][number]): ManualPosition {
  const parsed = parseAssetId(asset)
  if (!parsed)
    throw new AppError('invalid-input', say('Holdfast does not know the asset {asset}.', { asset }))
  const exact = parseAmount(quantity)
  if (exact === undefined)
    throw new AppError(
      'invalid-input',
      say('"{quantity}" is not a quantity. Write it like 0.25.', { quantity }),
    )
  return { asset: asset as ManualPosition['asset'], symbol, quantity: exact }
}
