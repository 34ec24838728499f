/**
 * When another telling takes an entry's place, what the user said of the entry is said of the other one too. The old words
 * stay where they are, so that an undone import brings everything back as it was.
 */
import type { Overlay } from '@/lib/core/entry'
import { type EntryId, type LinkId, randomId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import type { Replacement } from './replacements'

export interface WordCarrier {
  db: Database
  now: number
  randomBytes: (length: number) => Uint8Array
}

/** Inside a transaction over overlays, links and lotChoices. */
export async function carryWords(carrier: WordCarrier, replacements: readonly Replacement[]): Promise<void> {
  if (replacements.length === 0) return
  const { db } = carrier
  const spoken = new Set([
    ...(await db.overlays.toCollection().primaryKeys()),
    ...(await db.lotChoices.toCollection().primaryKeys()),
  ])
  for (const replacement of replacements)
    if (replacement.replaced.some((id) => spoken.has(id))) await carryOverlays(carrier, replacement)
  await carryLinks(carrier, replacements)
}

async function carryOverlays({ db, now }: WordCarrier, { replaced, by }: Replacement): Promise<void> {
  const isOne = replaced.length === 1 && by.length === 1
  for (const row of await db.overlays.bulkGet(replaced)) {
    const overlay = row && (isOne ? row.overlay : wholeOnly(row.overlay))
    if (!overlay || Object.keys(overlay).length === 0) continue
    for (const id of by)
      if (!(await db.overlays.get(id))) await db.overlays.put({ id, overlay, at: now, earlier: [null] })
  }
  const [from, to] = [replaced[0], by[0]]
  if (!isOne || from === undefined || to === undefined) return
  const lots = await db.lotChoices.get(from)
  if (lots && !(await db.lotChoices.get(to))) await db.lotChoices.put({ ...lots, id: to })
}

/** What is true of a sum is true of its parts only where it is no amount and no time. */
function wholeOnly({ kind, reason, note, ignored }: Overlay): Overlay {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(reason === undefined ? {} : { reason }),
    ...(note === undefined ? {} : { note }),
    ...(ignored === undefined ? {} : { ignored }),
  }
}

async function carryLinks({ db, now, randomBytes }: WordCarrier, replacements: readonly Replacement[]) {
  const moved = new Map<EntryId, EntryId>()
  for (const { replaced, by } of replacements)
    for (const id of replaced) if (by[0] !== undefined) moved.set(id, by[0])
  const links = await db.links.toArray()
  for (const { verdict, from, to } of links) {
    if (!moved.has(from) && !(to !== undefined && moved.has(to))) continue
    const [nextFrom, nextTo] = [moved.get(from) ?? from, to === undefined ? undefined : (moved.get(to) ?? to)]
    if (links.some((link) => link.from === nextFrom && link.to === nextTo)) continue
    const id = randomId<LinkId>(randomBytes(16))
    await db.links.add({
      id,
      verdict,
      from: nextFrom,
      ...(nextTo === undefined ? {} : { to: nextTo }),
      at: now,
    })
  }
}
