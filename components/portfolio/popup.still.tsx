/** The popup's first frame from the sealed head: the same components as ever, drawn without React. */
import { TranslationProvider } from '@/components/shell/translation'
import { draw } from '@/components/still/react'
import type { Translator } from '@/lib/i18n/translate'
import type { PortfolioHead } from '@/lib/portfolio/view'
import { PopupView } from './popup-view'

export interface FirstFrame {
  head: PortfolioHead
  translator: Translator
  /** ms since epoch */
  now: number
}

/** As many lines as the popup has room for; the rest comes with React. */
const LINES = 8
const nothing = () => {}

/** @example drawPopup(root, { head, translator, now: Date.now() }) */
export function drawPopup(root: Element, { head, translator, now }: FirstFrame): void {
  draw(
    <TranslationProvider translator={translator}>
      <PopupView
        head={{ ...head, lines: head.lines.slice(0, LINES) }}
        full={null}
        hideAmounts={head.hideAmounts}
        now={Math.max(now, head.builtAt)}
        syncing={false}
        error={null}
        onHideAmounts={nothing}
        onSync={nothing}
        onLock={nothing}
        onUnlock={nothing}
        onConnect={nothing}
        onOpenDashboard={nothing}
      />
    </TranslationProvider>,
    root,
  )
}
