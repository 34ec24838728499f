/**
 * The address book: addresses with names. One address stands there once, a name too, and an address that can be taken for a known
 * one is not saved without the user's word.
 */
import { checksumAddress } from '@/lib/chains/parse-evm-address'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import { type KnownAddress, lookAlikes } from './send/look-alikes'
import type { ContactSaved } from './send/messages'

export interface NewContact {
  /** Of the row that is changed; absent: another one. */
  id?: string | undefined
  /** Lower case. */
  address: string
  name: string
  note?: string | undefined
  /** Save it though it looks like a known address. */
  evenSo: boolean
}

/**
 * @throws AppError `duplicate` for an address or a name that is there already, `not-found` for a row that is gone
 * @example await saveContact(db, { address, name: 'Anna', evenSo: false }, now) // { kind: 'saved', id }
 */
export async function saveContact(db: Database, contact: NewContact, now: number): Promise<ContactSaved> {
  const { address, name, note, evenSo, id: changed } = contact
  const id = db.hash('contact', address)
  return db.transaction('rw', [db.contacts, db.accounts], async () => {
    const rows = await db.contacts.toArray()
    if (changed !== undefined && !rows.some((row) => row.id === changed))
      throw new AppError('not-found', say('This contact does not exist any more.'))
    const others = rows.filter((row) => row.id !== changed)
    refuseTaken(others, { address, name })
    const own = (await db.accounts.toArray()).flatMap(({ label, source }) =>
      source.kind === 'evm' ? [{ address: source.address, label }] : [],
    )
    const known: KnownAddress[] = [
      ...others.map((row) => ({ address: row.address, label: row.name })),
      ...own,
    ]
    const similar = lookAlikes(address, known)
    if (similar.length > 0 && !evenSo) return { kind: 'similar', to: similar }
    if (changed !== undefined && changed !== id) await db.contacts.delete(changed)
    const at = rows.find((row) => row.id === changed)?.at ?? now
    await db.contacts.put({ id, address, name, at, ...(note === undefined ? {} : { note }) })
    return { kind: 'saved', id }
  })
}

export async function removeContact(db: Database, id: string): Promise<void> {
  await db.contacts.delete(id)
}

function refuseTaken(
  rows: readonly { address: string; name: string }[],
  { address, name }: { address: string; name: string },
): void {
  const same = rows.find((row) => row.address === address)
  if (same)
    throw new AppError(
      'duplicate',
      say('This address is in the address book already, as “{name}”.', { name: same.name }),
    )
  const wanted = name.toLocaleLowerCase('en')
  const named = rows.find((row) => row.name.toLocaleLowerCase('en') === wanted)
  if (named)
    throw new AppError(
      'duplicate',
      say('“{name}” is another address already: {address}.', {
        name: named.name,
        address: checksumAddress(named.address),
      }),
    )
}
