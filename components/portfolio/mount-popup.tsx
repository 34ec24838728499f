/** React takes the popup over: its first render shows what the first frame showed. */
import { createRoot } from 'react-dom/client'
import { takeOver } from '@/components/shell/first-frame'
import { PageRoot } from '@/components/shell/page-root'
import { beginWithHead } from '@/components/shell/view.hooks'
import { PopupPage } from './popup-page'

export function mountPopup(root: Element): void {
  const frame = takeOver()
  beginWithHead(frame?.head ?? null)
  createRoot(root).render(
    <PageRoot {...(frame ? { first: frame.page } : {})}>
      <PopupPage />
    </PageRoot>,
  )
}
