/**
 * Keys of endpoints, each with the origin that it was typed for: it is sent there and nowhere else, whatever address is chosen later.
 * They lie sealed in a row of their own, beside the settings that pages read, and are told to no page. Like the keys of exchanges
 * they are part of a backup, which has a passphrase of its own, and of no other export.
 */
import * as v from 'valibot'
import type { Database } from '@/lib/db/database.store'
import type { Endpoint } from './providers'

const KEYS = 'assistant-keys'
const keysSchema = v.record(v.string(), v.string())

async function readKeys(db: Database): Promise<Record<string, string>> {
  const read = v.safeParse(keysSchema, (await db.settings.get(KEYS))?.value)
  return read.success ? read.output : {}
}

export async function readKey(db: Database, { origin }: Endpoint): Promise<string | undefined> {
  const keys = await readKeys(db)
  return Object.hasOwn(keys, origin) ? keys[origin] : undefined
}

/** @param key `null` forgets it */
export async function storeKey(db: Database, { origin }: Endpoint, key: string | null): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const { [origin]: _before, ...others } = await readKeys(db)
    await db.settings.put({ key: KEYS, value: key === null ? others : { ...others, [origin]: key } })
  })
}
