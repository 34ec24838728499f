/** Put into a frame when it gets its first note: draws notes there, in the isolated world that the relay is in. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { createDrawing } from '@/components/note/note-drawing'
import type { NoteWorld } from '@/lib/annotate/observer/note-port'

export default defineUnlistedScript(() => {
  const world = globalThis as typeof globalThis & NoteWorld
  // A second run finds the first, which has the note that stands there.
  world.holdfastNote ??= createDrawing()
  world.holdfastRelay?.drawingIsThere()
})
