/** What a model named, found: assets, accounts, chains. What is unknown or ambiguous is refused with the choices. */
import { cleanText } from '@/lib/assets/clean-text'
import { CHAIN_IDS, chainName } from '@/lib/chains/chain-name'
import { AppError } from '@/lib/core/errors'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { venues } from '@/lib/exchanges/catalogue'
import type { AccountLine, AssetLine, PortfolioView } from '@/lib/portfolio/view'
import type { ToolWorld } from '../tool-world'

/** @throws AppError that names the choices */
export async function wantAsset(world: ToolWorld, named: string): Promise<AssetId> {
  const found = await world.assetOf(named)
  const name = cleanText(named)
  if (found === undefined)
    throw new AppError('not-found', say('No asset is called {name}. Use a ticker or a full name.', { name }))
  if (typeof found === 'string') return found
  throw new AppError(
    'invalid-input',
    say('Several assets are called {name}. Ask again with one of these: {choices}', {
      name,
      choices: found.several.slice(0, 5).join(', '),
    }),
  )
}

/** @throws AppError for what is no account of the conversation */
export function wantAccount(world: ToolWorld, named: string): AccountId {
  const found = world.accountOf(named)
  if (found !== undefined) return found
  throw new AppError(
    'not-found',
    say('No account is called {name}. Use a token as it stands in an answer, like account-3f9a.', {
      name: cleanText(named),
    }),
  )
}

/** @throws AppError for an account that was removed meanwhile */
export function wantAccountLine(world: ToolWorld, view: PortfolioView, named: string): AccountLine {
  const id = wantAccount(world, named)
  const line = view.accounts.find((each) => each.id === id)
  if (!line) throw new AppError('not-found', say('This account does not exist any more.'))
  return line
}

/** By its name or its CAIP-2 id. @example wantChain('Base') // 'eip155:8453' */
export function wantChain(named: string): ChainId {
  const plain = named.trim().toLowerCase()
  const found = CHAIN_IDS.find((id) => id === plain || chainName(id).toLowerCase() === plain)
  if (found) return found
  if (/^eip155:\d{1,15}$/.test(plain)) return plain as ChainId
  throw new AppError(
    'not-found',
    say('No chain is called {name}. Ask again with one of these: {choices}', {
      name: cleanText(named),
      choices: CHAIN_IDS.map(chainName).join(', '),
    }),
  )
}

/** @throws AppError for an exchange that this version does not know */
export function wantVenue(named: string) {
  const plain = named.trim().toLowerCase()
  const found = venues.find(({ id, name }) => id === plain || name.toLowerCase() === plain)
  if (!found)
    throw new AppError('not-found', say('No exchange is called {name}.', { name: cleanText(named) }))
  return found
}

/** @throws AppError where nothing of it is held */
export function wantHeld(view: PortfolioView, asset: AssetId, named: string): AssetLine {
  const held = [...view.lines, ...view.excluded].find((line) => line.asset === asset)
  if (held) return held
  throw new AppError('not-found', say('You hold no {name}.', { name: cleanText(named) }))
}
