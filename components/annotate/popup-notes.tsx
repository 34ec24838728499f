/** The notes of the tab in front, for the popup and the side panel. Loaded after the portfolio stands. */
import { useAssistantSettings } from '@/components/assistant/assistant.hooks'
import { ExplainLink } from '@/components/assistant/explain-link'
import { SurfaceProvider } from '@/components/assistant/surface'
import { useNow } from '@/components/ui/now.hooks'
import { openTab } from '@/components/vault/open-tab.browser'
import type { TabNote } from '@/lib/annotate/messages'
import { PopupNotesView } from './popup-notes-view'
import { useTabInFront } from './tab-in-front.hooks'
import { useTabNotes } from './tab-notes.hooks'

const explain = ({ note }: TabNote) => <ExplainLink intent={note.id} />

export function PopupNotes() {
  const tab = useTabInFront()
  const { answer, error, again } = useTabNotes(tab?.id ?? null)
  const now = useNow()
  const isOn = useAssistantSettings()?.isOn ?? false
  return (
    <SurfaceProvider surface="panel">
      <PopupNotesView
        notes={answer ?? []}
        now={now}
        error={error}
        onAgain={again}
        onOpen={({ note }) => void openTab(`#/annotation/${note.id}`)}
        {...(isOn ? { explain } : {})}
      />
    </SurfaceProvider>
  )
}
