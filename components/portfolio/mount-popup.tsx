/** React takes the popup over: its first render shows what the first frame showed. */
import { createRoot } from 'react-dom/client'
import { takeOver } from '@/components/shell/first-frame'
import { beginKept } from '@/components/shell/kept-page'
import { PageRoot } from '@/components/shell/page-root'
import { beginWithHead } from '@/components/shell/view.hooks'
import { PopupPage } from './popup-page'

/** @param isPanel the side panel, which has a tab for the assistant */
export function mountPopup(root: Element, isPanel = false): void {
  const frame = takeOver()
  beginWithHead(frame?.head ?? null)
  const render = () =>
    createRoot(root).render(
      <PageRoot {...(frame ? { first: frame.page } : {})}>
        <PopupPage isPanel={isPanel} />
      </PageRoot>,
    )
  // Two values of the session's memory; the first frame is on the screen meanwhile.
  void beginKept(isPanel ? 'panel' : 'popup').then(render, render)
}
