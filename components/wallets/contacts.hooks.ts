/** The address book as pages follow it, by name. Pages never write it. */
import { useTables } from '@/components/shell/live.hooks'
import type { ContactRow } from '@/lib/db/rows'

const NONE: ContactRow[] = []

export const useContacts = (): ContactRow[] =>
  useTables(async (db) => (await db.contacts.toArray()).sort((a, b) => a.name.localeCompare(b.name)), NONE)
