/** What the user says of entries: corrections, links, chosen lots, dismissed issues, saved filters. Each in one transaction. */
import { isNegative, isZero } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { type EntryId, type LinkId, randomId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { readWholeRows } from '@/lib/db/read-whole.store'
import type { LinkRow, OverlayRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import { goneForGood, type KeepUndo } from '@/lib/engine/undo'
import type { Handlers } from '@/lib/messages/define'
import type { HistoryChange } from './changed'
import { contradicts, idsOf } from './link-verdicts'
import type { historyMessages } from './messages'
import { readOverlay, readQuantity } from './read-input'

/** So many earlier versions of a correction are kept. */
const UNDO_STEPS = 50
const MOST_FILTER_CHARACTERS = 20_000

type Words = Pick<
  typeof historyMessages,
  | 'history.correct'
  | 'history.undoCorrection'
  | 'history.link'
  | 'history.keepApart'
  | 'history.unlink'
  | 'history.chooseLots'
  | 'inbox.dismiss'
  | 'filters.save'
  | 'filters.remove'
>

export function createWordsHandlers(
  { db, now, randomBytes }: Pick<EngineContext, 'db' | 'now' | 'randomBytes'>,
  onChanged: (change: HistoryChange) => void,
  keepUndo: KeepUndo,
): Handlers<Words> {
  const said = (...entries: EntryId[]) => onChanged({ kind: 'words', entries })

  const link = async (row: Omit<LinkRow, 'id' | 'at'>) => {
    if (row.from === row.to) throw new AppError('invalid-input', say('An entry is no transfer to itself.'))
    const id = randomId<LinkId>(randomBytes(16))
    await db.transaction('rw', db.links, async () => {
      const rows = await db.links.toArray()
      await db.links.bulkDelete(rows.filter((each) => contradicts(each, row)).map((each) => each.id))
      await db.links.add({ ...row, id, at: now() })
    })
    said(...idsOf(row))
    return { id }
  }

  return {
    'history.correct': async ({ entry, overlay }) => {
      const next = overlay === null ? {} : readOverlay(overlay)
      await db.transaction('rw', db.overlays, async () => {
        const before = await db.overlays.get(entry)
        if (!before && Object.keys(next).length === 0) return
        const earlier = [before?.overlay ?? null, ...(before?.earlier ?? [])].slice(0, UNDO_STEPS)
        await db.overlays.put({ id: entry, overlay: next, at: now(), earlier })
      })
      said(entry)
      return null
    },
    'history.undoCorrection': async ({ entry }) => {
      await db.transaction('rw', db.overlays, async () => {
        const row = await db.overlays.get(entry)
        if (!row) throw new AppError('not-found', say('There is no correction to take back.'))
        const before = undone(row, now())
        if (before) await db.overlays.put(before)
        else await db.overlays.delete(entry)
      })
      said(entry)
      return null
    },
    'history.link': ({ from, to }) => link({ verdict: 'linked', from, to }),
    'history.keepApart': ({ from, to }) =>
      link({ verdict: 'apart', from, ...(to === undefined ? {} : { to }) }),
    'history.unlink': async ({ entry, link: only }) => {
      const touched = await db.transaction('rw', db.links, async () => {
        const rows = (await db.links.toArray()).filter(
          (row) => idsOf(row).includes(entry) && (only === undefined || row.id === only),
        )
        await db.links.bulkDelete(rows.map(({ id }) => id))
        return rows.flatMap(idsOf)
      })
      said(...new Set([entry, ...touched]))
      return null
    },
    'history.chooseLots': async ({ entry, lots }) => {
      if (lots === null) await db.lotChoices.delete(entry)
      else await db.lotChoices.put({ id: entry, lots: lots.map(readLot), at: now() })
      said(entry)
      return null
    },
    'inbox.dismiss': async ({ issue, dismissed }) => {
      if (dismissed) await db.issueChoices.put({ id: issue, choice: 'dismissed', at: now() })
      else await db.issueChoices.delete(issue)
      onChanged({ kind: 'surroundings' })
      return null
    },
    'filters.save': async ({ id = randomId<string>(randomBytes(16)), name, filter }) => {
      if ((JSON.stringify(filter) ?? '').length > MOST_FILTER_CHARACTERS)
        throw new AppError('too-large', say('This filter is too long to be kept.'))
      await db.savedFilters.put({ id, name, filter: filter ?? null, at: now() })
      return { id }
    },
    'filters.remove': async ({ id }) => {
      const [row] = await readWholeRows([id], (each) => db.savedFilters.get(each))
      await db.savedFilters.delete(id)
      return keepUndo(async () => {
        if (!row) throw goneForGood()
        await db.savedFilters.put(row)
      })
    },
  }
}

/** @returns `undefined` when nothing was corrected before */
function undone({ id, earlier }: OverlayRow, at: number): OverlayRow | undefined {
  const [before, ...rest] = earlier
  if (before) return { id, overlay: before, at, earlier: rest }
  return rest.length === 0 ? undefined : { id, overlay: {}, at, earlier: rest }
}

function readLot({ lot, quantity }: { lot: string; quantity: string }) {
  const read = readQuantity(quantity)
  if (isZero(read) || isNegative(read))
    throw new AppError('invalid-input', say('The quantity taken from a lot must be above zero.'))
  return { lot, quantity: read }
}
