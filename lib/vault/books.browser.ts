/**
 * Whether the database that belongs to the vault is still in the browser. A browser may delete what an extension keeps
 * in IndexedDB (it takes it for damaged after a crash, the disk is full, somebody clears site data), while `storage.local`
 * stays: the PIN then opens a vault with nothing in it, which looks like a first day. It is noticed here and said.
 */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { DATABASE_NAME } from '@/lib/db/schema'

/** In clear: it tells no more than that there is a vault. */
const KEY = 'vault.books'

const storedSchema = v.union([
  v.strictObject({ kept: v.literal(true) }),
  v.strictObject({ lostAt: v.number() }),
])
type Stored = v.InferOutput<typeof storedSchema>

export interface VaultBooks {
  /**
   * Looks before an unlock: behind it the database is made anew by whoever opens it first.
   * @param now ms
   */
  look(now: number): Promise<void>
  /** When it was found that the database is gone (ms); `undefined` while all is well, or once the user knows. */
  lostAt(): Promise<number | undefined>
  /** The database is the right one: it was just made or restored, or its loss was taken note of. */
  keep(): Promise<void>
}

async function read(): Promise<Stored | undefined> {
  const stored: Record<string, unknown> = await browser.storage.local.get(KEY)
  const parsed = v.safeParse(storedSchema, stored[KEY])
  return parsed.success ? parsed.output : undefined
}

const write = (stored: Stored): Promise<void> => browser.storage.local.set({ [KEY]: stored })

export const browserVaultBooks: VaultBooks = {
  async look(now) {
    const stored = await read()
    const isThere = (await indexedDB.databases()).some(({ name }) => name === DATABASE_NAME)
    // Nothing was ever known of it: it cannot have been lost.
    if (isThere && stored === undefined) await write({ kept: true })
    if (!isThere && stored !== undefined) await write({ lostAt: now })
  },
  async lostAt() {
    const stored = await read()
    return stored && 'lostAt' in stored ? stored.lostAt : undefined
  },
  keep: () => write({ kept: true }),
}
