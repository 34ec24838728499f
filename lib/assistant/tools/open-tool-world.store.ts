/**
 * What tools reach, over the engine's own handlers and rows. Messages are looked up in `READABLE` by what they are, so that a
 * message of another name, or one made up, is refused, whoever hands it in.
 */
import { AppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import { readWholeRows } from '@/lib/db/read-whole.store'
import { readView } from '@/lib/db/view.store'
import { checkInput } from '@/lib/messages/check-input'
import type { PortfolioView } from '@/lib/portfolio/view'
import { assetCalled } from './asset-called'
import { READABLE } from './readable'
import type { Readable, ToolTables, ToolWorld } from './tool-world'

type Handler = (input: never, facts: never) => Promise<unknown>

export interface ToolWorldDeps {
  db: Database
  now: () => number
  viewKey: CryptoKey
  /** The engine's composed handlers, by the names of their messages. */
  handlers: Readonly<Record<string, Handler>>
  /** The account that a token or a label of the conversation means. */
  accounts: (named: string) => AccountId | undefined
}

/** Journals grow for years: an answer never needs more than the newest. */
const NEWEST = 300

/** @example openToolWorld({ db, now, viewKey, handlers, accounts: veil.accountOf }) */
export function openToolWorld({ db, now, viewKey, handlers, accounts }: ToolWorldDeps): ToolWorld {
  const portfolio = () => readView<PortfolioView>('full', viewKey)
  return {
    now,
    portfolio,
    accountOf: accounts,
    assetOf: async (named) => assetCalled(await portfolio(), named),
    read: (table) => READERS[table](db),
    ask: async (message, input) => {
      const handler = handlerOf(handlers, message)
      return (await handler(checkInput(message.schema, input) as never, undefined as never)) as never
    },
  }
}

/** @throws AppError `refused` for everything that is not on the list, to the object */
function handlerOf(handlers: ToolWorldDeps['handlers'], message: Readable): Handler {
  const isListed = Object.values<Readable>(READABLE).includes(message)
  const handler = isListed && Object.hasOwn(handlers, message.name) ? handlers[message.name] : undefined
  if (!handler) throw new AppError('refused', say('This request is not allowed.'))
  return handler
}

const READERS: { [T in keyof ToolTables]: (db: Database) => Promise<ToolTables[T]> } = {
  alertRules: async (db) =>
    readWholeRows(await db.alertRules.toCollection().primaryKeys(), (id) => db.alertRules.get(id)),
  strategies: async (db) =>
    readWholeRows(await db.strategies.toCollection().primaryKeys(), (id) => db.strategies.get(id)),
  openOrders: async (db) =>
    readWholeRows(await db.openOrders.toCollection().primaryKeys(), (id) => db.openOrders.get(id)),
  firings: async (db) =>
    readWholeRows(await db.firings.orderBy('at').reverse().limit(NEWEST).primaryKeys(), (id) =>
      db.firings.get(id),
    ),
  orders: async (db) =>
    readWholeRows(await db.orders.orderBy('at').reverse().limit(NEWEST).primaryKeys(), (id) =>
      db.orders.get(id),
    ),
  intents: async (db) =>
    readWholeRows(await db.intents.orderBy('at').reverse().limit(NEWEST).primaryKeys(), (id) =>
      db.intents.get(id),
    ),
}
