/** What the browser does with which keys, as it tells it, and the way to its page. */
import { useAsked } from '@/components/shell/asked.hooks'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { type BrowserCommand, isBrowserCommand } from '@/lib/commands/browser-commands'
import { type Sentence, say } from '@/lib/core/sentence'
import { openBrowserKeys, readBrowserKeys } from './browser-keys.browser'

/** The browser's own name for the popup. */
const POPUP = '_execute_action'

/** One for each of the manifest's commands; the compiler asks for that of a new one. */
const NAMES: Readonly<Record<BrowserCommand | typeof POPUP, Sentence>> = {
  [POPUP]: say('Open the popup'),
  'open-page': say('Open the full page'),
  search: say('Search and commands'),
  'lock-now': say('Lock the vault now'),
}

export function BrowserKeys() {
  const { t, sentence } = useT()
  const { answer, error, again } = useAsked('browser keys', readBrowserKeys)
  const open = useAction()
  return (
    <div className="grid gap-2">
      {error ? <ProblemBanner error={error} onAgain={again} /> : null}
      <dl>
        {(answer ?? []).map(({ name, keys }) => {
          const title = name === POPUP || isBrowserCommand(name) ? NAMES[name] : undefined
          return title ? (
            <div key={name} className="flex min-h-8 items-center justify-between gap-3 text-sm">
              <dt>{sentence(title)}</dt>
              <dd className="text-xs text-muted">{keys === '' ? t('Not set') : <bdi>{keys}</bdi>}</dd>
            </div>
          ) : null
        })}
      </dl>
      {open.error ? <Banner tone="danger">{sentence(open.error.sentence)}</Banner> : null}
      <div>
        <Button size="sm" icon="external" busy={open.pending} onClick={() => void open.run(openBrowserKeys)}>
          {t('Change in the browser')}
        </Button>
      </div>
    </div>
  )
}
