/** Portfolios (named groups of accounts) and tags. */
import { AppError } from '@/lib/core/errors'
import { type AccountId, type PortfolioId, randomId, type TagId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import { readWholeRows } from '@/lib/db/read-whole.store'
import type { PortfolioRow, TagRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import type { KeepUndo } from '@/lib/engine/undo'
import type { Handlers } from '@/lib/messages/define'
import type { accountsMessages } from './messages'

type GroupMessages = Pick<
  typeof accountsMessages,
  'portfolios.save' | 'portfolios.remove' | 'tags.save' | 'tags.remove'
>

export function createGroupHandlers(
  { db, randomBytes }: Pick<EngineContext, 'db' | 'randomBytes'>,
  publish: () => Promise<void>,
  keepUndo: KeepUndo,
): Handlers<GroupMessages> {
  return {
    'portfolios.save': async ({ id: given, name, accounts }) => {
      refuseTaken(await db.portfolios.toArray(), name, given)
      const id = given ?? randomId<PortfolioId>(randomBytes(16))
      await db.portfolios.put({ id, name, accounts: [...new Set(accounts)] })
      await publish()
      return { id }
    },
    'portfolios.remove': async ({ id }) => {
      const [row] = await readWholeRows([id], (each) => db.portfolios.get(each))
      await db.portfolios.delete(id)
      await publish()
      return keepUndo(async () => {
        if (row) await putBackPortfolio(db, row)
        await publish()
      })
    },
    'tags.save': async ({ id: given, name }) => {
      refuseTaken(await db.tags.toArray(), name, given)
      const id = given ?? randomId<TagId>(randomBytes(16))
      await db.tags.put({ id, name })
      await publish()
      return { id }
    },
    'tags.remove': async ({ id }) => {
      const removed = await removeTag(db, id)
      await publish()
      return keepUndo(async () => {
        await putBackTag(db, removed)
        await publish()
      })
    },
  }
}

/** With those of its accounts that are still there. */
async function putBackPortfolio(db: Database, row: PortfolioRow): Promise<void> {
  await db.transaction('rw', [db.portfolios, db.accounts], async () => {
    refuseTaken(await db.portfolios.toArray(), row.name, undefined)
    const kept = new Set((await db.accounts.toArray()).map(({ id }) => id))
    await db.portfolios.add({ ...row, accounts: row.accounts.filter((id) => kept.has(id)) })
  })
}

interface RemovedTag {
  row: TagRow | undefined
  accounts: AccountId[]
}

function removeTag(db: Database, id: TagId): Promise<RemovedTag> {
  return db.transaction('rw', [db.tags, db.accounts], async () => {
    const [row] = await readWholeRows([id], (each) => db.tags.get(each))
    const tagged = (await db.accounts.toArray()).filter(({ tags }) => tags.includes(id))
    await db.tags.delete(id)
    for (const account of tagged)
      await db.accounts.put({ ...account, tags: account.tags.filter((tag) => tag !== id) })
    return { row, accounts: tagged.map((account) => account.id) }
  })
}

/** On the accounts that had it and are still there. */
async function putBackTag(db: Database, { row, accounts }: RemovedTag): Promise<void> {
  if (!row) return
  await db.transaction('rw', [db.tags, db.accounts], async () => {
    refuseTaken(await db.tags.toArray(), row.name, undefined)
    await db.tags.add(row)
    for (const account of await db.accounts.toArray())
      if (accounts.includes(account.id) && !account.tags.includes(row.id))
        await db.accounts.put({ ...account, tags: [...account.tags, row.id] })
  })
}

function refuseTaken(
  rows: readonly { id: string; name: string }[],
  name: string,
  except: string | undefined,
) {
  const wanted = name.toLocaleLowerCase('en')
  if (rows.some((row) => row.id !== except && row.name.toLocaleLowerCase('en') === wanted))
    throw new AppError('duplicate', say('There is one called "{name}" already.', { name }))
}
