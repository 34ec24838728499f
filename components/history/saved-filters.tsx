/** Filters that the user keeps: chosen, saved under a name, removed. */
import { type FormEvent, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useUndo } from '@/components/shell/undo.hooks'
import { useAction } from '@/components/ui/action.hooks'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Popover } from '@/components/ui/popover'
import { TextField } from '@/components/ui/text-field'
import type { SavedFilterRow } from '@/lib/db/rows'
import { historyMessages } from '@/lib/history/messages'
import type { EntryFilter } from '@/lib/ledger/messages'
import { call } from '@/lib/messages/call.browser'
import { isFiltered, readFilter } from './entry-filter'

export interface SavedFiltersProps {
  filter: EntryFilter
  saved: readonly SavedFilterRow[]
  onChoose: (filter: EntryFilter) => void
}

export function SavedFilters(props: SavedFiltersProps) {
  const { t } = useT()
  return (
    <Popover label={t('Saved filters')} icon="filter" size="sm" alignment="end">
      {(close) => <SavedPanel {...props} close={close} />}
    </Popover>
  )
}

function SavedPanel({ filter, saved, onChoose, close }: SavedFiltersProps & { close: () => void }) {
  const { t, sentence } = useT()
  const [name, setName] = useState('')
  const act = useAction()
  const offerUndo = useUndo()
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    void act.run(async () => {
      await call(historyMessages['filters.save'], { name: name.trim(), filter })
      setName('')
    })
  }
  const remove = ({ id, name: removed }: SavedFilterRow) =>
    void act.run(async () =>
      offerUndo(
        t('{name} is removed.', { name: removed }),
        await call(historyMessages['filters.remove'], { id }),
      ),
    )
  return (
    <div className="grid w-64 gap-2 p-2">
      {saved.length === 0 ? <p className="text-xs text-muted">{t('No filter is saved yet.')}</p> : null}
      <ul>
        {saved.map((row) => {
          const stored = readFilter(row.filter)
          return (
            <li key={row.id} className="flex items-center gap-1">
              <button
                type="button"
                disabled={!stored}
                onClick={() => {
                  if (stored) onChoose(stored)
                  close()
                }}
                className="h-9 min-w-0 flex-1 truncate rounded-md px-2 text-start text-sm hover:bg-hover disabled:opacity-50"
              >
                {row.name}
              </button>
              <IconButton
                icon="trash"
                label={t('Remove {name}', { name: row.name })}
                onClick={() => remove(row)}
              />
            </li>
          )
        })}
      </ul>
      {isFiltered(filter) ? (
        <form onSubmit={save} className="flex items-end gap-2 border-t border-line pt-2">
          <TextField
            controlSize="sm"
            className="flex-1"
            label={t('Save this filter as')}
            maxLength={60}
            value={name}
            error={act.error ? sentence(act.error.sentence) : undefined}
            onChange={(event) => setName(event.target.value)}
          />
          <Button size="sm" type="submit" busy={act.pending}>
            {t('Save')}
          </Button>
        </form>
      ) : null}
    </div>
  )
}
