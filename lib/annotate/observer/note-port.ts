/**
 * Where the relay and the drawing script meet: both run in the isolated world of the same frame, and either may be there
 * first. The background puts the drawing script there when a frame gets its first note. Types and names only.
 */
import type { IntentId, ShownNote } from '@/lib/core/note'

/** From the background to the relay of one frame, by `tabs.sendMessage` with a `frameId`. */
export interface NoteMessage {
  kind: 'note'
  /** Whose note it is: a frame of this number may hold another page by now, which is shown nothing of it. */
  origin: string
  shown: ShownNote
}

/** What a person did in the note: `hide` for this site until the browser is closed, `open` in Holdfast, or just away. */
export type NoteAct = (what: 'hide' | 'open' | 'close', id: IntentId) => void

/** Put at `globalThis.holdfastNote` by the drawing script. A second run of it must find the first and leave it. */
export interface NoteDrawing {
  /** The same id again is the same note, now with more in it. */
  show: (shown: ShownNote, act: NoteAct) => void
}

/** Put at `globalThis.holdfastRelay` by the relay. */
export interface NoteRelay {
  /** Called by the drawing script once, when `holdfastNote` is there: notes that came earlier are shown now. */
  drawingIsThere: () => void
  /** From now on notes are taken: called before a frame asks for the first one. Again, it does nothing. */
  listen: () => void
}

/** @example const world: NoteWorld = globalThis; world.holdfastNote = { show }; world.holdfastRelay?.drawingIsThere() */
export interface NoteWorld {
  holdfastNote?: NoteDrawing
  holdfastRelay?: NoteRelay
}
