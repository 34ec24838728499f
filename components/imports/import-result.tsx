/** The file is in: how much it added, and the way back. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button, buttonClass } from '@/components/ui/button'
import { historyMessages } from '@/lib/history/messages'
import { call } from '@/lib/messages/call.browser'
import type { Imported } from './import-view'

export function ImportResult({ done, onAgain }: { done: Imported; onAgain: () => void }) {
  const { t, sentence } = useT()
  const [undone, setUndone] = useState(false)
  const undo = useAction()
  return (
    <div className="grid gap-3">
      {undo.error ? <Banner tone="danger">{sentence(undo.error.sentence)}</Banner> : null}
      <Banner
        tone={undone ? 'neutral' : 'good'}
        title={undone ? t('The import was undone.') : t('{count} entries were added.', { count: done.added })}
      >
        {undone || done.duplicates === 0
          ? null
          : t('{count} were known already and were not added twice.', { count: done.duplicates })}
      </Banner>
      <div className="flex flex-wrap gap-2">
        <a className={buttonClass('primary')} href="#/history">
          {t('Show the history')}
        </a>
        <Button onClick={onAgain}>{t('Import another file')}</Button>
        {undone ? null : (
          <Button
            variant="quiet"
            busy={undo.pending}
            onClick={() =>
              void undo.run(async () => {
                await call(historyMessages['imports.undo'], { id: done.id })
                setUndone(true)
              })
            }
          >
            {t('Undo import')}
          </Button>
        )}
      </div>
    </div>
  )
}
