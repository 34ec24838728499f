/** The route `#/history/<entry>`: everything known of one entry, and what the user can do about it. */
import { useState } from 'react'
import { MoneyDisplayProvider, useMoneyDisplay } from '@/components/money/money-display'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useQuestion } from '@/components/shell/question.hooks'
import { useT } from '@/components/shell/translation'
import { useUndo } from '@/components/shell/undo.hooks'
import { type Action, useAction } from '@/components/ui/action.hooks'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { KIND_WORDS } from '@/lib/core/entry-words'
import type { AccountId, EntryId } from '@/lib/core/ids'
import { historyMessages } from '@/lib/history/messages'
import { ledgerMessages } from '@/lib/ledger/messages'
import type { EntryDetail } from '@/lib/ledger/views'
import { call } from '@/lib/messages/call.browser'
import { EditEntry } from './edit-entry'
import { EntryFacts } from './entry-facts'
import { LotsMade, LotTrace } from './lot-trace'
import { RawRows } from './raw-rows'
import { TransferSection } from './transfer-section'

export interface EntryDialogProps {
  id: EntryId
  nameOf: (account: AccountId) => string
  onClose: () => void
}

export function EntryDialog({ id, nameOf, onClose }: EntryDialogProps) {
  const { t, sentence } = useT()
  const { answer, error, again } = useQuestion(ledgerMessages['ledger.entry'], { id })
  const title = answer ? sentence(KIND_WORDS[answer.entry.kind]) : t('Entry')
  return (
    <Dialog open size="xl" title={title} onClose={onClose}>
      {error ? <ProblemBanner error={error} onAgain={again} className="mb-4" /> : null}
      {answer ? (
        <Detail detail={answer} nameOf={nameOf} onChanged={again} onClose={onClose} />
      ) : error ? null : (
        <div className="grid gap-3">
          <Skeleton className="h-6 w-1/2" />
          <Skeleton className="h-24 w-full" />
        </div>
      )}
    </Dialog>
  )
}

interface DetailProps {
  detail: EntryDetail
  nameOf: (account: AccountId) => string
  onChanged: () => void
  onClose: () => void
}

function Detail({ detail, nameOf, onChanged, onClose }: DetailProps) {
  const { sentence } = useT()
  const { hidden } = useMoneyDisplay()
  const [editing, setEditing] = useState(false)
  const act = useAction()
  const change = (work: () => Promise<unknown>) =>
    void act.run(async () => {
      await work()
      onChanged()
    })
  const { entry, currency } = detail
  return (
    <MoneyDisplayProvider display={{ currency, hidden, compact: false }}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {act.error ? <Banner tone="danger">{sentence(act.error.sentence)}</Banner> : null}
        {editing ? (
          <EditEntry
            detail={detail}
            onDone={() => {
              setEditing(false)
              onChanged()
            }}
            onCancel={() => setEditing(false)}
          />
        ) : (
          <>
            <EntryFacts detail={detail} account={nameOf(entry.accountId)} />
            <EntryActs
              detail={detail}
              act={act}
              change={change}
              onEdit={() => setEditing(true)}
              onClose={onClose}
            />
          </>
        )}
        <TransferSection entry={entry} nameOf={nameOf} pending={act.pending} change={change} />
        {detail.disposals.map((disposal) => (
          <LotTrace
            key={`${disposal.asset}:${disposal.quantity}`}
            disposal={disposal}
            pending={act.pending}
            change={change}
          />
        ))}
        <LotsMade lots={detail.lots} />
        <RawRows rows={detail.raw} />
      </div>
    </MoneyDisplayProvider>
  )
}

interface ActsProps {
  detail: EntryDetail
  act: Action
  change: (work: () => Promise<unknown>) => void
  onEdit: () => void
  onClose: () => void
}

function EntryActs({ detail, act, change, onEdit, onClose }: ActsProps) {
  const { t } = useT()
  const offerUndo = useUndo()
  const { entry, overlay, undoable } = detail
  const ignore = (ignored: boolean) =>
    change(() =>
      call(historyMessages['history.correct'], {
        entry: entry.id,
        overlay: { ...overlay, ignored },
      }),
    )
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button icon="edit" onClick={onEdit}>
        {t('Correct')}
      </Button>
      <Button variant="quiet" busy={act.pending} onClick={() => ignore(!entry.ignored)}>
        {entry.ignored ? t('Count it again') : t('Do not count it')}
      </Button>
      {undoable > 0 ? (
        <Button
          variant="quiet"
          busy={act.pending}
          onClick={() => change(() => call(historyMessages['history.undoCorrection'], { entry: entry.id }))}
        >
          {t('Undo the last correction')}
        </Button>
      ) : null}
      {overlay ? (
        <Button
          variant="quiet"
          busy={act.pending}
          onClick={() =>
            change(() => call(historyMessages['history.correct'], { entry: entry.id, overlay: null }))
          }
        >
          {t('Back to what was told')}
        </Button>
      ) : null}
      {entry.origin === 'user' ? (
        <Button
          variant="quiet"
          icon="trash"
          busy={act.pending}
          onClick={() =>
            void act.run(async () => {
              const removed = await call(historyMessages['history.remove'], { entry: entry.id })
              onClose()
              offerUndo(t('The entry is removed.'), removed)
            })
          }
        >
          {t('Remove this entry')}
        </Button>
      ) : null}
      {entry.edited ? <Badge tone="accent">{t('Edited')}</Badge> : null}
    </div>
  )
}
