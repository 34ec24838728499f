/** Brings a note to the frame that asked: the drawing script goes there first. A frame that is gone, or refuses, gets nothing. */
import { browser } from 'wxt/browser'
import type { ShownNote } from '@/lib/core/note'
import type { NoteMessage } from '../observer/note-port'
import type { Place } from './place'

const DRAWING_FILE = '/dapp-note.js'

/** @returns whether the frame has taken it */
export async function deliver(place: Place, shown: ShownNote): Promise<boolean> {
  const { origin, tab, frame, document } = place
  const message: NoteMessage = { kind: 'note', origin, shown }
  try {
    await browser.scripting.executeScript({
      target:
        document === undefined ? { tabId: tab, frameIds: [frame] } : { tabId: tab, documentIds: [document] },
      files: [DRAWING_FILE],
      injectImmediately: true,
    })
    await browser.tabs.sendMessage(
      tab,
      message,
      document === undefined ? { frameId: frame } : { documentId: document },
    )
    return true
  } catch {
    // Closed, navigated away, or its access was taken back: the popup and the journal have the note all the same.
    return false
  }
}
