/** Tokens that the user adds by their contract: readings look for every row of `assets`, so a row is all it takes. */
import { chainOf } from '@/lib/assets/asset-id'
import { AppError } from '@/lib/core/errors'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import type { AssetRow } from '@/lib/db/rows'
import { goneForGood, type KeepUndo } from '@/lib/engine/undo'
import type { Handlers } from '@/lib/messages/define'
import { findToken, type TokenContext, walletsOn } from './find-token.store'
import type { customTokenMessages, FoundToken } from './messages'

export interface TokenEffects {
  /** Reads these accounts now; joins a reading that is under way. */
  read: (accounts: readonly AccountId[]) => Promise<void>
  /** What counts has changed. */
  onChanged: () => Promise<void>
  keepUndo: KeepUndo
}

export function createCustomTokenHandlers(
  context: TokenContext,
  { read, onChanged, keepUndo }: TokenEffects,
): Handlers<typeof customTokenMessages> {
  const { db } = context
  return {
    'tokens.look': (typed) => findToken(context, typed),
    'tokens.add': async ({ chain, contract, evenSo }) => {
      const found = await findToken(context, { chain, contract })
      // Asked anew: a contract may say another name than it did a moment ago.
      if (found.looksLike !== null && !evenSo)
        throw new AppError(
          'invalid-input',
          say('This token looks like {coin} and is not {coin}. Look at it again before you add it.', {
            coin: found.looksLike,
          }),
        )
      await store(db, found)
      await readWallets(db, found.chain, read)
      await onChanged()
      return found
    },
    'tokens.remove': async ({ asset }) => {
      const before = await remove(db, asset)
      await onChanged()
      return keepUndo(async () => {
        if (!before) throw goneForGood()
        await putBack(db, before.row)
        await readWallets(db, before.chain, read)
        await onChanged()
      })
    },
  }
}

async function store(db: Database, { asset, symbol, name, decimals }: FoundToken): Promise<void> {
  await db.transaction('rw', db.assets, async () => {
    const id = db.hash('asset', asset)
    const known = await db.assets.get(id)
    await db.assets.put({
      ...known,
      id,
      asset,
      symbol,
      name,
      decimals,
      foundBy: 'user',
      choice: 'wanted',
    })
  })
}

/** A reading that was under way began without the token: its account is read once more. Paused accounts stay paused. */
async function readWallets(db: Database, chain: ChainId, read: TokenEffects['read']): Promise<void> {
  const ids = (await walletsOn(db, chain)).filter(({ paused }) => !paused).map(({ id }) => id)
  const statuses = await db.statuses.bulkGet(ids)
  const busy = ids.filter((_, index) => statuses[index]?.state === 'syncing')
  if (busy.length > 0) await read(busy)
  if (ids.length > 0) await read(ids)
}

interface Removed {
  row: AssetRow
  chain: ChainId
}

/** @returns what it was; `undefined` where the user had not added it */
function remove(db: Database, asset: AssetId): Promise<Removed | undefined> {
  return db.transaction('rw', [db.assets, db.holdings], async () => {
    const id = db.hash('asset', asset)
    const row = await db.assets.get(id)
    const chain = chainOf(asset)
    if (row?.foundBy !== 'user' || chain === undefined) return undefined
    const isHeld = (await db.holdings.toArray()).some((holding) => holding.asset === asset)
    const { choice: _wanted, ...known } = row
    // What a wallet holds is never forgotten: it waits among the tokens on no list.
    if (isHeld) await db.assets.put({ ...known, foundBy: 'log' })
    else await db.assets.delete(id)
    return { row, chain }
  })
}

/** The user's word as it was; what they have said of the token since is newer. */
async function putBack(db: Database, row: AssetRow): Promise<void> {
  await db.transaction('rw', db.assets, async () => {
    const now = await db.assets.get(row.id)
    if (now?.foundBy !== 'user') await db.assets.put(now?.choice ? { ...row, choice: now.choice } : row)
  })
}
