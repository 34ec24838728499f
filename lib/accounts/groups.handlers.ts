/** Portfolios (named groups of accounts) and tags. */
import { AppError } from '@/lib/core/errors'
import { type PortfolioId, randomId, type TagId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { EngineContext } from '@/lib/engine/context'
import type { Handlers } from '@/lib/messages/define'
import type { accountsMessages } from './messages'

type GroupMessages = Pick<
  typeof accountsMessages,
  'portfolios.save' | 'portfolios.remove' | 'tags.save' | 'tags.remove'
>

export function createGroupHandlers(
  { db, randomBytes }: Pick<EngineContext, 'db' | 'randomBytes'>,
  publish: () => Promise<void>,
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
      await db.portfolios.delete(id)
      await publish()
      return null
    },
    'tags.save': async ({ id: given, name }) => {
      refuseTaken(await db.tags.toArray(), name, given)
      const id = given ?? randomId<TagId>(randomBytes(16))
      await db.tags.put({ id, name })
      await publish()
      return { id }
    },
    'tags.remove': async ({ id }) => {
      await db.transaction('rw', [db.tags, db.accounts], async () => {
        await db.tags.delete(id)
        for (const account of await db.accounts.toArray())
          if (account.tags.includes(id))
            await db.accounts.put({ ...account, tags: account.tags.filter((tag) => tag !== id) })
      })
      await publish()
      return null
    },
  }
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
