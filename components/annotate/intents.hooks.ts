/** The journal of requests as the page follows it, and how its notes are shown. Reading only. */
import { useTables } from '@/components/shell/live.hooks'
import { readDisplay } from '@/lib/annotate/noting/read-display.store'
import type { NoteDisplay } from '@/lib/annotate/told-text'
import { readWholeRows } from '@/lib/db/read-whole.store'
import type { IntentRow } from '@/lib/db/rows'
import { readSettings } from '@/lib/settings/settings.store'

/** So many are listed; the report is over all. */
const LISTED = 500

/** Newest first; `null` until the first answer. A damaged one hides no other. */
export const useIntents = (): readonly IntentRow[] | null =>
  useTables<readonly IntentRow[] | null>(async (db) => {
    const keys = await db.intents.orderBy('at').reverse().limit(LISTED).primaryKeys()
    return readWholeRows(keys, (id) => db.intents.get(id))
  }, null)

/** The same currency and rate as the note in the page had them; `null` until they are known. */
export const useNoteDisplay = (): Omit<NoteDisplay, 'translator'> | null =>
  useTables<Omit<NoteDisplay, 'translator'> | null>(
    async (db) => readDisplay(db, await readSettings(db), Date.now()),
    null,
  )
