/** The notes of the tab in front, for the popup and the side panel. Loaded after the portfolio stands. */
import { useNow } from '@/components/ui/now.hooks'
import { openTab } from '@/components/vault/open-tab.browser'
import { PopupNotesView } from './popup-notes-view'
import { useTabInFront } from './tab-in-front.hooks'
import { useTabNotes } from './tab-notes.hooks'

export function PopupNotes() {
  const tab = useTabInFront()
  const { answer, error, again } = useTabNotes(tab?.id ?? null)
  const now = useNow()
  return (
    <PopupNotesView
      notes={answer ?? []}
      now={now}
      error={error}
      onAgain={again}
      onOpen={({ note }) => void openTab(`#/annotation/${note.id}`)}
    />
  )
}
